import type { Explanation } from '#kernel/scheduling/explain/explain-wishes.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import type { WishesAnswer, WishesOrder } from './explain-wishes-in-thread.ts';

/** Why wishes have no place in a timetable and what it would take, without a desk. What time did not suffice for is `unknown`. */
export function explainTimetable(
  order: WishesOrder,
  options: { readonly signal: AbortSignal; readonly onReport: (explanation: Explanation) => void },
): Promise<WishesAnswer> {
  return runInThread(new URL('./explain-wishes-in-thread.ts', import.meta.url), order, options);
}
