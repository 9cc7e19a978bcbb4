import type { CompiledProblem } from '../compile.ts';
import type { Requirement } from '../requirement.ts';
import { areAlike, type Choice, classify, countThere, type Pool, type PoolUser, presence } from './pool.ts';
import { frozenBy } from './pools-of-people.ts';

/** Where meetings can be: the table of a host, or the tables of a venue that are nobody's own. */
export type Site = {
  readonly pool: Pool;
  /** Venue number from 0; null where venues make no difference and all free tables are one site. */
  readonly venue: number | null;
  /** The participant whose table it is; -1: nobody's. */
  readonly host: number;
};

export type Sites = {
  readonly list: readonly Site[];
  /** By meeting: the sites it may choose from, and the requirements that stand against each. */
  readonly choicesOf: readonly (readonly SiteChoice[])[];
};

export type SiteChoice = { readonly site: number; readonly against: readonly Requirement[] };

/** Whether it can make a difference in which venue a table stands. */
export function doVenuesMatter({ mission }: CompiledProblem): boolean {
  const { boundVenue, travel } = mission.seating;
  return boundVenue.some((venue) => venue >= 0) || travel.some((slots) => slots > 0);
}

/** @param isStrict whether a choice that some requirement stands against is left out. */
export function sitesOfTables(problem: CompiledProblem, isStrict: boolean): Sites {
  const { meetings, mission } = problem;
  const { seating, isExcluded } = mission;
  const matter = doVenuesMatter(problem);
  const tables = Array.from({ length: problem.tables }, (_, j) => j);
  const venueOf = (table: number) => (matter ? seating.venueOf[table]! : null);
  const groups = new Map<string, number[]>();
  for (const table of tables) {
    const key = seating.hostOf[table]! >= 0 ? `table ${table}` : `venue ${venueOf(table)}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const members = [...groups.values()];
  const sites = members.map((group) => ({
    tables: group,
    venue: venueOf(group[0]!),
    host: seating.hostOf[group[0]!]!,
  }));
  const choicesOf = Array.from({ length: meetings }, (_, m): readonly SiteChoice[] => {
    if (isExcluded[m] === 1) return [];
    const all = sites.map((site, index) => ({ site: index, against: againstSite(problem, m, site) }));
    return isStrict ? all.filter(({ against }) => against.length === 0) : all;
  });
  const list = sites.map((site, index): Site => {
    const users = choicesOf.flatMap((choices, m) => (choices.some((choice) => choice.site === index) ? [m] : []));
    return { pool: poolOfTables(problem, site, users), venue: site.venue, host: site.host };
  });
  return { list, choicesOf };
}

type Place = { readonly tables: readonly number[]; readonly venue: number | null; readonly host: number };

function againstSite(problem: CompiledProblem, m: number, { tables, venue, host }: Place): readonly Requirement[] {
  const { first, second, mission } = problem;
  const { hostTable, fixedTable, boundVenue } = mission.seating;
  const against: Requirement[] = [];
  for (const p of [first[m]!, second[m]!]) {
    if (hostTable[p]! >= 0 && !tables.includes(hostTable[p]!)) against.push(atOwnTable(problem, p));
  }
  if (host >= 0 && first[m] !== host && second[m] !== host) against.push(atOwnTable(problem, host));
  if (fixedTable[m]! >= 0 && !tables.includes(fixedTable[m]!))
    against.push({ code: 'meeting-fixed-table', meeting: m + 1, table: fixedTable[m]! + 1 });
  if (boundVenue[m]! >= 0 && boundVenue[m] !== (venue ?? 0))
    against.push({ code: 'meeting-venue', meeting: m + 1, venue: boundVenue[m]! + 1 });
  const frozen = frozenTable(problem, m);
  if (frozen >= 0 && !tables.includes(frozen)) against.push(...frozenBy(problem));
  return against;
}

function atOwnTable({ mission }: CompiledProblem, p: number): Requirement {
  return { code: 'host-table', participant: p + 1, table: mission.seating.hostTable[p]! + 1 };
}

function frozenTable({ mission }: CompiledProblem, m: number): number {
  return mission.previous?.isFrozen[m] === 1 ? mission.previous.tableOf[m]! : -1;
}

function poolOfTables(problem: CompiledProblem, place: Place, users: readonly number[]): Pool {
  const { slots, mission } = problem;
  const { forbidden, fixedTable } = mission.seating;
  const boundTo = (m: number) => [fixedTable[m]!, frozenTable(problem, m)].filter((table) => table >= 0);
  const named = new Set(users.flatMap(boundTo));
  const classes = classify(
    place.tables,
    slots,
    (table, t) => forbidden[table * slots + t] === 0,
    (table) => (named.has(table) ? `table ${table}` : presence(forbidden, table, slots)),
  );
  const there = countThere(classes, slots);
  const inSlot = (t: number): Requirement => ({
    code: 'tables-in-slot',
    slot: t + 1,
    tables: there[t]!,
    venue: place.venue === null ? null : place.venue + 1,
  });
  const own = place.host >= 0 ? atOwnTable(problem, place.host) : null;
  return {
    units: place.tables,
    there,
    classes,
    users: users.map((m): PoolUser => {
      if (areAlike(classes) || (mission.length[m] === 1 && boundTo(m).length === 0))
        return { meeting: m, choices: null };
      const choices = classes.map(({ units: alike }, unitClass): Choice => {
        const against: Requirement[] = [];
        const table = fixedTable[m]!;
        if (table >= 0 && !alike.includes(table))
          against.push({ code: 'meeting-fixed-table', meeting: m + 1, table: table + 1 });
        const frozen = frozenTable(problem, m);
        if (frozen >= 0 && !alike.includes(frozen)) against.push(...frozenBy(problem));
        return { unitClass, against };
      });
      return { meeting: m, choices };
    }),
    // What is short at a table of one's own is that table, not the tables there are.
    limitNeeds: own ? () => [own] : (t) => [inSlot(t)],
    absenceNeeds: own ? (t) => [own, tableOfHost(t, place)] : (t) => [inSlot(t)],
  };
}

function tableOfHost(t: number, { venue }: Place): Requirement {
  return { code: 'tables-in-slot', slot: t + 1, tables: 0, venue: venue === null ? null : venue + 1 };
}
