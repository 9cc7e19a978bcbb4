import { type SeededRandom, seededRandom } from '../lib/seeded-random.ts';
import { type PlantedMeeting, type PlantedMission, type PlantOptions, plantMission } from './plant-mission.ts';
import type { Assignment, Demand, Interpreter, Meeting, Participant, Problem, Table, Wish } from './problem.ts';

export type MissionOptions = PlantOptions & {
  /** With a number the planted timetable is told already, and so many slots from the first on are frozen. Absent: a first timetable. */
  readonly frozenSlots?: number;
};

const languagePairs = ['yue-cmn', 'cmn-eng', 'cmn-jpn'];

/**
 * A mission with every part of the model and a planted timetable that keeps all of it, places every wish and has no break: its
 * best objective is known but for the table changes. What is required (bound sessions, fixed slots and tables, venues, reserved
 * members, order, numbers of meetings, who and what is away when) is drawn from what the planted timetable keeps. Some meetings on
 * top are called off or have a `no` against them.
 */
export function generateMission(options: MissionOptions): { problem: Problem; planted: readonly Assignment[] } {
  const mission = plantMission(options);
  const random = seededRandom(options.seed + 1);
  // Planted in order of time; the order of a file tells nothing of it.
  const shuffled = { ...mission, meetings: random.shuffle([...mission.meetings]) };
  const problem: Problem = {
    slots: mission.slots,
    tables: options.tables,
    participants: mission.teamSizes.map((_, p) => participantOf(shuffled, p, random)),
    meetings: [...statedMeetings(shuffled, random), ...meetingsNeverPlaced(options, shuffled, random)],
    fairness: null,
    tableDetails: mission.venueOf.map((venue, table): Table => {
      const used = slotsOf(shuffled.meetings.filter((meeting) => meeting.table === table));
      return { venue: venue + 1, forbiddenSlots: slotsOutside(shuffled, used, 0.05, random) };
    }),
    travelSlots: [
      [0, 1],
      [1, 0],
    ],
    interpreters: Array.from({ length: options.interpreters }, (_, i): Interpreter => {
      const used = slotsOf(shuffled.meetings.filter(({ interpreter }) => interpreter === i));
      return {
        languagePairs: languagePairs.slice(i % 2, 2 + (i % 2)),
        forbiddenSlots: slotsOutside(shuffled, used, 0.2, random),
      };
    }),
  };
  const planted = shuffled.meetings.map((meeting, m) => asAssignment(shuffled, meeting, m));
  if (options.frozenSlots === undefined) return { problem, planted };
  const frozenSlots = Array.from({ length: Math.min(options.frozenSlots, mission.slots.length) }, (_, t) => t + 1);
  return { problem: { ...problem, previous: { assignments: planted, frozenSlots } }, planted };
}

function participantOf({ meetings, ...mission }: PlantedMission, p: number, random: SeededRandom): Participant {
  const own = meetings.filter(({ participants }) => participants.includes(p));
  const size = mission.teamSizes[p]!;
  const hostTable = mission.hostTables[p];
  const membersAt = (member: number) =>
    slotsOf(own.filter(({ participants, members }) => members[participants.indexOf(p)] === member));
  const isDrawn = (share: number) => random.fraction() < share;
  return {
    forbiddenSlots: isDrawn(0.4) ? slotsOutside(mission, slotsOf(own), 0.3, random) : [],
    maximumMeetings: isDrawn(0.5) ? own.length + random.below(3) : null,
    ...(isDrawn(0.4) ? { minimumMeetings: Math.max(0, own.length - random.below(3)) } : {}),
    ...(size > 1
      ? {
          representatives: Array.from({ length: size }, (_, member) => ({
            forbiddenSlots: isDrawn(0.3) ? slotsOutside(mission, membersAt(member), 0.2, random) : [],
          })),
        }
      : {}),
    ...(typeof hostTable === 'number' ? { hostTable: hostTable + 1 } : {}),
  };
}

function statedMeetings({ meetings, ...mission }: PlantedMission, random: SeededRandom): Meeting[] {
  const isDrawn = (share: number) => random.fraction() < share;
  return meetings.map((planted) => {
    const { participants, slot, length, table, members, interpreter } = planted;
    const demand = drawDemand(random);
    const isReserved = participants.some((p) => mission.teamSizes[p]! > 1) && isDrawn(0.3);
    const isTableFixed = isDrawn(0.04);
    const earlier = isDrawn(0.05) ? random.below(meetings.length) : -1;
    const isEarlier = earlier >= 0 && meetings[earlier]!.slot + meetings[earlier]!.length <= slot;
    return {
      participants: [participants[0] + 1, participants[1] + 1],
      demand,
      weight: demand === 'like' ? 1 + random.below(100) : 0,
      session: isDrawn(0.15) ? mission.slots[slot]!.session : null,
      fixedSlot: isDrawn(0.04) ? slot + 1 : null,
      after: isEarlier ? [earlier + 1] : [],
      ...(demand === 'obligation' ? {} : { wishes: drawWishes(demand, random) }),
      ...(length > 1 ? { length } : {}),
      ...(isReserved
        ? { representatives: [drawn(members[0] + 1, random), drawn(members[1] + 1, random)] as const }
        : {}),
      ...(isTableFixed ? { fixedTable: table + 1 } : isDrawn(0.06) ? { venue: mission.venueOf[table]! + 1 } : {}),
      ...(interpreter === null ? {} : { languagePair: languagePairs[(interpreter % 2) + random.below(2)]! }),
    };
  });
}

/** Pairs that never met: half called off, half refused by one side. */
function meetingsNeverPlaced(options: MissionOptions, { meetings }: PlantedMission, random: SeededRandom): Meeting[] {
  const met = new Set(meetings.map(({ participants }) => participants.join(' ')));
  const half = options.participants >> 1;
  const made: Meeting[] = [];
  const wanted = Math.ceil(options.meetings / 40);
  for (let tried = 0; made.length < wanted && tried < 20 * wanted && half > 0; tried++) {
    const pair = [random.below(half), half + random.below(half)] as const;
    if (met.has(pair.join(' '))) continue;
    met.add(pair.join(' '));
    const refused: readonly [Wish, Wish] = random.below(2) === 0 ? ['no', 'like'] : ['must', 'no'];
    made.push({
      participants: [pair[0] + 1, pair[1] + 1],
      ...{ demand: 'like', weight: 1 + random.below(100), session: null, fixedSlot: null, after: [] },
      ...(made.length % 2 === 0 ? { isCalledOff: true } : { wishes: refused }),
    });
  }
  return made;
}

function drawDemand(random: SeededRandom): Demand {
  const lot = random.below(10);
  return lot < 2 ? 'obligation' : lot < 5 ? 'must' : 'like';
}

function drawWishes(demand: 'must' | 'like', random: SeededRandom): readonly [Wish | null, Wish | null] {
  const other = ([demand, 'like', null] as const)[random.below(3)]!;
  return random.below(2) === 0 ? [demand, other] : [other, demand];
}

function drawn(value: number, random: SeededRandom): number | null {
  return random.below(2) === 0 ? value : null;
}

function asAssignment({ teamSizes }: PlantedMission, meeting: PlantedMeeting, m: number): Assignment {
  const { participants, slot, table, members, interpreter } = meeting;
  return {
    meeting: m + 1,
    slot: slot + 1,
    table: table + 1,
    ...(participants.some((p) => teamSizes[p]! > 1) ? { representatives: [members[0] + 1, members[1] + 1] } : {}),
    ...(interpreter === null ? {} : { interpreter: interpreter + 1 }),
  };
}

/** Slot numbers that meetings take. */
function slotsOf(meetings: readonly PlantedMeeting[]): Set<number> {
  return new Set(meetings.flatMap(({ slot, length }) => Array.from({ length }, (_, i) => slot + i + 1)));
}

function slotsOutside(
  { slots }: Pick<PlantedMission, 'slots'>,
  used: ReadonlySet<number>,
  share: number,
  random: SeededRandom,
): number[] {
  return slots.flatMap((slot, t) => (!slot.isClosed && !used.has(t + 1) && random.fraction() < share ? [t + 1] : []));
}
