import type { Assignment } from '#kernel/scheduling/problem.ts';
import type {
  Programme,
  ProgrammeMeeting,
  ProgrammeParticipant,
  ProgrammeTable,
} from '#kernel/scheduling/programme.ts';

/**
 * What keeps a meeting out of a timetable as it stands. Firms by participant number, slots by slot number.
 * - `capacity-reached`: the firm has as many meetings as it takes.
 * - `no-open-slot`: the firm can come to no slot of the session the meeting is bound to. - `firm-full`: it meets somebody else in each.
 * - `never-there-together`: each has open slots, but none in common. - `no-common-free-slot`: in each common one somebody is busy.
 * - `tables-taken`: they are free together, but every table is in use then.
 * - `interpreter-missing`: nobody works in its language pair. - `interpreters-taken`: both and a table are free, but nobody who does is.
 * - `would-fit`: nothing blocks it in `slots`; the search ended before placing it, or a rule of the programme stands against it.
 */
export type Obstacle =
  | { readonly code: 'capacity-reached'; readonly firm: number; readonly meetings: number }
  | { readonly code: 'no-open-slot' | 'firm-full'; readonly firm: number }
  | { readonly code: 'never-there-together' | 'no-common-free-slot' }
  | { readonly code: 'tables-taken' | 'would-fit'; readonly slots: readonly number[] }
  | { readonly code: 'interpreter-missing'; readonly languagePair: string }
  | { readonly code: 'interpreters-taken'; readonly languagePair: string; readonly slots: readonly number[] };

export type UnplacedMeeting = { readonly meeting: number; readonly because: readonly Obstacle[] };

/** Every meeting the timetable lacks, with all that stands in its way. Nothing is moved to make room: this is the timetable as it is. */
export function explainUnplacedMeetings(programme: Programme): readonly UnplacedMeeting[] {
  const assignments = programme.timetable?.assignments ?? [];
  const slotOf = new Map(assignments.map(({ meeting, slot }) => [meeting, slot]));
  const busy = new Map<number, Set<number>>(programme.participants.map(({ number }) => [number, new Set()]));
  const taken = new Map<number, Assignment[]>(programme.slots.map(({ number }) => [number, []]));
  for (const assignment of assignments) taken.get(assignment.slot)?.push(assignment);
  for (const { number, participants } of programme.meetings) {
    const slot = slotOf.get(number);
    if (slot === undefined) continue;
    for (const participant of participants) busy.get(participant)?.add(slot);
  }
  return programme.meetings
    .filter(({ number }) => !slotOf.has(number))
    .map((meeting) => ({ meeting: meeting.number, because: obstaclesTo(meeting, programme, busy, taken) }));
}

function obstaclesTo(
  meeting: ProgrammeMeeting,
  programme: Programme,
  busy: ReadonlyMap<number, ReadonlySet<number>>,
  taken: ReadonlyMap<number, readonly Assignment[]>,
): readonly Obstacle[] {
  const { languagePair } = meeting;
  const interpreters = (programme.interpreters ?? []).filter(
    (one) => languagePair !== undefined && one.languagePairs.includes(languagePair),
  );
  if (languagePair !== undefined && interpreters.length === 0) return [{ code: 'interpreter-missing', languagePair }];
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
  const tables = tablesOf(meeting, programme);
  const withTable = together.filter((slot) =>
    tables.some(
      ({ number, forbiddenSlots = [] }) =>
        !forbiddenSlots.includes(slot) && !taken.get(slot)?.some(({ table }) => table === number),
    ),
  );
  if (withTable.length === 0) return [{ code: 'tables-taken', slots: together }];
  if (languagePair === undefined) return [{ code: 'would-fit', slots: withTable }];
  const interpreted = withTable.filter((slot) =>
    interpreters.some(
      ({ number, forbiddenSlots }) =>
        !forbiddenSlots.includes(slot) && !taken.get(slot)?.some(({ interpreter }) => interpreter === number),
    ),
  );
  return interpreted.length === 0
    ? [{ code: 'interpreters-taken', languagePair, slots: withTable }]
    : [{ code: 'would-fit', slots: interpreted }];
}

/** The host's own, or those that are nobody's. */
function tablesOf({ participants }: ProgrammeMeeting, programme: Programme): readonly ProgrammeTable[] {
  const own = participants.flatMap((number) => programme.participants[number - 1]?.hostTable ?? []);
  if (own.length > 0) return programme.tables.filter(({ number }) => own.includes(number));
  const hosted = new Set(programme.participants.map(({ hostTable }) => hostTable));
  return programme.tables.filter(({ number }) => !hosted.has(number));
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
