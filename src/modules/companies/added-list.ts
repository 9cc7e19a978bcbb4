import type { CompanyProfile, Side } from './company.ts';

/** A list as it was added: one file, one side. */
export type AddedList = {
  readonly id: string;
  readonly side: Side;
  readonly fileName: string;
  /** Companies in it. */
  readonly companies: number;
  /** Invented companies: everything made from them says so. */
  readonly isSample: boolean;
  readonly addedAt: Date;
};

/** A list that was read and is not saved yet. */
export type ListToAdd = {
  readonly side: Side;
  readonly fileName: string;
  /** Of the file's bytes, hexadecimal: the same file is the same list. */
  readonly sha256: string;
  readonly isSample: boolean;
  readonly companies: readonly CompanyProfile[];
  /** What the reader had to say about rows and cells. */
  readonly problems: readonly unknown[];
};
