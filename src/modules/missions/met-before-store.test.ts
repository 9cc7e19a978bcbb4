import { beforeAll, beforeEach, expect, test } from 'vitest';
import { system } from '#platform/actor.ts';
import { standingClock } from '#platform/clock.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type BuiltMission, buildMission } from '#tests/builders/build-mission.ts';
import { cancelMission } from './cancel-mission.ts';
import { loadMetBefore } from './met-before-store.ts';
import { loadMission } from './mission-store.ts';
import { publishMission } from './publish-mission.ts';

let database: TestDatabase;
let office: string;
let mission: BuiltMission;
const clock = standingClock(new Date('2027-02-01T08:00:00Z'));

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
  // On 16 March 2027, from nine in the morning.
  mission = await buildMission(database, office, {
    meetings: [
      { left: 'HK-1', right: 'CQ-1', slot: 1, table: 1 },
      { left: 'HK-2', right: 'CQ-1', slot: 3, table: 1 },
      { left: 'HK-1', right: 'CQ-2' },
    ],
  });
});

const other = '01990000-0000-7000-8000-0000000000ff';
const metBefore = (before: string, of = other) =>
  database.gateway.inOffice(office, (tx) => loadMetBefore(tx, { mission: of, before }));
const orderOf = async () => {
  const found = await database.gateway.inOffice(office, (tx) => loadMission(tx, mission.id));
  return { mission: mission.id, fromVersion: found!.version };
};

test('who sat together in a published mission has met; who was never placed, or is yet to sit, has not', async () => {
  expect(await metBefore('2027-06-01T00:00:00Z'), 'told to nobody yet').toEqual([]);
  const order = await orderOf();
  expect((await database.gateway.inOffice(office, (tx) => publishMission({ tx, clock }, system, order))).ok).toBe(true);

  const first = { left: mission.company('HK-1'), right: mission.company('CQ-1') };
  const third = { left: mission.company('HK-2'), right: mission.company('CQ-1') };
  const byLeft = (a: { left: string }, b: { left: string }) => (a.left < b.left ? -1 : 1);
  expect(await metBefore('2027-06-01T00:00:00Z')).toEqual([first, third].sort(byLeft));
  expect(await metBefore('2027-03-16T01:10:00Z')).toEqual([first]);
  expect(await metBefore('2027-03-01T00:00:00Z')).toEqual([]);
  expect(await metBefore('2027-06-01T00:00:00Z', mission.id), 'itself').toEqual([]);

  const called = await orderOf();
  expect((await database.gateway.inOffice(office, (tx) => cancelMission({ tx, clock }, system, called))).ok).toBe(true);
  expect(await metBefore('2027-06-01T00:00:00Z'), 'called off').toEqual([]);
});
