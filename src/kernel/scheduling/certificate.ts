import type { SlotPrices } from './flow-bound.ts';

/**
 * Where a bound on breaks comes from.
 * - `counting`: each participant's own slots allow no fewer.
 * - `prices`: prices of busy slots that anybody can add up again; they stand beside it.
 * - `one-better-impossible`: a solver of clauses went through everything with one break fewer; `timetable solve --proof` writes
 *   down how.
 */
export const boundOrigins = ['counting', 'prices', 'one-better-impossible'] as const;
export type BoundOrigin = (typeof boundOrigins)[number];

/** Components of the objective whose bounds are proven one after another; each bound speaks of timetables that meet those before it. */
export const boundedComponents = ['mustsPlaced', 'worstShare', 'likesWeight', 'breaks', 'moved'] as const;
export type BoundedComponent = (typeof boundedComponents)[number];

/** Where the bound on each component comes from; a component that is absent counts as counted. */
export type BoundOrigins = { readonly [Component in BoundedComponent]?: BoundOrigin };

export const levelledShares = ['worst-off', 'everybody'] as const;
export const tableChangeClaims = ['fewest-for-slots', 'few'] as const;

/** How what is claimed about breaks was obtained, and with `origins` about what comes before them. */
export type BoundReason = {
  readonly boundBy: BoundOrigin;
  /** With `prices`. */
  readonly slotPrices?: SlotPrices;
  /**
   * What the bound on breaks speaks of: `all` timetables that are as good in all that comes before breaks, or only those that
   * place the same meetings (`same-meetings`), where not every wish could be placed.
   */
  readonly among: 'all' | 'same-meetings';
  /** For `same-meetings`: the fewest breaks with these meetings, so far as proven. */
  readonly breaksWithSameMeetings?: number;
  /** Where the whole model was searched. */
  readonly origins?: BoundOrigins;
  /**
   * Whose share is proven to be as high as it can be in timetables as good in all components: only that of the worst off, or
   * everybody's, one after another from the worst off up. Then it makes no difference what firms are called or how they are listed.
   */
  readonly shares?: (typeof levelledShares)[number];
  /**
   * Whether table changes are the fewest there can be for the slots chosen. With teams, several places to be, tables that are bound
   * or away, and where a previous timetable is kept to, they are few, and nothing is claimed.
   */
  readonly tableChanges?: (typeof tableChangeClaims)[number];
};

/** Everything somebody needs to check again what is claimed of a timetable, from the open file. */
export type TimetableCertificate = BoundReason & {
  /** SHA-256 of the problem it speaks of. */
  readonly problem: string;
  readonly seed: number;
  /** Of the program that made it. */
  readonly version: string;
};
