import { isEverPlaced, type Problem, type Table } from '../problem.ts';
import type { Requirement } from '../requirement.ts';

/** Something somebody could give way in so that a wish can be granted. */
export type Concession =
  | { readonly code: 'one-more-table'; readonly slot: number; readonly venue: number | null }
  | { readonly code: 'slot-freed'; readonly participant: number; readonly slot: number }
  | {
      readonly code: 'fixed-slot-dropped' | 'fixed-table-dropped' | 'session-dropped' | 'wish-given-up';
      readonly meeting: number;
    }
  | { readonly code: 'order-dropped'; readonly earlier: number; readonly later: number }
  /** By one meeting. */
  | { readonly code: 'maximum-raised'; readonly participant: number }
  /** For the whole time. */
  | { readonly code: 'one-more-interpreter'; readonly languagePair: string };

/** What each is taken to cost, so that "cheapest" means something: a table is found sooner than a firm changes its day. */
export const concessionCosts = {
  'one-more-table': 2,
  'fixed-slot-dropped': 2,
  'fixed-table-dropped': 2,
  'session-dropped': 2,
  'order-dropped': 2,
  'slot-freed': 3,
  'maximum-raised': 3,
  'one-more-interpreter': 4,
  'wish-given-up': 6,
} as const satisfies Record<Concession['code'], number>;

export function costOf(concessions: readonly Concession[]): number {
  return concessions.reduce((sum, { code }) => sum + concessionCosts[code], 0);
}

/** The ways of giving way in a requirement. In who is one person, in what is over, and in what was promised nobody can. */
export function concessionsIn(problem: Problem, requirement: Requirement): readonly Concession[] {
  switch (requirement.code) {
    case 'meeting-takes-place': {
      const { meeting } = requirement;
      return problem.meetings[meeting - 1]!.demand === 'obligation' ? [] : [{ code: 'wish-given-up', meeting }];
    }
    case 'participant-unavailable': {
      const { participant } = requirement;
      const { forbiddenSlots } = problem.participants[participant - 1]!;
      return [...new Set(forbiddenSlots)].map((slot) => ({ code: 'slot-freed', participant, slot }));
    }
    case 'participant-maximum':
      return [{ code: 'maximum-raised', participant: requirement.participant }];
    case 'meeting-session':
      return [{ code: 'session-dropped', meeting: requirement.meeting }];
    case 'meeting-fixed-slot':
      return [{ code: 'fixed-slot-dropped', meeting: requirement.meeting }];
    case 'meeting-fixed-table':
      return [{ code: 'fixed-table-dropped', meeting: requirement.meeting }];
    case 'meeting-order':
      return [{ code: 'order-dropped', earlier: requirement.earlier, later: requirement.later }];
    case 'host-table': {
      // Who may not sit there sits at a table more, if there is one.
      const venues = new Set([null, ...(problem.tableDetails ?? []).flatMap(({ venue }) => venue ?? [])]);
      return problem.slots.flatMap((_, t) =>
        [...venues].map((venue): Concession => ({ code: 'one-more-table', slot: t + 1, venue })),
      );
    }
    case 'tables-in-slot':
      return [{ code: 'one-more-table', slot: requirement.slot, venue: requirement.venue }];
    case 'interpreters':
      return [{ code: 'one-more-interpreter', languagePair: requirement.languagePair }];
    default:
      return [];
  }
}

/**
 * The ways out of a conflict: one of them at least has to be taken. A table more is one out of a host's keeping to its own only where
 * somebody else is looking for a table.
 */
export function concessionsAgainst(problem: Problem, conflict: readonly Requirement[]): readonly Concession[] {
  const isHost = (p: number) => problem.participants[p - 1]!.hostTable !== undefined;
  const seeksTable = conflict.some(
    (requirement) =>
      requirement.code === 'participant-minimum' ||
      requirement.code === 'frozen-slots' ||
      (requirement.code === 'meeting-takes-place' &&
        !problem.meetings[requirement.meeting - 1]!.participants.some(isHost)),
  );
  return conflict.flatMap((requirement) =>
    requirement.code === 'host-table' && !seeksTable ? [] : concessionsIn(problem, requirement),
  );
}

/** The problem in which these have been made. */
export function concede(problem: Problem, concessions: readonly Concession[]): Problem {
  return withTables(
    concessions.reduce<Problem>((changed, concession) => concedeOne(changed, concession), problem),
    concessions,
  );
}

function concedeOne(problem: Problem, concession: Concession): Problem {
  const { participants, meetings } = problem;
  switch (concession.code) {
    case 'slot-freed':
      return {
        ...problem,
        participants: participants.map((participant, p) =>
          p + 1 === concession.participant
            ? { ...participant, forbiddenSlots: participant.forbiddenSlots.filter((slot) => slot !== concession.slot) }
            : participant,
        ),
      };
    case 'maximum-raised':
      return {
        ...problem,
        participants: participants.map((participant, p) =>
          p + 1 === concession.participant && participant.maximumMeetings !== null
            ? { ...participant, maximumMeetings: participant.maximumMeetings + 1 }
            : participant,
        ),
      };
    case 'order-dropped':
      return {
        ...problem,
        meetings: meetings.map((meeting, m) =>
          m + 1 === concession.later
            ? { ...meeting, after: meeting.after.filter((earlier) => earlier !== concession.earlier) }
            : meeting,
        ),
      };
    case 'one-more-interpreter': {
      const interpreter = { languagePairs: [concession.languagePair], forbiddenSlots: [] };
      return { ...problem, interpreters: [...(problem.interpreters ?? []), interpreter] };
    }
    case 'one-more-table':
      return problem;
    case 'fixed-slot-dropped':
    case 'fixed-table-dropped':
    case 'session-dropped':
    case 'wish-given-up':
      return {
        ...problem,
        meetings: meetings.map((meeting, m) => {
          if (m + 1 !== concession.meeting) return meeting;
          if (concession.code === 'fixed-slot-dropped') return { ...meeting, fixedSlot: null };
          if (concession.code === 'session-dropped') return { ...meeting, session: null };
          if (concession.code === 'wish-given-up') return { ...meeting, isCalledOff: true };
          const { fixedTable: _dropped, ...free } = meeting;
          return free;
        }),
      };
  }
}

/** One table more in each venue that gets any, there in just those slots. */
function withTables(problem: Problem, concessions: readonly Concession[]): Problem {
  const slotsOf = new Map<number | null, number[]>();
  for (const concession of concessions) {
    if (concession.code !== 'one-more-table') continue;
    slotsOf.set(concession.venue, [...(slotsOf.get(concession.venue) ?? []), concession.slot]);
  }
  if (slotsOf.size === 0) return problem;
  const all = problem.slots.map((_, t) => t + 1);
  const details = problem.tableDetails ?? Array.from({ length: problem.tables }, (): Table => ({}));
  const added = [...slotsOf].map(([venue, slots]): Table => {
    const forbiddenSlots = all.filter((slot) => !slots.includes(slot));
    return venue === null ? { forbiddenSlots } : { venue, forbiddenSlots };
  });
  return { ...problem, tables: problem.tables + added.length, tableDetails: [...details, ...added] };
}

/** The problem of placing exactly these, wherever they can be; what else is wished for is left out. */
export function demandExactly(problem: Problem, meetings: ReadonlySet<number>): Problem {
  return {
    ...problem,
    meetings: problem.meetings.map((meeting, m) => {
      if (!isEverPlaced(meeting)) return meeting;
      return meetings.has(m + 1)
        ? { ...meeting, demand: 'obligation' }
        : { ...meeting, isCalledOff: true, demand: 'like' };
    }),
  };
}
