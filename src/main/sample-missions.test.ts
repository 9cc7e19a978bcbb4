import { afterEach, beforeAll, expect, test } from 'vitest';
import { closeMission, findMissions, type MissionOverview } from '#modules/missions/index.ts';
import { missionJobs } from '#modules/missions/jobs.ts';
import { system } from '#platform/actor.ts';
import { standingClock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { registerJobs } from '#platform/jobs/job-registry.ts';
import { type RunningWorker, startWorker } from '#platform/jobs/start-worker.ts';
import { openLog } from '#platform/log.ts';
import { addCompanies } from '#tests/builders/add-companies.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { serveOffice } from '#tests/builders/serve-office.ts';
import { sampleMissions } from './sample-mission-plans.ts';
import { requestSampleMissions, sampleMissionsJobOf } from './sample-missions.ts';

const clock = standingClock(new Date('2027-03-10T08:00:00Z'));
const newId = uuidVersion7(clock);
const log = openLog({ level: 'silent' });
let database: TestDatabase;
let office: string;
let worker: RunningWorker | null = null;

beforeAll(async () => {
  database = await buildDatabase();
  office = await database.buildOffice();
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});

const inOffice = <T>(work: (tx: OfficeTransaction) => Promise<T>) => database.gateway.inOffice(office, work);

async function startDemo(): Promise<void> {
  const jobs = [sampleMissionsJobOf({ clock, newId }), ...missionJobs({ newId, publicUrl: null })];
  worker = await startWorker(registerJobs({ jobs, recurring: [] }), { ...database, log, alone: true });
  await inOffice(requestSampleMissions);
}

async function missions(): Promise<readonly MissionOverview[]> {
  const found = await inOffice((tx) => findMissions(tx, system, clock.now().toISOString()));
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

const isLoaded = async () => {
  const [row] = await database.pastSecurity('select sample_loaded_at as at from yugang.offices where id = $1', [
    office,
  ]);
  return row?.['at'] !== null;
};

test('a mission in each state comes along once the invented companies are there, and nobody of the office’s own is in it', async () => {
  const [own] = await addCompanies(database, office, buildCompanies('left', 1, 90));
  await startDemo();
  // The lists come later than the job.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await missions()).toEqual([]);
  await addCompanies(database, office, [...buildCompanies('left', 12), ...buildCompanies('right', 12)], {
    isSample: true,
  });
  await expect.poll(isLoaded, { timeout: 60_000, interval: 500 }).toBe(true);

  const found = await missions();
  expect(found).toHaveLength(sampleMissions.length);
  for (const { mission, counts } of found) {
    const plan = sampleMissions.find(({ key }) => key === mission.sampleKey);
    const date = mission.settings.days[0]?.date ?? '';
    expect([plan?.state, date > '2027-03-10']).toEqual([plan?.state, (plan?.inDays ?? 0) > 0]);
    expect(counts.versions > 0).toBe(plan?.state !== 'draft' && plan?.state !== 'scheduled');
    expect(counts.placed > 0).toBe(plan?.state !== 'draft');
    expect([mission.closedAt !== null, mission.cancelledAt !== null]).toEqual([
      plan?.state === 'closed',
      plan?.state === 'cancelled',
    ]);
    expect(counts.hasSample).toBe(true);
    expect(counts.accepted > 0).toBe(plan?.state !== 'draft');
  }
  const inMissions = await database.pastSecurity(
    'select 1 from yugang.mission_participants where office_id = $1 and company_id = $2',
    [office, own],
  );
  expect(inMissions).toEqual([]);
  // Nobody asked for these computations, so nobody is written to.
  expect(await database.pastSecurity('select 1 from yugang.outbox_mails where office_id = $1', [office])).toEqual([]);
}, 90_000);

test('started again it changes nothing, whatever the office did with it meanwhile', async () => {
  const published = (await missions()).find(({ mission }) => mission.sampleKey === 'brands-and-channels')?.mission;
  if (!published) throw new Error('the sample is not there');
  const closed = await inOffice((tx) =>
    closeMission({ tx, clock }, system, { mission: published.id, fromVersion: published.version }),
  );
  expect(closed.ok).toBe(true);
  const before = await missions();
  await startDemo();
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await missions()).toEqual(before);
});

test('one click removes it, for a manager alone, and no later start brings it back', async () => {
  const { as } = await serveOffice({ database, office, clock });
  const remove = async (role: 'officer' | 'manager') => (await as(role)).ask('/api/sample/removal', { method: 'POST' });
  expect((await remove('officer')).status).toBe(403);
  const removed = await remove('manager');
  expect([removed.status, removed.body]).toEqual([200, { missions: sampleMissions.length, companies: 24 }]);
  expect(await missions()).toEqual([]);
  const companies = await database.pastSecurity('select 1 from yugang.companies where office_id = $1', [office]);
  expect(companies).toHaveLength(1);
  await startDemo();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await missions()).toEqual([]);
});
