import { availableParallelism } from 'node:os';
import { type AssignedLists, type AssignmentMethod, assignLists, joined } from '#kernel/matching/assign-lists.ts';
import type { Match } from '#kernel/matching/match-pair.ts';
import type { RowsAsked, Side } from '#kernel/matching/prepare-lists.ts';
import type { Profile } from '#kernel/matching/profile.ts';
import type { Raise } from '#kernel/matching/raise-match.ts';
import { type OpenThread, openThread } from '#platform/threads/open-thread.ts';
import type { OutsideTable } from './outside-table.ts';
import { type MarketOrder, prepareOrder, type ScoreAnswer, type ScoreQuestion } from './score-in-thread.ts';

export type AssignProfiles = {
  readonly left: readonly Profile[];
  readonly right: readonly Profile[];
  readonly closed: MarketOrder['closed'];
  readonly outside: readonly OutsideTable[];
  readonly listLength: number;
  readonly cap: number;
  readonly method: AssignmentMethod;
  readonly minimumExposure: boolean;
  readonly seed: number;
  /** Default: two where the market is large and the machine has them. */
  readonly threads?: number;
};

export type AssignedProfiles = AssignedLists & {
  readonly threads: number;
  match(left: number, right: number): Match;
  /** What would raise the match of a pair, or open it. */
  raises(left: number, right: number): readonly Raise[];
  /** How many firms of the other side each gate closes to a firm. */
  gatesOf(side: Side, firm: number): ReadonlyMap<string, number>;
  /** Scores all pairs put forward again with their reasons, in the threads; how many reasons there were. */
  explainAll(): Promise<number>;
  close(): Promise<void>;
};

/** Below so many pairs of firms one thread is done before a second has begun. */
const worthThreads = 4_000_000;

/** Lists for both sides, scored in as many threads as the machine has. Close what comes back. */
export async function assignProfiles(input: AssignProfiles): Promise<AssignedProfiles> {
  const { left, right, closed, outside, seed } = input;
  const order: MarketOrder = { left, right, closed, outside, seed };
  const isLarge = left.length * right.length >= worthThreads;
  const threads = input.threads ?? (isLarge ? Math.min(2, availableParallelism()) : 1);
  // This thread scores as well: the others are one fewer.
  const others: readonly OpenThread<ScoreQuestion, ScoreAnswer>[] = Array.from({ length: threads - 1 }, () =>
    openThread(new URL('./score-in-thread.ts', import.meta.url), order),
  );
  try {
    const lists = prepareOrder(order);
    const ask = async (asked: RowsAsked) => {
      const parts = partsOf(asked, threads);
      const elsewhere = others.map((thread, at) => thread.ask({ kind: 'rows', asked: parts[at + 1]! }));
      const answers = [lists.rows(parts[0]!), ...(await Promise.all(elsewhere)).map(({ candidates }) => candidates!)];
      return answers.reduce(joined);
    };
    const assigned = await assignLists({
      ...input,
      leftCount: left.length,
      rightCount: right.length,
      lots: lists.lots,
      ask,
    });
    return {
      ...assigned,
      threads,
      match: lists.match,
      raises: lists.raises,
      gatesOf: lists.gatesOf,
      explainAll: async () => {
        const { pairs } = assigned;
        const middle = Math.floor(pairs.left.length / threads);
        const part = (at: number) => [at * middle, at === threads - 1 ? pairs.left.length : (at + 1) * middle] as const;
        const elsewhere = others.map((thread, at) => {
          const [from, to] = part(at + 1);
          return thread.ask({ kind: 'explain', left: pairs.left.slice(from, to), right: pairs.right.slice(from, to) });
        });
        let reasons = 0;
        for (let at = 0; at < part(0)[1]; at += 1) {
          const match = lists.match(pairs.left[at]!, pairs.right[at]!);
          if (match.gate === null) reasons += match.reasons.length;
        }
        return (await Promise.all(elsewhere)).reduce((sum, answer) => sum + answer.reasons, reasons);
      },
      close: async () => {
        await Promise.all(others.map((thread) => thread.close()));
      },
    };
  } catch (error) {
    await Promise.all(others.map((thread) => thread.close()));
    throw error;
  }
}

/** The question in as many parts as there are threads. */
function partsOf(asked: RowsAsked, threads: number): readonly RowsAsked[] {
  return Array.from({ length: threads }, (_, at) => {
    const bound = (share: number, length: number) => Math.round((length * share) / threads);
    if (asked.firms) {
      const { length } = asked.firms;
      return { ...asked, firms: asked.firms.slice(bound(at, length), bound(at + 1, length)) };
    }
    const length = asked.to - asked.from;
    return { ...asked, from: asked.from + bound(at, length), to: asked.from + bound(at + 1, length) };
  });
}
