import type { Taxonomy } from '#kernel/matching/profile.ts';
import { columnLetters } from '#platform/documents/column-letters.ts';
import type { Row, TextEncoding, Workbook } from '#platform/documents/workbook.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { CompanyProfile, Side } from './company.ts';
import { findDuplicateCompanies } from './find-duplicate-companies.ts';
import { findListHeader, guessListHeader, isRemarkRow, isRepeatedHeader, type ListHeader } from './find-list-header.ts';
import { type ChineseScript, isPlaceholder, scriptBalance, visibleText } from './fold-text.ts';
import { continuesRowAbove, joinCompanies } from './join-merged-rows.ts';
import { type ListColumn, saysOnePerLine } from './list-headers.ts';
import { type ListProblem, type ListRefusalCode, listProblemSeverities } from './list-problems.ts';
import { lookupsOf, type RowReading, readListRow } from './read-list-row.ts';
import type { ReportProblem } from './row-cells.ts';

export type CompanyList = {
  readonly fileName: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** Null for a workbook. */
  readonly encoding: TextEncoding | null;
  /** The tab the companies come from; empty for a text file. */
  readonly sheet: string;
  readonly side: Side;
  /** Every column with a header, as it was read: those left out have no field. */
  readonly columns: readonly ListColumn[];
  readonly headerRow: number;
  readonly companies: readonly CompanyProfile[];
  /** The row of each company, in the same order; the first where a merged name makes one company of several. */
  readonly rows: readonly number[];
  /** Rows that go on with the company of a row above, by that row. */
  readonly continuedIn: ReadonlyMap<number, readonly number[]>;
  /** In the order of the file; any of severity `error` means the list must be corrected before it is used. */
  readonly problems: readonly ListProblem[];
};

export type ListReading = {
  /** What an officer said the columns hold; a column that is not named holds what its header says. */
  readonly columns?: readonly Omit<ListColumn, 'header'>[];
  /** Somebody will say what the columns hold: a header nobody knows, and one without names, is no reason to refuse the list. */
  readonly isLenient?: boolean;
};

/** The companies of a workbook: its first sheet with a header, row by row. Pure; {@link readCompanyList} reads the file. */
export function recogniseCompanyList(
  workbook: Workbook,
  side: Side,
  taxonomy: Taxonomy,
  { columns, isLenient = false }: ListReading = {},
): Result<CompanyList, ListRefusalCode> {
  const { fileName } = workbook;
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) return refuse('list-empty', { file: fileName });
  const found = findListHeader(workbook.sheets) ?? (isLenient ? guessListHeader(workbook.sheets) : null);
  const header = found && { ...found, columns: found.columns.map((column) => chosenColumn(column, columns)) };
  if (!header) return refuse('list-has-no-header', { file: fileName, found: firstCells(workbook) });
  if (!isLenient && !hasNames(header)) {
    return refuse('list-has-no-names', {
      file: fileName,
      row: header.row.number,
      found: firstCells(workbook, header.row),
    });
  }
  const list = readSheet(workbook, header, side, taxonomy, new Set(columns?.map(({ index }) => index)));
  if (list.companies.length === 0 && !list.problems.some(({ severity }) => severity === 'error')) {
    return refuse('list-empty', { file: fileName });
  }
  return accept(list);
}

function chosenColumn(column: ListColumn, chosen: ListReading['columns']): ListColumn {
  const choice = chosen?.find(({ index }) => index === column.index);
  return choice ? { ...column, field: choice.field, contact: choice.contact } : column;
}

function hasNames({ columns }: ListHeader): boolean {
  return columns.some(({ field }) => field?.startsWith('name'));
}

function readSheet(
  workbook: Workbook,
  header: ListHeader,
  side: Side,
  taxonomy: Taxonomy,
  chosen: ReadonlySet<number>,
): CompanyList {
  const problems: ListProblem[] = [];
  const reporter =
    (row: number | null): ReportProblem =>
    (code, column, values = {}) => {
      problems.push({
        severity: listProblemSeverities[code],
        code,
        file: workbook.fileName,
        sheet: header.sheet.name,
        row,
        column: column && { letter: columnLetters(column.index), header: column.header },
        values,
      });
    };
  reportFile(workbook, header, reporter(null));
  const columns = distinctColumns(header, chosen, reporter(header.row.number));
  const isExact = header.columns.some((column) => saysOnePerLine(column.header));
  const reading: RowReading = { side, columns, isExact, script: scriptOf(header, side), lookups: lookupsOf(taxonomy) };
  const read: { company: CompanyProfile; readonly row: number }[] = [];
  const continuedIn = new Map<number, number[]>();
  if (!hasNames(header)) reporter(header.row.number)('name-column-missing', null);
  for (const row of hasNames(header) ? header.sheet.rows : []) {
    if (row.number <= header.row.number || isRepeatedHeader(row, header) || isRemarkRow(row)) continue;
    const report = reporter(row.number);
    if (!isCompanyRow(row, header, columns, report)) continue;
    const isShifted = reportCells(row, header, workbook.encoding !== null, report);
    const company = readListRow(row, reading, isShifted ? saysNothing : report);
    const above = read.at(-1);
    if (company && above && continuesRowAbove(row, columns)) {
      above.company = joinCompanies(above.company, company);
      continuedIn.set(above.row, [...(continuedIn.get(above.row) ?? []), row.number]);
    } else if (company) read.push({ company, row: row.number });
  }
  const nameColumn = columns.find(({ field }) => field?.startsWith('name')) ?? null;
  for (const { row, ...values } of findDuplicateCompanies(read, isExact))
    reporter(row)('duplicate-company', nameColumn, values);
  return {
    fileName: workbook.fileName,
    sha256: workbook.sha256,
    encoding: workbook.encoding,
    sheet: header.sheet.name,
    side,
    columns: header.columns,
    headerRow: header.row.number,
    continuedIn,
    companies: read.map(({ company }) => company),
    rows: read.map(({ row }) => row),
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

function reportFile(workbook: Workbook, header: ListHeader, report: ReportProblem): void {
  if (workbook.encodingInDoubt) report('encoding-guessed', null, { encoding: workbook.encoding ?? '' });
  for (const sheet of workbook.sheets) {
    if (sheet !== header.sheet && sheet.rows.length > 0) report('sheet-ignored', null, { sheet: sheet.name });
  }
}

/** Warns of columns nobody knows, and keeps the first where two say they hold the same single thing. */
function distinctColumns(header: ListHeader, chosen: ReadonlySet<number>, report: ReportProblem): ListColumn[] {
  const taken = new Set<string>();
  return header.columns.filter((column) => {
    if (column.field === null) {
      if (!chosen.has(column.index)) report('column-unknown', column, { value: column.header });
      return false;
    }
    const key = `${column.field} ${column.contact}`;
    if (taken.has(key) && single.test(column.field)) {
      report('column-repeated', column, { value: column.header });
      return false;
    }
    taken.add(key);
    return true;
  });
}

const single =
  /^(reference|name-.*|maximum-meetings|representatives|availability|available-sessions|unavailable-slots|availability-note|website)$/;

/** The script of the Chinese in the header; where the header has none, that of the list itself, and then that of the side. */
function scriptOf(header: ListHeader, side: Side): ChineseScript {
  const ofHeader = scriptBalance(header.columns.map((column) => column.header).join(''));
  const balance =
    ofHeader ||
    scriptBalance(
      header.sheet.rows
        .slice(0, 500)
        .map((row) => row.cells.join(''))
        .join(''),
    );
  if (balance !== 0) return balance > 0 ? 'zh-Hant' : 'zh-Hans';
  return side === 'left' ? 'zh-Hant' : 'zh-Hans';
}

/** False for rows prepared but never filled in, and for a heading between groups of companies. */
function isCompanyRow(row: Row, header: ListHeader, columns: readonly ListColumn[], report: ReportProblem): boolean {
  const filled = row.cells.flatMap((cell, index) => (isPlaceholder(visibleText(cell)) ? [] : [index]));
  if (filled.length === 0) return false;
  const fieldOf = (index: number) => columns.find((column) => column.index === index)?.field ?? null;
  if (filled.every((index) => fieldOf(index) === 'serial' || fieldOf(index) === 'findings')) return false;
  if (filled.length > 1 || header.columns.length < 3 || fieldOf(filled[0]!)?.startsWith('name')) return true;
  report('row-ignored', null, { value: visibleText(row.cells[filled[0]!]!) });
  return false;
}

/** Of a row known to be shifted nothing else is worth saying: every value stands in the wrong column. */
const saysNothing: ReportProblem = () => {};

/**
 * Reports what is wrong with the cells whatever they mean; true where the row is shifted. Only text files shift, by a
 * separator too many; in a workbook a cell beyond the header is a note somebody made beside the table.
 */
function reportCells(row: Row, header: ListHeader, isText: boolean, report: ReportProblem): boolean {
  const columnAt = (index: number): ListColumn =>
    header.columns.find((column) => column.index === index) ?? { index, header: '', field: null, contact: 0 };
  const lastColumn = header.columns.at(-1)!.index;
  const beyond = row.cells.findIndex((cell, index) => index > lastColumn && visibleText(cell) !== '');
  if (beyond >= 0) {
    const values = { value: visibleText(row.cells[beyond]!), cells: row.cells.length, columns: lastColumn + 1 };
    report(isText ? 'too-many-cells' : 'cell-beyond-header', columnAt(beyond), values);
  }
  for (const [index, cell] of row.cells.entries()) {
    if (cell.includes('\ufffd')) report('undecodable-text', columnAt(index), { value: cell });
    else if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!)$/.test(cell))
      report('formula-error', columnAt(index), { value: cell });
  }
  return isText && beyond >= 0;
}

function firstCells(workbook: Workbook, row?: Row): string {
  const found = row ?? workbook.sheets.find((sheet) => sheet.rows.length > 0)?.rows[0];
  return (found?.cells ?? [])
    .map(visibleText)
    .filter((cell) => cell !== '')
    .slice(0, 8)
    .join(' | ')
    .slice(0, 200);
}
