import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { PauseTitles } from './itinerary-rows.ts';
import { itineraryTexts } from './itinerary-texts.ts';
import type { ChineseScript, ProgrammeIndex, ScriptOfSide } from './programme-for-readers.ts';

/** What a counterpart is, in words ready to print. No person and no contact: those wait for both consents. */
export type ParticipantDetails = {
  /** Labels of the kinds, e.g. of data/taxonomy/company-kinds.json. */
  readonly kinds?: readonly LocalisedText[];
  readonly sectors?: readonly LocalisedText[];
  readonly description?: LocalisedText;
};

export type ItineraryDetails = {
  /** Version of the programme, printed on every page. Default 1. */
  readonly version?: number;
  /** Instant of creation, ISO 8601; the same programme, details and instant give the same bytes. Default: midnight UTC of the mission's date. */
  readonly created?: string;
  /** The companies are invented: every page says so. */
  readonly sample?: boolean;
  /** Not published: every page says DRAFT across its face and carries no version. */
  readonly draft?: boolean;
  readonly pauses?: PauseTitles;
  /** Only the sheet of this participant number; default: everybody's. */
  readonly only?: number;
  /** Default: left reads 繁體, right reads 简体. */
  readonly scripts?: ScriptOfSide;
  /** By reference of the participant. */
  readonly participants?: ReadonlyMap<string, ParticipantDetails>;
  /** Why a participant has no meeting, by reference. */
  readonly whyNoMeeting?: ReadonlyMap<string, LocalisedText>;
  /** Told the characters no font on board can print, as typed, each once; 〓 stands in their place. */
  readonly onMissingCharacters?: (characters: readonly string[]) => void;
};

/** Everything a sheet is drawn from, with the defaults filled in. */
export type ItineraryContext = {
  readonly programme: Programme;
  readonly index: ProgrammeIndex;
  readonly details: ItineraryDetails;
  readonly scripts: ScriptOfSide;
  readonly version: number;
};

/** A text of the paper in English and in the reader's Chinese. */
export type Bilingual = { readonly en: string; readonly zh: string };
export type Say = (key: keyof typeof itineraryTexts, values?: Readonly<Record<string, string | number>>) => Bilingual;

export function readerOf(context: ItineraryContext, participant: ProgrammeParticipant): ChineseScript {
  return context.scripts[participant.side];
}

const says: Record<ChineseScript, Say> = { 'zh-Hant': bilingual('zh-Hant'), 'zh-Hans': bilingual('zh-Hans') };

export function sayIn(script: ChineseScript): Say {
  return says[script];
}

function bilingual(script: ChineseScript): Say {
  const english = translator(itineraryTexts, 'en');
  const chinese = translator(itineraryTexts, script);
  return (key, values) => ({ en: english(key, values), zh: chinese(key, values) });
}
