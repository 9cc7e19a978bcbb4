import type { CompiledProblem } from '../compile.ts';

/** The wishes that count for a participant's share. */
export function wishesOf({ first, meetingsOf, mission }: CompiledProblem, p: number): number[] {
  return [...meetingsOf[p]!].filter((m) => mission.countsFor[2 * m + (first[m] === p ? 0 : 1)] === 1);
}

/** Granted wishes / own wishes; 1 for who wishes nothing. */
export function shareOf(problem: CompiledProblem, slotOf: Int32Array, p: number): number {
  const wishes = wishesOf(problem, p);
  return wishes.length === 0 ? 1 : wishes.filter((m) => slotOf[m]! >= 0).length / wishes.length;
}

/** Everybody's share, from the lowest up: the satisfaction a timetable gives, whoever it is given to. */
export function sharesInOrder(problem: CompiledProblem, slotOf: Int32Array): readonly number[] {
  return Array.from({ length: problem.participants }, (_, p) => shareOf(problem, slotOf, p)).sort((a, b) => a - b);
}

/** Above 0 where `one` is better for the worst off, or, as good for those before, for the next. */
export function compareShares(problem: CompiledProblem, one: Int32Array, other: Int32Array): number {
  const others = sharesInOrder(problem, other);
  for (const [i, share] of sharesInOrder(problem, one).entries()) if (share !== others[i]) return share - others[i]!;
  return 0;
}
