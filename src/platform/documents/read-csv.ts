import { CsvError, parse } from 'csv-parse/sync';
import { accept, type Result, refuse } from '../result.ts';
import { decodeText } from './read-text-encoding.ts';
import type { ReadingLimits, Row, TextEncoding, WorkbookRefusal } from './workbook.ts';
import { withoutGuard } from './write-csv.ts';

export type CsvTable = {
  readonly encoding: TextEncoding;
  readonly encodingInDoubt: boolean;
  readonly rows: readonly Row[];
};

const delimiters = [',', ';', '\t'] as const;

/** Reads a text table: encoding and delimiter by content, quotes after RFC 4180, our own guard against formulas taken off. */
export function readCsv(bytes: Buffer, limits: ReadingLimits): Result<CsvTable, WorkbookRefusal> {
  const { text: marked, encoding, inDoubt } = decodeText(bytes);
  // Excel understands a first line "sep=;" and writes it in some countries; the line is its own, not the list's.
  const separatorLine = /^\ufeff?sep=(.)\r?\n/i.exec(marked);
  const text = marked.slice(separatorLine?.[0].length ?? 0);
  const delimiter = separatorLine?.[1] ?? delimiterOf(text);
  const tooBigRefusal = refuse('workbook-too-big' as const, { sheet: '', rows: limits.rows, columns: limits.columns });
  if (hasEndlessLine(text, delimiter)) return tooBigRefusal;
  const rows: Row[] = [];
  let number = separatorLine ? 1 : 0;
  let tooBig = false;
  try {
    parse(withoutBlankEnd(text), {
      delimiter,
      bom: true,
      relax_column_count: true,
      // A quote inside an unquoted cell is an inch mark or a nickname, not a mistake.
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[]) => {
        number += 1;
        const last = record.findLastIndex((cell) => cell.trim() !== '');
        if (last >= limits.columns || number > limits.rows) {
          tooBig = true;
          throw new Error('too big');
        }
        if (last >= 0) rows.push({ number, cells: record.slice(0, last + 1).map(withoutGuard), carriedDown: [] });
        return null;
      },
    });
  } catch (error) {
    if (tooBig) return tooBigRefusal;
    if (error instanceof CsvError) return refuse('workbook-unreadable', { reason: reasonOf(error) });
    throw error;
  }
  return accept({ encoding, encodingInDoubt: inDoubt, rows });
}

function reasonOf(error: CsvError): string {
  const { lines } = error;
  const line = typeof lines === 'number' ? ` (line ${lines})` : '';
  return `${error.message.split(/[\r\n]/)[0]}${line}`.slice(0, 300);
}

/** A line of delimiters by the million becomes an array by the million before the parser shows it; no list has a line like that. */
function hasEndlessLine(text: string, delimiter: string): boolean {
  const code = delimiter.charCodeAt(0);
  let inLine = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 10 || character === 13) inLine = 0;
    else if (character === code && ++inLine > 20_000) return true;
  }
  return false;
}

/** Spreadsheet programs write rows of nothing but delimiters for cells that were once touched, sometimes a million of them. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n,;'.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** The delimiter found most often outside quotes in the first lines that hold any; a comma where there is none. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let lines = 0;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (counts.has(character)) counts.set(character, counts.get(character)! + 1);
    else if (character === '\n' && ++lines >= 10) break;
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : ',';
}
