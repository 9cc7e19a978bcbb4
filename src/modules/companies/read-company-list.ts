import { basename } from 'node:path';
import type { Taxonomy } from '#kernel/matching/profile.ts';
import { readWorkbook } from '#platform/documents/read-workbook.ts';
import type { ReadingLimits, Workbook, WorkbookRefusal } from '#platform/documents/workbook.ts';
import { type Result, refuse } from '#platform/result.ts';
import type { Side } from './company.ts';
import type { ListRefusalCode } from './list-problems.ts';
import { type CompanyList, recogniseCompanyList } from './recognise-company-list.ts';
import { taxonomy as curatedTaxonomy } from './taxonomy.ts';

export type CompanyListSource = {
  /** A path, or the bytes of an upload. */
  readonly source: string | Uint8Array;
  /** As the officer knows it; from the path where it is left out. */
  readonly fileName?: string;
  readonly side: Side;
  /** The curated one of data/taxonomy unless told otherwise. */
  readonly taxonomy?: Taxonomy;
  readonly limits?: Partial<ReadingLimits>;
};

/** The rows of a file, or in words of lists why there are none. */
export async function readListWorkbook(
  source: string | Uint8Array,
  fileName: string,
  limits?: Partial<ReadingLimits>,
): Promise<Result<Workbook, ListRefusalCode>> {
  const read = await readWorkbook(source, fileName, limits);
  return read.ok ? read : refuse(refusalCodes[read.refusal.code], { file: fileName, ...read.refusal.values });
}

/** From a file to profiles: finds the header, recognises columns and values, and names every fault with its place. */
export async function readCompanyList(input: CompanyListSource): Promise<Result<CompanyList, ListRefusalCode>> {
  const fileName = input.fileName ?? (typeof input.source === 'string' ? basename(input.source) : 'list');
  const read = await readListWorkbook(input.source, fileName, input.limits);
  if (!read.ok) return read;
  return recogniseCompanyList(read.value, input.side, input.taxonomy ?? curatedTaxonomy);
}

const refusalCodes: Readonly<Record<WorkbookRefusal, ListRefusalCode>> = {
  'file-missing': 'file-missing',
  'file-too-large': 'file-too-large',
  'file-not-a-workbook': 'file-not-a-list',
  'archive-bomb': 'archive-bomb',
  'workbook-encrypted': 'list-locked',
  'workbook-unreadable': 'list-unreadable',
  'workbook-too-big': 'list-too-big',
  'reading-took-too-long': 'list-took-too-long',
};
