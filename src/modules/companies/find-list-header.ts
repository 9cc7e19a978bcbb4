import type { Row, Sheet } from '#platform/documents/workbook.ts';
import { visibleText } from './fold-text.ts';
import { type ListColumn, recogniseHeader } from './list-headers.ts';

export type ListHeader = {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly columns: readonly ListColumn[];
};

/** Titles, dates and remarks stand above the header of most lists. */
const rowsAboveHeader = 20;

/** The first sheet with a row of recognised headers, and that row: the one that names most fields. */
export function findListHeader(sheets: readonly Sheet[]): ListHeader | null {
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const header = headerOf(sheet);
    if (header) return header;
  }
  return null;
}

/** For an officer to say what its columns hold: the first row that could be a header, whatever it says. */
export function guessListHeader(sheets: readonly Sheet[]): ListHeader | null {
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const rows = sheet.rows.slice(0, rowsAboveHeader);
    const row = rows.find(({ cells }) => cells.filter((cell) => visibleText(cell) !== '').length >= 2) ?? rows[0];
    if (row) return { sheet, row, columns: row.cells.map(recogniseHeader).filter(({ header }) => header !== '') };
  }
  return null;
}

function headerOf(sheet: Sheet): ListHeader | null {
  let best: ListHeader | null = null;
  let most = 0;
  for (const row of sheet.rows.slice(0, rowsAboveHeader)) {
    const columns = row.cells.map(recogniseHeader).filter((column) => column.header !== '');
    const fields = new Set(columns.map((column) => column.field).filter((field) => field !== null));
    const enough =
      fields.size >= 2 || (fields.size === 1 && columns.length === 1 && [...fields][0]!.startsWith('name'));
    if (enough && fields.size > most) {
      best = { sheet, row, columns };
      most = fields.size;
    }
  }
  return best;
}

/** A header written again in the middle of the list, as at the top of a printed page. */
export function isRepeatedHeader(row: Row, header: ListHeader): boolean {
  const alike = header.columns.filter(
    ({ index, header: text }) => visibleText(row.cells[index] ?? '').replaceAll('\n', ' ') === text,
  ).length;
  return alike >= Math.min(2, header.columns.length) && alike * 2 >= row.cells.filter((cell) => cell !== '').length;
}

/** "合計：32家", "Total 32", "備註：…": lines of the list's author about the list. */
export function isRemarkRow(row: Row): boolean {
  const cells = row.cells.map(visibleText).filter((cell) => cell !== '');
  const first = cells[0] ?? '';
  if (
    cells.length <= 4 &&
    /^((grand |sub)?total|合計|合计|總計|总计|小計|小计|共計|共计)\s*[:：]?\s*(\d.*|共.*)?$/i.test(first)
  )
    return true;
  return (
    cells.length <= 2 &&
    /^(備註|备注|註|注|附註|附注|說明|说明|填表說明|填表说明|remarks?|notes?|source|资料来源|資料來源)(\s*[:：].*|)$/is.test(
      first,
    )
  );
}
