import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { ProgrammeSlot, ProgrammeTable } from '#kernel/scheduling/programme.ts';
import type { MissionInterpreter } from './interpreter.ts';
import type { Meeting } from './meeting.ts';

/** A firm of a mission as the board knows it. */
export type BoardParticipant = {
  /** Id of the company. */
  readonly company: string;
  /** Within the mission; never given twice, so there may be gaps. */
  readonly number: number;
  readonly side: 'left' | 'right';
  readonly reference: string;
  readonly name: LocalisedText;
  readonly unavailableSlots: readonly number[];
  /** null: no limit but the slots. */
  readonly maximumMeetings: number | null;
  /** Languages it can meet in, by tag; empty: not known. */
  readonly languages: readonly string[];
  readonly host: HostTable | null;
};

/** A firm's own table: all its meetings are there and nobody else's. */
export type HostTable = {
  readonly table: number;
  /** A booth or a room; `{}`: called as any table. */
  readonly name: LocalisedText;
};

/** A mission's timetable as it stands, with everything it is made from. Slots and tables are numbered from 1, in order. */
export type Board = {
  readonly slots: readonly ProgrammeSlot[];
  readonly tables: readonly ProgrammeTable[];
  readonly participants: readonly BoardParticipant[];
  readonly interpreters: readonly MissionInterpreter[];
  readonly meetings: readonly Meeting[];
};
