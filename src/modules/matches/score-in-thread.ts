import type { Candidates } from '#kernel/matching/assign/edges.ts';
import { type ListMarket, type PreparedLists, prepareLists, type RowsAsked } from '#kernel/matching/prepare-lists.ts';
import type { Conversation } from '#platform/threads/open-thread.ts';
import { matchingKnowledge } from './matching-knowledge.ts';
import { type OutsideTable, outsideTextOf } from './outside-table.ts';

/** Plain data: features from outside come as tables. */
export type MarketOrder = Omit<ListMarket, 'outside'> & { readonly outside: readonly OutsideTable[] };

export type ScoreQuestion =
  | { readonly kind: 'rows'; readonly asked: RowsAsked }
  /** How many reasons these pairs have; for measuring what explaining takes. */
  | { readonly kind: 'explain'; readonly left: Int32Array; readonly right: Int32Array };
export type ScoreAnswer = { readonly candidates: Candidates | null; readonly reasons: number };

/** Reads the market once and scores the rows it is asked for. */
export const conversation: Conversation<MarketOrder, ScoreQuestion, ScoreAnswer> = (order) => {
  const lists = prepareOrder(order);
  return (question) => {
    if (question.kind === 'rows') return { candidates: lists.rows(question.asked), reasons: 0 };
    let reasons = 0;
    question.left.forEach((left, at) => {
      const match = lists.match(left, question.right[at]!);
      if (match.gate === null) reasons += match.reasons.length;
    });
    return { candidates: null, reasons };
  };
};

export function prepareOrder(order: MarketOrder): PreparedLists {
  return prepareLists(
    { ...order, outside: order.outside.map((table) => outsideTextOf(table, order.left, order.right)) },
    matchingKnowledge,
  );
}
