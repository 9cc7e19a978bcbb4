import { isEverPlaced, type Problem } from './problem.ts';

/** What a real mission has beside the benchmark, from 0 and in typed arrays; -1 stands for "none" or "any". */
export type CompiledMission = {
  /** slots: 1 where nobody meets and nobody is idle. */
  readonly isClosed: Uint8Array;
  /** slots: the open slot before and after on the same day, for breaks; -1: none. Of a closed slot too. */
  readonly openBefore: Int32Array;
  readonly openAfter: Int32Array;
  /** meetings: how many slots each takes. */
  readonly length: Int32Array;
  /** meetings x slots: 1 where as many open slots of one day and session follow, whatever else is required. */
  readonly canBegin: Uint8Array;
  /** meetings: 0 morning, 1 afternoon it is bound to, and the slot it is fixed to; both are in `allowed` already. */
  readonly boundSession: Int8Array;
  readonly fixedSlot: Int32Array;
  /** meetings: 1 where it is called off or has a `no`. */
  readonly isExcluded: Uint8Array;
  /** meetings x 2: 1 where the meeting counts for the share of its first, of its second participant. */
  readonly countsFor: Uint8Array;
  /** participants: fewest meetings. */
  readonly minimum: Int32Array;
  /** participants x slots: 1 where none of them can meet; a team of one has its member's slots in here. */
  readonly forbidden: Uint8Array;
  readonly teams: Teams;
  readonly seating: Seating;
  readonly interpreting: Interpreting;
  /** null: this is the first timetable. */
  readonly previous: CompiledPrevious | null;
};

/** Members of all teams in one list; who has no team is a team of one. Members of p: memberFrom[p] up to, not including, memberFrom[p + 1]. */
export type Teams = {
  readonly members: number;
  /** participants: 1 where the problem names its members, be it one. */
  readonly isTeam: Uint8Array;
  /** participants + 1. */
  readonly memberFrom: Int32Array;
  /** members x slots: 1 where the member can't meet, the participant's own forbidden slots included. */
  readonly forbidden: Uint8Array;
  /** meetings x 2: the member it is reserved for, as a place in the list of all members; of a team of one always that one. */
  readonly reserved: Int32Array;
};

export type Seating = {
  /** No table is anybody's own, away at any time, asked for or far from another: only their number counts. */
  readonly areAlike: boolean;
  readonly venues: number;
  /** tables. */
  readonly venueOf: Int32Array;
  /** venues x venues: slots that have to lie between. */
  readonly travel: Int32Array;
  /** tables x slots: 1 where the table is not there. */
  readonly forbidden: Uint8Array;
  /** tables: whose own it is. */
  readonly hostOf: Int32Array;
  /** participants. */
  readonly hostTable: Int32Array;
  /** meetings: as stated, and the one table it can have, be it fixed or its host's. */
  readonly fixedTable: Int32Array;
  readonly onlyTable: Int32Array;
  readonly boundVenue: Int32Array;
};

export type Interpreting = {
  readonly interpreters: number;
  readonly pairs: readonly string[];
  /** meetings: the pair it needs, an index into `pairs`. */
  readonly pairOf: Int32Array;
  /** interpreters x pairs. */
  readonly worksIn: Uint8Array;
  /** interpreters x slots. */
  readonly forbidden: Uint8Array;
};

export type CompiledPrevious = {
  /** meetings; -1: it had no place. */
  readonly slotOf: Int32Array;
  readonly tableOf: Int32Array;
  readonly interpreterOf: Int32Array;
  /** meetings x 2, places in the list of all members; of a team of one always that one. */
  readonly memberOf: Int32Array;
  /** slots: 1 where what is there stays. */
  readonly frozen: Uint8Array;
  /** meetings: 1 where it has to stay as it is. */
  readonly isFrozen: Uint8Array;
};

export function compileMission(problem: Problem): CompiledMission {
  const { slots, meetings, participants } = problem;
  const length = Int32Array.from(meetings, (meeting) => Math.min(meeting.length ?? 1, slots.length + 1));
  const isClosed = Uint8Array.from(slots, (slot) => (slot.isClosed ? 1 : 0));
  const teams = compileTeams(problem);
  const runFrom = openRuns(problem);
  const canBegin = new Uint8Array(meetings.length * slots.length);
  for (let m = 0; m < meetings.length; m++)
    for (let t = 0; t < slots.length; t++) if (runFrom[t]! >= length[m]!) canBegin[m * slots.length + t] = 1;
  return {
    isClosed,
    openBefore: nearestOpen(problem, -1),
    openAfter: nearestOpen(problem, 1),
    length,
    canBegin,
    boundSession: Int8Array.from(meetings, ({ session }) => (session === null ? -1 : session === 'morning' ? 0 : 1)),
    fixedSlot: Int32Array.from(meetings, (meeting) => (meeting.fixedSlot ?? 0) - 1),
    isExcluded: Uint8Array.from(meetings, (meeting) => (isEverPlaced(meeting) ? 0 : 1)),
    countsFor: Uint8Array.from(
      meetings.flatMap((meeting) =>
        [0, 1].map((side) => {
          const isWish = meeting.demand !== 'obligation' && isEverPlaced(meeting);
          return isWish && meeting.wishes?.[side] !== null ? 1 : 0;
        }),
      ),
    ),
    minimum: Int32Array.from(participants, ({ minimumMeetings = 0 }) => Math.min(minimumMeetings, meetings.length + 1)),
    forbidden: whereNobodyCan(teams, participants.length, slots.length),
    teams,
    seating: compileSeating(problem),
    interpreting: compileInterpreting(problem),
    previous: compilePrevious(problem, teams, length),
  };
}

function compileTeams({ participants, meetings, slots }: Problem): Teams {
  const sizes = participants.map(({ representatives }) => representatives?.length ?? 1);
  const memberFrom = new Int32Array(participants.length + 1);
  sizes.forEach((size, p) => {
    memberFrom[p + 1] = memberFrom[p]! + size;
  });
  const forbidden = participants.flatMap(({ forbiddenSlots, representatives = [{ forbiddenSlots: [] }] }) =>
    representatives.map((member) => [...forbiddenSlots, ...member.forbiddenSlots]),
  );
  const reserved = new Int32Array(2 * meetings.length).fill(-1);
  meetings.forEach((meeting, m) => {
    meeting.participants.forEach((p, side) => {
      const member = sizes[p - 1] === 1 ? 1 : (meeting.representatives?.[side] ?? null);
      if (member !== null) reserved[2 * m + side] = memberFrom[p - 1]! + member - 1;
    });
  });
  const isTeam = Uint8Array.from(participants, ({ representatives }) => (representatives ? 1 : 0));
  return { members: memberFrom.at(-1)!, isTeam, memberFrom, forbidden: marked(forbidden, slots.length), reserved };
}

function compileSeating({ tables, tableDetails, travelSlots, participants, meetings, slots }: Problem): Seating {
  const details = Array.from({ length: tables }, (_, i) => tableDetails?.[i] ?? {});
  const venueOf = Int32Array.from(details, ({ venue }) => (venue ?? 1) - 1);
  const venues = travelSlots?.length ?? venueOf.reduce((most, venue) => Math.max(most, venue + 1), 0);
  const hostTable = Int32Array.from(participants, (participant) => (participant.hostTable ?? 0) - 1);
  const hostOf = new Int32Array(tables).fill(-1);
  hostTable.forEach((table, p) => {
    if (table >= 0) hostOf[table] = p;
  });
  const fixedTable = Int32Array.from(meetings, (meeting) => (meeting.fixedTable ?? 0) - 1);
  const boundVenue = Int32Array.from(meetings, (meeting) => (meeting.venue ?? 0) - 1);
  // Further than a day is long is as far as any.
  const travel = travelSlots
    ? Int32Array.from(travelSlots.flat(), (time) => Math.min(time, slots.length))
    : new Int32Array(venues * venues);
  const forbidden = marked(
    details.map(({ forbiddenSlots }) => forbiddenSlots ?? []),
    slots.length,
  );
  const onlyTable = Int32Array.from(meetings, ({ participants: [left, right] }, m) =>
    Math.max(fixedTable[m]!, hostTable[left - 1]!, hostTable[right - 1]!),
  );
  const areAlike =
    [hostTable, fixedTable, boundVenue].every((list) => list.every((value) => value < 0)) &&
    [travel, forbidden].every((list) => list.every((value) => value === 0));
  return { areAlike, venues, venueOf, travel, forbidden, hostOf, hostTable, fixedTable, onlyTable, boundVenue };
}

function compileInterpreting({ interpreters = [], meetings, slots }: Problem): Interpreting {
  const pairs = [...new Set(meetings.flatMap(({ languagePair }) => languagePair ?? []))];
  return {
    interpreters: interpreters.length,
    pairs,
    pairOf: Int32Array.from(meetings, ({ languagePair }) =>
      languagePair === undefined ? -1 : pairs.indexOf(languagePair),
    ),
    worksIn: Uint8Array.from(
      interpreters.flatMap(({ languagePairs }) => pairs.map((pair) => (languagePairs.includes(pair) ? 1 : 0))),
    ),
    forbidden: marked(
      interpreters.map(({ forbiddenSlots }) => forbiddenSlots),
      slots.length,
    ),
  };
}

function compilePrevious(problem: Problem, teams: Teams, length: Int32Array): CompiledPrevious | null {
  const { previous, meetings, slots } = problem;
  if (!previous) return null;
  const [slotOf, tableOf, interpreterOf] = [0, 1, 2].map(() => new Int32Array(meetings.length).fill(-1));
  const memberOf = teams.reserved.map((member, i) => (isAlone(teams, problem, i) ? member : -1));
  const frozen = marked([previous.frozenSlots], slots.length);
  const isFrozen = new Uint8Array(meetings.length);
  for (const { meeting, slot, table, representatives, interpreter } of previous.assignments) {
    const m = meeting - 1;
    slotOf![m] = slot - 1;
    tableOf![m] = table - 1;
    interpreterOf![m] = (interpreter ?? 0) - 1;
    representatives?.forEach((member, side) => {
      memberOf[2 * m + side] = teams.memberFrom[meetings[m]!.participants[side]! - 1]! + member - 1;
    });
    if (frozen.subarray(slot - 1, slot - 1 + length[m]!).includes(1)) isFrozen[m] = 1;
  }
  return {
    slotOf: slotOf!,
    tableOf: tableOf!,
    interpreterOf: interpreterOf!,
    memberOf,
    frozen,
    isFrozen,
  };
}

function isAlone({ memberFrom }: Teams, { meetings }: Problem, end: number): boolean {
  const p = meetings[end >> 1]!.participants[end & 1]! - 1;
  return memberFrom[p + 1]! - memberFrom[p]! === 1;
}

/** Rows of slot numbers as rows of marks. */
function marked(rows: readonly (readonly number[])[], slots: number): Uint8Array {
  const marks = new Uint8Array(rows.length * slots);
  rows.forEach((numbers, row) => {
    for (const number of numbers) marks[row * slots + number - 1] = 1;
  });
  return marks;
}

/** How many slots from each on are open and of the same day and session. */
function openRuns({ slots }: Problem): Int32Array {
  const runs = new Int32Array(slots.length);
  for (let t = slots.length - 1; t >= 0; t--) {
    const [here, next] = [slots[t]!, slots[t + 1]];
    const goesOn = next?.day === here.day && next.session === here.session;
    runs[t] = here.isClosed ? 0 : 1 + (goesOn ? runs[t + 1]! : 0);
  }
  return runs;
}

/** participants x slots: 1 where no member can meet. */
function whereNobodyCan({ memberFrom, forbidden }: Teams, participants: number, slots: number): Uint8Array {
  const marks = new Uint8Array(participants * slots).fill(1);
  for (let p = 0; p < participants; p++)
    for (let member = memberFrom[p]!; member < memberFrom[p + 1]!; member++)
      for (let t = 0; t < slots; t++) if (forbidden[member * slots + t] === 0) marks[p * slots + t] = 0;
  return marks;
}

function nearestOpen({ slots }: Problem, step: 1 | -1): Int32Array {
  return Int32Array.from(slots, ({ day }, t) => {
    let next = t + step;
    while (slots[next]?.isClosed && slots[next]!.day === day) next += step;
    return slots[next]?.day === day ? next : -1;
  });
}
