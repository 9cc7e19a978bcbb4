import type { Evidence } from '#kernel/matching/identity/index.ts';
import { refuse } from '#platform/result.ts';
import type { CompanyProfile, Side } from '../company.ts';
import type { ListColumn } from '../list-headers.ts';
import type { ListProblem } from '../list-problems.ts';
import { importStateTexts } from './import-texts.ts';

export const importStates = [
  'reading',
  'ready',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** What a row was found to be; skipped is what an officer makes of it. */
export const rowKinds = ['new', 'changed', 'unchanged', 'alike', 'rejected'] as const;
export type RowKind = (typeof rowKinds)[number];
export type ShownRowKind = RowKind | 'skipped';

/** A column of the uploaded file, with the first things that stand in it. */
export type ImportColumn = ListColumn & { readonly examples: readonly string[] };

/** One upload of a list, from the file to what became of its rows. */
export type CompanyImport = {
  readonly id: string;
  readonly version: number;
  readonly side: Side;
  readonly fileName: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly state: ImportState;
  /** Rows, while it reads, applies or undoes; `of` is 0 until it is known. */
  readonly progress: { readonly done: number; readonly of: number };
  readonly columns: readonly ImportColumn[];
  /** An officer said what the columns hold. */
  readonly columnsChosen: boolean;
  readonly counts: Readonly<Record<ShownRowKind, number>> | null;
  readonly undecided: number;
  /** Of the file and its columns. */
  readonly problems: readonly ListProblem[];
  readonly failure: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  /** The applied import of the very same bytes. */
  readonly sameAs: string | null;
  readonly createdCount: number;
  readonly changedCount: number;
  /** What undoing left alone, since somebody had changed it. */
  readonly keptCount: number;
  readonly isSample: boolean;
  readonly uploadedBy: string | null;
  readonly uploadedAt: Date;
  readonly appliedAt: Date | null;
};

export type Agreement = Omit<Evidence, 'bits'>;

/** Who a row may be: a company of the registry, or another row of the same file. */
export type AlikeRow = {
  readonly company: string | null;
  readonly row: number | null;
  /** What agrees, the weightiest first. */
  readonly because: readonly Agreement[];
  /** The chance that they are one, 0 to 1. */
  readonly likeness: number;
};

/** One company of the file. */
export type ImportRow = {
  readonly row: number;
  readonly kind: RowKind;
  readonly reference: string;
  readonly name: CompanyProfile['name'];
  /** null where the row was rejected. */
  readonly profile: CompanyProfile | null;
  readonly problems: readonly ListProblem[];
  /** Of a rejected row: its cells as they came, and those of the rows that go on with it. */
  readonly cells: readonly (readonly string[])[] | null;
  readonly alike: readonly AlikeRow[];
  /** The company it changes, or is, or became. */
  readonly company: string | null;
  /** The version of the company it was compared with. */
  readonly companyVersion: number | null;
};

export type RowDecision = 'new' | 'same' | 'skip';

/** An import as it is kept, with what was decided and done about its row. */
export type StoredRow = ImportRow & {
  readonly decision: RowDecision | null;
  readonly outcome: 'created' | 'changed' | 'nothing' | 'undone' | 'kept' | null;
  /** The version the company had after the row was applied. */
  readonly outcomeVersion: number | null;
};

/** The refusal names the state in the reader's words. */
export function refuseInState<Code extends string>(code: Code, state: ImportState) {
  return refuse(code, { state }, { state: importStateTexts[state] });
}

/** A run that broke may have saved some of it. */
export function canUndo({ state, createdCount, changedCount }: CompanyImport): boolean {
  return state === 'applied' || (state === 'failed' && createdCount + changedCount > 0);
}

export function canDiscard(found: CompanyImport): boolean {
  return found.state === 'ready' || (found.state === 'failed' && !canUndo(found));
}
