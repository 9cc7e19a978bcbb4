import type { CompiledProblem } from '../compile.ts';
import type { Layout, WholeChoice } from '../whole/whole-choice.ts';

/**
 * Gives meetings that stay in their slot the table they had, where those who sit there can go to another table of the site. Which
 * table a meeting has that is only counted makes no difference to anything else. Where all take one slot nobody is sent elsewhere
 * needlessly; with longer meetings it may happen.
 */
export function keepTables(
  { meetings, tables, mission }: CompiledProblem,
  { sites }: Layout,
  choice: WholeChoice,
  tableOf: Int32Array,
): void {
  const { previous, length, seating } = mission;
  if (!previous) return;
  const slots = mission.isClosed.length;
  const isFree = (table: number, t: number) => seating.forbidden[table * slots + t] === 0;
  const siteOf = new Int32Array(tables).fill(-1);
  sites.list.forEach(({ pool }, site) => {
    for (const table of pool.units) siteOf[table] = site;
  });
  const at = new Int32Array(tables * slots).fill(-1);
  const seat = (m: number, table: number, who: number) =>
    at.fill(who, table * slots + choice.slotOf[m]!, table * slots + choice.slotOf[m]! + length[m]!);
  const span = (m: number) => Array.from({ length: length[m]! }, (_, i) => choice.slotOf[m]! + i);
  const isOpen = (m: number, table: number) => span(m).every((t) => isFree(table, t));
  const mayChange = (m: number) => choice.tableClass[m]! < 0;
  const isStaying = (m: number) => choice.slotOf[m]! >= 0 && choice.slotOf[m] === previous.slotOf[m];
  const isAtHome = (m: number) => isStaying(m) && tableOf[m] === previous.tableOf[m];
  for (let m = 0; m < meetings; m++) if (choice.slotOf[m]! >= 0) seat(m, tableOf[m]!, m);
  for (let m = 0; m < meetings; m++) {
    const own = previous.tableOf[m]!;
    const left = tableOf[m]!;
    if (!isStaying(m) || isAtHome(m) || !mayChange(m)) continue;
    if (siteOf[own] !== choice.siteOf[m] || !isOpen(m, own)) continue;
    const sitting = [...new Set(span(m).map((t) => at[own * slots + t]!))].filter((other) => other >= 0);
    if (!sitting.every((other) => mayChange(other) && !isAtHome(other))) continue;
    seat(m, left, -1);
    for (const other of sitting) seat(other, own, -1);
    const moves = new Map<number, number>();
    for (const other of sitting) {
      const free = [left, ...sites.list[choice.siteOf[m]!]!.pool.units].find(
        (table) => table !== own && isOpen(other, table) && span(other).every((t) => at[table * slots + t] === -1),
      );
      if (free === undefined) break;
      moves.set(other, free);
      seat(other, free, other);
    }
    const isDone = moves.size === sitting.length;
    if (!isDone) for (const [other, table] of moves) seat(other, table, -1);
    for (const other of sitting) {
      if (isDone) tableOf[other] = moves.get(other)!;
      else seat(other, own, other);
    }
    tableOf[m] = isDone ? own : left;
    seat(m, tableOf[m]!, m);
  }
}
