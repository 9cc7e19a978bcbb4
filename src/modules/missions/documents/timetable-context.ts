import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';
import type { CellToWrite } from '#platform/documents/write-workbook.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { Translate } from '#platform/i18n/texts.ts';
import type { ProgrammeIndex } from './programme-for-readers.ts';
import type { timetableTexts } from './timetable-texts.ts';

/** Everything the sheets are made from. */
export type TimetableContext = {
  readonly programme: Programme;
  readonly index: ProgrammeIndex;
  readonly language: Language;
  readonly say: Translate<typeof timetableTexts>;
  /** Lines above the header of every sheet, and its printed footer. */
  readonly title: readonly string[];
  readonly footer: string;
  readonly whyNotPlaced: ReadonlyMap<number, LocalisedText>;
};

export function titleCells({ title: [name = '', ...rest] }: TimetableContext): readonly CellToWrite[] {
  return [{ value: name, style: 'emphasis' }, ...rest];
}

const stripe = 'F4F7F9';

/** Every second row on a light stripe, so that the eye keeps the line across a wide sheet. */
export function striped(rows: readonly (readonly CellToWrite[])[]): readonly (readonly CellToWrite[])[] {
  return rows.map((row, index) => (index % 2 === 0 ? row : row.map(onStripe)));
}

function onStripe(cell: CellToWrite): CellToWrite {
  return typeof cell === 'object' && cell !== null ? { fill: stripe, ...cell } : { value: cell, fill: stripe };
}
