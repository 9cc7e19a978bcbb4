import type { LocalisedText } from '../lib/localised-text.ts';
import type { TimetableCertificate } from './certificate.ts';
import {
  type Demand,
  type Interpreter,
  isEverPlaced,
  type Meeting,
  type Participant,
  type Previous,
  type Problem,
  type Representative,
  type Session,
  type Slot,
  type SolveResult,
  type Table,
} from './problem.ts';

export type ProgrammeSlot = {
  readonly number: number;
  readonly session: Session;
  readonly day: number;
  /** UTC instants, ISO 8601 with Z. */
  readonly start: string;
  readonly end: string;
  /** What a closed slot is for, such as a plenary. */
  readonly name?: LocalisedText;
} & Pick<Slot, 'isClosed'>;

export type ProgrammeVenue = { readonly number: number; readonly name: LocalisedText };

export type ProgrammeTable = { readonly number: number; readonly name: LocalisedText } & Table;

export type ProgrammeRepresentative = { readonly name: LocalisedText } & Representative;

export type ProgrammeInterpreter = { readonly number: number; readonly name: LocalisedText } & Interpreter;

export type ProgrammeParticipant = {
  readonly number: number;
  readonly reference: string;
  readonly name: LocalisedText;
  readonly side: 'left' | 'right';
  readonly forbiddenSlots: readonly number[];
  readonly maximumMeetings: number | null;
  readonly representatives?: readonly ProgrammeRepresentative[];
} & Pick<Participant, 'minimumMeetings' | 'hostTable'>;

/** One reason why two firms should meet: both fields it stands on and how much it adds (0 to 1). */
export type ProgrammeReason = {
  readonly code: string;
  readonly leftField: string;
  readonly rightField: string;
  readonly contribution: number;
  readonly text: LocalisedText;
};

export type ProgrammeMeeting = {
  readonly number: number;
  readonly participants: readonly [number, number];
  readonly demand: Demand;
  readonly weight: number;
  readonly session: Session | null;
  readonly fixedSlot: number | null;
  readonly after: readonly number[];
  readonly reasons: readonly ProgrammeReason[];
} & Pick<Meeting, 'wishes' | 'isCalledOff' | 'length' | 'representatives' | 'fixedTable' | 'venue' | 'languagePair'>;

/** The timetable of a programme, and how what is claimed of it was obtained; absent: nobody says. */
export type ProgrammeTimetable = SolveResult & { readonly certificate?: TimetableCertificate };

/**
 * The open format of a meeting programme: everything a mission's timetable was made from and what came out, in one JSON
 * file that anyone can read, check (`programme.schema.json`, `yugang timetable verify`) and solve again.
 *
 * Numbers count from 1 and stay stable within a file; `reference` is the stable identity across files. Keys with a question mark
 * may be missing and mean what `Problem` says of them; a file that has none of them is as it always was.
 *
 * A `no` in `wishes` is private to the office that keeps the file. `withoutRefusals` makes the copy that others may have.
 */
export type Programme = {
  readonly format: 'yugang-programme';
  readonly version: 1;
  readonly mission: {
    readonly title: LocalisedText;
    /** IANA time zone in which the slots are shown. */
    readonly timeZone: string;
    /** ISO 8601 calendar date of day 1 in that zone. */
    readonly date: string;
    /** The two delegations' names, as shown in documents. */
    readonly sides: { readonly left: LocalisedText; readonly right: LocalisedText };
  };
  readonly slots: readonly ProgrammeSlot[];
  readonly tables: readonly ProgrammeTable[];
  /** Wherever a venue is named, all of them are here. */
  readonly venues?: readonly ProgrammeVenue[];
  readonly travelSlots?: readonly (readonly number[])[];
  readonly interpreters?: readonly ProgrammeInterpreter[];
  readonly participants: readonly ProgrammeParticipant[];
  readonly meetings: readonly ProgrammeMeeting[];
  readonly rules: { readonly fairness: number | null };
  readonly previous?: Previous;
  /** null until solved. */
  readonly timetable: ProgrammeTimetable | null;
};

/** The timetable problem a programme states: its numbers, without names, reasons and times. */
export function problemOf(programme: Programme): Problem {
  const { tables, interpreters, travelSlots, previous } = programme;
  const hasDetails = tables.some(({ venue, forbiddenSlots }) => venue ?? forbiddenSlots);
  return stated<Problem>({
    slots: programme.slots.map(({ session, day, isClosed }) => stated<Slot>({ session, day, isClosed })),
    tables: tables.length,
    participants: programme.participants.map((each) =>
      stated<Participant>({
        forbiddenSlots: each.forbiddenSlots,
        maximumMeetings: each.maximumMeetings,
        minimumMeetings: each.minimumMeetings,
        representatives: each.representatives?.map(({ forbiddenSlots }) => ({ forbiddenSlots })),
        hostTable: each.hostTable,
      }),
    ),
    meetings: programme.meetings.map(({ number, reasons, ...meeting }) => meeting),
    fairness: programme.rules.fairness,
    tableDetails: hasDetails
      ? tables.map(({ venue, forbiddenSlots }) => stated<Table>({ venue, forbiddenSlots }))
      : undefined,
    travelSlots,
    interpreters: interpreters?.map(({ languagePairs, forbiddenSlots }) => ({ languagePairs, forbiddenSlots })),
    previous,
  });
}

/**
 * The same programme with nothing in it that tells who refused whom: every meeting that does not take place is called off, and
 * nobody's wish stands beside it. The timetables of both are the same.
 */
export function withoutRefusals(programme: Programme): Programme {
  const meetings = programme.meetings.map((meeting): ProgrammeMeeting => {
    if (isEverPlaced(meeting)) return meeting;
    const { wishes, ...rest } = meeting;
    return { ...rest, isCalledOff: true };
  });
  return { ...programme, meetings };
}

/** The same without the keys that say nothing. */
function stated<Value extends object>(value: { [Key in keyof Required<Value>]: Value[Key] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}
