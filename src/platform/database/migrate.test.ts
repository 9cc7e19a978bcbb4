import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { compareWithApplied, migrate, readMigrations } from './migrate.ts';
import { projectFolder } from './project-folder.ts';

let database: TestDatabase;
let folder: string;
const names: string[] = [];

/** A folder with the project's own migrations and then ours. */
beforeAll(async () => {
  database = await buildDatabase();
  folder = await mkdtemp(join(tmpdir(), 'yugang-migrations-'));
  for (const { name, sql } of await readMigrations(join(projectFolder, 'migrations'))) {
    names.push(name);
    await writeFile(join(folder, name), sql);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const next = (words: string) => `${String(names.length + 1).padStart(6, '0')}_${words}.sql`;

describe('migrate', () => {
  it('has nothing to do on a database that is up to date', async () => {
    expect(await migrate(database.ownerConnection, { folder })).toEqual({ ok: true, value: [] });
  });

  it('takes back a file that fails in its middle, and goes on once it is right', async () => {
    const file = join(folder, next('in_two_steps'));
    await writeFile(file, 'create table yugang.step_one (id int); select 1/0;');
    await expect(migrate(database.ownerConnection, { folder })).rejects.toThrow(/in_two_steps.*division by zero/);
    expect(await database.asOwner(`select to_regclass('yugang.step_one') as t`)).toEqual([{ t: null }]);
    await writeFile(file, 'create table yugang.step_one (id int);');
    expect(await migrate(database.ownerConnection, { folder })).toMatchObject({ value: [next('in_two_steps')] });
    names.push(next('in_two_steps'));
  });

  it('lets two starters take turns: each file runs once', async () => {
    await writeFile(join(folder, next('once')), 'create table yugang.once (id int); select pg_sleep(0.2);');
    const results = await Promise.all([1, 2, 3].map(() => migrate(database.ownerConnection, { folder })));
    expect(results.flatMap((result) => (result.ok ? result.value : ['refused']))).toEqual([next('once')]);
    names.push(next('once'));
  });

  it('goes on after a starter whose connection was killed in the middle', async () => {
    const name = next('killed');
    await writeFile(join(folder, name), 'create table yugang.killed (id int); select pg_sleep(60);');
    const killed = migrate(database.ownerConnection, { folder }).catch(() => 'killed');
    for (let rows = 0; rows === 0; ) {
      const ended = await database.asOwner(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`,
      );
      rows = ended.length;
    }
    expect(await killed).toBe('killed');
    await writeFile(join(folder, name), 'create table yugang.killed (id int);');
    expect(await migrate(database.ownerConnection, { folder })).toMatchObject({ value: [name] });
    names.push(name);
  });

  it('refuses a file that was changed after it ran, and a program older than the database', async () => {
    await writeFile(join(folder, names.at(-1)!), 'create table yugang.something_else (id int);');
    expect(await migrate(database.ownerConnection, { folder })).toEqual({
      ok: false,
      refusal: { code: 'migration-changed', values: { name: names.at(-1) } },
    });
    await rm(join(folder, names.at(-1)!));
    expect(await migrate(database.ownerConnection, { folder })).toMatchObject({
      refusal: { code: 'database-newer-than-program', values: { database: names.at(-1), program: names.at(-2) } },
    });
  });

  it('refuses a folder with a gap in its numbers', async () => {
    await writeFile(join(folder, '000099_far_ahead.sql'), '');
    await expect(migrate(database.ownerConnection, { folder })).rejects.toThrow(/without gaps/);
  });
});

describe('compareWithApplied', () => {
  const first = { number: 1, name: '000001_a.sql', sha256: 'a' };
  const second = { number: 2, name: '000002_b.sql', sha256: 'b' };
  it('accepts any beginning of the program’s files', () => {
    expect(compareWithApplied([first, second], [])).toBeUndefined();
    expect(compareWithApplied([first, second], [first])).toBeUndefined();
    expect(compareWithApplied([first, second], [first, second])).toBeUndefined();
  });
  it('refuses the rest', () => {
    expect(compareWithApplied([first], [first, second])?.refusal.code).toBe('database-newer-than-program');
    expect(compareWithApplied([second], [first, second])?.refusal.code).toBe('migration-missing');
    expect(compareWithApplied([{ ...first, sha256: 'x' }, second], [first])?.refusal.code).toBe('migration-changed');
  });
});
