import type { Programme, ProgrammeMeeting, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';

/**
 * What keeps a meeting out of a timetable as it stands. Firms by participant number, slots by slot number.
 * - `capacity-reached`: the firm has as many meetings as it takes.
 * - `no-open-slot`: the firm can come to no slot of the session the meeting is bound to. - `firm-full`: it meets somebody else in each.
 * - `never-there-together`: each has open slots, but none in common. - `no-common-free-slot`: in each common one somebody is busy.
 * - `tables-taken`: they are free together, but every table is in use then.
 * - `would-fit`: nothing blocks it in `slots`; the search ended before placing it, or a rule of the programme stands against it.
 */
export type Obstacle =
  | { readonly code: 'capacity-reached'; readonly firm: number; readonly meetings: number }
  | { readonly code: 'no-open-slot' | 'firm-full'; readonly firm: number }
  | { readonly code: 'never-there-together' | 'no-common-free-slot' }
  | { readonly code: 'tables-taken' | 'would-fit'; readonly slots: readonly number[] };

export type UnplacedMeeting = { readonly meeting: number; readonly because: readonly Obstacle[] };

/** Every meeting the timetable lacks, with all that stands in its way. Nothing is moved to make room: this is the timetable as it is. */
export function explainUnplacedMeetings(programme: Programme): readonly UnplacedMeeting[] {
  const assignments = programme.timetable?.assignments ?? [];
  const slotOf = new Map(assignments.map(({ meeting, slot }) => [meeting, slot]));
  const busy = new Map<number, Set<number>>(programme.participants.map(({ number }) => [number, new Set()]));
  const usedTables = new Map<number, number>();
  for (const { number, participants } of programme.meetings) {
    const slot = slotOf.get(number);
    if (slot === undefined) continue;
    for (const participant of participants) busy.get(participant)?.add(slot);
    usedTables.set(slot, (usedTables.get(slot) ?? 0) + 1);
  }
  return programme.meetings
    .filter(({ number }) => !slotOf.has(number))
    .map((meeting) => ({ meeting: meeting.number, because: obstaclesTo(meeting, programme, busy, usedTables) }));
}

function obstaclesTo(
  meeting: ProgrammeMeeting,
  programme: Programme,
  busy: ReadonlyMap<number, ReadonlySet<number>>,
  usedTables: ReadonlyMap<number, number>,
): readonly Obstacle[] {
  const firms = meeting.participants.map((number) => {
    const firm = programme.participants[number - 1] as ProgrammeParticipant;
    const taken = busy.get(number) ?? new Set<number>();
    const open = openSlots(meeting, firm, programme);
    return { number, maximum: firm.maximumMeetings, taken, open, free: open.filter((slot) => !taken.has(slot)) };
  });
  const [a, b] = firms as [(typeof firms)[number], (typeof firms)[number]];

  const obstacles: Obstacle[] = [];
  for (const { number, maximum, taken, open, free } of [a, b]) {
    if (maximum !== null && taken.size >= maximum) {
      obstacles.push({ code: 'capacity-reached', firm: number, meetings: taken.size });
    } else if (open.length === 0) obstacles.push({ code: 'no-open-slot', firm: number });
    else if (free.length === 0) obstacles.push({ code: 'firm-full', firm: number });
  }
  if (obstacles.length > 0) return obstacles;

  const together = a.free.filter((slot) => b.free.includes(slot));
  if (together.length === 0) {
    const everTogether = a.open.some((slot) => b.open.includes(slot));
    return [{ code: everTogether ? 'no-common-free-slot' : 'never-there-together' }];
  }
  const tablesIn = (slot: number) =>
    programme.tables.filter(({ forbiddenSlots = [] }) => !forbiddenSlots.includes(slot)).length;
  const withTable = together.filter((slot) => (usedTables.get(slot) ?? 0) < tablesIn(slot));
  return [withTable.length === 0 ? { code: 'tables-taken', slots: together } : { code: 'would-fit', slots: withTable }];
}

function openSlots(meeting: ProgrammeMeeting, firm: ProgrammeParticipant, programme: Programme): readonly number[] {
  return programme.slots
    .filter(({ number, session }) => {
      if (firm.forbiddenSlots.includes(number)) return false;
      if (meeting.session !== null && meeting.session !== session) return false;
      return meeting.fixedSlot === null || meeting.fixedSlot === number;
    })
    .map(({ number }) => number);
}
