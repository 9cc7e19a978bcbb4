import type { Assignment, Problem } from '#kernel/scheduling/problem.ts';
import { isSlotChoice, worthOfSlots } from './slot-choice.ts';

/** What a timetable is worth, as the list of components from musts on, each so that more is better. */
export type Worth = readonly number[];

/** Where a meeting is and with whom; representatives count from 1, and 1 stands for who has no team. */
type Place = {
  readonly slot: number;
  readonly table: number;
  readonly representatives: readonly [number, number];
  readonly interpreter: number | null;
};

/**
 * Every choice of slots for which there is a timetable, with one of the timetables that have the fewest table changes where these
 * are asked for, else with any. Tries everything and shares no code with the kernel: for a handful of meetings only.
 */
export function* everyTimetable(
  problem: Problem,
  { countTableChanges }: { countTableChanges: boolean },
): Generator<{ slotOf: readonly number[]; assignments: readonly Assignment[]; tableChanges: number }> {
  const places = problem.meetings.map((_, m) => placesAlone(problem, m));
  for (const slotOf of everySlotChoice(problem, places)) {
    if (!isSlotChoice(problem, slotOf)) continue;
    const seated = seatedBest(problem, slotOf, places, countTableChanges);
    if (seated === null) continue;
    const assignments = seated.flatMap((place, m) => (place ? [asAssignment(problem, m, place)] : []));
    yield { slotOf, assignments, tableChanges: tableChangesOf(problem, seated) };
  }
}

/**
 * The best there is: musts, worst share, weight of likes, fewer breaks; with table changes also these and, with a previous
 * timetable, what moved. null: no timetable exists.
 */
export function bestByBruteForce(problem: Problem, { countTableChanges } = { countTableChanges: false }): Worth | null {
  let best: Worth | null = null;
  for (const { slotOf, tableChanges } of everyTimetable(problem, { countTableChanges })) {
    const worth = [...worthOfSlots(problem, slotOf)];
    if (countTableChanges) worth.push(-tableChanges, -movedIn(problem, slotOf));
    if (best === null || compareWorth(worth, best) > 0) best = worth;
  }
  return best;
}

/** Whether assignments whose numbers name something, each meeting at most once, are a timetable. */
export function isTimetable(problem: Problem, assignments: readonly Assignment[]): boolean {
  const places = problem.meetings.map((): Place | null => null);
  for (const { meeting, slot, table, representatives, interpreter } of assignments) {
    if (places[meeting - 1]) return false;
    if (representatives === undefined && teamsOf(problem, meeting - 1).some((size) => size > 1)) return false;
    places[meeting - 1] = {
      slot,
      table,
      representatives: representatives ?? [1, 1],
      interpreter: interpreter ?? null,
    };
  }
  const slotOf = places.map((place) => place?.slot ?? 0);
  const areSound = places.every((place, m) => place === null || standsAlone(problem, m, place));
  const goTogether = places.every((one, m) =>
    places.every((other, n) => m >= n || !one || !other || !clash(problem, m, one, n, other)),
  );
  return areSound && goTogether && isSlotChoice(problem, slotOf);
}

export function compareWorth(one: Worth, other: Worth): number {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return one[i]! - other[i]!;
  return 0;
}

/** Meetings of the previous timetable that are in another slot. */
export function movedIn({ previous }: Problem, slotOf: readonly number[]): number {
  const isMoved = ({ meeting, slot }: Assignment) => slotOf[meeting - 1] !== 0 && slotOf[meeting - 1] !== slot;
  return previous?.assignments.filter(isMoved).length ?? 0;
}

function* everySlotChoice(problem: Problem, places: readonly (readonly Place[])[]): Generator<readonly number[]> {
  const choices = places.map((list, m) => {
    const slots = [...new Set(list.map(({ slot }) => slot))];
    return problem.meetings[m]!.demand === 'obligation' && mayTakePlace(problem, m) ? slots : [...slots, 0];
  });
  const slotOf = choices.map(() => 0);
  function* choose(m: number): Generator<readonly number[]> {
    if (m === choices.length) {
      yield [...slotOf];
      return;
    }
    for (const slot of choices[m]!) {
      slotOf[m] = slot;
      yield* choose(m + 1);
    }
  }
  yield* choose(0);
}

/** Tables, representatives and interpreters for given slots; null: there are none. */
function seatedBest(
  problem: Problem,
  slotOf: readonly number[],
  places: readonly (readonly Place[])[],
  isBestWanted: boolean,
): (Place | null)[] | null {
  const chosen: (Place | null)[] = [];
  let best: (Place | null)[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  const choose = (m: number): void => {
    if (best && (!isBestWanted || fewest === 0)) return;
    if (m === slotOf.length) {
      const changes = isBestWanted ? tableChangesOf(problem, chosen) : 0;
      if (changes >= fewest) return;
      fewest = changes;
      best = [...chosen];
      return;
    }
    const options = slotOf[m] === 0 ? [null] : places[m]!.filter(({ slot }) => slot === slotOf[m]);
    for (const place of options) {
      if (place && chosen.some((other, n) => other && clash(problem, n, other, m, place))) continue;
      chosen.push(place);
      choose(m + 1);
      chosen.pop();
    }
  };
  choose(0);
  return best;
}

/** Every place a meeting could have if it were the only one. */
export function placesAlone(problem: Problem, m: number): Place[] {
  const places: Place[] = [];
  const interpreters =
    problem.meetings[m]!.languagePair === undefined ? [null] : numbers(problem.interpreters?.length ?? 0);
  const [ofFirst, ofSecond] = teamsOf(problem, m);
  for (const slot of numbers(problem.slots.length))
    for (const table of numbers(problem.tables))
      for (const first of numbers(ofFirst!))
        for (const second of numbers(ofSecond!))
          for (const interpreter of interpreters) {
            const place: Place = { slot, table, representatives: [first, second], interpreter };
            if (standsAlone(problem, m, place)) places.push(place);
          }
  return places;
}

function standsAlone(problem: Problem, m: number, { slot, table, representatives, interpreter }: Place): boolean {
  const meeting = problem.meetings[m]!;
  const taken = slotsFrom(problem, m, slot);
  const isAway = (away: readonly number[] | undefined) => taken.some((each) => away?.includes(each));
  const start = problem.slots[slot - 1]!;
  const isOneRun = taken.every((each) => {
    const there = problem.slots[each - 1];
    return there && !there.isClosed && there.day === start.day && there.session === start.session;
  });
  if (!isOneRun || !mayTakePlace(problem, m)) return false;
  if (meeting.session !== null && meeting.session !== start.session) return false;
  if (meeting.fixedSlot !== null && meeting.fixedSlot !== slot) return false;

  const details = problem.tableDetails?.[table - 1];
  if (isAway(details?.forbiddenSlots)) return false;
  if (meeting.fixedTable !== undefined && meeting.fixedTable !== table) return false;
  if (meeting.venue !== undefined && meeting.venue !== (details?.venue ?? 1)) return false;
  const owner = problem.participants.findIndex(({ hostTable }) => hostTable === table) + 1;
  if (owner > 0 && !meeting.participants.includes(owner)) return false;

  for (const side of [0, 1] as const) {
    const { forbiddenSlots, hostTable, representatives: team } = problem.participants[meeting.participants[side] - 1]!;
    const person = representatives[side];
    if (hostTable !== undefined && hostTable !== table) return false;
    if (isAway(forbiddenSlots) || isAway(team?.[person - 1]?.forbiddenSlots)) return false;
    if ((meeting.representatives?.[side] ?? person) !== person) return false;
  }

  if ((interpreter === null) !== (meeting.languagePair === undefined)) return false;
  if (interpreter !== null) {
    const { languagePairs, forbiddenSlots } = problem.interpreters![interpreter - 1]!;
    if (!languagePairs.includes(meeting.languagePair!) || isAway(forbiddenSlots)) return false;
  }
  return isAsFrozen(problem, m, { slot, table, representatives, interpreter }, taken);
}

/** Whether a frozen meeting is as it was, and another one out of frozen slots. */
function isAsFrozen({ previous, ...problem }: Problem, m: number, place: Place, taken: readonly number[]): boolean {
  if (!previous) return true;
  const before = previous.assignments.find(({ meeting }) => meeting === m + 1);
  const isIn = (slots: readonly number[]) => slots.some((slot) => previous.frozenSlots.includes(slot));
  if (!before || !isIn(slotsFrom(problem, m, before.slot))) return !isIn(taken);
  return (
    before.slot === place.slot &&
    before.table === place.table &&
    (before.interpreter ?? place.interpreter) === place.interpreter &&
    [0, 1].every((side) => (before.representatives ?? place.representatives)[side] === place.representatives[side])
  );
}

function clash(problem: Problem, m: number, one: Place, n: number, other: Place): boolean {
  const [first, second] = one.slot <= other.slot ? [one, other] : [other, one];
  const firstSlots = slotsFrom(problem, first === one ? m : n, first.slot);
  const between = second.slot - firstSlots.at(-1)! - 1;
  const isAtOnce = between < 0;
  if (isAtOnce && one.table === other.table) return true;

  const needed = travelTime(problem, first.table, second.table);
  const areOneDay = problem.slots[first.slot - 1]!.day === problem.slots[second.slot - 1]!.day;
  const isTooSoon = isAtOnce || (areOneDay && between < needed);
  if (!isTooSoon) return false;
  if (one.interpreter !== null && one.interpreter === other.interpreter) return true;
  return peopleOf(problem, m, one).some((person) => peopleOf(problem, n, other).includes(person));
}

function travelTime(problem: Problem, from: number, to: number): number {
  const venue = (table: number) => problem.tableDetails?.[table - 1]?.venue ?? 1;
  return problem.travelSlots?.[venue(from) - 1]?.[venue(to) - 1] ?? 0;
}

function peopleOf(problem: Problem, m: number, { representatives }: Place): string[] {
  return problem.meetings[m]!.participants.map((p, side) => `${p}/${representatives[side]}`);
}

/** Of each person, pairs of meetings back to back at two tables. */
function tableChangesOf(problem: Problem, places: readonly (Place | null)[]): number {
  let changes = 0;
  for (const [m, one] of places.entries()) {
    for (const [n, next] of places.entries()) {
      if (!one || !next || next.slot !== slotsFrom(problem, m, one.slot).at(-1)! + 1) continue;
      if (problem.slots[one.slot - 1]!.day !== problem.slots[next.slot - 1]!.day || one.table === next.table) continue;
      changes += peopleOf(problem, m, one).filter((person) => peopleOf(problem, n, next).includes(person)).length;
    }
  }
  return changes;
}

function asAssignment(problem: Problem, m: number, { slot, table, representatives, interpreter }: Place): Assignment {
  return {
    meeting: m + 1,
    slot,
    table,
    ...(teamsOf(problem, m).some((size) => size > 1) ? { representatives } : {}),
    ...(interpreter === null ? {} : { interpreter }),
  };
}

function mayTakePlace(problem: Problem, m: number): boolean {
  const { isCalledOff, wishes } = problem.meetings[m]!;
  return !isCalledOff && wishes?.[0] !== 'no' && wishes?.[1] !== 'no';
}

function teamsOf(problem: Problem, m: number): number[] {
  return problem.meetings[m]!.participants.map((p) => problem.participants[p - 1]!.representatives?.length ?? 1);
}

function slotsFrom(problem: Pick<Problem, 'meetings'>, m: number, slot: number): number[] {
  return numbers(problem.meetings[m]!.length ?? 1).map((number) => slot + number - 1);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
