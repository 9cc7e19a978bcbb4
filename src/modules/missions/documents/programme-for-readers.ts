import { Temporal } from 'temporal-polyfill';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type {
  Programme,
  ProgrammeInterpreter,
  ProgrammeMeeting,
  ProgrammeParticipant,
  ProgrammeSlot,
  ProgrammeTable,
} from '#kernel/scheduling/programme.ts';
import { type Language, languageTags } from '#platform/i18n/language.ts';

export type ChineseScript = 'zh-Hant' | 'zh-Hans';

/** The script each side reads. Left is Hong Kong, right the Mainland, as in the sample data pack. */
export type ScriptOfSide = { readonly left: ChineseScript; readonly right: ChineseScript };
export const usualScripts: ScriptOfSide = { left: 'zh-Hant', right: 'zh-Hans' };

/** A meeting that has its place in the timetable. */
export type PlacedMeeting = {
  readonly meeting: ProgrammeMeeting;
  readonly slot: ProgrammeSlot;
  readonly table: ProgrammeTable;
  /** null: nobody interprets. */
  readonly interpreter: ProgrammeInterpreter | null;
};

export type ProgrammeIndex = {
  readonly participant: (number: number) => ProgrammeParticipant;
  /** Placed meetings in order of time, then of table. */
  readonly placed: readonly PlacedMeeting[];
  readonly placedOf: (participant: number) => readonly PlacedMeeting[];
  readonly unplaced: readonly ProgrammeMeeting[];
};

/** Looks numbers up once. Throws where a programme names a number it doesn't have: `verify` would have refused it. */
export function indexProgramme(programme: Programme): ProgrammeIndex {
  const slots = new Map(programme.slots.map((slot) => [slot.number, slot]));
  const tables = new Map(programme.tables.map((table) => [table.number, table]));
  const meetings = new Map(programme.meetings.map((meeting) => [meeting.number, meeting]));
  const interpreters = new Map(programme.interpreters?.map((interpreter) => [interpreter.number, interpreter]));
  const participants = new Map(programme.participants.map((participant) => [participant.number, participant]));
  const placed = (programme.timetable?.assignments ?? [])
    .map((assignment) => ({
      meeting: known(meetings, assignment.meeting, 'meeting'),
      slot: known(slots, assignment.slot, 'slot'),
      table: known(tables, assignment.table, 'table'),
      interpreter:
        assignment.interpreter === undefined ? null : known(interpreters, assignment.interpreter, 'interpreter'),
    }))
    .sort((a, b) => a.slot.number - b.slot.number || a.table.number - b.table.number);
  const byParticipant = new Map<number, PlacedMeeting[]>(programme.participants.map(({ number }) => [number, []]));
  for (const one of placed) {
    for (const participant of one.meeting.participants) known(byParticipant, participant, 'participant').push(one);
  }
  const placedNumbers = new Set(placed.map((one) => one.meeting.number));
  return {
    participant: (number) => known(participants, number, 'participant'),
    placed,
    placedOf: (participant) => known(byParticipant, participant, 'participant'),
    unplaced: programme.meetings.filter((meeting) => !placedNumbers.has(meeting.number)),
  };
}

function known<Value>(values: ReadonlyMap<number, Value>, number: number, what: string): Value {
  const value = values.get(number);
  if (value === undefined) throw new Error(`The programme names ${what} ${number}; it has ${values.size} of them`);
  return value;
}

export function otherParticipant(meeting: ProgrammeMeeting, participant: number): number {
  return meeting.participants[0] === participant ? meeting.participants[1] : meeting.participants[0];
}

/**
 * A typed text as one line that is safe to show: line breaks, controls and runs of spaces become one space. Direction overrides
 * go (they make a name read backwards), and half a surrogate pair becomes U+FFFD.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The first of these languages in which there is a text, on one line; empty where there is none. */
export function textIn(text: LocalisedText | undefined, ...order: readonly Language[]): string {
  for (const language of order) {
    const found = oneLine(text?.[language] ?? '');
    if (found) return found;
  }
  return '';
}

export type NameLines = {
  /** The name in English, or the Chinese one where that is the only one. */
  readonly first: string;
  /** The official Chinese name in the participant's own script (never converted); empty where it is `first` already. */
  readonly second: string;
  /** The script `second`, or a Chinese `first`, is set in. */
  readonly script: ChineseScript;
};

export function nameLines(participant: ProgrammeParticipant, scripts: ScriptOfSide): NameLines {
  const own = scripts[participant.side];
  const script = textIn(participant.name, own) ? own : otherScript(own);
  const chinese = textIn(participant.name, script);
  const english = textIn(participant.name, 'en');
  if (!english && !chinese) return { first: participant.reference, second: '', script: own };
  return english
    ? { first: english, second: chinese === english ? '' : chinese, script: chinese ? script : own }
    : { first: chinese, second: '', script };
}

/** The name a reader of one language looks for; the official Chinese of either script before a name in English, and back. */
export function nameFor(participant: ProgrammeParticipant, language: Language): string {
  const order: Record<Language, readonly Language[]> = {
    en: ['en', 'zh-Hant', 'zh-Hans'],
    'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
    'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
  };
  return textIn(participant.name, ...order[language]) || participant.reference;
}

/** Both names on one line, for a cell or a calendar entry. */
export function nameOnOneLine(participant: ProgrammeParticipant, scripts: ScriptOfSide): string {
  const { first, second } = nameLines(participant, scripts);
  return second ? `${first} ${second}` : first;
}

export function otherScript(script: ChineseScript): ChineseScript {
  return script === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
}

export type LocalSlot = {
  /** ISO 8601 calendar date in the mission's zone. */
  readonly date: string;
  /** `HH:MM` in the mission's zone. */
  readonly start: string;
  readonly end: string;
};

const localSlots = new WeakMap<Pick<ProgrammeSlot, 'start' | 'end'>, LocalSlot & { readonly timeZone: string }>();

export function localSlot(slot: Pick<ProgrammeSlot, 'start' | 'end'>, timeZone: string): LocalSlot {
  const known = localSlots.get(slot);
  if (known?.timeZone === timeZone) return known;
  const start = Temporal.Instant.from(slot.start).toZonedDateTimeISO(timeZone);
  const end = Temporal.Instant.from(slot.end).toZonedDateTimeISO(timeZone);
  const local = { date: start.toPlainDate().toString(), start: clock(start), end: clock(end), timeZone };
  localSlots.set(slot, local);
  return local;
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** e.g. `Asia/Shanghai (UTC+08:00)`, with the offset of the programme's first slot. */
export function zoneLabel(programme: Programme): string {
  const zone = programme.mission.timeZone;
  const first = programme.slots[0]?.start ?? `${programme.mission.date}T00:00:00Z`;
  return `${zone} (UTC${Temporal.Instant.from(first).toZonedDateTimeISO(zone).offset})`;
}

/** The local dates on which there are slots, in order. */
export function datesOf(programme: Programme): readonly string[] {
  const dates = programme.slots.map((slot) => localSlot(slot, programme.mission.timeZone).date);
  return [...new Set(dates.length > 0 ? dates : [programme.mission.date])].sort();
}

/** What is said of few pairs tells a reader more than what is said of many; the codes are those of the matching score. */
const fromTellingToCommon = [
  'must-meet',
  'seek-offer',
  'product',
  'channel',
  'seek-kind',
  'seek-sector',
  'sector',
  'lane',
  'territory',
  'language',
];

/** Reasons, the most telling first; among equals, and among codes of other programs, the strongest first. */
export function tellingReasons(meeting: ProgrammeMeeting, most: number): ProgrammeMeeting['reasons'] {
  const rank = (code: string) => {
    const place = fromTellingToCommon.indexOf(code);
    return place < 0 ? fromTellingToCommon.length : place;
  };
  return [...meeting.reasons]
    .sort((a, b) => rank(a.code) - rank(b.code) || b.contribution - a.contribution)
    .slice(0, most);
}

const dateFormats: Record<Language, Intl.DateTimeFormat> = {
  en: dateFormat('en-GB', 'short'),
  'zh-Hant': dateFormat(languageTags['zh-Hant'], 'long'),
  'zh-Hans': dateFormat(languageTags['zh-Hans'], 'long'),
};

function dateFormat(tag: string, style: 'short' | 'long'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    weekday: style,
    day: 'numeric',
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A calendar date with its weekday, for reading. */
export function longDate(date: string, language: Language): string {
  return dateFormats[language].format(new Date(`${date}T00:00:00Z`));
}
