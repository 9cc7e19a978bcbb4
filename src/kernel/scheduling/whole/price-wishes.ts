import type { CompiledProblem } from '../compile.ts';

/** What placing meetings is asked to be worth: which have to be placed, and how many each participant has to have at least. */
export type Worths = {
  /** meetings: what placing one is worth, a whole number from 0. */
  readonly worth: Int32Array;
  /** meetings: 1 where it is placed in any case. */
  readonly isForced: Uint8Array;
  /** participants: fewest meetings beside the forced ones. */
  readonly atLeast: Int32Array;
};

/**
 * Prices of the meetings of participants and of tables, in halves of a unit of worth. They bound what can be placed: twice what
 * a timetable places is `most` less its losses, none of which is negative (`losses`).
 */
export type WishPrices = {
  /** Twice the most that can be placed beside what is forced. */
  readonly most: number;
  /** Meetings that may be placed or not. */
  readonly open: readonly number[];
  /** For each of these: above 0 what is lost where it is not placed, below 0 where it is. */
  readonly gains: readonly number[];
  /** participants: twice what one meeting more would be worth; below 0: one fewer, where it is held to its least. */
  readonly ofMeeting: Int32Array;
  /** Twice what one table more in some slot would be worth. */
  readonly ofTable: number;
  readonly places: number;
  /** participants: most and fewest meetings beside the forced ones; each one short of the most loses `ofMeeting`, or each one more. */
  readonly atMost: Int32Array;
  readonly atLeast: Int32Array;
};

/** More than this take longer than they are worth. */
const mostParticipants = 200;

/**
 * The most that can be placed if only numbers of meetings count: each participant's and that of all tables, a matching with
 * capacities, as a flow of least cost over two copies of the participants. Where two sides meet and everybody can be there at all
 * times this is the truth (König); elsewhere a bound. Its prices make of it what the exact search starts from.
 */
export function priceWishes(problem: CompiledProblem, worths: Worths): WishPrices | null {
  const { participants, slots, meetings, tables, first, second, allowed, mission } = problem;
  if (participants > mostParticipants) return null;
  const { worth, isForced, atLeast } = worths;
  const atMost = Int32Array.from({ length: participants }, (_, p) => mostMeetings(problem, p));
  let places = 0;
  for (let t = 0; t < slots; t++)
    for (let j = 0; j < tables; j++)
      if (mission.isClosed[t] === 0 && mission.seating.forbidden[j * slots + t] === 0) places++;
  const open: number[] = [];
  for (let m = 0; m < meetings; m++) {
    if (isForced[m] === 1) {
      places--;
      for (const p of [first[m]!, second[m]!]) atMost[p] = atMost[p]! - 1;
    } else if (allowed.subarray(m * slots, (m + 1) * slots).includes(1)) open.push(m);
  }
  if (places < 0 || atMost.some((most, p) => most < Math.max(0, atLeast[p]!))) return null;
  const flow = new Flow(2 * participants + 2);
  const [source, sink] = [2 * participants, 2 * participants + 1];
  const bonus = 1 + open.reduce((sum, m) => sum + 2 * worth[m]!, 0);
  for (let p = 0; p < participants; p++) {
    for (const [from, to] of [
      [source, p],
      [participants + p, sink],
    ] as const) {
      flow.add(from, to, Math.max(0, atLeast[p]!), -bonus);
      flow.add(from, to, atMost[p]! - Math.max(0, atLeast[p]!), 0);
    }
  }
  for (const m of open) {
    flow.add(first[m]!, participants + second[m]!, 1, -worth[m]!);
    flow.add(second[m]!, participants + first[m]!, 1, -worth[m]!);
  }
  const potential = flow.fill(source, sink, 2 * places);
  const price = (p: number) => potential[p]! - potential[source]! + potential[sink]! - potential[participants + p]!;
  const ofMeeting = Int32Array.from({ length: participants }, (_, p) => price(p));
  const ofTable = Math.max(0, 2 * (potential[source]! - potential[sink]!));
  return addUp(problem, worths, open, ofMeeting, ofTable, atMost, places);
}

function addUp(
  { first, second }: CompiledProblem,
  worths: Worths,
  open: readonly number[],
  ofMeeting: Int32Array,
  ofTable: number,
  atMost: Int32Array,
  places: number,
): WishPrices {
  const atLeast = worths.atLeast.map((least) => Math.max(0, least));
  const gains = open.map((m) => 2 * worths.worth[m]! - ofMeeting[first[m]!]! - ofMeeting[second[m]!]! - ofTable);
  let most = ofTable * places + gains.reduce((sum, gain) => sum + Math.max(0, gain), 0);
  ofMeeting.forEach((price, p) => {
    most += price > 0 ? price * atMost[p]! : price * atLeast[p]!;
  });
  return { most, open, gains, ofMeeting, ofTable, places, atMost, atLeast };
}

function mostMeetings({ slots, maximum, meetingsOf, allowed, mission }: CompiledProblem, p: number): number {
  const { memberFrom, forbidden } = mission.teams;
  const own = meetingsOf[p]!;
  let most = 0;
  for (let t = 0; t < slots; t++) {
    if (mission.isClosed[t] === 1) continue;
    if (mission.length.every((length) => length === 1) && !own.some((m) => allowed[m * slots + t] === 1)) continue;
    let free = 0;
    for (let member = memberFrom[p]!; member < memberFrom[p + 1]!; member++)
      if (forbidden[member * slots + t] === 0) free++;
    most += mission.seating.hostTable[p]! >= 0 ? Math.min(1, free) : free;
  }
  return Math.min(maximum[p]!, most);
}

/** Flow of least cost by shortest augmenting paths, with potentials that keep every reduced cost from falling below 0. */
class Flow {
  private readonly nodes: number;
  private readonly arcsOf: number[][];
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly cost: number[] = [];

  constructor(nodes: number) {
    this.nodes = nodes;
    this.arcsOf = Array.from({ length: nodes }, () => []);
  }

  add(from: number, to: number, room: number, cost: number): void {
    if (room <= 0) return;
    this.arcsOf[from]!.push(this.to.length);
    this.arcsOf[to]!.push(this.to.length + 1);
    this.to.push(to, from);
    this.room.push(room, 0);
    this.cost.push(cost, -cost);
  }

  /** Sends units as long as each pays, at most so many. @returns the potentials at the end. */
  fill(source: number, sink: number, most: number): Float64Array {
    const potential = this.firstPotentials(source);
    const reachedBy = new Int32Array(this.nodes);
    for (let sent = 0; ; ) {
      const distance = this.distances(source, potential, reachedBy);
      const worth = potential[sink]! - potential[source]!;
      const isUseful = Number.isFinite(distance[sink]!) && worth + distance[sink]! < 0 && sent < most;
      // Beyond where a unit no longer pays, or the last there is room for, prices would only be lower.
      const limit = isUseful || sent >= most ? Math.min(distance[sink]!, Math.max(0, -worth)) : Math.max(0, -worth);
      for (let node = 0; node < this.nodes; node++)
        potential[node] = potential[node]! + Math.min(distance[node]!, isUseful ? distance[sink]! : limit);
      if (!isUseful) return potential;
      for (let node = sink; node !== source; ) {
        const arc = reachedBy[node]!;
        this.room[arc]!--;
        this.room[arc ^ 1]!++;
        node = this.to[arc ^ 1]!;
      }
      sent++;
    }
  }

  /** There are no cycles yet, and only three steps from source to sink. */
  private firstPotentials(source: number): Float64Array {
    const potential = new Float64Array(this.nodes).fill(Number.POSITIVE_INFINITY);
    potential[source] = 0;
    for (let round = 0; round < 4; round++) {
      for (let node = 0; node < this.nodes; node++) {
        for (const arc of this.arcsOf[node]!) {
          if (this.room[arc] === 0) continue;
          const to = this.to[arc]!;
          potential[to] = Math.min(potential[to]!, potential[node]! + this.cost[arc]!);
        }
      }
    }
    const highest = potential.reduce((most, each) => (Number.isFinite(each) ? Math.max(most, each) : most), 0);
    return potential.map((each) => (Number.isFinite(each) ? each : highest));
  }

  private distances(source: number, potential: Float64Array, reachedBy: Int32Array): Float64Array {
    const distance = new Float64Array(this.nodes).fill(Number.POSITIVE_INFINITY);
    const isDone = new Uint8Array(this.nodes);
    distance[source] = 0;
    for (;;) {
      let node = -1;
      for (let other = 0; other < this.nodes; other++)
        if (isDone[other] === 0 && distance[other]! < (node < 0 ? Number.POSITIVE_INFINITY : distance[node]!))
          node = other;
      if (node < 0) return distance;
      isDone[node] = 1;
      for (const arc of this.arcsOf[node]!) {
        if (this.room[arc] === 0) continue;
        const to = this.to[arc]!;
        const next = distance[node]! + this.cost[arc]! + potential[node]! - potential[to]!;
        if (next >= distance[to]!) continue;
        distance[to] = next;
        reachedBy[to] = arc;
      }
    }
  }
}
