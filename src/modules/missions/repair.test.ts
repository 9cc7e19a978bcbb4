import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, system } from '#platform/actor.ts';
import { standingClock, systemClock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { languages } from '#platform/i18n/language.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import type { Result } from '#platform/result.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type BuiltMission, buildMission, type MissionToBuild } from '#tests/builders/build-mission.ts';
import { acceptRepair } from './accept-repair.ts';
import { discardRepair } from './discard-repair.ts';
import { loadBoard } from './load-board.ts';
import { loadMission } from './mission-store.ts';
import { moveMeeting } from './move-meeting.ts';
import { presentExplanations } from './present-explanations.ts';
import { presentRepairs } from './present-repair.ts';
import { programmeOfBoard } from './programme-of-board.ts';
import { publishMission } from './publish-mission.ts';
import { reopenTable } from './reopen-table.ts';
import type { RepairOrder } from './repair-contract.ts';
import { requestExplanation } from './request-explanation.ts';
import { requestRepair } from './request-repair.ts';
import { runTimetable } from './run-timetable.ts';
import { showExplanations } from './show-explanations.ts';
import { showRepair } from './show-repair.ts';
import { showVersions } from './show-versions.ts';

let database: TestDatabase;
let office: string;
const newId = uuidVersion7(systemClock);
const deps = { newId, publicUrl: null };
const clock = standingClock(new Date('2027-03-10T08:00:00Z'));

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
});

const inOffice = <T>(work: (tx: OfficeTransaction) => Promise<T>) => database.gateway.inOffice(office, work);
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

/** HK-1 and HK-2 meet at both tables in slots 1 and 2; slot 5 is empty. */
const arranged: MissionToBuild = {
  settings: { tables: 2 },
  meetings: [
    { left: 'HK-1', right: 'CQ-1', slot: 1, table: 1, decision: 'accepted' },
    { left: 'HK-2', right: 'CQ-2', slot: 1, table: 2, decision: 'accepted' },
    { left: 'HK-1', right: 'CQ-2', slot: 2, table: 1, decision: 'accepted' },
    { left: 'HK-2', right: 'CQ-1', slot: 2, table: 2, decision: 'accepted' },
    { left: 'HK-3', right: 'CQ-3', slot: 3, table: 1, decision: 'accepted' },
    { left: 'HK-3', right: 'CQ-1', decision: 'proposed' },
  ],
};

function context(changes: Partial<JobContext> = {}): JobContext {
  return {
    office,
    jobId: '1',
    attempt: 1,
    lastAttempt: false,
    signal: new AbortController().signal,
    inOffice,
    ...changes,
  };
}

type Ordered = Partial<RepairOrder> & Pick<RepairOrder, 'happening'>;

function request(mission: BuiltMission, order: Ordered, actor: Actor = system) {
  const whole = { movesFrom: 1, fillsPlaces: false, ...order };
  return inOffice((tx) => requestRepair({ tx, newId }, actor, { mission: mission.id, order: whole }));
}

async function requested(mission: BuiltMission, order: Ordered): Promise<string> {
  const run = await request(mission, order);
  if (!run.ok) throw new Error(run.refusal.code);
  return run.value.id;
}

async function computed(mission: BuiltMission, order: Ordered): Promise<string> {
  const run = await requested(mission, order);
  await runTimetable(deps, context(), run);
  return run;
}

const accept = (mission: BuiltMission, run: string) =>
  inOffice((tx) => acceptRepair({ tx, newId }, system, { mission: mission.id, run }));

async function shown(mission: BuiltMission, language: (typeof languages)[number] = 'en') {
  const found = await inOffice((tx) => showRepair(tx, system, { mission: mission.id, now: clock.now() }));
  if (!found.ok) throw new Error(found.refusal.code);
  return presentRepairs(found.value, new Map(), language);
}

async function whole(mission: BuiltMission) {
  return inOffice(async (tx) => {
    const found = (await loadMission(tx, mission.id))!;
    return { mission: found, board: await loadBoard(tx, found) };
  });
}

/** The board by references: `HK-1 CQ-2 3/1`. */
async function places(mission: BuiltMission): Promise<readonly string[]> {
  const { board } = await whole(mission);
  const referenceOf = new Map(board.participants.map(({ company, reference }) => [company, reference]));
  return board.meetings
    .filter(({ slot }) => slot !== null)
    .map(({ left, right, slot, table }) => `${referenceOf.get(left)} ${referenceOf.get(right)} ${slot}/${table}`)
    .sort();
}

async function steps(mission: BuiltMission) {
  const { repair } = await shown(mission);
  return repair?.outcome?.steps.map(({ kind, leftName, from, to }) => [kind, leftName.en, from?.slot, to?.slot]);
}

describe('after a mission is arranged', () => {
  test('a firm cancels: its meetings are called off, nobody else moves, and only those concerned are told', async () => {
    const mission = await buildMission(database, office, arranged);
    await inOffice((tx) => publishMission({ tx, clock }, system, { mission: mission.id, fromVersion: 1 }));
    const run = await computed(mission, {
      happening: { kind: 'firm-cancelled', company: mission.company('HK-1') },
    });
    const before = await places(mission);
    const { repair } = await shown(mission);
    expect(await steps(mission)).toEqual([
      ['called-off', 'Harbour 1', 1, undefined],
      ['called-off', 'Harbour 1', 2, undefined],
    ]);
    expect(repair?.outcome?.toTell).toEqual(['HK-1', 'CQ-1', 'CQ-2'].map(mission.company));
    expect([repair?.outcome?.untouched, repair?.outcome?.fewestMoves]).toEqual([3, 0]);
    // Nothing is saved before it is taken.
    expect(await places(mission)).toEqual(before);

    expect(codeOf(await accept(mission, run))).toBe('ok');
    expect(await places(mission)).toEqual(before.filter((place) => !place.startsWith('HK-1')));
    const { board } = await whole(mission);
    expect(board.participants.find(({ reference }) => reference === 'HK-1')?.unavailableSlots).toEqual([1, 2, 3, 4, 5]);
    expect((await shown(mission)).repair).toBeNull();
    const versions = await inOffice((tx) => showVersions(tx, system, mission.id));
    expect(versions.ok && versions.value.pending.toTell).toEqual(['HK-1', 'CQ-1', 'CQ-2'].map(mission.company));
  });

  test('who comes late is moved, with the proof that fewer moves cannot do, told in three languages', async () => {
    const mission = await buildMission(database, office, arranged);
    const run = await computed(mission, {
      happening: { kind: 'firms-unavailable', companies: [mission.company('HK-1')], slots: [1] },
    });
    const says = await Promise.all(languages.map(async (each) => (await shown(mission, each)).repair?.outcome?.says));
    expect(says.map((sentences) => sentences?.[0])).toEqual([
      'Proven: fewer than 1 moved meetings cannot do.',
      '已證明：須改時段的會面不可能少於 1 個。',
      '已证明：需要改时段的洽谈不可能少于 1 场。',
    ]);
    expect((await steps(mission))?.map(([kind]) => kind)).toEqual(['moved']);
    expect(codeOf(await accept(mission, run))).toBe('ok');
    const after = await places(mission);
    expect(after).toHaveLength(5);
    expect(after.filter((place) => place.startsWith('HK-1')).every((place) => !place.includes(' 1/'))).toBe(true);
    // The new board holds against the independent check, and the database holds its seats.
    const { mission: found, board } = await whole(mission);
    const { timeZone, title } = found.settings;
    expect(programmeOfBoard({ title, timeZone, sides: found.sides, date: '2027-03-16' }, board, null).fault).toBeNull();
    const seats = await database.pastSecurity('select 1 from yugang.meeting_seats where mission_id = $1', [mission.id]);
    expect(seats).toHaveLength(15);
  });

  test('a lost table is lost for whoever sits there next, until it is back', async () => {
    const mission = await buildMission(database, office, arranged);
    const run = await computed(mission, { happening: { kind: 'table-lost', table: 1, slots: [1, 2, 3, 4, 5] } });
    expect((await steps(mission))?.map(([kind]) => kind).sort()).toEqual(['moved', 'moved', 'table-changed']);
    expect(codeOf(await accept(mission, run))).toBe('ok');
    const after = await places(mission);
    expect(after).toHaveLength(5);
    expect(after.every((place) => place.endsWith('/2'))).toBe(true);
    const { mission: found, board } = await whole(mission);
    expect(found.closedTables).toEqual([{ table: 1, slots: [1, 2, 3, 4, 5] }]);
    const [meeting] = board.meetings.filter(({ slot }) => slot === 3);
    const there = (slot: number) => ({
      mission: mission.id,
      meeting: meeting!.id,
      fromVersion: meeting!.version,
      order: { slot, table: 1 },
    });
    expect(codeOf(await inOffice((tx) => moveMeeting(tx, system, there(3))))).toBe('table-closed');
    await inOffice((tx) => reopenTable(tx, system, { mission: mission.id, table: 1 }));
    expect(codeOf(await inOffice((tx) => moveMeeting(tx, system, there(3))))).toBe('ok');
  });

  test('what is over or close stays, whoever cancels', async () => {
    const mission = await buildMission(database, office, arranged);
    const order = { happening: { kind: 'firm-cancelled', company: mission.company('HK-1') }, movesFrom: 2 } as const;
    const run = await computed(mission, order);
    expect(codeOf(await accept(mission, run))).toBe('ok');
    expect((await places(mission)).filter((place) => place.startsWith('HK-1'))).toEqual(['HK-1 CQ-1 1/1']);
    const { board } = await whole(mission);
    expect(board.participants.find(({ reference }) => reference === 'HK-1')?.unavailableSlots).toEqual([2, 3, 4, 5]);
  });

  test('a new must gets a place; places that become free go to meetings that wait only where asked', async () => {
    const mission = await buildMission(database, office, arranged);
    const happening = {
      kind: 'meeting-added',
      left: mission.company('HK-1'),
      right: mission.company('CQ-3'),
      demand: 'must',
    } as const;
    const run = await computed(mission, { happening });
    expect((await steps(mission))?.map(([kind]) => kind)).toEqual(['placed']);
    expect(codeOf(await accept(mission, run))).toBe('ok');
    expect((await places(mission)).filter((place) => place.startsWith('HK-1 CQ-3'))).toHaveLength(1);
    expect(await places(mission)).toHaveLength(6);
    expect(codeOf(await request(mission, { happening }))).toBe('meeting-exists');
    const called = { kind: 'meeting-called-off', meeting: mission.meeting('HK-1', 'CQ-1') } as const;
    await computed(mission, { happening: called, fillsPlaces: true });
    expect((await steps(mission))?.map(([kind]) => kind).sort()).toEqual(['called-off', 'placed']);
  });
});

describe('a repair that waits for a decision', () => {
  const late = (mission: BuiltMission): Ordered => ({
    happening: { kind: 'firms-unavailable', companies: [mission.company('HK-1')], slots: [1] },
  });

  test('is taken once, however often, and of two who decide at once one is heard', async () => {
    const mission = await buildMission(database, office, arranged);
    const run = await computed(mission, late(mission));
    const [one, other, discarded] = await Promise.all([
      accept(mission, run),
      accept(mission, run),
      inOffice((tx) => discardRepair(tx, system, { mission: mission.id, run })),
    ]);
    expect(codeOf(discarded)).toBe('ok');
    const version = (await whole(mission)).mission.version;
    const wasTaken = one.ok;
    expect(other.ok).toBe(wasTaken);
    expect(version).toBe(wasTaken ? 2 : 1);
    expect(codeOf(await accept(mission, run))).toBe(wasTaken ? 'ok' : 'repair-discarded');
    expect((await whole(mission)).mission.version).toBe(version);
  });

  test('discarded it changes nothing, and a new question puts it away', async () => {
    const mission = await buildMission(database, office, arranged);
    const before = await places(mission);
    const run = await computed(mission, late(mission));
    const next = await computed(mission, { happening: { kind: 'table-lost', table: 2, slots: [1] } });
    expect(codeOf(await accept(mission, run))).toBe('repair-discarded');
    await inOffice((tx) => discardRepair(tx, system, { mission: mission.id, run: next }));
    expect((await shown(mission)).repair).toBeNull();
    expect(codeOf(await accept(mission, next))).toBe('repair-discarded');
    expect(await places(mission)).toEqual(before);
  });

  test('a mission that was changed meanwhile is not written over', async () => {
    const mission = await buildMission(database, office, arranged);
    const run = await computed(mission, late(mission));
    const moved = await inOffice((tx) =>
      moveMeeting(tx, system, {
        mission: mission.id,
        meeting: mission.meeting('HK-3', 'CQ-3'),
        fromVersion: 1,
        order: { slot: 5, table: 1 },
      }),
    );
    expect(moved.ok).toBe(true);
    const before = await places(mission);
    expect((await shown(mission)).repair?.isCurrent).toBe(false);
    expect(codeOf(await accept(mission, run))).toBe('repair-overtaken');
    expect(await places(mission)).toEqual(before);
  });

  test('killed after any of its transactions and run again, it is the same', async () => {
    const mission = await buildMission(database, office, arranged);
    for (const alive of [0, 1, 2]) {
      const run = await requested(mission, late(mission));
      let used = 0;
      const killed = runTimetable(
        deps,
        context({
          inOffice: async (work) => {
            used += 1;
            if (used > alive) throw new Error('killed');
            return inOffice(work);
          },
        }),
        run,
      );
      await killed.catch((error: Error) => expect(error.message).toBe('killed'));
      await runTimetable(deps, context({ attempt: 2 }), run);
      expect((await shown(mission)).repair?.run.state).toBe('done');
      expect((await steps(mission))?.map(([kind]) => kind)).toEqual(['moved']);
    }
  }, 60_000);
});

describe('what is refused', () => {
  test('by its code, with nothing written', async () => {
    const mission = await buildMission(database, office, arranged);
    const nobody = newId();
    const [hk1, cq1] = [mission.company('HK-1'), mission.company('CQ-1')];
    const asked: readonly (readonly [Ordered, string])[] = [
      [{ happening: { kind: 'firm-cancelled', company: nobody } }, 'not-found'],
      [{ happening: { kind: 'firms-unavailable', companies: [hk1], slots: [9] } }, 'slot-not-in-mission'],
      [{ happening: { kind: 'firm-cancelled', company: hk1 }, movesFrom: 7 }, 'slot-not-in-mission'],
      [{ happening: { kind: 'table-lost', table: 3, slots: [1] } }, 'table-unknown'],
      [{ happening: { kind: 'meeting-called-off', meeting: nobody } }, 'meeting-unknown'],
      [{ happening: { kind: 'meeting-added', left: cq1, right: hk1, demand: 'must' } }, 'firm-not-taking-part'],
      [{ happening: { kind: 'meeting-added', left: hk1, right: cq1, demand: 'must' } }, 'meeting-exists'],
      // All of it is over by then.
      [{ happening: { kind: 'firm-cancelled', company: hk1 }, movesFrom: 6 }, 'repair-without-effect'],
    ];
    for (const [order, code] of asked) expect([code, codeOf(await request(mission, order))]).toEqual([code, code]);
    expect(codeOf(await request(mission, asked[0]![0], anonymous))).toBe('not-allowed');
    expect((await shown(mission)).repair).toBeNull();
    const empty = await buildMission(database, office, { firms: 1 });
    const order: Ordered = { happening: { kind: 'table-lost', table: 1, slots: [1] } };
    expect(codeOf(await request(empty, order))).toBe('nothing-placed');
  });

  test('one at a time, and none that has not ended is taken', async () => {
    const mission = await buildMission(database, office, arranged);
    const order: Ordered = { happening: { kind: 'firm-cancelled', company: mission.company('HK-1') } };
    const run = await requested(mission, order);
    expect(codeOf(await request(mission, order))).toBe('run-under-way');
    expect(codeOf(await accept(mission, run))).toBe('repair-not-ready');
    await inOffice((tx) => discardRepair(tx, system, { mission: mission.id, run }));
    expect((await shown(mission)).repair).toBeNull();
  });
});

describe('what it would take', () => {
  const ask = (mission: BuiltMission, meetings: readonly string[] = []) =>
    inOffice((tx) =>
      requestExplanation({ tx, newId }, system, { mission: mission.id, order: { meetings: [...meetings] } }),
    );
  const told = async (mission: BuiltMission) => {
    const found = await inOffice((tx) => showExplanations(tx, system, mission.id));
    if (!found.ok) throw new Error(found.refusal.code);
    return presentExplanations(found.value, new Map(), 'en');
  };

  test('is told of the board as it stands, and forgotten when it changes; asked for by itself it adds to what was told', async () => {
    const mission = await buildMission(database, office, {
      ...arranged,
      unavailable: { 'HK-3': [1, 2, 4, 5], 'CQ-2': [3, 4, 5] },
      meetings: [...arranged.meetings!, { left: 'HK-3', right: 'CQ-2' }],
    });
    expect((await told(mission)).run).toBeNull();
    for (const right of ['CQ-1', 'CQ-2']) {
      const run = await ask(mission, [mission.meeting('HK-3', right)]);
      if (!run.ok) throw new Error(run.refusal.code);
      await runTimetable(deps, context(), run.value.id);
    }
    const { explanations } = await told(mission);
    const of = (right: string) => explanations.find(({ meeting }) => meeting === mission.meeting('HK-3', right));
    expect([of('CQ-1')?.code, of('CQ-2')?.code]).toEqual(['takes', 'takes']);
    expect(of('CQ-1')?.concessions.map(({ kind }) => kind)).toEqual(['slot-freed']);
    await inOffice((tx) =>
      moveMeeting(tx, system, {
        mission: mission.id,
        meeting: mission.meeting('HK-1', 'CQ-1'),
        fromVersion: 1,
        order: { slot: 4, table: 1 },
      }),
    );
    expect((await told(mission)).explanations).toEqual([]);
  });

  test('refused where nothing waits, for a meeting that is not there, and while one is asked for', async () => {
    const mission = await buildMission(database, office, arranged);
    expect(codeOf(await ask(mission, [newId()]))).toBe('meeting-unknown');
    expect(codeOf(await ask(mission))).toBe('ok');
    expect(codeOf(await ask(mission))).toBe('run-under-way');
    const empty = await buildMission(database, office, { firms: 1 });
    expect(codeOf(await ask(empty))).toBe('nothing-to-schedule');
  });
});

test('things may move from the first slot on that is neither over nor close, by the clock', async () => {
  const mission = await buildMission(database, office, arranged);
  const at = async (now: string) => {
    const found = await inOffice((tx) => showRepair(tx, system, { mission: mission.id, now: new Date(now) }));
    return found.ok && found.value.movesFrom;
  };
  // Slots begin at 09:00, 09:25, 10:10 (after tea) … in Chongqing, which is eight hours ahead of UTC.
  expect(await at('2027-03-15T00:00:00Z')).toBe(1);
  expect(await at('2027-03-16T00:50:00Z')).toBe(2);
  expect(await at('2027-03-16T01:15:00Z')).toBe(3);
  expect(await at('2027-03-16T12:00:00Z')).toBeNull();
});
