import type { Change } from '#kernel/scheduling/change.ts';
import type { Explanation } from '#kernel/scheduling/explain/explain-wishes.ts';
import type { Previous, Problem } from '#kernel/scheduling/problem.ts';
import { applyChange, type ChangeRefusal } from '#kernel/scheduling/repair/apply-change.ts';
import type { Repair } from '#kernel/scheduling/repair/repair-timetable.ts';
import { accept, type Result } from '#platform/result.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import type { MendAnswer, MendOrder } from './mend-in-thread.ts';

export type TimetableChange = Change;
export type TimetableExplanation = Explanation;

export type MendTimetable = {
  readonly problem: Problem;
  readonly previous: Previous;
  /** One after the other; meetings that are added are numbered on. */
  readonly changes: readonly Change[];
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly signal?: AbortSignal;
};

export type MendedTimetable = Repair & { readonly lost: readonly Explanation[]; readonly seconds: number };

/** What happened, and the timetable repaired after it, without a desk. It throws where the repair does not hold. */
export async function mendTimetable(
  request: MendTimetable,
): Promise<Result<MendedTimetable, 'timetable-problem-ill-formed' | ChangeRefusal>> {
  const { previous, changes, seed, timeLimitSeconds, signal } = request;
  let problem: Problem = { ...request.problem, previous };
  for (const change of changes) {
    const changed = applyChange(problem, previous, change);
    if (!changed.ok) return changed;
    problem = changed.value;
  }
  const { repaired, lost, seconds } = await runInThread<MendOrder, never, MendAnswer>(
    new URL('./mend-in-thread.ts', import.meta.url),
    { problem, seed, timeLimitSeconds },
    signal ? { signal } : {},
  );
  if (!repaired.ok) return repaired;
  return accept({ ...repaired.value, lost, seconds: Math.round(seconds * 1000) / 1000 });
}
