import type { CompiledProblem } from '../compile.ts';
import type { Assignment } from '../problem.ts';
import { matchAdjacent } from '../seat-meetings.ts';
import { dealUnits, type Stay } from './deal-units.ts';
import { areAlike, type Pool } from './pool.ts';
import type { Layout, WholeChoice } from './whole-choice.ts';

/** Tables, members (meetings x 2) and interpreters, from 0; -1: none. */
export type Seats = {
  readonly tableOf: Int32Array;
  readonly memberOf: Int32Array;
  readonly interpreterOf: Int32Array;
};

/**
 * Tables, members and interpreters for what a search chose. A meeting that is where it was before keeps what it had, where that is
 * free; otherwise participants stay at their tables as far as slot by slot can be seen.
 */
export function seatWhole(problem: CompiledProblem, layout: Layout, choice: WholeChoice): Seats {
  const { meetings, participants, slots, first, mission } = problem;
  const { previous } = mission;
  const none = (length: number) => new Int32Array(length).fill(-1);
  const seats: Seats = { tableOf: none(meetings), memberOf: none(2 * meetings), interpreterOf: none(meetings) };
  const isWhereItWas = (m: number) => previous !== null && previous.slotOf[m] === choice.slotOf[m];
  const staysOf = ({ users }: Pool, classOf: (m: number) => number, uses: (m: number) => boolean): Stay[] =>
    users.flatMap(({ meeting }) => {
      const start = choice.slotOf[meeting]!;
      if (start < 0 || !uses(meeting)) return [];
      return [{ meeting, start, end: start + mission.length[meeting]!, unitClass: classOf(meeting) }];
    });

  layout.sites.list.forEach(({ pool }, site) => {
    const stays = staysOf(
      pool,
      (m) => choice.tableClass[m]!,
      (m) => choice.siteOf[m] === site,
    );
    const wishes = new TableWishes(problem, stays, seats.tableOf);
    dealUnits(pool, stays, slots, (m, free, slot) => {
      const before = isWhereItWas(m) ? previous!.tableOf[m]! : -1;
      const table = free.includes(before) ? before : wishes.pick(m, free, slot);
      seats.tableOf[m] = table;
      return table;
    });
  });
  for (let p = 0; p < participants; p++) {
    const end = (m: number) => 2 * m + (first[m] === p ? 0 : 1);
    const stays = staysOf(
      layout.teams[p]!,
      (m) => choice.memberClass[end(m)]!,
      () => true,
    );
    dealUnits(layout.teams[p]!, stays, slots, (m, free, slot) => {
      const before = isWhereItWas(m) ? previous!.memberOf[end(m)]! : -1;
      const member = free.includes(before) ? before : stayingMember(problem, choice, seats, p, m, free, slot);
      seats.memberOf[end(m)] = member;
      return member;
    });
  }
  for (const pool of layout.interpreters) {
    const stays = staysOf(
      pool,
      (m) => choice.interpreterClass[m]!,
      () => true,
    );
    dealUnits(pool, stays, slots, (m, free) => {
      const before = isWhereItWas(m) ? previous!.interpreterOf[m]! : -1;
      seats.interpreterOf[m] = free.includes(before) ? before : free[0]!;
      return seats.interpreterOf[m]!;
    });
  }
  return seats;
}

/**
 * Whether `seatWhole` has the fewest table changes there can be for the slots: tables are alike wherever a meeting can be, it can
 * be in one place only, everybody is one person and nothing is to be kept. Elsewhere they are few, and nothing is claimed.
 */
export function areTableChangesFewest({ participants, mission }: CompiledProblem, { sites }: Layout): boolean {
  return (
    mission.teams.members === participants &&
    mission.previous === null &&
    sites.list.every(({ pool }) => areAlike(pool.classes) && !pool.there.includes(0)) &&
    sites.choicesOf.every((choices) => choices.length <= 1)
  );
}

export function assignmentsOf(problem: CompiledProblem, choice: WholeChoice, seats: Seats): Assignment[] {
  const { meetings, first, second, mission } = problem;
  const { memberFrom } = mission.teams;
  const sizeOf = (p: number) => memberFrom[p + 1]! - memberFrom[p]!;
  const assignments: Assignment[] = [];
  for (let m = 0; m < meetings; m++) {
    if (choice.slotOf[m]! < 0) continue;
    const [p, q] = [first[m]!, second[m]!];
    const interpreter = seats.interpreterOf[m]!;
    const hasTeam = sizeOf(p) > 1 || sizeOf(q) > 1;
    const member = (end: 0 | 1, of: number) => seats.memberOf[2 * m + end]! - memberFrom[of]! + 1;
    assignments.push({
      meeting: m + 1,
      slot: choice.slotOf[m]! + 1,
      table: seats.tableOf[m]! + 1,
      ...(hasTeam ? { representatives: [member(0, p), member(1, q)] as const } : {}),
      ...(interpreter >= 0 ? { interpreter: interpreter + 1 } : {}),
    });
  }
  return assignments;
}

/** Which table each meeting of a slot would best have, looked up once a slot. */
class TableWishes {
  private readonly problem: CompiledProblem;
  private readonly stays: readonly Stay[];
  private readonly tableOf: Int32Array;
  private slot = -1;
  private wanted = new Map<number, number>();

  constructor(problem: CompiledProblem, stays: readonly Stay[], tableOf: Int32Array) {
    this.problem = problem;
    this.stays = stays;
    this.tableOf = tableOf;
  }

  pick(m: number, free: readonly number[], slot: number): number {
    // Those that chose a class come first, in an order of their own.
    if (this.stays.some((stay) => stay.meeting === m && stay.unitClass >= 0)) return free[0]!;
    if (slot !== this.slot) this.look(slot, free);
    const own = this.wanted.get(m);
    if (own !== undefined && free.includes(own)) return own;
    const others = new Set(this.wanted.values());
    return free.find((table) => !others.has(table)) ?? free[0]!;
  }

  private look(slot: number, free: readonly number[]): void {
    const { first, second, dayOf } = this.problem;
    const ended = this.stays.filter(
      ({ end, meeting }) => end === slot && dayOf[end - 1] === dayOf[slot] && free.includes(this.tableOf[meeting]!),
    );
    const beginning = this.stays.filter(({ start, meeting }) => start === slot && this.tableOf[meeting]! < 0);
    const pairs = matchAdjacent(
      ended.map(({ meeting }) => meeting),
      beginning.map(({ meeting }) => meeting),
      first,
      second,
    );
    this.slot = slot;
    this.wanted = new Map(pairs.map(([last, next]) => [next, this.tableOf[last]!]));
  }
}

/** Whoever has just been at that table, else somebody who has just been nowhere, else anybody. */
function stayingMember(
  { first, mission }: CompiledProblem,
  { slotOf }: WholeChoice,
  { tableOf, memberOf }: Seats,
  p: number,
  m: number,
  free: readonly number[],
  slot: number,
): number {
  if (free.length === 1) return free[0]!;
  const lasts = new Map<number, number>();
  for (let other = 0; other < slotOf.length; other++) {
    if (slotOf[other]! < 0 || slotOf[other]! + mission.length[other]! !== slot) continue;
    for (const end of [0, 1]) {
      if (memberOf[2 * other + end]! >= 0 && (end === 0) === (first[other] === p))
        lasts.set(memberOf[2 * other + end]!, tableOf[other]!);
    }
  }
  return (
    free.find((member) => lasts.get(member) === tableOf[m]) ?? free.find((member) => !lasts.has(member)) ?? free[0]!
  );
}
