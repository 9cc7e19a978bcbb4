import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  everybodyThere,
  freed,
  onlyClash,
  placedAt,
  type Told,
  withInterpreterAway,
  withMeeting,
  without,
  withoutInterpreters,
  withParticipant,
  withSlot,
  withTable,
} from '#tests/builders/change-mission.ts';
import { generateMission } from '../generate-mission.ts';
import type { Assignment, Meeting } from '../problem.ts';
import { verify } from '../verify.ts';
import { missionConstraints } from './broken-constraint.ts';

type Pick = <Item>(items: readonly Item[]) => Item | undefined;
/** A change that breaks this constraint and no other before it; null where this timetable offers no place for it. */
type Corruption = (told: Told, pick: Pick) => Told | null;

const meetingOf = ({ problem }: Told, { meeting }: Assignment) => problem.meetings[meeting - 1]!;
const slotsOf = (told: Told, assignment: Assignment) =>
  Array.from({ length: meetingOf(told, assignment).length ?? 1 }, (_, i) => assignment.slot + i);
const teamsOf = (told: Told, assignment: Assignment) =>
  meetingOf(told, assignment).participants.map((p) => told.problem.participants[p - 1]!.representatives?.length ?? 1);
const withTeam = (told: Told) =>
  told.assignments.flatMap((assignment) =>
    teamsOf(told, assignment).flatMap((members, side) => (members > 1 ? [{ assignment, side, members }] : [])),
  );
const interpreted = (told: Told) => told.assignments.filter(({ interpreter }) => interpreter !== undefined);
const hostTables = ({ problem }: Told) => problem.participants.flatMap(({ hostTable }) => hostTable ?? []);
const freeOfHosts = (told: Told) => told.assignments.filter(({ table }) => !hostTables(told).includes(table));
const withRepresentative = (told: Told, { assignment, side }: { assignment: Assignment; side: number }, who: number) =>
  placedAt(told, assignment.meeting, {
    representatives: [
      side === 0 ? who : assignment.representatives![0],
      side === 1 ? who : assignment.representatives![1],
    ],
  });

const corruptions: Record<(typeof missionConstraints)[number], Corruption> = {
  'meeting-not-to-take-place': (told, pick) => {
    const { meeting } = pick(told.assignments.filter((each) => meetingOf(told, each).demand !== 'obligation'))!;
    const change = pick<Partial<Meeting>>([
      { isCalledOff: true },
      { wishes: ['no', 'must'] },
      { wishes: [null, 'no'] },
    ]);
    return withMeeting(told, meeting, change!);
  },
  'representative-unknown': (told, pick) => {
    const one = pick(withTeam(told))!;
    return withRepresentative(told, one, pick([0, -1, one.members + 1])!);
  },
  'representative-missing': (told, pick) => {
    const { assignment } = pick(withTeam(told))!;
    const assignments = told.assignments.map((each) => (each === assignment ? without(each, 'representatives') : each));
    return { ...told, assignments };
  },
  'interpreter-unknown': (told, pick) =>
    placedAt(told, pick(interpreted(told))!.meeting, {
      interpreter: pick([0, -2, told.problem.interpreters!.length + 1])!,
    }),
  'interpreter-missing': (told, pick) => {
    const one = pick(interpreted(told))!;
    const assignments = told.assignments.map((each) => (each === one ? without(each, 'interpreter') : each));
    return { ...told, assignments };
  },
  'interpreter-not-needed': (told, pick) =>
    placedAt(told, pick(told.assignments.filter((each) => each.interpreter === undefined))!.meeting, {
      interpreter: 1,
    }),
  'border-crossed': (told, pick) => {
    const places = told.assignments.filter((each) => {
      const last = slotsOf(told, each).at(-1)!;
      const [here, next] = [told.problem.slots[last - 1]!, told.problem.slots[last]];
      return !next || next.day !== here.day || next.session !== here.session;
    });
    const place = pick(places);
    return place ? withMeeting(told, place.meeting, { length: slotsOf(told, place).length + 1 }) : null;
  },
  'slot-closed': (told, pick) => withSlot(told, pick(slotsOf(told, pick(told.assignments)!))!, { isClosed: true }),
  'table-unavailable': (told, pick) => {
    const place = pick(told.assignments)!;
    return withTable(told, place.table, { forbiddenSlots: [pick(slotsOf(told, place))!] });
  },
  'fixed-table-left': (told, pick) => {
    const place = pick(freeOfHosts(told))!;
    const others = freeOfHosts(told).map(({ table }) => table);
    return withMeeting(told, place.meeting, { fixedTable: pick(others.filter((table) => table !== place.table))! });
  },
  'venue-wrong': (told, pick) => {
    const place = pick(told.assignments.filter((each) => meetingOf(told, each).fixedTable === undefined))!;
    return withMeeting(told, place.meeting, { venue: 3 - told.problem.tableDetails![place.table - 1]!.venue! });
  },
  'host-table-left': (told, pick) => {
    const hosted = told.assignments.filter((each) => hostTables(told).includes(each.table));
    const place = pick(hosted)!;
    const { venue, fixedTable } = meetingOf(told, place);
    const isLike = ({ table, slot }: Assignment) =>
      slot === place.slot &&
      told.problem.tableDetails![table - 1]!.venue === told.problem.tableDetails![place.table - 1]!.venue;
    const other = pick(freeOfHosts(told).filter(isLike));
    if (!other || fixedTable !== undefined || venue !== undefined) return null;
    const isAway = slotsOf(told, place).some((slot) =>
      told.problem.tableDetails![other.table - 1]!.forbiddenSlots!.includes(slot),
    );
    return isAway ? null : placedAt(told, place.meeting, { table: other.table });
  },
  'host-table-taken': (told, pick) => {
    const place = pick(freeOfHosts(told))!;
    const strangers = told.problem.participants.flatMap(({ hostTable }, p) =>
      hostTable === undefined && !meetingOf(told, place).participants.includes(p + 1) ? [p + 1] : [],
    );
    // Its own meetings elsewhere would be named first.
    const idle = strangers.filter(
      (p) => !told.assignments.some((each) => meetingOf(told, each).participants.includes(p)),
    );
    const newcomer = idle.length > 0 ? pick(idle)! : told.problem.participants.length + 1;
    const participants = [...told.problem.participants, { forbiddenSlots: [], maximumMeetings: null }];
    const larger = { ...told, problem: { ...told.problem, participants } };
    return withParticipant(larger, newcomer, { hostTable: place.table });
  },
  'representative-unavailable': (told, pick) => {
    const { assignment, side } = pick(withTeam(told))!;
    const number = meetingOf(told, assignment).participants[side]!;
    const who = assignment.representatives![side]!;
    const team = told.problem.participants[number - 1]!.representatives!;
    const representatives = team.map((person, i) =>
      i + 1 === who ? { forbiddenSlots: [...person.forbiddenSlots, pick(slotsOf(told, assignment))!] } : person,
    );
    return withParticipant(told, number, { representatives });
  },
  'representative-not-the-reserved': (told, pick) => {
    const { assignment, side, members } = pick(withTeam(told))!;
    const reserved = (assignment.representatives![side]! % members) + 1;
    return withMeeting(told, assignment.meeting, {
      representatives: [side === 0 ? reserved : null, side === 1 ? reserved : null],
    });
  },
  'interpreter-unable': (told, pick) =>
    withMeeting(told, pick(interpreted(told))!.meeting, { languagePair: 'cmn-swa' }),
  'interpreter-unavailable': (told, pick) => {
    const one = pick(interpreted(told))!;
    return withInterpreterAway(told, one.interpreter!, pick(slotsOf(told, one))!);
  },
  'representative-double-booked': (told, pick) => {
    const team = withTeam(told);
    const doubles = team.flatMap(({ assignment, side }) => {
      const p = meetingOf(told, assignment).participants[side];
      return team.flatMap((other) => {
        const isTwin = meetingOf(told, other.assignment).participants[other.side] === p;
        const areAtOnce = slotsOf(told, other.assignment).some((slot) => slotsOf(told, assignment).includes(slot));
        return isTwin && areAtOnce && other.assignment !== assignment ? [{ assignment, side, other }] : [];
      });
    });
    const double = pick(doubles);
    if (!double) return null;
    const who = double.other.assignment.representatives![double.other.side]!;
    return onlyClash(withRepresentative(told, double, who), double.assignment.meeting, double.side);
  },
  'interpreter-double-booked': (told, pick) => {
    const pairs = interpreted(told).flatMap((one) =>
      interpreted(told)
        .filter((other) => other !== one && other.slot === one.slot)
        .map((other) => [one, other] as const),
    );
    const pair = pick(pairs);
    if (!pair) return null;
    const freed = everybodyThere(withMeeting(told, pair[0].meeting, { languagePair: 'any' }));
    return placedAt(freed, pair[0].meeting, { interpreter: pair[1].interpreter! });
  },
  'travel-time-missing': (told) => {
    const longWay = [
      [0, 20],
      [20, 0],
    ];
    const { problem, ...rest } = withoutInterpreters(told);
    return { ...rest, problem: { ...problem, travelSlots: longWay } };
  },
  'interpreter-travel-time-missing': (told, pick) => {
    const dayOf = ({ slot }: Assignment) => told.problem.slots[slot - 1]!.day;
    const peopleOf = (each: Assignment) => meetingOf(told, each).participants;
    const pairs = interpreted(told).flatMap((one) =>
      interpreted(told).flatMap((other) => {
        const isLater = other.interpreter === one.interpreter && other.slot > one.slot && dayOf(other) === dayOf(one);
        // Four people to whom nothing else happens, so that only the interpreter is short of time.
        const areFour = new Set([...peopleOf(one), ...peopleOf(other)]).size === 4;
        return isLater && areFour && one.table !== other.table ? [[one, other] as const] : [];
      }),
    );
    const pair = pick(pairs);
    if (!pair) return null;
    const kept = told.assignments.filter((each) => pair.includes(each));
    const details = told.problem.tableDetails!.map((table, i) => ({
      ...table,
      venue: i + 1 === pair[0].table ? 1 : 2,
    }));
    const free = freed({ ...told, assignments: kept });
    const meetings = free.problem.meetings.map((meeting) => without(meeting, 'venue'));
    return {
      ...free,
      problem: {
        ...free.problem,
        meetings,
        tableDetails: details,
        travelSlots: [
          [0, 20],
          [20, 0],
        ],
      },
    };
  },
  'minimum-missed': (told, pick) => {
    const number = pick(told.problem.participants.map((_, p) => p + 1))!;
    const count = told.assignments.filter((each) => meetingOf(told, each).participants.includes(number)).length;
    return withParticipant(told, number, { minimumMeetings: count + 1, maximumMeetings: null });
  },
  'frozen-meeting-changed': (told, pick) => {
    const place = pick(told.assignments)!;
    const before = pick<Partial<Assignment>>([
      { table: (place.table % told.problem.tables) + 1 },
      ...(place.slot > 1 ? [{ slot: place.slot - 1 }] : []),
      ...(place.interpreter === undefined ? [] : [{ interpreter: place.interpreter + 1 }]),
      ...(place.representatives ? [{ representatives: [9, 9] as const }] : []),
    ])!;
    const assignments = told.assignments.map((each) => (each === place ? { ...each, ...before } : each));
    const frozen = before.slot ?? place.slot;
    return { ...told, problem: { ...told.problem, previous: { assignments, frozenSlots: [frozen] } } };
  },
  'frozen-slot-entered': (told, pick) => {
    const place = pick(told.assignments)!;
    const assignments = told.assignments.filter((each) => each !== place);
    const frozenSlots = [pick(slotsOf(told, place))!];
    return { ...told, problem: { ...told.problem, previous: { assignments, frozenSlots } } };
  },
};

const samples = [1, 2, 3].map((seed): Told => {
  const sizes = { participants: 24, meetings: 90, slots: 10, days: 2, tables: 12, hosts: 3, interpreters: 4 };
  const { problem, planted } = generateMission({ ...sizes, seed });
  return { problem, assignments: planted };
});

test.each(missionConstraints)('a mission broken by %s is always found out, and named', (code) => {
  let tried = 0;
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.nat()), (sample, draws) => {
      const pick: Pick = (items) => items[(draws.next().value as number) % Math.max(1, items.length)];
      expect(verify(sample.problem, sample)).toMatchObject({ ok: true });
      const broken = corruptions[code](sample, pick);
      if (!broken) return;
      tried++;
      expect(verify(broken.problem, broken)).toMatchObject({ ok: false, broken: { code } });
    }),
    { numRuns: 40, verbose: 0 },
  );
  expect(tried).toBeGreaterThan(10);
});

test('nothing that is found tells who said no', () => {
  for (const wishes of [
    ['no', 'must'],
    ['must', 'no'],
  ] as const) {
    const [{ problem, assignments }] = samples as [Told];
    const number = problem.meetings.findIndex(({ demand }) => demand === 'must') + 1;
    const refused = withMeeting({ problem, assignments }, number, { wishes });
    expect(verify(refused.problem, refused)).toEqual({
      ok: false,
      broken: { code: 'meeting-not-to-take-place', values: { meeting: number } },
    });
  }
});
