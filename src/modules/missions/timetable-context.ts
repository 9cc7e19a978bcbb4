import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';
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
