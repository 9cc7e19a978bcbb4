import { createHash } from 'node:crypto';
import type { Programme, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { type CalendarEvent, writeCalendar } from '#platform/documents/write-calendar.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import { calendarTexts } from './calendar-texts.ts';
import {
  type ChineseScript,
  indexProgramme,
  localSlot,
  nameOnOneLine,
  otherParticipant,
  otherScript,
  type PlacedMeeting,
  type ProgrammeIndex,
  type ScriptOfSide,
  tellingReasons,
  textIn,
  usualScripts,
  zoneLabel,
} from './programme-for-readers.ts';

export type CalendarDetails = {
  /**
   * Stable identity of the mission. The same mission, pair and participant have the same UID in every version, so that a moved
   * meeting moves in the calendar instead of standing there twice. Default: date, zone and title of the mission.
   */
  readonly mission?: string;
  /** Version of the programme, told in every entry. Default 1. */
  readonly version?: number;
  /** SEQUENCE of every entry: rises with everything that is handed out. Default: the version. */
  readonly sequence?: number;
  /** DTSTAMP, an instant in ISO 8601. Default: midnight UTC of the mission's date. */
  readonly created?: string;
  readonly sample?: boolean;
  readonly scripts?: ScriptOfSide;
  /**
   * Programmes published before this one, the newest first: meetings that somebody may have in the calendar from any of them and
   * that are no longer placed are sent as cancelled.
   */
  readonly earlier?: readonly IdentifiedProgramme[];
  /** What lasts of participant n: element n - 1. Default: the references. */
  readonly identities?: readonly string[];
  /** The whole mission is called off: every entry is sent as cancelled. */
  readonly calledOff?: boolean;
};

export type IdentifiedProgramme = { readonly programme: Programme; readonly identities?: readonly string[] };

/** `text` is iCalendar (RFC 5545): UTF-8, CRLF, lines of at most 75 octets. `fileName` is ASCII and holds no name. */
export type CalendarFile = {
  readonly identity: string;
  readonly reference: string;
  readonly fileName: string;
  readonly text: string;
};

/**
 * A calendar for everybody who has or had a meeting; none for a participant without entries, since an empty calendar is not a
 * valid one. Who was in an earlier programme and is not in this one is sent the cancellations.
 */
export function calendarsOfProgramme(programme: Programme, details: CalendarDetails = {}): readonly CalendarFile[] {
  const current = issueOf({ programme, ...(details.identities && { identities: details.identities }) });
  const earlier = (details.earlier ?? []).map(issueOf);
  const gone = cancelledMeetings(current, earlier);
  const created = details.created ?? `${programme.mission.date}T00:00:00Z`;
  return readersOf([current, ...earlier]).flatMap(({ issue, participant }, index) => {
    const identity = issue.identityOf(participant.number);
    const placed = current.placedOf(identity).map((one) => ({ issue: current, one, cancelled: !!details.calledOff }));
    const cancelled = gone
      .filter(({ issue: old, one }) => old.pairOf(one).includes(identity))
      .map((entry) => ({ ...entry, cancelled: true }));
    const entries = [...placed, ...cancelled];
    if (entries.length === 0) return [];
    const uids = new Set<string>();
    const events = entries.map((entry) => eventOf(entry, { identity, participant }, programme, details, uids));
    return [
      {
        identity,
        reference: participant.reference,
        fileName: fileNameOf(index + 1, participant),
        text: writeCalendar({ name: calendarName(programme, participant, details), created, events }),
      },
    ];
  });
}

/** A programme with what lasts of its numbers: numbers are stable within a file only. */
type Issue = {
  readonly programme: Programme;
  readonly index: ProgrammeIndex;
  readonly identityOf: (participant: number) => string;
  readonly placedOf: (identity: string) => readonly PlacedMeeting[];
  /** The two identities, sorted. */
  readonly pairOf: (one: PlacedMeeting) => readonly string[];
};

type Entry = { readonly issue: Issue; readonly one: PlacedMeeting; readonly cancelled: boolean };

function issueOf({ programme, identities }: IdentifiedProgramme): Issue {
  const index = indexProgramme(programme);
  const identityOf = (number: number) => identities?.[number - 1] ?? index.participant(number).reference;
  const numbers = new Map(programme.participants.map(({ number }) => [identityOf(number), number]));
  return {
    programme,
    index,
    identityOf,
    placedOf: (identity) => {
      const number = numbers.get(identity);
      return number === undefined ? [] : index.placedOf(number);
    },
    pairOf: (one) => one.meeting.participants.map(identityOf).sort(),
  };
}

/** Everybody of any issue, once, as the newest one that has them knows them; those of the current one first. */
function readersOf(issues: readonly Issue[]): { readonly issue: Issue; readonly participant: ProgrammeParticipant }[] {
  const readers = new Map<string, { readonly issue: Issue; readonly participant: ProgrammeParticipant }>();
  for (const issue of issues) {
    for (const participant of issue.programme.participants) {
      const identity = issue.identityOf(participant.number);
      if (!readers.has(identity)) readers.set(identity, { issue, participant });
    }
  }
  return [...readers.values()];
}

/** Meetings of earlier issues that no newer one has, each as it was told last; a pair may have met more than once. */
function cancelledMeetings(current: Issue, earlier: readonly Issue[]): Omit<Entry, 'cancelled'>[] {
  const known = new Map<string, number>();
  for (const [pair, meetings] of meetingsByPair(current)) known.set(pair, meetings.length);
  return earlier.flatMap((issue) =>
    [...meetingsByPair(issue)].flatMap(([pair, meetings]) => {
      const told = known.get(pair) ?? 0;
      known.set(pair, Math.max(told, meetings.length));
      return meetings.slice(told).map((one) => ({ issue, one }));
    }),
  );
}

function meetingsByPair(issue: Issue): ReadonlyMap<string, readonly PlacedMeeting[]> {
  const pairs = new Map<string, PlacedMeeting[]>();
  for (const one of issue.index.placed) {
    const pair = JSON.stringify(issue.pairOf(one));
    const meetings = pairs.get(pair);
    if (meetings) meetings.push(one);
    else pairs.set(pair, [one]);
  }
  return pairs;
}

function eventOf(
  { issue, one, cancelled }: Entry,
  reader: { readonly identity: string; readonly participant: ProgrammeParticipant },
  current: Programme,
  details: CalendarDetails,
  uids: Set<string>,
): CalendarEvent {
  const { programme, index } = issue;
  const scripts = details.scripts ?? usualScripts;
  const script = scripts[reader.participant.side];
  const english = translator(calendarTexts, 'en');
  const chinese = translator(calendarTexts, script);
  const own = one.meeting.participants.find((number) => issue.identityOf(number) === reader.identity)!;
  const partner = index.participant(otherParticipant(one.meeting, own));
  const local = { ...localSlot(one.slot, programme.mission.timeZone), zone: zoneLabel(programme) };
  const reasons = tellingReasons(one.meeting, 3).map(({ text }) => ({
    en: textIn(text, 'en'),
    zh: textIn(text, script, otherScript(script)),
  }));
  const stamp = { version: details.version ?? 1, seed: current.timetable?.seed ?? 0 };
  const table = [textIn(one.table.name, 'en'), textIn(one.table.name, script, otherScript(script))].filter(Boolean);
  return {
    uid: uidOf(details.mission ?? missionIdentity(current), JSON.stringify(issue.pairOf(one)), reader.identity, uids),
    sequence: details.sequence ?? details.version ?? 1,
    start: one.slot.start,
    end: one.slot.end,
    cancelled,
    summary: `${english('meeting')} ${chinese('meeting')}: ${nameOnOneLine(partner, scripts)}`,
    location: [...new Set(table)].join(' · ') || String(one.table.number),
    description: [
      ...interpreterLines(one, script),
      ...(reasons.length > 0
        ? [
            english('why'),
            ...reasons.flatMap(({ en }) => (en ? [`- ${en}`] : [])),
            chinese('why'),
            ...reasons.flatMap(({ zh }) => (zh ? [`- ${zh}`] : [])),
            '',
          ]
        : []),
      english('localTime', local),
      chinese('localTime', local),
      '',
      `${english('stamp', stamp)} · ${chinese('stamp', stamp)}`,
      ...(details.sample ? [`${english('sample')} · ${chinese('sample')}`] : []),
    ].join('\n'),
  };
}

function interpreterLines({ interpreter }: PlacedMeeting, script: ChineseScript): string[] {
  if (interpreter === null) return [];
  const name = (...languages: Language[]) => textIn(interpreter.name, ...languages) || String(interpreter.number);
  return [
    translator(calendarTexts, 'en')('interpreter', { name: name('en', script, otherScript(script)) }),
    translator(calendarTexts, script)('interpreter', { name: name(script, otherScript(script), 'en') }),
    '',
  ];
}

/** Nothing of a name can be read from it. A pair that meets twice gets two. */
function uidOf(mission: string, pair: string, reader: string, taken: Set<string>): string {
  for (let time = 1; ; time++) {
    const hash = createHash('sha256')
      .update(JSON.stringify([mission, pair, reader, time]))
      .digest('hex');
    const uid = `${hash.slice(0, 32)}@yugang`;
    if (taken.has(uid)) continue;
    taken.add(uid);
    return uid;
  }
}

function missionIdentity({ mission }: Programme): string {
  return JSON.stringify([mission.date, mission.timeZone, textIn(mission.title, 'en', 'zh-Hant', 'zh-Hans')]);
}

function calendarName(programme: Programme, participant: ProgrammeParticipant, details: CalendarDetails): string {
  const script = (details.scripts ?? usualScripts)[participant.side];
  const { title } = programme.mission;
  return [...new Set([textIn(title, 'en'), textIn(title, script, otherScript(script))])].filter(Boolean).join(' ');
}

/** The place in the list and not the number: who has left may have had the number of somebody who came. */
function fileNameOf(place: number, { reference }: ProgrammeParticipant): string {
  const slug = reference
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return `${String(place).padStart(3, '0')}-${slug || 'participant'}.ics`;
}
