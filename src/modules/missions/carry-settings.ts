import type { ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import type { MissionInterpreter } from './interpreter.ts';
import { isPlaced, type Meeting, movedTo } from './meeting.ts';
import type { ClosedTable, MissionSettings } from './mission.ts';
import type { MissionParticipant } from './mission-participant.ts';

type Laid = { readonly settings: Pick<MissionSettings, 'days' | 'tables'>; readonly slots: readonly ProgrammeSlot[] };
type HalfDay = ProgrammeSlot['session'];

/** A mission under new settings: who can come when, where meetings stand, and which of them lost their place. */
export type Carried = {
  readonly participants: readonly MissionParticipant[];
  readonly interpreters: readonly MissionInterpreter[];
  readonly closedTables: readonly ClosedTable[];
  readonly meetings: readonly Meeting[];
  /** As they stood before. */
  readonly released: readonly Meeting[];
};

/**
 * What new settings mean for participants and meetings. A slot is known by its day, its half-day and its position there, so
 * that the second slot of the afternoon stays the second of the afternoon whatever number it has: a meeting goes with it, and
 * so does a firm's or an interpreter's "not then". A firm that could take no slot of a half-day takes none of its new ones; a half-day that had no
 * slots goes by what the registry says (`halfDaysOf`; empty: any).
 */
export function carrySettings(
  before: Laid & {
    readonly participants: readonly MissionParticipant[];
    readonly meetings: readonly Meeting[];
    readonly closedTables?: readonly ClosedTable[];
    readonly interpreters?: readonly MissionInterpreter[];
  },
  after: Laid,
  halfDaysOf: (company: string) => readonly HalfDay[],
): Carried {
  const positionsBefore = positionsOf(before.slots, (day) => day);
  const counterparts = positionsOf(after.slots, dayMatcher(after, before)).map(({ slot, halfDay, index }) => {
    const beside = positionsBefore.filter((one) => one.halfDay === halfDay).map((one) => one.slot.number);
    return { slot, beside, old: beside[index] };
  });
  const numberAfter = new Map(counterparts.map(({ slot, old }) => [old, slot.number]));
  const outAfter = (unavailableSlots: readonly number[], halfDays: readonly HalfDay[]) => {
    const isOut = new Set(unavailableSlots);
    return counterparts
      .filter(({ slot, old, beside }) => {
        if (old !== undefined) return isOut.has(old);
        if (beside.length > 0) return beside.every((number) => isOut.has(number));
        return halfDays.length > 0 && !halfDays.includes(slot.session);
      })
      .map(({ slot }) => slot.number);
  };
  const participants = before.participants.map((participant): MissionParticipant => {
    const halfDays = halfDaysOf(participant.company);
    return { ...participant, unavailableSlots: outAfter(participant.unavailableSlots, halfDays) };
  });
  const interpreters = (before.interpreters ?? []).map((interpreter) => ({
    ...interpreter,
    unavailableSlots: outAfter(interpreter.unavailableSlots, []),
  }));
  const closedTables = (before.closedTables ?? [])
    .filter(({ table }) => table <= after.settings.tables)
    .map(({ table, slots }) => ({ table, slots: slots.flatMap((slot) => numberAfter.get(slot) ?? []) }))
    .filter(({ slots }) => slots.length > 0);
  const outOf = new Map(participants.map(({ company, unavailableSlots }) => [company, new Set(unavailableSlots)]));
  const released: Meeting[] = [];
  const meetings = before.meetings.map((meeting): Meeting => {
    if (!isPlaced(meeting)) return { ...meeting, whyNot: [] };
    const slot = numberAfter.get(meeting.slot);
    const canStay =
      slot !== undefined &&
      meeting.table <= after.settings.tables &&
      !outOf.get(meeting.left)?.has(slot) &&
      !outOf.get(meeting.right)?.has(slot);
    if (canStay) return slot === meeting.slot ? meeting : movedTo(meeting, { ...meeting, slot });
    released.push(meeting);
    return { ...movedTo(meeting, null), locked: false };
  });
  return { participants, interpreters, closedTables, meetings, released };
}

/** Days go by their order where there are as many as before or none has kept its date, and else by their date. */
function dayMatcher(after: Laid, before: Laid): (day: number) => number | undefined {
  const [datesAfter, datesBefore] = [after, before].map(({ settings }) => settings.days.map(({ date }) => date)) as [
    string[],
    string[],
  ];
  const isMoved = datesAfter.length === datesBefore.length || !datesAfter.some((date) => datesBefore.includes(date));
  return (day) => {
    if (isMoved) return day <= datesBefore.length ? day : undefined;
    const found = datesBefore.indexOf(datesAfter[day - 1] ?? '');
    return found < 0 ? undefined : found + 1;
  };
}

type Position = { readonly slot: ProgrammeSlot; readonly halfDay: string; readonly index: number };

/** Where in its half-day each slot lies, with `dayOf` as the name of its day. */
function positionsOf(slots: readonly ProgrammeSlot[], dayOf: (day: number) => number | undefined): readonly Position[] {
  const counts = new Map<string, number>();
  return slots.map((slot) => {
    const halfDay = `${dayOf(slot.day)} ${slot.session}`;
    const index = counts.get(halfDay) ?? 0;
    counts.set(halfDay, index + 1);
    return { slot, halfDay, index };
  });
}
