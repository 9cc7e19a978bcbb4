import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addList, type CompanyProfile } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { languages } from '#platform/i18n/language.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { findPlan, findProgramme } from './find-plans.ts';
import { planMission } from './plan-mission.ts';
import { presentPlan } from './present-plan.ts';
import { requestPlan } from './request-plan.ts';
import { type RunPlanDependencies, runPlan } from './run-plan.ts';

let database: TestDatabase;
let office: string;
const newId = uuidVersion7(systemClock);
const deps: RunPlanDependencies = { timeLimitSeconds: 5, publicUrl: null };

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
  await database.pastSecurity(`update yugang.offices set email = 'officer@example.org' where id = $1`, [office]);
});

async function add(side: 'left' | 'right', companies: readonly CompanyProfile[]): Promise<string> {
  const sha256 = side === 'left' ? 'a'.repeat(64) : 'b'.repeat(64);
  const list = { side, fileName: 'list.xlsx', sha256, isSample: false, companies, problems: [] };
  const added = await database.gateway.inOffice(office, (tx) => addList({ tx, newId }, system, list));
  return added.ok ? added.value.id : '';
}

async function buildRequestedPlan(
  lists: { left?: readonly CompanyProfile[]; right?: readonly CompanyProfile[] } = {},
): Promise<string> {
  const leftList = await add('left', lists.left ?? buildCompanies('left', 3));
  const rightList = await add('right', lists.right ?? buildCompanies('right', 4));
  const requested = await database.gateway.inOffice(office, (tx) =>
    requestPlan({ tx, clock: systemClock, newId }, system, { leftList, rightList, slots: 4, tables: 3 }),
  );
  return requested.ok ? requested.value.id : '';
}

function context(changes: Partial<JobContext> = {}): JobContext {
  return {
    office,
    jobId: '1',
    attempt: 1,
    lastAttempt: false,
    signal: new AbortController().signal,
    inOffice: (work) => database.gateway.inOffice(office, work),
    ...changes,
  };
}

async function planOf(id: string) {
  const plan = await database.gateway.inOffice(office, (tx) => findPlan(tx, system, id));
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}

async function programmeOf(id: string) {
  const found = await database.gateway.inOffice(office, (tx) => findProgramme(tx, system, id));
  if (!found.ok) throw new Error(found.refusal.code);
  return { ...found.value.programme, timetable: { ...found.value.programme.timetable, seconds: 0 } };
}

const mails = () => database.pastSecurity('select dedupe_key from yugang.outbox_mails where office_id = $1', [office]);

/** Lets the first `alive` transactions through and then fails, as a killed program would. */
function killedAfter(alive: number): JobContext['inOffice'] {
  let used = 0;
  return async (work) => {
    used += 1;
    if (used > alive) throw new Error('killed');
    return database.gateway.inOffice(office, work);
  };
}

test('killed after any of its transactions and run again, it gives the same plan and one mail', async () => {
  const untouched = await buildRequestedPlan();
  await runPlan(deps, context(), untouched);
  const expected = await programmeOf(untouched);
  for (const alive of [0, 1, 2]) {
    office = await database.buildOffice();
    await database.pastSecurity(`update yugang.offices set email = 'officer@example.org' where id = $1`, [office]);
    const plan = await buildRequestedPlan();
    const killed = runPlan(deps, context({ inOffice: killedAfter(alive) }), plan);
    // Progress is written now and then, so the third transaction may already be the last one.
    await killed.catch((error: Error) => expect(error.message).toBe('killed'));
    await runPlan(deps, context({ attempt: 2 }), plan);
    await runPlan(deps, context({ attempt: 3 }), plan);
    expect((await planOf(plan)).state).toBe('done');
    expect({ ...(await programmeOf(plan)), mission: null }).toEqual({ ...expected, mission: null });
    expect(await mails()).toHaveLength(1);
  }
});

test('a run that was overtaken saves nothing', async () => {
  const plan = await buildRequestedPlan();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let begun = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow: RunPlanDependencies = {
    ...deps,
    planMission: async (input) => {
      begun();
      await held;
      return planMission({ ...input, seed: 999 });
    },
  };
  const overtaken = runPlan(slow, context(), plan);
  await isBegun;
  await runPlan(deps, context({ attempt: 2 }), plan);
  const saved = await programmeOf(plan);
  letGo();
  await overtaken;
  expect(await programmeOf(plan)).toEqual(saved);
  expect(saved.timetable).toMatchObject({ seed: 1 });
  expect(await mails()).toHaveLength(1);
});

describe('where there is no plan', () => {
  test('planning’s own refusal is kept and told in three languages, and no mail is sent', async () => {
    const right = buildCompanies('right', 3);
    const neverMeet = right.map(({ reference }) => reference);
    const left = buildCompanies('left', 3).map((company) => ({ ...company, mustMeet: [], neverMeet }));
    const plan = await buildRequestedPlan({ left, right });
    await runPlan(deps, context(), plan);
    const failed = await planOf(plan);
    expect([failed.state, failed.failure?.code]).toEqual(['failed', 'no-pair-fits']);
    const details = languages.map((language) => presentPlan(failed, language).failure?.detail);
    expect(new Set(details).size).toBe(3);
    expect(await mails()).toEqual([]);
  });

  test('a fault is tried again, and on the last try told as ours', async () => {
    const plan = await buildRequestedPlan();
    const broken = { ...deps, planMission: () => Promise.reject(new Error('a bug')) };
    await expect(runPlan(broken, context(), plan)).rejects.toThrow('a bug');
    expect((await planOf(plan)).state).toBe('running');
    await expect(runPlan(broken, context({ lastAttempt: true }), plan)).rejects.toThrow('a bug');
    expect((await planOf(plan)).failure).toEqual({ code: 'plan-broke', values: {} });
  });

  test('a program that stops leaves the plan to its next start', async () => {
    const plan = await buildRequestedPlan();
    const stopped = AbortSignal.abort();
    await expect(runPlan(deps, context({ signal: stopped, lastAttempt: true }), plan)).rejects.toThrow('stops');
    expect((await planOf(plan)).state).toBe('running');
    await runPlan(deps, context(), plan);
    expect((await planOf(plan)).state).toBe('done');
  });

  test('a plan that is gone is no fault', async () => {
    await runPlan(deps, context(), newId());
    expect(await mails()).toEqual([]);
  });
});
