import { type SeededRandom, seededRandom } from '../lib/seeded-random.ts';
import type { Slot } from './problem.ts';

export type PlantOptions = {
  readonly seed: number;
  /** Half of them on either side; meetings are between the sides. */
  readonly participants: number;
  readonly meetings: number;
  /** Open slots; each day has a closed one on top, in the middle of its morning. */
  readonly slots: number;
  readonly days: number;
  /** A quarter of them, but the first, stand in a second venue, one slot away. */
  readonly tables: number;
  /** At most as many as there are participants on a side, and tables. */
  readonly hosts: number;
  readonly interpreters: number;
};

/** A meeting as it is planted; everything counts from 0. */
export type PlantedMeeting = {
  readonly participants: readonly [number, number];
  readonly slot: number;
  readonly length: number;
  readonly table: number;
  readonly members: readonly [number, number];
  /** null: it needs none. */
  readonly interpreter: number | null;
};

export type PlantedMission = {
  readonly slots: readonly Slot[];
  readonly teamSizes: readonly number[];
  /** Table of each participant who is a host; null: none. */
  readonly hostTables: readonly (number | null)[];
  readonly venueOf: readonly number[];
  readonly meetings: readonly PlantedMeeting[];
};

const travelSlots = 1;

/**
 * Plants a timetable that keeps every constraint of the whole model and has no break: participants come, fill slot after slot, and
 * who finds no partner leaves for the day. It may hold fewer meetings than asked for where the sizes leave no room.
 */
export function plantMission(options: PlantOptions): PlantedMission {
  const random = seededRandom(options.seed);
  const slots = layOutSlots(options);
  const half = options.participants >> 1;
  const teamSizes = Array.from({ length: options.participants }, () => [1, 1, 1, 1, 2, 3][random.below(6)]!);
  const venueOf = Array.from({ length: options.tables }, (_, i) =>
    i >= options.tables - (options.tables >> 2) ? 1 : 0,
  );
  // Hosts are on the second side, so no two of them meet.
  const hosts = random
    .shuffle(Array.from({ length: half }, (_, i) => half + i))
    .slice(0, Math.min(options.hosts, options.tables));
  const hostTables = teamSizes.map((_, p) => (hosts.includes(p) ? hosts.indexOf(p) : null));
  const field = new Field(options, random, { slots, teamSizes, hostTables, venueOf });
  for (const t of slots.keys()) if (!slots[t]!.isClosed) field.fillSlot(t);
  return { slots, teamSizes, hostTables, venueOf, meetings: field.meetings };
}

function layOutSlots({ slots, days }: PlantOptions): Slot[] {
  return Array.from({ length: days }, (_, d) => d).flatMap((d) => {
    const open = Math.floor(slots / days) + (d < slots % days ? 1 : 0);
    const mornings = Math.ceil(open / 2);
    const day = Array.from(
      { length: open },
      (_, i): Slot => ({
        session: i < mornings ? 'morning' : 'afternoon',
        day: d + 1,
      }),
    );
    const pause: Slot = { session: 'morning', day: d + 1, isClosed: true };
    return [...day.slice(0, mornings >> 1), pause, ...day.slice(mornings >> 1)];
  });
}

/** Where a person, be it a member of a team or an interpreter, has been last. */
type Whereabouts = { last: number; table: number };

class Field {
  readonly meetings: PlantedMeeting[] = [];
  private readonly options: PlantOptions;
  private readonly random: SeededRandom;
  private readonly plan: Omit<PlantedMission, 'meetings'>;
  private readonly met = new Set<string>();
  private readonly members: Whereabouts[][];
  private readonly interpreters: Whereabouts[];
  private readonly tableBusyUntil: number[];

  constructor(options: PlantOptions, random: SeededRandom, plan: Omit<PlantedMission, 'meetings'>) {
    this.options = options;
    this.random = random;
    this.plan = plan;
    this.members = plan.teamSizes.map((size) => Array.from({ length: size }, () => ({ last: -1, table: -1 })));
    this.interpreters = Array.from({ length: options.interpreters }, () => ({ last: -1, table: -1 }));
    this.tableBusyUntil = plan.venueOf.map(() => -1);
  }

  fillSlot(t: number): void {
    const { slots, teamSizes } = this.plan;
    const openLeft = slots.filter((slot, i) => i >= t && !slot.isClosed).length;
    const wanted = Math.ceil((this.options.meetings - this.meetings.length) / openLeft);
    const ready = this.random.shuffle([...teamSizes.keys()].filter((p) => this.isStaying(p, t) || !this.hasCome(p, t)));
    ready.sort((a, b) => Number(this.isStaying(b, t)) - Number(this.isStaying(a, t)));
    let planted = 0;
    // Once round for everybody, then again for teams with somebody free.
    for (let round = 0; round < 3; round++) {
      for (const p of ready) {
        if (planted >= wanted) return;
        if (this.countAt(p, t) > round) continue;
        const isPlanted = ready.some(
          (q) => this.isOtherSide(p, q) && this.countAt(q, t) <= round && this.plant(p, q, t),
        );
        if (isPlanted) planted++;
      }
    }
  }

  private plant(p: number, q: number, t: number): boolean {
    const pair: [number, number] = p < q ? [p, q] : [q, p];
    if (this.met.has(pair.join(' '))) return false;
    const { slots, hostTables, venueOf } = this.plan;
    const goesOn = slots[t + 1]?.day === slots[t]!.day && slots[t + 1]?.session === slots[t]!.session;
    const length = goesOn && !slots[t + 1]!.isClosed && this.random.below(20) === 0 ? 2 : 1;
    const ownTable = hostTables[pair[0]] ?? hostTables[pair[1]] ?? null;
    const members = pair.map((each) => this.freeMembers(each, t));
    const before = members.flatMap((free) => free.map(({ person }) => person.table)).filter((table) => table >= 0);
    const tables = [...before, ...this.random.shuffle([...venueOf.keys()])];
    for (const table of tables) {
      if (ownTable !== null ? table !== ownTable : hostTables.includes(table)) continue;
      if (this.tableBusyUntil[table]! >= t) continue;
      const [first, second] = members.map((free) => free.find(({ person }) => this.canReach(person, t, table)));
      if (!first || !second) continue;
      const interpreter = this.random.below(7) === 0 ? this.findInterpreter(t, table) : null;
      const last = t + length - 1;
      const people = [first.person, second.person, ...(interpreter === null ? [] : [this.interpreters[interpreter]!])];
      for (const person of people) Object.assign(person, { last, table });
      this.tableBusyUntil[table] = last;
      this.met.add(pair.join(' '));
      this.meetings.push({
        ...{ participants: pair, slot: t, length, table },
        ...{ members: [first.member, second.member], interpreter },
      });
      return true;
    }
    return false;
  }

  private freeMembers(p: number, t: number): { member: number; person: Whereabouts }[] {
    return this.members[p]!.map((person, member) => ({ member, person })).filter(({ person }) => person.last < t);
  }

  private findInterpreter(t: number, table: number): number | null {
    const found = this.interpreters.findIndex((person) => person.last < t && this.canReach(person, t, table));
    return found < 0 ? null : found;
  }

  private canReach({ last, table: before }: Whereabouts, t: number, table: number): boolean {
    const { slots, venueOf } = this.plan;
    if (last < 0 || slots[last]!.day !== slots[t]!.day) return true;
    // What was somewhere else before lies further back than what it was last, and needs no more.
    return t - last - 1 >= (venueOf[before] === venueOf[table] ? 0 : travelSlots);
  }

  private isOtherSide(p: number, q: number): boolean {
    const half = this.options.participants >> 1;
    return p < half !== q < half;
  }

  /** Whether the participant had a meeting in the open slot before, so that one now leaves no gap. */
  private isStaying(p: number, t: number): boolean {
    const { slots } = this.plan;
    let before = t - 1;
    while (before >= 0 && slots[before]!.isClosed) before--;
    return slots[before]?.day === slots[t]!.day && this.members[p]!.some(({ last }) => last >= before);
  }

  private hasCome(p: number, t: number): boolean {
    return this.members[p]!.some(({ last }) => last >= 0 && this.plan.slots[last]!.day === this.plan.slots[t]!.day);
  }

  private countAt(p: number, t: number): number {
    return this.members[p]!.filter(({ last }) => last >= t).length;
  }
}
