import type { Refusal } from '#platform/result.ts';

/** Faults that must be mended before a mission is planned, and things worth a look that stop nothing. */
export const listProblemSeverities = {
  'name-missing': 'error',
  'kind-unknown': 'error',
  'sector-unknown': 'error',
  'channel-unknown': 'error',
  'language-unknown': 'error',
  'price-band-unknown': 'error',
  'quantity-expected': 'error',
  'number-expected': 'error',
  'number-out-of-range': 'error',
  'slot-out-of-range': 'error',
  'email-malformed': 'error',
  'name-column-missing': 'error',
  'text-too-long': 'error',
  'too-many-values': 'error',
  'duplicate-company': 'error',
  'too-many-cells': 'error',
  'cell-beyond-header': 'warning',
  'undecodable-text': 'error',
  'formula-error': 'error',
  'identifier-doubtful': 'warning',
  'column-unknown': 'warning',
  'column-repeated': 'warning',
  'availability-noted': 'warning',
  'phone-unusual': 'warning',
  'website-unusual': 'warning',
  'kind-missing': 'warning',
  'row-ignored': 'warning',
  'sheet-ignored': 'warning',
  'encoding-guessed': 'warning',
} as const;
export type ListProblemCode = keyof typeof listProblemSeverities;

/** One finding in a list, with the place an officer looks for it and what the text of its code names. */
export type ListProblem = {
  readonly severity: 'error' | 'warning';
  readonly code: ListProblemCode;
  readonly file: string;
  /** Empty for a text file, which has no sheets. */
  readonly sheet: string;
  /** As the spreadsheet program numbers it; null where the problem is of a column or of the file. */
  readonly row: number | null;
  readonly column: { readonly letter: string; readonly header: string } | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Why a whole file cannot be a company list. */
export type ListRefusalCode =
  | 'file-missing'
  | 'file-too-large'
  | 'file-not-a-list'
  | 'archive-bomb'
  | 'list-locked'
  | 'list-unreadable'
  | 'list-too-big'
  | 'list-took-too-long'
  | 'list-has-no-header'
  | 'list-has-no-names'
  | 'list-empty';
export type ListRefusal = Refusal<ListRefusalCode>;
