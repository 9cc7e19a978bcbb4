import type { CompiledProblem } from '../compile.ts';
import type { Layout, WholeChoice } from '../whole/whole-choice.ts';

/**
 * Gives meetings that stay in their slot the table they had, where another meeting of one slot can have theirs instead. Tables of a
 * site that are only counted may change hands within a slot; nothing else depends on which of them a meeting has.
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
  for (let m = 0; m < meetings; m++) {
    const start = choice.slotOf[m]!;
    for (let t = start; start >= 0 && t < start + length[m]!; t++) at[tableOf[m]! * slots + t] = m;
  }
  const mayChange = (m: number) => length[m] === 1 && choice.tableClass[m]! < 0;
  for (let m = 0; m < meetings; m++) {
    const t = choice.slotOf[m]!;
    const before = previous.tableOf[m]!;
    const now = tableOf[m]!;
    if (t < 0 || t !== previous.slotOf[m] || before === now || !mayChange(m)) continue;
    if (siteOf[before] !== choice.siteOf[m] || !isFree(before, t)) continue;
    const other = at[before * slots + t]!;
    if (other >= 0 && !mayChange(other)) continue;
    tableOf[m] = before;
    at[before * slots + t] = m;
    at[now * slots + t] = other;
    if (other >= 0) tableOf[other] = now;
  }
}
