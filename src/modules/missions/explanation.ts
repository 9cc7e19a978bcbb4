import type { KeptConflict } from './conflict.ts';

export type ExplanationOptions = {
  /** Ids of the meetings asked about, in the order in which they are gone into; empty: all that have no place. */
  readonly meetings: readonly string[];
  readonly limitSeconds: number;
};

/** One thing somebody could give way in, so that a meeting finds a place. Firms and meetings by id. */
export type Concession =
  | { readonly kind: 'table-added'; readonly slot: number }
  | { readonly kind: 'slot-freed'; readonly company: string; readonly slot: number }
  | {
      readonly kind: 'lock-dropped' | 'meeting-given-up';
      readonly meeting: string;
      readonly left: string;
      readonly right: string;
    }
  /** For the whole mission. */
  | { readonly kind: 'interpreter-added'; readonly languagePair: string }
  | { readonly kind: 'maximum-raised'; readonly company: string; readonly meetings: number };

/**
 * What it would take to place a meeting.
 * - `fits`: nothing; it can stand there with what is placed now, some of it elsewhere.
 * - `takes`: with all that is placed now it can't be, and `because` says why; `concessions` together make room, tried and checked.
 * - `not-to-be-arranged`: these two are not brought together; nobody is told why.
 * - `unknown`: time ran out.
 */
export type Explanation =
  | { readonly code: 'fits'; readonly slot: number; readonly moves: number }
  | {
      readonly code: 'takes';
      readonly because: KeptConflict | null;
      readonly concessions: readonly Concession[];
      /** Proven: nothing cheaper does, and where there are none, nothing of these kinds. */
      readonly isSettled: boolean;
    }
  | { readonly code: 'not-to-be-arranged' | 'unknown' };

/** By meeting. */
export type ExplanationOutcome = { readonly explanations: Readonly<Record<string, Explanation>> };
