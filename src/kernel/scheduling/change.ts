import type { Demand } from './problem.ts';

/** What can happen to a programme that is told already. Numbers are those of the problem; slots of the change only. */
export type Change =
  /** Somebody does not come: their meetings are called off, those in frozen slots excepted. */
  | { readonly code: 'participant-cancelled'; readonly participant: number }
  /** A late arrival, an early departure; of several at once, a delayed bus. */
  | {
      readonly code: 'participants-unavailable';
      readonly participants: readonly number[];
      readonly slots: readonly number[];
    }
  | {
      readonly code: 'representative-unavailable';
      readonly participant: number;
      readonly representative: number;
      readonly slots: readonly number[];
    }
  | { readonly code: 'interpreter-unavailable'; readonly interpreter: number; readonly slots: readonly number[] }
  | { readonly code: 'table-lost'; readonly table: number; readonly slots: readonly number[] }
  | { readonly code: 'meeting-called-off'; readonly meeting: number }
  | {
      readonly code: 'meeting-added';
      readonly participants: readonly [number, number];
      readonly demand: Demand;
      readonly weight: number;
    };
