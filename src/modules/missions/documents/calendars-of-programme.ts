import { createHash } from 'node:crypto';
import type { Programme, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { type CalendarEvent, writeCalendar } from '#platform/documents/write-calendar.ts';
import { translator } from '#platform/i18n/texts.ts';
import { calendarTexts } from './calendar-texts.ts';
import {
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
  /** Version of the programme: the SEQUENCE of every entry. Default 1. */
  readonly version?: number;
  /** DTSTAMP, an instant in ISO 8601. Default: midnight UTC of the mission's date. */
  readonly created?: string;
  readonly sample?: boolean;
  readonly scripts?: ScriptOfSide;
  /** The programme published before this one: its meetings that are no longer placed are sent as cancelled. */
  readonly previous?: Programme;
};

/** `text` is iCalendar (RFC 5545): UTF-8, CRLF, lines of at most 75 octets. `fileName` is ASCII and holds no name. */
export type CalendarFile = { readonly reference: string; readonly fileName: string; readonly text: string };

/** A calendar a participant; none for a participant without entries, since an empty calendar is not a valid one. */
export function calendarsOfProgramme(programme: Programme, details: CalendarDetails = {}): readonly CalendarFile[] {
  const index = indexProgramme(programme);
  const before = details.previous ? cancelledMeetings(details.previous, programme, index) : [];
  return programme.participants.flatMap((participant) => {
    const placed = index.placedOf(participant.number).map((one) => ({ programme, index, one, cancelled: false }));
    const cancelled = before
      .filter(({ index: old, one }) =>
        one.meeting.participants.some((number) => old.participant(number).reference === participant.reference),
      )
      .map((entry) => ({ ...entry, cancelled: true }));
    const entries = [...placed, ...cancelled];
    if (entries.length === 0) return [];
    const uids = new Set<string>();
    const events = entries.map((entry) => eventOf(entry, participant, programme, details, uids));
    const created = details.created ?? `${programme.mission.date}T00:00:00Z`;
    return [
      {
        reference: participant.reference,
        fileName: fileNameOf(participant),
        text: writeCalendar({ name: calendarName(programme, participant, details), created, events }),
      },
    ];
  });
}

type Entry = {
  readonly programme: Programme;
  readonly index: ProgrammeIndex;
  readonly one: PlacedMeeting;
  readonly cancelled: boolean;
};

/** The pair's references and not the meeting's number: numbers are stable within a file only. */
function pairOf(index: ProgrammeIndex, one: PlacedMeeting): string {
  return JSON.stringify(one.meeting.participants.map((number) => index.participant(number).reference).sort());
}

function cancelledMeetings(
  previous: Programme,
  programme: Programme,
  index: ProgrammeIndex,
): Omit<Entry, 'cancelled'>[] {
  const old = indexProgramme(previous);
  const still = new Map<string, number>();
  for (const one of index.placed) still.set(pairOf(index, one), (still.get(pairOf(index, one)) ?? 0) + 1);
  const present = new Set(programme.participants.map(({ reference }) => reference));
  return old.placed
    .filter((one) => {
      const pair = pairOf(old, one);
      const left = still.get(pair) ?? 0;
      still.set(pair, left - 1);
      return left <= 0 && one.meeting.participants.some((number) => present.has(old.participant(number).reference));
    })
    .map((one) => ({ programme: previous, index: old, one }));
}

function eventOf(
  { programme, index, one, cancelled }: Entry,
  reader: ProgrammeParticipant,
  current: Programme,
  details: CalendarDetails,
  uids: Set<string>,
): CalendarEvent {
  const scripts = details.scripts ?? usualScripts;
  const script = scripts[reader.side];
  const english = translator(calendarTexts, 'en');
  const chinese = translator(calendarTexts, script);
  const own = one.meeting.participants.find((number) => index.participant(number).reference === reader.reference)!;
  const partner = index.participant(otherParticipant(one.meeting, own));
  const local = { ...localSlot(one.slot, programme.mission.timeZone), zone: zoneLabel(programme) };
  const reasons = tellingReasons(one.meeting, 3).map(({ text }) => ({
    en: textIn(text, 'en'),
    zh: textIn(text, script, otherScript(script)),
  }));
  const stamp = { version: details.version ?? 1, seed: current.timetable?.seed ?? 0 };
  const table = [textIn(one.table.name, 'en'), textIn(one.table.name, script, otherScript(script))].filter(Boolean);
  return {
    uid: uidOf(details.mission ?? missionIdentity(current), pairOf(index, one), reader.reference, uids),
    sequence: details.version ?? 1,
    start: one.slot.start,
    end: one.slot.end,
    cancelled,
    summary: `${english('meeting')} ${chinese('meeting')}: ${nameOnOneLine(partner, scripts)}`,
    location: [...new Set(table)].join(' · ') || String(one.table.number),
    description: [
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

function fileNameOf({ number, reference }: ProgrammeParticipant): string {
  const slug = reference
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return `${String(number).padStart(3, '0')}-${slug || 'participant'}.ics`;
}
