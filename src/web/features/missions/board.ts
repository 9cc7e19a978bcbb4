import type { Assignment, Demand } from '#kernel/scheduling/problem.ts';
import type {
  Programme,
  ProgrammeMeeting,
  ProgrammeParticipant,
  ProgrammeTable,
} from '#kernel/scheduling/programme.ts';

export type Seated = { readonly meeting: ProgrammeMeeting; readonly slot: number; readonly table: number };

export type ParticipantCell =
  | { readonly kind: 'meeting'; readonly other: ProgrammeParticipant; readonly table: number; readonly demand: Demand }
  /** Idle between two meetings of one day. */
  | { readonly kind: 'break' }
  /** The participant cannot come then. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'free' };

export type ParticipantRow = {
  readonly participant: ProgrammeParticipant;
  readonly meetings: number;
  readonly cells: readonly ParticipantCell[];
};

export type TableCell = { readonly left: ProgrammeParticipant; readonly right: ProgrammeParticipant } | null;
export type TableRow = {
  readonly table: ProgrammeTable;
  readonly meetings: number;
  readonly cells: readonly TableCell[];
};

/** What a participant does in each slot. Left side first, both in file order. */
export function rowsByParticipant(programme: Programme): readonly ParticipantRow[] {
  const seated = seatedMeetings(programme);
  return programme.participants.map((participant) => {
    const own = new Map(
      seated
        .filter(({ meeting }) => meeting.participants.includes(participant.number))
        .map((each) => [each.slot, each]),
    );
    const cells = programme.slots.map((slot): ParticipantCell => {
      const here = own.get(slot.number);
      if (here) return { kind: 'meeting', other: otherThan(participant, here, programme), ...detailOf(here) };
      const sameDay = programme.slots.filter(({ day, number }) => day === slot.day && own.has(number));
      const isBetween =
        sameDay.some(({ number }) => number < slot.number) && sameDay.some(({ number }) => number > slot.number);
      if (isBetween) return { kind: 'break' };
      return { kind: participant.forbiddenSlots.includes(slot.number) ? 'unavailable' : 'free' };
    });
    return { participant, meetings: own.size, cells };
  });
}

/** Who sits at each table in each slot. */
export function rowsByTable(programme: Programme): readonly TableRow[] {
  const seated = seatedMeetings(programme);
  return programme.tables.map((table) => {
    const own = new Map(seated.filter((each) => each.table === table.number).map((each) => [each.slot, each]));
    const cells = programme.slots.map((slot): TableCell => {
      const here = own.get(slot.number);
      if (!here) return null;
      const [first, second] = here.meeting.participants.map((number) => participantOf(programme, number));
      if (!first || !second) return null;
      return first.side === 'left' ? { left: first, right: second } : { left: second, right: first };
    });
    return { table, meetings: own.size, cells };
  });
}

function seatedMeetings(programme: Programme): readonly Seated[] {
  const assignments: readonly Assignment[] = programme.timetable?.assignments ?? [];
  return assignments.flatMap(({ meeting: number, slot, table }) => {
    const meeting = programme.meetings[number - 1];
    return meeting ? [{ meeting, slot, table }] : [];
  });
}

function participantOf(programme: Programme, number: number): ProgrammeParticipant {
  const participant = programme.participants[number - 1];
  if (!participant) throw new Error(`programme: participant ${number} of ${programme.participants.length}`);
  return participant;
}

function otherThan(participant: ProgrammeParticipant, seated: Seated, programme: Programme): ProgrammeParticipant {
  const [first, second] = seated.meeting.participants;
  return participantOf(programme, first === participant.number ? second : first);
}

function detailOf(seated: Seated): { table: number; demand: Demand } {
  return { table: seated.table, demand: seated.meeting.demand };
}
