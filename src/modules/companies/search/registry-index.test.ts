import { beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { buildCompany } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { deleteCompanies, insertCompanies, loadCompany, updateCompanies } from '../store.ts';
import { queryCompanies } from './query-companies.ts';

const newId = uuidVersion7(systemClock);
const reason = { kind: 'created', actorUser: null, importId: null, at: new Date() } as const;
let database: TestDatabase;
let office: string;

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
});

const inOffice = <T>(work: (tx: OfficeTransaction) => Promise<T>) => database.gateway.inOffice(office, work);
async function find(tx: OfficeTransaction, q: string): Promise<number> {
  const filter = { side: null, kind: null, sector: null, archived: false, sort: 'relevance', order: 'asc' } as const;
  const { total, isApproximate } = await queryCompanies(tx, { ...filter, q, offset: 0, limit: 9, language: 'en' });
  return isApproximate ? 0 : total;
}
async function insert(tx: OfficeTransaction, en: string): Promise<string> {
  const id = newId();
  const profile = buildCompany({ reference: `R-${id}`, name: { en } });
  await insertCompanies(tx, [{ id, profile, isSample: false }], reason);
  return id;
}
const rolledBack = (work: (tx: OfficeTransaction) => Promise<void>) =>
  inOffice(async (tx) => {
    await work(tx);
    throw new Error('rolled back');
  }).catch((error: Error) => expect(error.message).toBe('rolled back'));

test('what another transaction saved, changed or deleted is found, found otherwise, or gone at once', async () => {
  const id = await inOffice((tx) => insert(tx, 'Walnut House'));
  expect(await inOffice((tx) => find(tx, 'walnut'))).toBe(1);
  await inOffice(async (tx) => {
    const company = (await loadCompany(tx, id, { forUpdate: true }))!;
    const profile = { ...company.profile, name: { en: 'Chestnut House' } };
    await updateCompanies(tx, [{ ...company, profile, version: company.version + 1 }], { ...reason, kind: 'edited' });
  });
  expect(await inOffice((tx) => find(tx, 'walnut'))).toBe(0);
  expect(await inOffice((tx) => find(tx, 'chestnut'))).toBe(1);
  await inOffice((tx) => deleteCompanies(tx, [id]));
  expect(await inOffice((tx) => find(tx, 'chestnut'))).toBe(0);
});

test('a transaction finds its own changes; rolled back, nobody ever does', async () => {
  const id = await inOffice((tx) => insert(tx, 'Walnut House'));
  expect(await inOffice((tx) => find(tx, 'walnut'))).toBe(1);
  await rolledBack(async (tx) => {
    await insert(tx, 'Almond House');
    await deleteCompanies(tx, [id]);
    expect(await find(tx, 'almond')).toBe(1);
    expect(await find(tx, 'walnut')).toBe(0);
  });
  expect(await inOffice((tx) => find(tx, 'almond'))).toBe(0);
  expect(await inOffice((tx) => find(tx, 'walnut'))).toBe(1);
  await rolledBack(async (tx) => {
    const company = (await loadCompany(tx, id, { forUpdate: true }))!;
    const profile = { ...company.profile, name: { en: 'Chestnut House' } };
    await updateCompanies(tx, [{ ...company, profile, version: company.version + 1 }], { ...reason, kind: 'edited' });
    expect(await find(tx, 'chestnut')).toBe(1);
  });
  expect(await inOffice((tx) => find(tx, 'chestnut'))).toBe(0);
  expect(await inOffice((tx) => find(tx, 'walnut'))).toBe(1);
});

test('what is not committed yet is found once it is, in whatever order transactions end', async () => {
  let commit = (): void => {};
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let isWritten = (): void => {};
  const written = new Promise<void>((resolve) => {
    isWritten = resolve;
  });
  const slow = inOffice(async (tx) => {
    await insert(tx, 'Walnut House');
    isWritten();
    await held;
  });
  await written;
  // Begun later, ended earlier.
  await inOffice((tx) => insert(tx, 'Almond House'));
  expect(await inOffice((tx) => find(tx, 'house'))).toBe(1);
  commit();
  await slow;
  expect(await inOffice((tx) => find(tx, 'house'))).toBe(2);
});

test('many who ask and write at once find what was there when they asked', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      await inOffice((tx) => insert(tx, `House Number${at}`));
      return inOffice((tx) => find(tx, `number${at}`));
    }),
  );
  expect(answers.every((count) => count >= 1)).toBe(true);
  expect(await inOffice((tx) => find(tx, 'house'))).toBe(12);
});

test('an office finds its own companies only', async () => {
  await inOffice((tx) => insert(tx, 'Walnut House'));
  const other = await database.buildOffice();
  expect(await database.gateway.inOffice(other, (tx) => find(tx, 'walnut'))).toBe(0);
});
