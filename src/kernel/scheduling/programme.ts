import type { LocalisedText } from '../lib/localised-text.ts';
import type { TimetableCertificate } from './certificate.ts';
import type { Problem, Session, SolveResult } from './problem.ts';

export type ProgrammeSlot = {
  readonly number: number;
  readonly session: Session;
  readonly day: number;
  /** UTC instants, ISO 8601 with Z. */
  readonly start: string;
  readonly end: string;
};

export type ProgrammeTable = { readonly number: number; readonly name: LocalisedText };

export type ProgrammeParticipant = {
  readonly number: number;
  readonly reference: string;
  readonly name: LocalisedText;
  readonly side: 'left' | 'right';
  readonly forbiddenSlots: readonly number[];
  readonly maximumMeetings: number | null;
};

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
  readonly demand: 'obligation' | 'must' | 'like';
  readonly weight: number;
  readonly session: Session | null;
  readonly fixedSlot: number | null;
  readonly after: readonly number[];
  readonly reasons: readonly ProgrammeReason[];
};

/** The timetable of a programme, and how what is claimed of it was obtained; absent: nobody says. */
export type ProgrammeTimetable = SolveResult & { readonly certificate?: TimetableCertificate };

/**
 * The open format of a meeting programme: everything a mission's timetable was made from and what came out, in one JSON
 * file that anyone can read, check (`programme.schema.json`, `yugang timetable verify`) and solve again.
 *
 * Numbers count from 1 and stay stable within a file; `reference` is the stable identity across files.
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
  readonly participants: readonly ProgrammeParticipant[];
  readonly meetings: readonly ProgrammeMeeting[];
  readonly rules: { readonly fairness: number | null };
  /** null until solved. */
  readonly timetable: ProgrammeTimetable | null;
};

/** The timetable problem a programme states: its numbers, without names, reasons and times. */
export function problemOf(programme: Programme): Problem {
  return {
    slots: programme.slots.map(({ session, day }) => ({ session, day })),
    tables: programme.tables.length,
    participants: programme.participants.map(({ forbiddenSlots, maximumMeetings }) => ({
      forbiddenSlots,
      maximumMeetings,
    })),
    meetings: programme.meetings.map(({ participants, demand, weight, session, fixedSlot, after }) => ({
      participants,
      demand,
      weight,
      session,
      fixedSlot,
      after,
    })),
    fairness: programme.rules.fairness,
  };
}
