import type { LocalisedText } from '#kernel/lib/localised-text.ts';

/** Somebody who interprets at meetings of a mission, at one meeting at a time. */
export type MissionInterpreter = {
  /** Within the mission. */
  readonly number: number;
  /** Counts changes of this interpreter. */
  readonly version: number;
  readonly name: LocalisedText;
  /** Such as `cmn-yue`; compared letter by letter with what a meeting needs. */
  readonly languagePairs: readonly string[];
  readonly unavailableSlots: readonly number[];
};

/** More than any hall has. */
export const mostInterpreters = 200;

/**
 * Who decides whether a meeting needs an interpreter. The firms' languages do, until an officer says for which pair, or that
 * none is needed (null).
 */
export type Interpreting =
  | { readonly decidedBy: 'languages' }
  | { readonly decidedBy: 'officer'; readonly languagePair: string | null };

/** How two languages are written as a pair, whichever comes first. */
export function pairOfLanguages(one: string, other: string): string {
  return [one, other].sort().join('-');
}
