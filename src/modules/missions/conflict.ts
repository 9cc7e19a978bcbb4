import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { findConflictingSet } from '#kernel/scheduling/conflict/find-conflicting-set.ts';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import { type ProgrammeSlot, problemOf } from '#kernel/scheduling/programme.ts';
import type { ConflictingSet, Requirement } from '#kernel/scheduling/requirement.ts';
import type { DrawnMission } from './draw-up-mission.ts';

type KeptFirm = {
  readonly company: string;
  readonly name: LocalisedText;
  /** How many slots it can come to. */
  readonly slots: number;
};
type KeptMeeting = {
  readonly id: string;
  /** Participant numbers. */
  readonly firms: readonly [number, number];
  readonly locked: boolean;
};

/**
 * Requirements that no timetable can meet together, as they are kept with a run: their numbers are those of one drawing of the
 * mission, so what they stood for is kept with them.
 */
export type KeptConflict = ConflictingSet & {
  readonly firms: Readonly<Record<number, KeptFirm>>;
  readonly meetings: Readonly<Record<number, KeptMeeting>>;
  readonly slots: Readonly<Record<number, Pick<ProgrammeSlot, 'start' | 'end'>>>;
  readonly tables: Readonly<Record<number, LocalisedText>>;
  /** Whether the mission has several days, so that a time needs its date. */
  readonly hasDays: boolean;
  readonly timeZone: string;
};

export function keepConflict({ requirements, isSmallest }: ConflictingSet, drawn: DrawnMission): KeptConflict {
  const { programme, companies } = drawn;
  const numbers = {
    participants: new Set<number>(),
    meetings: new Set<number>(),
    slots: new Set<number>(),
    tables: new Set<number>(),
  };
  for (const requirement of requirements) {
    for (const [field, value] of Object.entries(requirement)) {
      for (const number of [value].flat()) {
        if (typeof number !== 'number') continue;
        if (field === 'participant') numbers.participants.add(number);
        if (['meeting', 'earlier', 'later'].includes(field)) numbers.meetings.add(number);
        if (field === 'slot' || field === 'slots') numbers.slots.add(number);
        // Of a slot's tables it is how many there are.
        if (field === 'table') numbers.tables.add(number);
      }
    }
  }
  for (const number of numbers.meetings) {
    for (const participant of programme.meetings[number - 1]?.participants ?? []) numbers.participants.add(participant);
  }
  return {
    requirements,
    isSmallest,
    firms: recordOf(numbers.participants, (number) => {
      const { name, forbiddenSlots } = programme.participants[number - 1]!;
      return { company: companies[number - 1]!, name, slots: programme.slots.length - forbiddenSlots.length };
    }),
    meetings: recordOf(numbers.meetings, (number) => {
      const { id, locked } = drawn.meetings[number - 1]!;
      return { id, firms: programme.meetings[number - 1]!.participants, locked };
    }),
    slots: recordOf(numbers.slots, (number) => {
      const { start, end } = programme.slots[number - 1]!;
      return { start, end };
    }),
    tables: recordOf(numbers.tables, (number) => programme.tables[number - 1]!.name),
    hasDays: programme.slots.some(({ day }) => day !== 1),
    timeZone: programme.mission.timeZone,
  };
}

function recordOf<Value>(numbers: ReadonlySet<number>, of: (number: number) => Value): Record<number, Value> {
  return Object.fromEntries([...numbers].map((number) => [number, of(number)]));
}

/** Looking for the smallest set of requirements that clash may take so long after it is known that there is no timetable. */
const searchSeconds = 5;

/** Why there is no timetable of a mission as it is drawn. */
export function explainInfeasible(
  drawn: DrawnMission,
  tools: {
    readonly makeSatSolver?: MakeSatSolver;
    readonly shouldStop: () => boolean;
    readonly seconds: () => number;
  },
): KeptConflict {
  const latest = tools.seconds() + searchSeconds;
  const shouldStop = () => tools.shouldStop() || tools.seconds() >= latest;
  const { makeSatSolver } = tools;
  const found = makeSatSolver && findConflictingSet(problemOf(drawn.programme), { makeSatSolver, shouldStop });
  return keepConflict(found ?? { requirements: owed(drawn), isSmallest: false }, drawn);
}

/** All that is known without a search: not everything that has to take place can. */
function owed({ programme }: DrawnMission): readonly Requirement[] {
  return programme.meetings.flatMap(({ demand, number }) =>
    demand === 'obligation' ? [{ code: 'meeting-takes-place' as const, meeting: number }] : [],
  );
}
