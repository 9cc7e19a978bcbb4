import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openGateway } from '#platform/database/gateway.ts';
import { migrate } from '#platform/database/migrate.ts';
import { buildCompany } from '#tests/builders/build-company.ts';
import { asOwner, connectionTo, serverOfRun } from '#tests/start-database-for-tests.ts';
import { noTerms } from './company.ts';
import { queryCompanies } from './search/query-companies.ts';
import { refreshCompanySearch } from './search/refresh-search.ts';
import { loadChanges, loadCompanies } from './store.ts';

const migrations = new URL('../../../migrations/', import.meta.url);
const office = '01990000-0000-7000-8000-000000000001';
const [older, newer] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b'];

test('lists of the version before become imports, and their companies the office’s own: once each, as the newest list tells them', async () => {
  const server = await serverOfRun(inject('databaseRunFolder'));
  const name = `carry_over_${process.pid}`;
  await asOwner(server.connection, (client) => client.query(`create database ${name}`));
  const connection = connectionTo(server.connection, name);
  const before = await mkdtemp(join(tmpdir(), 'yugang-migrations-'));
  for (const file of (await readdir(migrations)).filter((file) => file < '000008'))
    await copyFile(new URL(file, migrations), join(before, file));
  expect((await migrate(connection, { folder: before })).ok).toBe(true);
  const profile = (reference: string, en: string) => {
    // As it was written then: nobody had been asked for terms of trade.
    const { terms: _, ...untold } = buildCompany({ reference, name: { en, 'zh-Hans': '山城' } });
    return JSON.stringify(untold);
  };
  await asOwner(connection, async (client) => {
    await client.query('begin');
    // An owner who is no superuser is bound by forced security as well.
    for (const table of ['offices', 'company_lists', 'companies'])
      await client.query(`alter table yugang.${table} no force row level security`);
    await client.query(
      `insert into yugang.offices (id, code, name, time_zone, languages, sides)
       values ($1, 'old', '{"en":"","zh-Hant":"","zh-Hans":""}', 'UTC', '{en}', '{}')`,
      [office],
    );
    for (const [id, day, isSample] of [
      [older, 1, true],
      [newer, 2, false],
    ] as const)
      await client.query(
        `insert into yugang.company_lists (id, office_id, side, file_name, sha256, row_count, is_sample, created_at)
         values ($1, $2, 'left', 'list.xlsx', repeat($3::text, 64), 2, $4, make_date(2026, 1, $3::int))`,
        [id, office, String(day), isSample],
      );
    for (const [list, reference, en] of [
      [older, 'HK-1', 'Old'],
      [older, 'HK-2', 'Only in the older'],
      [newer, 'hk-1', 'New'],
    ])
      await client.query(
        `insert into yugang.companies (office_id, list_id, reference, side, profile) values ($1, $2, $3, 'left', $4)`,
        [office, list, reference, profile(reference!, en!)],
      );
    await client.query('commit');
  });
  const migrated = await migrate(connection);
  if (!migrated.ok) throw new Error(migrated.refusal.code);
  expect(migrated.value[1]).toBe('000009_registry.sql');

  const gateway = openGateway({ connection });
  try {
    expect(await refreshCompanySearch((work) => gateway.inOffice(office, work))).toBe(2);
    expect(await refreshCompanySearch((work) => gateway.inOffice(office, work))).toBe(0);
    await gateway.inOffice(office, async (tx) => {
      const query = { side: null, kind: null, sector: null, archived: false, sort: 'reference', order: 'asc' } as const;
      const found = await queryCompanies(tx, { ...query, q: '山城', offset: 0, limit: 9, language: 'en' });
      const companies = await loadCompanies(tx, found.ids);
      const told = found.ids.map((id) => companies.get(id)!);
      expect(told.map(({ profile: { name }, isSample }) => [name.en, isSample])).toEqual([
        ['New', false],
        ['Only in the older', true],
      ]);
      expect(told.map(({ profile }) => profile.terms)).toEqual([noTerms, noTerms]);
      expect((await loadChanges(tx, found.ids[0]!)).map(({ kind, importId }) => [kind, importId])).toEqual([
        ['imported', newer],
      ]);
    });
  } finally {
    await gateway.close();
    await rm(before, { recursive: true });
  }
});
