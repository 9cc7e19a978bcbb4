/** Character encodings of text files that the reader recognises by their content. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** A file of rows and columns as text; nothing in it knows what the columns mean. */
export type Workbook = {
  readonly fileName: string;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** By content, whatever the name says. */
  readonly format: 'xlsx' | 'csv';
  /** The encoding a text file was read in; null for a workbook. */
  readonly encoding: TextEncoding | null;
  /** Two encodings fit almost equally well: a short file without a byte order mark. */
  readonly encodingInDoubt: boolean;
  readonly sheets: readonly Sheet[];
};

export type Sheet = {
  /** The name on the tab; empty for a text file. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything, in the order of the file. */
  readonly rows: readonly Row[];
};

export type Row = {
  /** As the spreadsheet program numbers it: the first row of the file is 1. */
  readonly number: number;
  /** Text as shown; index 0 is column A. Empty cells are empty texts, and trailing ones are left out. */
  readonly cells: readonly string[];
  /** Indices of cells whose value is carried down from a merged range that began in a row above. */
  readonly carriedDown: readonly number[];
};

export type ReadingLimits = {
  readonly fileBytes: number;
  readonly archiveEntries: number;
  /** Of all entries, inflated, in bytes. */
  readonly archiveBytes: number;
  /** Inflated to compressed; judged only above {@link ratioFromBytes}, since small repetitive parts compress well. */
  readonly archiveRatio: number;
  readonly ratioFromBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly sheets: number;
  /** UTF-16 code units of all cells together, merged values counted in every row they cover. */
  readonly textLength: number;
  readonly seconds: number;
  /** Old-space heap of the child that reads, in megabytes. */
  readonly heapMegabytes: number;
};

export const defaultReadingLimits: ReadingLimits = {
  fileBytes: 10_000_000,
  archiveEntries: 200,
  archiveBytes: 100_000_000,
  archiveRatio: 100,
  ratioFromBytes: 10_000_000,
  rows: 50_000,
  columns: 200,
  sheets: 50,
  textLength: 30_000_000,
  seconds: 18,
  heapMegabytes: 165,
};

/** What a file of rows can be refused for. `values` name the file, what was found and the limit. */
export type WorkbookRefusal =
  | 'file-missing'
  | 'file-too-large'
  | 'file-not-a-workbook'
  | 'archive-bomb'
  | 'workbook-encrypted'
  | 'workbook-unreadable'
  | 'workbook-too-big'
  | 'reading-took-too-long';
