import type { CompiledProblem } from '../compile.ts';
import type { RepairGoal } from './repair-worth.ts';

/**
 * Problems in which everything but a part is fixed where it was: first only what has no place free is left, then also all meetings of
 * those who are concerned. The whole is not among them.
 */
export function* widenFrom(problem: CompiledProblem, goal: RepairGoal): Generator<CompiledProblem> {
  const { first, second, meetingsOf, mission } = problem;
  if (!mission.previous) return;
  const loose = new Set([...findLoose(problem, goal)]);
  yield fixAllBut(problem, loose);
  const concerned = new Set([...loose].flatMap((m) => [first[m]!, second[m]!]));
  const wider = new Set([...loose, ...[...concerned].flatMap((p) => [...meetingsOf[p]!])]);
  if (wider.size < goal.told.length) yield fixAllBut(problem, wider);
}

/** What had no place or has lost it. */
function findLoose({ meetings, slots, allowed, tables, mission }: CompiledProblem, { told }: RepairGoal): number[] {
  const { previous, seating, isExcluded, length } = mission;
  const at = (m: number) => previous!.slotOf[m]!;
  const lost = told.filter((m) => allowed[m * slots + at(m)] === 0);
  const unplaced = Array.from({ length: meetings }, (_, m) => m).filter((m) => at(m) < 0 && isExcluded[m] === 0);
  // Where a table is gone one meeting too many may be left, whichever it is.
  const isCrowded = (t: number) => {
    const here = told.filter((m) => at(m) <= t && t < at(m) + length[m]!).length;
    let free = 0;
    for (let j = 0; j < tables; j++) free += seating.forbidden[j * slots + t] === 0 ? 1 : 0;
    return here > free;
  };
  const crowded = Array.from({ length: slots }, (_, t) => t).filter(isCrowded);
  const squeezed = told.filter((m) => crowded.some((t) => at(m) <= t && t < at(m) + length[m]!));
  return [...new Set([...lost, ...unplaced, ...squeezed])];
}

function fixAllBut(problem: CompiledProblem, loose: ReadonlySet<number>): CompiledProblem {
  const { meetings, slots, mission } = problem;
  const allowed = problem.allowed.slice();
  for (let m = 0; m < meetings; m++) {
    if (loose.has(m)) continue;
    const before = mission.previous!.slotOf[m]!;
    for (let t = 0; t < slots; t++) if (t !== before) allowed[m * slots + t] = 0;
  }
  return { ...problem, allowed };
}
