import type { CompiledProblem } from '../compile.ts';
import { Clauses } from '../exact/clauses.ts';
import { countLiterals } from '../exact/count-literals.ts';
import { clusterMeetings } from '../exact/encode.ts';
import { type Breaks, encodeBreaks } from './encode-breaks.ts';
import { type ClassChoices, encodePool, type PoolUse } from './encode-pool.ts';
import { encodeTimes, type Times } from './encode-times.ts';
import { encodeTravel } from './encode-travel.ts';
import type { Pool } from './pool.ts';
import { poolOfTeam, poolsOfInterpreters } from './pools-of-people.ts';
import { type Sites, sitesOfTables } from './pools-of-tables.ts';
import { type RequirementLiteral, RequirementLiterals } from './requirement-literals.ts';
import { wishesOf } from './shares.ts';

/**
 * The whole model as clauses: every problem `compile` accepts. A solution is a choice of meetings, their slots and sites, and of
 * classes of tables, members and interpreters where that matters; `seatWhole` makes a timetable of it.
 */
export type WholeEncoding = Times &
  Breaks & {
    readonly clauses: Clauses;
    /** Where requirements can be switched off, all there are; otherwise none, and they simply hold. */
    readonly requirements: readonly RequirementLiteral[];
    readonly sites: Sites;
    /** By meeting, in the order of `sites.choicesOf`: the literal that it takes place there. */
    readonly siteLiterals: readonly (readonly number[])[];
    readonly chosen: ChosenClasses;
    /** By participant: element k is true exactly if more than k of the wishes that count for it are granted. */
    readonly moreGranted: readonly (readonly number[])[];
    /** Meetings of the previous timetable: a literal that is true where one is placed in another slot. */
    readonly moved: readonly number[];
  };

/** The pools and, for those that choose, the literal of each class. */
export type ChosenClasses = {
  /** By site. */
  readonly tables: readonly ClassChoices[];
  /** By participant. */
  readonly teams: readonly { readonly pool: Pool; readonly choices: ClassChoices }[];
  readonly interpreters: readonly { readonly pool: Pool; readonly choices: ClassChoices }[];
};

/**
 * @param areAssumable whether every requirement is switched on by a literal of its own. Otherwise obligations are placed, all
 *   requirements hold, and what follows from them is said as well, which makes the search quicker.
 */
export function encodeWhole(problem: CompiledProblem, areAssumable: boolean): WholeEncoding {
  const { participants, slots, meetings, mission } = problem;
  const clauses = new Clauses();
  const needs = new RequirementLiterals(clauses, areAssumable);
  const times = encodeTimes(problem, clauses, needs);
  const { active, placed } = times;
  const sites = sitesOfTables(problem, !areAssumable);
  const siteLiterals = chooseSites(clauses, needs, sites, placed);
  const clusters = clusterer(problem, areAssumable);
  const always: PoolUse = { using: (m, t) => active[m * slots + t]!, joins: (m) => placed[m]!, clusters };

  const tables = sites.list.map(({ pool }, site) => {
    const atSite = (m: number) =>
      siteLiterals[m]![sites.choicesOf[m]!.findIndex((choice) => choice.site === site)] ?? 0;
    const cells = new Map<number, number>();
    const using = (m: number, t: number): number => {
      const under = active[m * slots + t]!;
      const there = atSite(m);
      if (under === 0 || there === 0 || there === placed[m]) return there === 0 ? 0 : under;
      const cell = m * slots + t;
      if (!cells.has(cell)) {
        const both = clauses.newVariable();
        clauses.add(-under, -there, both);
        cells.set(cell, both);
      }
      return cells.get(cell)!;
    };
    return encodePool(clauses, needs, pool, { using, joins: atSite, clusters }, slots);
  });

  const canTravel = mission.seating.travel.some((way) => way > 0);
  const inVenue = venueLiterals(problem, clauses, sites, siteLiterals);
  /** Of a pool whose units are people told apart, one for each class. */
  const travels = (who: Traveller, { users }: Pool, choices: ClassChoices, c: number) =>
    encodeTravel(problem, clauses, needs, active, inVenue, {
      requirement: { code: 'travel-time', ...who },
      meetings: users.flatMap(({ meeting, choices: open }) => {
        const attends = open === null ? 0 : choices.get(meeting)![c]!;
        return open !== null && attends === 0 ? [] : [{ meeting, attends }];
      }),
    });
  const teams = Array.from({ length: participants }, (_, p) => {
    const pool = poolOfTeam(problem, p, canTravel);
    const choices = encodePool(clauses, needs, pool, always, slots);
    if (canTravel) {
      pool.classes.forEach((_class, c) => {
        travels({ participant: p + 1, interpreter: null }, pool, choices, c);
      });
    }
    countMeetings(problem, clauses, needs, placed, p);
    return { pool, choices };
  });
  const interpreters = poolsOfInterpreters(problem, canTravel).map((pool) => {
    const choices = encodePool(clauses, needs, pool, always, slots);
    if (canTravel) {
      pool.classes.forEach(({ units }, c) => {
        travels({ participant: null, interpreter: units[0]! + 1 }, pool, choices, c);
      });
    }
    return { pool, choices };
  });
  const breaks = encodeBreaks(problem, clauses, needs, active);
  if (!areAssumable) countBusy(problem, clauses, times, breaks);
  const moreGranted = Array.from({ length: participants }, (_, p) => {
    const granted = wishesOf(problem, p).map((m) => placed[m]!);
    const some = granted.filter((literal) => literal !== 0);
    return countLiterals(clauses, some, some.length);
  });
  const moved = Array.from({ length: meetings }, (_, m) => m).flatMap((m) => movedLiteral(problem, clauses, times, m));
  const chosen = { tables, teams, interpreters };
  return { ...times, ...breaks, clauses, requirements: needs.list, sites, siteLiterals, chosen, moreGranted, moved };
}

type Traveller = { readonly participant: number | null; readonly interpreter: number | null };

function chooseSites(
  clauses: Clauses,
  needs: RequirementLiterals,
  { choicesOf }: Sites,
  placed: Int32Array,
): readonly (readonly number[])[] {
  return choicesOf.map((choices, m) => {
    const whole = placed[m]!;
    if (whole === 0) return choices.map(() => 0);
    if (choices.length === 0) clauses.add(-whole);
    const literals = choices.map(() => (choices.length === 1 ? whole : clauses.newVariable()));
    if (choices.length > 1) {
      clauses.addAtMostOne(literals);
      clauses.addDisjunction(whole, literals);
    }
    choices.forEach(({ against }, i) => {
      for (const requirement of against) clauses.add(...needs.unless([requirement]), -literals[i]!);
    });
    return literals;
  });
}

/** The literal that says a meeting is in a venue; 0: it never is. */
function venueLiterals(
  { mission }: CompiledProblem,
  clauses: Clauses,
  { list, choicesOf }: Sites,
  siteLiterals: readonly (readonly number[])[],
): (meeting: number, venue: number) => number {
  const { venues } = mission.seating;
  const known = new Map<number, number>();
  return (m, venue) => {
    const cell = m * venues + venue;
    if (!known.has(cell)) {
      const there = choicesOf[m]!.flatMap(({ site }, i) => (list[site]!.venue === venue ? [siteLiterals[m]![i]!] : []));
      let literal = there[0] ?? 0;
      if (there.length > 1) {
        literal = clauses.newVariable();
        clauses.addDisjunction(literal, there);
      }
      known.set(cell, literal);
    }
    return known.get(cell)!;
  };
}

function countMeetings(
  problem: CompiledProblem,
  clauses: Clauses,
  needs: RequirementLiterals,
  placed: Int32Array,
  p: number,
): void {
  const own = [...problem.meetingsOf[p]!].map((m) => placed[m]!).filter((literal) => literal !== 0);
  const { memberFrom } = problem.mission.teams;
  // As many as there are slots is what being one person comes to, and nobody's wish.
  const isStated = problem.maximum[p]! < problem.slots * (memberFrom[p + 1]! - memberFrom[p]!);
  const maximum = isStated ? problem.maximum[p]! : own.length;
  const minimum = problem.mission.minimum[p]!;
  if (own.length <= maximum && minimum === 0) return;
  const more = countLiterals(clauses, own, Math.max(maximum + 1, minimum));
  if (more.length > maximum) {
    const requirement = { code: 'participant-maximum', participant: p + 1, meetings: maximum } as const;
    clauses.add(...needs.unless([requirement]), -more[maximum]!);
  }
  if (minimum > 0) {
    const requirement = { code: 'participant-minimum', participant: p + 1, meetings: minimum } as const;
    const enough = more[minimum - 1];
    clauses.addAll([...needs.unless([requirement]), ...(enough === undefined ? [] : [enough])]);
  }
}

/** What follows from the rest, counted both ways: slots of a participant, and people of a slot. */
function countBusy(problem: CompiledProblem, clauses: Clauses, { placed }: Times, { busy }: Breaks): void {
  const { participants, slots, meetingsOf, mission } = problem;
  const { memberFrom, members } = mission.teams;
  for (let p = 0; p < participants; p++) {
    const own = meetingsOf[p]!;
    if (memberFrom[p + 1]! - memberFrom[p]! > 1 || own.some((m) => mission.length[m] !== 1)) continue;
    const taking = countLiterals(
      clauses,
      [...own].map((m) => placed[m]!).filter((v) => v !== 0),
      slots,
    );
    const meeting = countLiterals(
      clauses,
      [...busy.subarray(p * slots, (p + 1) * slots)].filter((v) => v !== 0),
      slots,
    );
    for (let i = 0; i < Math.max(taking.length, meeting.length); i++) {
      const [one, other] = [taking[i], meeting[i]];
      if (one !== undefined) clauses.addAll(other === undefined ? [-one] : [-one, other]);
      if (other !== undefined) clauses.addAll(one === undefined ? [-other] : [-other, one]);
    }
  }
  if (members !== participants) return;
  for (let t = 0; t < slots; t++) {
    const here = Array.from({ length: participants }, (_, p) => busy[p * slots + t]!).filter((v) => v !== 0);
    const free = Array.from({ length: problem.tables }, (_, j) => mission.seating.forbidden[j * slots + t] === 0);
    const most = 2 * free.filter(Boolean).length;
    const people = countLiterals(clauses, here, most + 1);
    if (people.length > most) clauses.add(-people[most]!);
    // Everybody meets somebody.
    for (let i = 0; i < people.length; i += 2)
      clauses.addAll(i + 1 < people.length ? [-people[i]!, people[i + 1]!] : [-people[i]!]);
  }
}

function movedLiteral({ slots, mission }: CompiledProblem, clauses: Clauses, { start, placed }: Times, m: number) {
  const before = mission.previous?.slotOf[m] ?? -1;
  if (before < 0 || placed[m] === 0) return [];
  const there = start[m * slots + before]!;
  if (there === 0) return [placed[m]!];
  const moved = clauses.newVariable();
  clauses.addAll([-placed[m]!, there, moved]);
  clauses.add(-moved, placed[m]!);
  clauses.add(-moved, -there);
  return [moved];
}

/** Meetings of one person never coincide; where that is itself in question, or a team meets, each stands for itself. */
function clusterer(problem: CompiledProblem, areAssumable: boolean): PoolUse['clusters'] {
  const { memberFrom } = problem.mission.teams;
  return (meetings) => {
    if (areAssumable) return meetings.map((m) => [m]);
    const present = new Set(meetings);
    const meetingsOf = problem.meetingsOf.map((own, p) =>
      memberFrom[p + 1]! - memberFrom[p]! > 1 ? new Int32Array() : own.filter((m) => present.has(m)),
    );
    const clusters = clusterMeetings({ ...problem, meetingsOf });
    const covered = new Set(clusters.flat());
    return [...clusters, ...meetings.filter((m) => !covered.has(m)).map((m) => [m])];
  };
}
