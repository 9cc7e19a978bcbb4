import type { CompiledProblem } from '../compile.ts';
import type { WholeEncoding } from '../whole/encode-whole.ts';
import type { Sites } from '../whole/pools-of-tables.ts';

/** Meetings that cannot be at their table any more, even where they stay in their slot. */
export function findLostTables(
  { mission }: CompiledProblem,
  sites: Sites,
  told: readonly number[],
): ReadonlySet<number> {
  return new Set(told.filter((m) => siteOfBefore(mission, sites, m) === null));
}

/**
 * Literals of which one is true wherever a meeting stays in its slot and changes its table. Which of several alike tables it has is
 * decided afterwards, and then it keeps its own.
 */
export function reseatedLiterals(
  { slots, mission }: CompiledProblem,
  { clauses, start, active, sites, siteLiterals, chosen }: WholeEncoding,
  told: readonly number[],
): readonly number[] {
  const { previous } = mission;
  return told.flatMap((m) => {
    const stays = start[m * slots + previous!.slotOf[m]!]!;
    if (stays === 0) return [];
    const choice = siteOfBefore(mission, sites, m);
    if (choice === null) return [stays];
    const needed: number[] = [];
    if (sites.choicesOf[m]!.length > 1) needed.push(siteLiterals[m]![choice]!);
    const { site } = sites.choicesOf[m]![choice]!;
    const classes = chosen.tables[site]!.get(m);
    const own = sites.list[site]!.pool.classes.findIndex(({ units }) => units.includes(previous!.tableOf[m]!));
    if (classes && classes[own] !== 0) needed.push(classes[own]!);
    // Somebody who can be nowhere else may come to the table.
    const takers: (readonly [chosen: number, underWay: number])[] = [];
    if (!classes && sites.list[site]!.pool.classes[own]!.units.length === 1) {
      for (const [other, literals] of chosen.tables[site]!) {
        for (let t = previous!.slotOf[m]!; t < previous!.slotOf[m]! + mission.length[m]!; t++) {
          const underWay = active[other * slots + t]!;
          if (literals[own] !== 0 && underWay !== 0) takers.push([literals[own]!, underWay]);
        }
      }
    }
    if (needed.length === 0 && takers.length === 0) return [];
    const reseated = clauses.newVariable();
    for (const literal of needed) clauses.add(-stays, literal, reseated);
    for (const [comes, underWay] of takers) clauses.add(-stays, -comes, -underWay, reseated);
    return [reseated];
  });
}

/** Which of a meeting's sites has the table it was at, if that is still there when it was; null: none. */
function siteOfBefore(
  { previous, length, seating, isClosed }: CompiledProblem['mission'],
  { list, choicesOf }: Sites,
  m: number,
): number | null {
  const table = previous!.tableOf[m]!;
  const [from, slots] = [previous!.slotOf[m]!, isClosed.length];
  for (let t = from; t < from + length[m]!; t++) if (seating.forbidden[table * slots + t] !== 0) return null;
  if (seating.fixedTable[m]! >= 0 && seating.fixedTable[m] !== table) return null;
  const choice = choicesOf[m]!.findIndex(({ site }) => list[site]!.pool.units.includes(table));
  return choice < 0 ? null : choice;
}
