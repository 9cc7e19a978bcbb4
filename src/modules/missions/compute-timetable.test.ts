import { describe, expect, test } from 'vitest';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import type { Board } from './board.ts';
import type { Computation, ComputationProgress, Computed } from './computation.ts';
import { computeTimetable } from './compute-timetable.ts';
import { drawUpMission, tableName } from './draw-up-mission.ts';
import { layOutDays } from './lay-out-days.ts';
import { isPlaced, type Meeting, notArranged } from './meeting.ts';
import { programmeOfBoard } from './programme-of-board.ts';

const mission = {
  title: { en: 'Mission' },
  timeZone: 'Asia/Shanghai',
  sides: { left: {}, right: {} },
  date: '2027-03-16',
};

type Firms = { left?: readonly CompanyProfile[]; right?: readonly CompanyProfile[] };

function computation(
  changes: Partial<Computation> & { firms?: Firms; meetings?: readonly Meeting[]; slots?: number; days?: number } = {},
): Computation {
  const { firms = {}, meetings = [], slots = 4, days = 1, ...rest } = changes;
  const settings = { tables: 3, meetingsPerCompany: null, minimumEach: 2, ...rest.settings };
  const companies = [...(firms.left ?? buildCompanies('left', 5)), ...(firms.right ?? buildCompanies('right', 6))];
  const laidOut = layOutDays({
    timeZone: 'Asia/Shanghai',
    meetingMinutes: 20,
    changeMinutes: 5,
    days: Array.from({ length: days }, (_, index) => ({
      date: `2027-03-${16 + index}`,
      sessions: [{ session: 'morning', start: '09:00', slots, breaks: [] }],
    })),
  });
  if (!laidOut.ok) throw new Error(laidOut.refusal.code);
  const board: Board = {
    slots: laidOut.value.slots,
    tables: Array.from({ length: settings.tables }, (_, index) => ({ number: index + 1, name: tableName(index + 1) })),
    participants: companies.map(({ reference, side, name, capacity }, index) => ({
      company: reference,
      number: index + 1,
      side,
      reference,
      name,
      unavailableSlots: [],
      maximumMeetings: capacity.maximumMeetings,
      languages: [],
      host: null,
    })),
    interpreters: [],
    meetings,
  };
  return {
    mission,
    board,
    profiles: Object.fromEntries(companies.map((company) => [company.reference, company])),
    metBefore: [],
    options: { propose: true, onlyAccepted: false, limitSeconds: 10 },
    seed: 1,
    patience: 0.1,
    ...rest,
    settings,
  };
}

function run(given: Computation, stopped = false) {
  const progress: ComputationProgress[] = [];
  const result = computeTimetable(given, {
    report: (one) => progress.push(one),
    shouldStop: () => stopped,
    seconds: () => 0,
  });
  return { result, progress };
}

function computed(given: Computation): Computed {
  const { result } = run(given);
  if (!result.ok || result.value === null) throw new Error(result.ok ? 'stopped' : result.refusal.code);
  if ('impossible' in result.value) throw new Error('impossible');
  return result.value;
}

const withIds = (meetings: readonly Meeting[]) =>
  meetings.map((meeting, index) => ({ ...meeting, id: meeting.id || `m${index}` }));
const pairOf = ({ left, right }: Pick<Meeting, 'left' | 'right'>) => `${left} ${right}`;
const find = (meetings: readonly Meeting[], pair: Meeting) => meetings.find((one) => pairOf(one) === pairOf(pair));

describe('a computation', () => {
  test('proposes and places, tells how far it is, and its certificate holds against the independent check', () => {
    const given = computation();
    const { progress } = run(given);
    const { meetings, summary, certificate } = computed(given);
    expect(progress.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['proposing', 'scheduling', 'checking']));
    expect(progress.findLast(({ stage }) => stage === 'scheduling')?.placed).toBe(summary.placed);
    expect(summary.placed).toBe(meetings.filter(isPlaced).length);
    expect(summary.placed).toBeGreaterThan(5);
    const after = programmeOfBoard(mission, { ...given.board, meetings: withIds(meetings) }, certificate);
    expect([after.fault, after.objective]).toEqual([null, summary.objective]);
    expect(after.certificate).toEqual(certificate);
    expect(meetings.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  test('the same again gives the same', () => {
    const strip = ({ summary, certificate, ...rest }: Computed) => rest;
    expect(strip(computed(computation()))).toEqual(strip(computed(computation())));
  });

  test('several days: no break is counted over a night', () => {
    const given = computation({ slots: 2, days: 3 });
    const { summary, meetings } = computed(given);
    expect(summary.objective?.breaks).toBe(0);
    expect(new Set(meetings.filter(isPlaced).map(({ slot }) => Math.ceil(slot / 2))).size).toBe(3);
  });
});

describe('what an officer decided', () => {
  const first = computed(computation());
  const placed = withIds(first.meetings).filter(isPlaced);

  test('a locked meeting keeps slot and table, whatever else moves', () => {
    for (const [index, meeting] of placed.entries()) {
      const others = withIds(first.meetings).filter(
        ({ left, right }) => left !== meeting.left && right !== meeting.right,
      );
      const elsewhere = { ...meeting, slot: (meeting.slot % 4) + 1, table: (meeting.table % 3) + 1, locked: true };
      const given = computation({
        meetings: [...others.map((one) => ({ ...one, slot: null, table: null })), elsewhere],
        seed: index,
      });
      const { meetings } = computed(given);
      expect(find(meetings, meeting)).toMatchObject({ slot: elsewhere.slot, table: elsewhere.table, locked: true });
      const drawn = drawUpMission(mission, { ...given.board, meetings });
      const assignments = drawn.meetings.flatMap((one, at) =>
        isPlaced(one) ? [{ meeting: at + 1, slot: one.slot, table: one.table }] : [],
      );
      expect(verify(problemOf(drawn.programme), { assignments }).ok).toBe(true);
    }
  });

  test('a locked like is not given up for musts that would rather have its firms', () => {
    const left = buildCompanies('left', 1);
    const right = buildCompanies('right', 3);
    const pair = (index: number, changes: Partial<Meeting>): Meeting => ({
      id: `m${index}`,
      version: 1,
      left: left[0]!.reference,
      right: right[index]!.reference,
      demand: 'must',
      weight: 9000,
      origin: 'added',
      decision: 'accepted',
      reasons: [],
      ...notArranged,
      ...changes,
    });
    const meetings = [
      pair(0, { demand: 'like', weight: 1, slot: 1, table: 2, locked: true }),
      pair(1, {}),
      pair(2, {}),
    ];
    const options = { propose: false, onlyAccepted: false, limitSeconds: 10 };
    const after = computed(computation({ firms: { left, right }, meetings, slots: 2, options }));
    expect(after.meetings[0]).toMatchObject({ slot: 1, table: 2, locked: true });
    expect(after.certificate).toMatchObject({ status: 'feasible', bound: {} });
    expect(after.meetings.filter(isPlaced)).toHaveLength(2);
    expect(after.meetings.find((one) => !isPlaced(one))?.whyNot).toMatchObject([
      { code: 'firm-full', firm: left[0]!.reference },
    ]);
  });

  test('accepted, added, dropped and raised meetings stay; open proposals are made anew', () => {
    const [accepted, dropped, raised, added, ...open] = placed;
    const decided: Meeting[] = [
      { ...accepted!, decision: 'accepted' },
      { ...dropped!, decision: 'dropped', slot: null, table: null },
      { ...raised!, demand: 'must' },
      { ...added!, origin: 'added' },
    ];
    const stale = open.map((meeting) => ({ ...meeting, weight: 1, reasons: [] }));
    const { meetings } = computed(computation({ meetings: [...decided, ...stale] }));
    for (const meeting of decided) {
      const { id, decision, demand, origin } = meeting;
      expect(find(meetings, meeting)).toMatchObject({ id, decision, demand, origin });
    }
    expect(find(meetings, dropped!)?.slot).toBeNull();
    // Not all of them are proposed again; those that are keep their meeting.
    const again = open.filter((meeting) => find(meetings, meeting));
    expect(again.length).toBeGreaterThan(0);
    for (const meeting of again)
      expect(find(meetings, meeting)).toMatchObject({ id: meeting.id, weight: meeting.weight });
    expect(new Set(meetings.map(pairOf)).size).toBe(meetings.length);
  });

  test('an open proposal that is not made again is gone', () => {
    const gone = { ...placed[0]!, right: 'R-NEW', reasons: [] };
    const given = computation({ meetings: [gone] });
    const never = {
      ...Object.values(given.profiles)[0]!,
      reference: 'R-NEW',
      side: 'right' as const,
      neverMeet: [gone.left],
    };
    const firms = { right: [...buildCompanies('right', 6), never] };
    expect(find(computed(computation({ meetings: [gone], firms })).meetings, gone)).toBeUndefined();
  });

  test('a firm’s wish never to meet the other stands above what was accepted or locked before, and is told', () => {
    const [meeting] = placed;
    const never = (company: CompanyProfile) =>
      company.reference === meeting!.left ? { ...company, neverMeet: [meeting!.right] } : company;
    const firms = { left: buildCompanies('left', 5).map(never) };
    for (const propose of [true, false]) {
      const options = { propose, onlyAccepted: false, limitSeconds: 10 };
      const decided = { ...meeting!, decision: 'accepted' as const, locked: true };
      const meetings = [decided, ...placed.slice(1)];
      const after = computed(computation({ meetings, firms, options }));
      expect(find(after.meetings, decided)).toMatchObject({ slot: null, locked: false, decision: 'accepted' });
      expect(after.warnings).toMatchObject([{ code: 'meeting-excluded', words: { left: expect.anything() } }]);
    }
  });

  test('only accepted meetings are scheduled where that is asked; the others are off the board', () => {
    const meetings = withIds(first.meetings).map((meeting, index) => ({
      ...meeting,
      decision: index % 2 === 0 ? ('accepted' as const) : ('proposed' as const),
    }));
    const options = { propose: false, onlyAccepted: true, limitSeconds: 10 };
    const after = computed(computation({ meetings, options })).meetings;
    expect(after.filter(isPlaced).every(({ decision }) => decision === 'accepted')).toBe(true);
    expect(after).toHaveLength(meetings.length);
  });
});

describe('where there is nothing to compute', () => {
  const left = buildCompanies('left', 1);
  const right = buildCompanies('right', 3);
  const insists = [
    {
      ...left[0]!,
      mustMeet: right.map(({ reference }) => reference),
      capacity: { maximumMeetings: 2, representatives: null },
    },
  ];

  const clash = (given: Computation) => {
    const { result } = run(given);
    if (!result.ok || result.value === null || !('impossible' in result.value)) throw new Error('it does not clash');
    return result.value.impossible;
  };

  test('more musts than a firm takes: a set that clashes, kept with what its numbers stand for', () => {
    const { requirements, isSmallest, firms, meetings } = clash(computation({ firms: { left: insists, right } }));
    expect(requirements.map(({ code }) => code)).toEqual([
      'participant-maximum',
      ...right.map(() => 'meeting-takes-place'),
    ]);
    expect(isSmallest).toBe(true);
    expect(firms[1]).toEqual({ company: left[0]!.reference, name: left[0]!.name, slots: 4 });
    expect(Object.values(meetings).map(({ firms: [one] }) => one)).toEqual([1, 1, 1]);
  });

  test('more musts than places', () => {
    const each = buildCompanies('left', 3).map((firm, index) => ({
      ...firm,
      mustMeet: [right[index]!.reference],
      capacity: { maximumMeetings: null, representatives: null },
    }));
    const settings = { tables: 1, meetingsPerCompany: null, minimumEach: 1 };
    const { requirements, slots } = clash(computation({ firms: { left: each, right }, slots: 2, settings }));
    expect(requirements.map(({ code }) => code)).toEqual([
      ...['tables-in-slot', 'tables-in-slot'],
      ...each.map(() => 'meeting-takes-place'),
    ]);
    expect(Object.keys(slots)).toEqual(['1', '2']);
  });

  test('a wish for a firm that does not take part warns and stops nothing', () => {
    const wishes = [{ ...left[0]!, mustMeet: ['CQ-ABSENT'] }];
    const { warnings } = computed(computation({ firms: { left: wishes, right } }));
    expect(warnings).toMatchObject([
      { code: 'must-meet-unknown', values: { wanted: 'CQ-ABSENT' }, words: { company: left[0]!.name } },
    ]);
  });

  test('no meeting to place, and a stop before anything was found', () => {
    const options = { propose: false, onlyAccepted: true, limitSeconds: 10 };
    expect(run(computation({ options })).result).toMatchObject({ refusal: { code: 'nothing-to-schedule' } });
    const { result } = run(computation(), true);
    expect(result.ok).toBe(true);
  });

  test('a firm without a meeting is told why', () => {
    const nobody = { ...left[0]!, neverMeet: right.map(({ reference }) => reference), mustMeet: [] };
    const firms = { left: [nobody, ...buildCompanies('left', 3).slice(1)], right };
    const { without } = computed(computation({ firms }));
    expect(without[nobody.reference]).toMatchObject({
      because: 'no-eligible-partner',
      gates: [{ gate: 'never', firms: 3 }],
    });
  });
});
