import type { Refusal } from '../result.ts';
import { readCsv } from './read-csv.ts';
import { readFileType } from './read-file-type.ts';
import { readXlsx } from './read-xlsx.ts';
import type { ReadingLimits, Row, Sheet, TextEncoding, WorkbookRefusal } from './workbook.ts';

/** What the parent asks, once. */
export type ReadingOrder = { readonly bytes: Uint8Array; readonly limits: ReadingLimits };

/** What the child answers: sheets and rows in turn, then the end, or one refusal. */
export type ReadingReport =
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'end';
      readonly format: 'xlsx' | 'csv';
      readonly encoding: TextEncoding | null;
      readonly encodingInDoubt: boolean;
    }
  | { readonly kind: 'refusal'; readonly refusal: Refusal<WorkbookRefusal> };

const rowsPerMessage = 500;

process.once('message', (order: ReadingOrder) => {
  void answer(Buffer.from(order.bytes), order.limits);
});

async function answer(bytes: Buffer, limits: ReadingLimits): Promise<void> {
  const type = readFileType(bytes);
  if (type === 'zip') {
    const read = await readXlsx(bytes, limits);
    if (!read.ok) return send({ kind: 'refusal', refusal: read.refusal });
    if (!(await sendSheets(read.value, limits))) return;
    return send({ kind: 'end', format: 'xlsx', encoding: null, encodingInDoubt: false });
  }
  if (type !== 'text')
    return send({ kind: 'refusal', refusal: { code: 'file-not-a-workbook', values: { found: type } } });
  const read = readCsv(bytes, limits);
  if (!read.ok) return send({ kind: 'refusal', refusal: read.refusal });
  const { rows, encoding, encodingInDoubt } = read.value;
  if (!(await sendSheets([{ name: '', hidden: false, rows }], limits))) return;
  return send({ kind: 'end', format: 'csv', encoding, encodingInDoubt });
}

async function sendSheets(sheets: readonly Sheet[], limits: ReadingLimits): Promise<boolean> {
  let length = 0;
  for (const { name, hidden, rows } of sheets) {
    for (const row of rows) for (const cell of row.cells) length += cell.length;
    if (length > limits.textLength) {
      await send({
        kind: 'refusal',
        refusal: { code: 'workbook-too-big', values: { sheet: name, rows: limits.rows, columns: limits.columns } },
      });
      return false;
    }
    await send({ kind: 'sheet', name, hidden });
    for (let start = 0; start < rows.length; start += rowsPerMessage) {
      await send({ kind: 'rows', rows: rows.slice(start, start + rowsPerMessage) });
    }
  }
  return true;
}

/** Waits until the parent has taken the message, so that unsent rows do not pile up in the child. */
function send(report: ReadingReport): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send!(report, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
