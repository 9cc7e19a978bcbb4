import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import type { Language } from '#platform/i18n/language.ts';
import { inEveryLanguage, textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import type { Board } from './board.ts';
import { boardRefusals } from './board-texts.ts';
import type { MoveConflict } from './conflicts-of-move.ts';
import { localSlot, longDate } from './documents/programme-for-readers.ts';
import { tableName } from './draw-up-mission.ts';
import { wordsOfLanguagePair } from './word-language-pair.ts';

/** A conflict as the refusal of a move: what its text names, firms and tables in every language they have. */
export function refusalOfConflict<Conflict extends MoveConflict>(
  board: Board,
  timeZone: string,
  conflict: Conflict,
): Refusal<Conflict['code']> {
  const { code, ...named } = conflict as MoveConflict;
  const values: Record<string, string | number> = {};
  const words: Record<string, LocalisedText> = {};
  for (const [name, value] of Object.entries(named)) {
    if (isFirm(name)) words[name] = nameOfFirm(board, String(value));
    else if (name === 'table' && code !== 'table-unknown') words[name] = nameOfTable(board, Number(value));
    else if (name === 'languagePair') words[name] = wordsOfLanguagePair(String(value));
    else values[name] = value;
  }
  if ('slot' in conflict) words['time'] = timeOfSlot(board, conflict.slot, timeZone);
  return { code: conflict.code, values, words };
}

/** The same in words of one language. */
export function wordsOfConflict(board: Board, timeZone: string, conflict: MoveConflict, language: Language): string {
  const { code, values, words } = refusalOfConflict(board, timeZone, conflict);
  const named = Object.entries(words ?? {}).map(([name, text]) => [name, textIn(language, text)]);
  return translator(boardRefusals, language)(code, { ...values, ...Object.fromEntries(named) });
}

export function nameOfFirm(board: Pick<Board, 'participants'>, company: string): LocalisedText {
  return board.participants.find((participant) => participant.company === company)?.name ?? {};
}

function nameOfTable(board: Board, table: number): LocalisedText {
  return board.tables.find(({ number }) => number === table)?.name ?? tableName(table);
}

/** From when to when on the mission's clocks; with the date where the mission has several days. */
export function timeOfSlot(board: Board, number: number, timeZone: string): LocalisedText {
  const slot = board.slots.find((one) => one.number === number);
  if (slot === undefined) return {};
  const hasDays = board.slots.some(({ day }) => day !== slot.day);
  return timeInWords(slot, timeZone, hasDays);
}

export function timeInWords(
  slot: Pick<ProgrammeSlot, 'start' | 'end'>,
  timeZone: string,
  withDate: boolean,
): Required<LocalisedText> {
  const { date, start, end } = localSlot(slot, timeZone);
  return inEveryLanguage((language) => `${withDate ? `${longDate(date, language)} ` : ''}${start}–${end}`);
}

function isFirm(name: string): boolean {
  return ['firm', 'partner', 'left', 'right'].includes(name);
}
