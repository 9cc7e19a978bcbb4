import { withoutLoneSurrogates } from './clean-cell-text.ts';

/** Written as the first character of a cell, each of these makes a spreadsheet program run the text as a formula. */
const startsLikeAFormula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * The guarded form of a cell: a leading apostrophe keeps the text text. A cell that begins with an apostrophe gets one more, so that
 * {@link withoutGuard} gives back exactly what was guarded.
 */
export function withGuard(text: string): string {
  return startsLikeAFormula.test(text) || /^'+[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Takes our own guard off again: `'+852 …` is `+852 …`. Any other apostrophe belongs to the text. */
export function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? text.slice(1) : text;
}

/**
 * A CSV file as Excel opens it in every locale: RFC 4180 with CRLF, UTF-8 with BOM, formulas defused. Numbers are written bare, so a
 * negative number stays a number.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(csvCell).join(','));
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`);
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = withGuard(withoutLoneSurrogates(value));
  return /["',;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
