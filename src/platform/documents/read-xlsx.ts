import { type Cell, type CellValue, type MergeRange, readXlsx as readWithLibrary } from 'hucre/xlsx';
import { accept, type Result, refuse } from '../result.ts';
import { checkArchive } from './archive-checks.ts';
import { columnLetters } from './column-letters.ts';
import type { ReadingLimits, Row, Sheet, WorkbookRefusal } from './workbook.ts';

/** Reads a workbook whose archive has been checked. Runs in a child process only: the library bounds neither heap nor time. */
export async function readXlsx(
  bytes: Buffer,
  limits: ReadingLimits,
): Promise<Result<readonly Sheet[], WorkbookRefusal>> {
  const archive = await checkArchive(bytes, limits);
  if (!archive.ok) return archive;
  if (!archive.value.names.includes('[Content_Types].xml')) return refuse('file-not-a-workbook', { found: 'zip' });
  if (!archive.value.names.some((name) => /^xl\/workbook\.xml$/i.test(name) || name.startsWith('xl/'))) {
    return refuse('file-not-a-workbook', {
      found: archive.value.names.some((name) => name.startsWith('word/')) ? 'docx' : 'zip',
    });
  }
  try {
    const workbook = await readWithLibrary(bytes, {
      // Styles cost half as much memory again as the cells; only leading zeros are taken from them.
      readStyles: archive.value.writesLeadingZeros,
      sheets: (info, index) => index < limits.sheets && !info.hidden && !info.veryHidden,
      // One row and one column more than allowed, so that a list that goes on is seen and refused, not cut.
      range: `A1:${columnLetters(limits.columns)}${limits.rows + 1}`,
    });
    const sheets: Sheet[] = [];
    for (const sheet of workbook.sheets) {
      const rows = gridOf(sheet.rows, sheet.cells, sheet.merges ?? []);
      const far = rows.find((row) => row.number > limits.rows || row.cells.length > limits.columns);
      if (far) return refuse('workbook-too-big', { sheet: sheet.name, rows: limits.rows, columns: limits.columns });
      sheets.push({ name: sheet.name, hidden: Boolean(sheet.hidden || sheet.veryHidden), rows });
    }
    return accept(sheets);
  } catch (error) {
    return refuse('workbook-unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function gridOf(
  values: readonly (readonly CellValue[])[],
  details: ReadonlyMap<string, Cell> | undefined,
  merges: readonly MergeRange[],
): Row[] {
  const texts = values.map((row, rowIndex) =>
    (row ?? []).map((value, columnIndex) => textOf(value, details?.get(`${rowIndex},${columnIndex}`)?.style?.numFmt)),
  );
  // Judged before values are carried down: a merged range makes no rows, however far it claims to reach.
  const filled = texts.map((cells) => cells.some((text) => text !== ''));
  const carried = carryDown(texts, filled, merges);
  const rows: Row[] = [];
  for (const [index, cells] of texts.entries()) {
    if (!filled[index]) continue;
    const last = cells.findLastIndex((text) => text !== '');
    rows.push({ number: index + 1, cells: cells.slice(0, last + 1), carriedDown: carried.get(index) ?? [] });
  }
  return rows;
}

/** Gives every row of a merged range its value, in the first column of the range; hidden cells below keep nothing of their own. */
function carryDown(
  texts: string[][],
  filled: readonly boolean[],
  merges: readonly MergeRange[],
): Map<number, number[]> {
  const carried = new Map<number, number[]>();
  const taken = new Set<string>();
  for (const { startRow, endRow, startCol } of merges) {
    const value = texts[startRow]?.[startCol];
    if (!value) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, texts.length - 1); row++) {
      const key = `${row},${startCol}`;
      if (!filled[row] || taken.has(key)) continue;
      taken.add(key);
      texts[row]![startCol] = value;
      carried.set(row, [...(carried.get(row) ?? []), startCol]);
    }
  }
  return carried;
}

/** A cell as it is shown: dates in ISO 8601, numbers without binary noise, leading zeros where the format writes them. */
function textOf(value: CellValue, numberFormat: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  const plain = String(Number(value.toPrecision(15)));
  return numberFormat && /^0+$/.test(numberFormat) && /^\d+$/.test(plain)
    ? plain.padStart(numberFormat.length, '0')
    : plain;
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const time = iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19);
  // A day before 1900-01-01 is how a time of day without a date is stored.
  if (date.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}
