import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';
import { type SheetToWrite, writeWorkbook } from '#platform/documents/write-workbook.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import { datesOf, indexProgramme, longDate, textIn, zoneLabel } from './programme-for-readers.ts';
import type { TimetableContext } from './timetable-context.ts';
import { sheetsByInterpreter, sheetsByParticipant, sheetsByTable } from './timetable-grids.ts';
import { meetingsSheet, notPlacedSheet } from './timetable-lists.ts';
import { timetableTexts } from './timetable-texts.ts';

export type TimetableDetails = {
  /** Version of the programme, in the title and footer of every sheet. Default 1. */
  readonly version?: number;
  /** Instant of creation, ISO 8601; the same input and instant give the same bytes. */
  readonly created?: string;
  readonly sample?: boolean;
  /** Not published: every sheet says DRAFT instead of a version. */
  readonly draft?: boolean;
  /** Why a meeting is not placed, by its number. */
  readonly whyNotPlaced?: ReadonlyMap<number, LocalisedText>;
};

/**
 * The timetable as an .xlsx workbook: by company, by table (a sheet a day, or half a day where a day has many slots, so that it
 * prints at a readable size), by interpreter where there are some, all meetings, and those not placed. A4 landscape. Throws for a programme that isn't solved yet.
 */
export async function timetableAsWorkbook(
  programme: Programme,
  language: Language,
  details: TimetableDetails = {},
): Promise<Uint8Array> {
  if (!programme.timetable) throw new Error('A programme without a timetable has no workbook: solve it first');
  const say = translator(timetableTexts, language);
  const name = textIn(programme.mission.title, language, 'zh-Hant', 'zh-Hans', 'en');
  const stamp = say(details.draft ? 'draftStamp' : 'stamp', {
    version: details.version ?? 1,
    seed: programme.timetable.seed,
    zone: zoneLabel(programme),
  });
  const dates = [...new Set([datesOf(programme)[0]!, datesOf(programme).at(-1)!])];
  const context: TimetableContext = {
    programme,
    index: indexProgramme(programme),
    language,
    say,
    title: [
      name,
      [
        dates.map((date) => longDate(date, language)).join(' – '),
        stamp,
        ...(details.sample ? [say('sample')] : []),
      ].join(' · '),
    ],
    footer: [name, stamp].join(' · '),
    whyNotPlaced: details.whyNotPlaced ?? new Map(),
  };
  const sheets: readonly SheetToWrite[] = [
    ...sheetsByParticipant(context),
    ...sheetsByTable(context),
    ...sheetsByInterpreter(context),
    meetingsSheet(context),
    ...notPlacedSheet(context),
  ];
  return writeWorkbook({
    sheets,
    title: name,
    language,
    created: details.created ?? `${programme.mission.date}T00:00:00Z`,
  });
}
