import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CompanyProfile } from '#modules/companies/index.ts';
import type { Actor } from '#platform/actor.ts';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { languages } from '#platform/i18n/language.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { accept } from '#platform/result.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import { addCompanies } from '#tests/builders/add-companies.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { settingsForTests } from '#tests/builders/build-mission.ts';
import { signIn } from '#tests/builders/sign-in.ts';
import { addParticipants } from './add-participants.ts';
import type { Computed } from './computation.ts';
import { createMission } from './create-mission.ts';
import { decideMeetings } from './decide-meetings.ts';
import { findMission } from './find-missions.ts';
import { findParticipants } from './find-participants.ts';
import { loadBoard } from './load-board.ts';
import { isPlaced, notArranged } from './meeting.ts';
import { insertMeetings } from './meeting-store.ts';
import { stateOf } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { presentParticipants } from './present-mission.ts';
import { presentRun } from './present-run.ts';
import { requestRun } from './request-run.ts';
import { loadRun } from './run-store.ts';
import { type RunTimetableDependencies, runTimetable } from './run-timetable.ts';
import { stopRun } from './stop-run.ts';

let database: TestDatabase;
let office: string;
let officer: Actor;
const newId = uuidVersion7(systemClock);
const deps: RunTimetableDependencies = { newId, publicUrl: 'https://desk.example.org' };

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(() => openOffice());

async function openOffice(): Promise<void> {
  office = await database.buildOffice();
  await database.pastSecurity(`update yugang.offices set email = 'officer@example.org' where id = $1`, [office]);
  officer = (await signIn(database.gateway, office, 'officer')).actor;
}

async function buildMission(
  firms: { left?: readonly CompanyProfile[]; right?: readonly CompanyProfile[] } = {},
  settings: Partial<typeof settingsForTests> = {},
): Promise<string> {
  const companies = await addCompanies(database, office, [
    ...(firms.left ?? buildCompanies('left', 4)),
    ...(firms.right ?? buildCompanies('right', 5)),
  ]);
  return database.gateway.inOffice(office, async (tx) => {
    const created = await createMission({ tx, newId }, officer, { settings: { ...settingsForTests, ...settings } });
    if (!created.ok) throw new Error(created.refusal.code);
    const added = await addParticipants(tx, officer, { mission: created.value, order: { companies: [...companies] } });
    if (!added.ok) throw new Error(added.refusal.code);
    return created.value;
  });
}

async function request(mission: string, order: { propose?: boolean; onlyAccepted?: boolean; seed?: number } = {}) {
  const asked = { propose: true, onlyAccepted: false, ...order };
  return database.gateway.inOffice(office, (tx) => requestRun({ tx, newId }, officer, { mission, order: asked }));
}

async function requested(...asked: Parameters<typeof request>): Promise<string> {
  const run = await request(...asked);
  if (!run.ok) throw new Error(run.refusal.code);
  return run.value.id;
}

function context(changes: Partial<JobContext> = {}): JobContext {
  const here = office;
  return {
    office: here,
    jobId: '1',
    attempt: 1,
    lastAttempt: false,
    signal: new AbortController().signal,
    inOffice: (work) => database.gateway.inOffice(here, work),
    ...changes,
  };
}

async function runOf(id: string) {
  const run = await database.gateway.inOffice(office, (tx) => loadRun(tx, id));
  if (run?.purpose !== 'timetable') throw new Error('the run is gone');
  return run;
}

async function boardOf(id: string) {
  return database.gateway.inOffice(office, async (tx) => {
    const mission = await loadMission(tx, id);
    if (mission === null) throw new Error('the mission is gone');
    return { mission, ...(await loadBoard(tx, mission)) };
  });
}

/** What a timetable says, without ids: by the references of the firms. */
async function timetableOf(mission: string) {
  const { meetings, participants } = await boardOf(mission);
  const referenceOf = new Map(participants.map(({ company, reference }) => [company, reference]));
  return meetings
    .map(({ left, right, slot, table }) => [referenceOf.get(left), referenceOf.get(right), slot, table].join(' '))
    .sort();
}

const seats = (mission: string) =>
  database.pastSecurity(`select 1 from yugang.meeting_seats where mission_id = $1 and status = 'held'`, [mission]);
const mails = () => database.pastSecurity('select * from yugang.outbox_mails where office_id = $1', [office]);

/** Lets the first `alive` transactions through and then fails, as a killed program would. */
function killedAfter(alive: number): JobContext['inOffice'] {
  let used = 0;
  const here = office;
  return async (work) => {
    used += 1;
    if (used > alive) throw new Error('killed');
    return database.gateway.inOffice(here, work);
  };
}

/** A computation that waits to be let go, and tells that it began. */
function heldComputation(answer: (computed: Computed | null) => Computed | null = (computed) => computed) {
  let letGo = () => {};
  let begun = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const compute: RunTimetableDependencies['compute'] = async (computation, { signal }) => {
    begun();
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    if (!signal.aborted) await Promise.race([held, aborted]);
    const { computeTimetable } = await import('./compute-timetable.ts');
    const hooks = { report: () => {}, shouldStop: () => false, seconds: () => 0 };
    const computed = computeTimetable(computation, hooks);
    if (!computed.ok) return computed;
    const { value } = computed;
    return accept(value && 'impossible' in value ? value : answer(value));
  };
  return { compute, letGo, isBegun };
}

test('a run proposes and places in its own thread, and its board, seats, state and mail are there together', async () => {
  const mission = await buildMission();
  const run = await requested(mission);
  await runTimetable(deps, context(), run);
  const { state, summary, progress, requestedBy } = await runOf(run);
  expect([state, summary?.verified, requestedBy]).toEqual(['done', true, officer.kind === 'user' && officer.user]);
  expect(progress?.stage).toEqual(expect.any(String));
  const { meetings, mission: after } = await boardOf(mission);
  const placed = meetings.filter(isPlaced);
  expect(placed.length).toBe(summary?.placed);
  expect(placed.length).toBeGreaterThan(4);
  expect(await seats(mission)).toHaveLength(3 * placed.length);
  expect(after.certificate).toMatchObject({ status: summary?.status, bound: summary?.bound });
  const overview = await database.gateway.inOffice(office, (tx) => findMission(tx, officer, mission));
  if (!overview.ok) throw new Error(overview.refusal.code);
  expect(stateOf(after, overview.value.counts)).toBe('scheduled');
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ recipient: 'officer@example.org', dedupe_key: `mission-ready ${mission}` });
  expect(String(mail?.['text'])).toContain(`https://desk.example.org/missions/${mission}`);

  await runTimetable(deps, context(), await requested(mission, { seed: 2 }));
  expect(await mails()).toHaveLength(1);
});

test('killed after any of its transactions and run again, it gives the same timetable and one mail', async () => {
  const untouched = await buildMission();
  await runTimetable(deps, context(), await requested(untouched));
  const expected = await timetableOf(untouched);
  for (const alive of [0, 1, 2, 3]) {
    await openOffice();
    const mission = await buildMission();
    const run = await requested(mission);
    const killed = runTimetable(deps, context({ inOffice: killedAfter(alive) }), run);
    // Progress is written now and then, so a later transaction may already be the last one.
    await killed.catch((error: Error) => expect(error.message).toBe('killed'));
    await runTimetable(deps, context({ attempt: 2 }), run);
    await runTimetable(deps, context({ attempt: 3 }), run);
    expect((await runOf(run)).state).toBe('done');
    expect(await timetableOf(mission)).toEqual(expected);
    expect(await mails()).toHaveLength(1);
  }
}, 60_000);

test('a run of two waits: one at a time for a mission, also where two ask at once', async () => {
  const mission = await buildMission();
  const asked = await Promise.all([request(mission), request(mission), request(mission)]);
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  expect(asked.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(['run-under-way', 'run-under-way']);
});

describe('a mission that is changed meanwhile', () => {
  test('overtakes the run, and nothing is written over', async () => {
    const mission = await buildMission();
    await runTimetable(deps, context(), await requested(mission));
    const run = await requested(mission, { seed: 2 });
    const slow = heldComputation();
    const running = runTimetable({ ...deps, compute: slow.compute }, context(), run);
    await slow.isBegun;
    const [first] = (await boardOf(mission)).meetings;
    const dropped = await database.gateway.inOffice(office, (tx) =>
      decideMeetings(tx, officer, {
        mission,
        order: { meetings: [{ id: first!.id, version: first!.version }], decision: 'dropped' },
      }),
    );
    expect(dropped.ok).toBe(true);
    const before = await timetableOf(mission);
    // Nobody lets it go: it hears of the change by itself.
    await running;
    expect((await runOf(run)).state).toBe('overtaken');
    expect(await timetableOf(mission)).toEqual(before);
  });

  test('in the last moment, after the computation has ended, too', async () => {
    const mission = await buildMission();
    const run = await requested(mission);
    const compute: RunTimetableDependencies['compute'] = async (computation, options) => {
      const { compute: whole } = heldComputation();
      const stop = AbortSignal.abort();
      const computed = await whole!(computation, { ...options, signal: stop });
      await database.pastSecurity('update yugang.missions set plan_revision = plan_revision + 1 where id = $1', [
        mission,
      ]);
      return computed;
    };
    const slowPoll = context({ inOffice: (work) => database.gateway.inOffice(office, work) });
    await runTimetable({ ...deps, compute }, slowPoll, run);
    expect((await runOf(run)).state).toBe('overtaken');
    expect((await boardOf(mission)).meetings).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});

test('an attempt that another one took over saves nothing', async () => {
  const mission = await buildMission();
  const run = await requested(mission);
  const slow = heldComputation((computed) => computed && { ...computed, meetings: [] });
  const overtaken = runTimetable({ ...deps, compute: slow.compute }, context(), run);
  await slow.isBegun;
  await runTimetable(deps, context({ attempt: 2 }), run);
  const saved = await timetableOf(mission);
  slow.letGo();
  await overtaken;
  expect(saved.length).toBeGreaterThan(4);
  expect(await timetableOf(mission)).toEqual(saved);
  expect(await mails()).toHaveLength(1);
});

describe('a run that is told to stop', () => {
  const stop = (mission: string, run: string, keepBest: boolean) =>
    database.gateway.inOffice(office, (tx) => stopRun(tx, officer, { mission, run, keepBest }));

  test('keeps the best so far', async () => {
    const mission = await buildMission();
    const run = await requested(mission);
    const slow = heldComputation();
    const running = runTimetable({ ...deps, compute: slow.compute }, context(), run);
    await slow.isBegun;
    expect(await stop(mission, run, true)).toMatchObject({ value: { state: 'running', keepsBest: true } });
    await running;
    expect((await runOf(run)).state).toBe('done');
    expect((await timetableOf(mission)).length).toBeGreaterThan(4);
  });

  test('or keeps nothing, and where it had found nothing there is nothing to keep', async () => {
    for (const [keepBest, found] of [
      [false, true],
      [true, false],
    ] as const) {
      const mission = await buildMission({}, { title: { en: `Keeps ${keepBest}` } }).catch(() => null);
      if (mission === null) throw new Error('companies are there already');
      const run = await requested(mission);
      const slow = heldComputation((computed) => (found ? computed : null));
      const running = runTimetable({ ...deps, compute: slow.compute }, context(), run);
      await slow.isBegun;
      await stop(mission, run, keepBest);
      await running;
      expect((await runOf(run)).state).toBe('cancelled');
      expect(await timetableOf(mission)).toEqual([]);
      await openOffice();
    }
  });

  test('before it began it is over at once, and the job does nothing', async () => {
    const mission = await buildMission();
    const run = await requested(mission);
    expect(await stop(mission, run, true)).toMatchObject({ value: { state: 'cancelled' } });
    await runTimetable(deps, context(), run);
    expect((await runOf(run)).state).toBe('cancelled');
    expect(await timetableOf(mission)).toEqual([]);
    expect((await request(mission)).ok).toBe(true);
  });

  test('after its end it stays as it is', async () => {
    const mission = await buildMission();
    const run = await requested(mission);
    await runTimetable(deps, context(), run);
    expect(await stop(mission, run, false)).toMatchObject({ value: { state: 'done', keepsBest: null } });
    expect(await stop(newId(), run, false)).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test('a real search ends within a second of being told', async () => {
    // Everybody wishes for everybody: far more than there are places for, so no proof ends the search soon.
    const mission = await buildMission({ left: buildCompanies('left', 12), right: buildCompanies('right', 12) });
    const { participants } = await boardOf(mission);
    const of = (wanted: string) => participants.filter(({ side }) => side === wanted).map(({ company }) => company);
    const pairs = of('left').flatMap((left) => of('right').map((right) => ({ left, right })));
    const wish = { demand: 'like', origin: 'added', decision: 'accepted', reasons: [] } as const;
    const wishes = pairs.map((pair, index) => ({
      ...{ ...pair, ...wish, id: newId(), weight: (index * 7919) % 10_000 },
      ...notArranged,
    }));
    await database.gateway.inOffice(office, (tx) => insertMeetings(tx, mission, wishes));
    const run = await requested(mission, { propose: false });
    const compute: RunTimetableDependencies['compute'] = (computation, { signal, onProgress }) =>
      runInThread(
        new URL('./compute-in-thread.ts', import.meta.url),
        { ...computation, patience: 1e9, options: { ...computation.options, limitSeconds: 300 } },
        { signal, onReport: onProgress },
      );
    const running = runTimetable({ ...deps, compute }, context(), run);
    const placed = async () => (await runOf(run)).progress?.placed ?? 0;
    await expect.poll(placed, { timeout: 20_000 }).toBeGreaterThan(0);
    const told = performance.now();
    await stop(mission, run, true);
    await running;
    expect(performance.now() - told).toBeLessThan(2_500);
    const { state, progress } = await runOf(run);
    expect([state, progress?.stage]).toEqual(['done', 'scheduling']);
  }, 40_000);
});

describe('where there is no timetable', () => {
  test('what clashes is kept and told in three languages by the firm’s name, and no mail is sent', async () => {
    const right = buildCompanies('right', 3);
    const [first] = buildCompanies('left', 1);
    const insists = {
      ...first!,
      mustMeet: right.map(({ reference }) => reference),
      capacity: { maximumMeetings: 2, representatives: null },
    };
    const mission = await buildMission({ left: [insists], right });
    const run = await requested(mission);
    await runTimetable(deps, context(), run);
    const failed = await runOf(run);
    expect([failed.state, failed.failure?.code]).toEqual(['failed', 'requirements-conflict']);
    const told = languages.map((language) => presentRun(failed, new Map(), language).failure);
    const texts = told.map((failure) => failure?.text ?? '');
    expect(texts[0]).toContain(insists.name.en);
    expect(texts[1]).toContain(insists.name['zh-Hant']);
    expect(texts[2]).toContain(insists.name['zh-Hans']);
    for (const text of texts) expect(text).toMatch(/3.*2/);
    const company = (await boardOf(mission)).participants.find(({ side }) => side === 'left')?.company;
    expect(told[0]?.conflict?.requirements[0]?.wayOut).toEqual({ place: 'participants', company, meeting: null });
    expect(await mails()).toEqual([]);
  });

  test('a firm without a meeting says why, until it has one', async () => {
    const right = buildCompanies('right', 2);
    const left = buildCompanies('left', 2);
    const refuses = { ...left[0]!, mustMeet: [], neverMeet: right.map(({ reference }) => reference) };
    const mission = await buildMission({ left: [refuses, left[1]!], right });
    await runTimetable(deps, context(), await requested(mission));
    const found = await database.gateway.inOffice(office, (tx) => findParticipants(tx, officer, mission));
    if (!found.ok) throw new Error(found.refusal.code);
    const { participants } = presentParticipants(found.value, 'zh-Hans');
    const of = (reference: string) => participants.find((one) => one.reference === reference);
    expect(of(refuses.reference)?.withoutMeeting).toContain('名单注明不安排洽谈');
    expect(participants.filter(({ placed }) => placed > 0).every(({ withoutMeeting }) => withoutMeeting === null)).toBe(
      true,
    );
  });

  test('a fault is tried again, and on the last try told as ours', async () => {
    const run = await requested(await buildMission());
    const broken = { ...deps, compute: () => Promise.reject(new Error('a bug')) };
    await expect(runTimetable(broken, context(), run)).rejects.toThrow('a bug');
    expect((await runOf(run)).state).toBe('running');
    await expect(runTimetable(broken, context({ lastAttempt: true }), run)).rejects.toThrow('a bug');
    const failed = await runOf(run);
    expect(failed.failure).toEqual({ code: 'run-broke', values: {} });
    expect(new Set(languages.map((language) => presentRun(failed, new Map(), language).failure?.text)).size).toBe(3);
  });

  test('a program that stops leaves the run to its next start', async () => {
    const mission = await buildMission();
    const run = await requested(mission);
    await expect(runTimetable(deps, context({ signal: AbortSignal.abort(), lastAttempt: true }), run)).rejects.toThrow(
      'stops',
    );
    expect((await runOf(run)).state).toBe('running');
    await runTimetable(deps, context(), run);
    expect((await runOf(run)).state).toBe('done');
  });

  test('a run that is gone with its mission is no fault', async () => {
    await runTimetable(deps, context(), newId());
    expect(await mails()).toEqual([]);
  });
});

describe('a request is refused', () => {
  const codeOf = async (mission: string, order: Parameters<typeof request>[1] = {}) => {
    const answer = await request(mission, order);
    return answer.ok ? 'ok' : answer.refusal.code;
  };

  test('without slots, without a side, with nothing to place', async () => {
    expect(await codeOf(await buildMission({}, { days: [] }))).toBe('mission-without-slots');
    await openOffice();
    const lonely = await buildMission({ right: [] });
    const answer = await request(lonely);
    expect(answer).toMatchObject({
      refusal: { code: 'side-without-participants', words: { side: { en: 'Chongqing' } } },
    });
    await openOffice();
    expect(await codeOf(await buildMission(), { propose: false })).toBe('nothing-to-schedule');
  });

  test('to whoever is not of the office', async () => {
    const mission = await buildMission();
    const [company] = (await boardOf(mission)).participants;
    const user = await signIn(database.gateway, office, 'company-user', { company: company!.company });
    const order = { propose: true, onlyAccepted: false };
    const refused = await database.gateway.inOffice(office, (tx) =>
      requestRun({ tx, newId }, user.actor, { mission, order }),
    );
    expect(refused).toMatchObject({ refusal: { code: 'not-allowed' } });
    const other = await database.buildOffice();
    const elsewhere = await database.gateway.inOffice(other, (tx) =>
      requestRun({ tx, newId }, system, { mission, order }),
    );
    expect(elsewhere).toMatchObject({ refusal: { code: 'not-found' } });
  });
});
