import { beforeAll, beforeEach, expect, test } from 'vitest';
import { anonymous, system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { createCompaniesFromReferences, findCompanyIds, loadParticipantProfiles } from './participants-of-missions.ts';
import { insertCompanies } from './store.ts';

const newId = uuidVersion7(systemClock);
const deps = { clock: systemClock, newId };
let database: TestDatabase;
let office: string;

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
});

test('a firm of a programme is found by side and reference, whatever its case, and created where it is not there', async () => {
  const known = buildCompanies('left', 2);
  const ids = known.map(() => newId());
  const asked = [
    { side: 'left', reference: 'ｈｋ-001', name: { en: 'Another name' }, isSample: false },
    { side: 'right', reference: 'HK-001', name: { 'zh-Hans': '山城' }, isSample: true },
    { side: 'right', reference: 'hk-001', name: { 'zh-Hans': '山城' }, isSample: true },
  ] as const;
  await database.gateway.inOffice(office, async (tx) => {
    const reason = { kind: 'created', actorUser: null, importId: null, at: new Date() } as const;
    await insertCompanies(
      tx,
      known.map((profile, at) => ({ id: ids[at]!, profile, isSample: false })),
      reason,
    );
    const found = await createCompaniesFromReferences(tx, deps, system, asked);
    expect(found[0]).toBe(ids[0]);
    expect(found[1]).toBe(found[2]);
    expect(await createCompaniesFromReferences(tx, deps, system, asked)).toEqual(found);
    expect(await findCompanyIds(tx, system, { side: 'right' })).toEqual([found[1]]);
    const profiles = await loadParticipantProfiles(tx, system, [found[1]!, newId(), ids[1]!]);
    expect(profiles.map(({ profile, isSample }) => [profile.name, isSample])).toEqual([
      [{ 'zh-Hans': '山城' }, true],
      [known[1]!.name, false],
    ]);
    expect(await loadParticipantProfiles(tx, anonymous, ids)).toEqual([]);
  });
});
