import { InvalidArgumentError } from 'commander';
import { translator } from '#platform/i18n/texts.ts';
import { changeTexts } from './timetable-change-texts.ts';
import { languageFor, wordsFor } from './timetable-session.ts';

/** Slot numbers of an option such as `1-4` or `2,5-6`; the message names the value and what was expected. */
export function parseSlots(text: string): readonly number[] {
  const slots = text.split(',').flatMap((part) => {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    if (from === undefined) return unlike(text, 'slots-shape');
    const [first, last] = [Number(from), Number(to)];
    if (first < 1 || last < first || last > mostNumber) return unlike(text, 'slots-shape');
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  return [...new Set(slots)].sort((a, b) => a - b);
}

const mostNumber = 9999;

export type AwayOption = { readonly participants: readonly number[]; readonly slots: readonly number[] };

/** `3,4:1-6`: participants 3 and 4 in slots 1 to 6. May be given several times. */
export function collectAway(text: string, before: readonly AwayOption[] = []): readonly AwayOption[] {
  const [, who, when] = /^([\d,]+):([\d,-]+)$/.exec(text) ?? [];
  if (who === undefined || when === undefined) return unlike(text, 'away-shape');
  return [...before, { participants: parseNumbers(who, text, 'away-shape'), slots: parseSlots(when) }];
}

export type LostTableOption = { readonly table: number; readonly slots: readonly number[] | null };

/** `7` or `7:3-5`. */
export function collectLostTables(text: string, before: readonly LostTableOption[] = []): readonly LostTableOption[] {
  const [, table, slots] = /^(\d+)(?::([\d,-]+))?$/.exec(text) ?? [];
  if (table === undefined) return unlike(text, 'lost-table-shape');
  return [...before, { table: Number(table), slots: slots === undefined ? null : parseSlots(slots) }];
}

export type AddedOption = { readonly participants: readonly [number, number]; readonly demand: 'must' | 'like' };

/** `3,9` or `3,9:must`; without a word a must. */
export function collectAdded(text: string, before: readonly AddedOption[] = []): readonly AddedOption[] {
  const [, left, right, demand = 'must'] = /^(\d+),(\d+)(?::(must|like))?$/.exec(text) ?? [];
  if (left === undefined) return unlike(text, 'added-shape');
  return [...before, { participants: [Number(left), Number(right)], demand: demand as 'must' | 'like' }];
}

/** `5` or `5,8`. */
export function collectNumbers(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, ...parseNumbers(text, text, 'numbers-shape')];
}

type Shape = 'slots-shape' | 'away-shape' | 'lost-table-shape' | 'added-shape' | 'numbers-shape';

function parseNumbers(text: string, whole: string, shape: Shape): readonly number[] {
  return text.split(',').map((part) => (/^\d+$/.test(part) ? Number(part) : unlike(whole, shape)));
}

function unlike(value: string, shape: Shape): never {
  const expected = translator(changeTexts, languageFor(undefined))(shape);
  throw new InvalidArgumentError(wordsFor(undefined)('option-not-a-number', { value, expected }));
}
