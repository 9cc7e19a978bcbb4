import type { Problem } from '#kernel/scheduling/problem.ts';
import type { RepairWorth } from '#kernel/scheduling/repair/repair-worth.ts';
import { everyTimetable } from './timetable-brute-force.ts';

/** The best repair of a tiny mission: every timetable is tried, obligations left out where need be. null: there is none at all. */
export function bestRepairByBruteForce(problem: Problem): RepairWorth | null {
  const told = problem.previous?.assignments ?? [];
  const wished: Problem = {
    ...problem,
    meetings: problem.meetings.map((meeting) => ({ ...meeting, demand: 'like' })),
  };
  let best: Omit<RepairWorth, 'reseated'> | null = null;
  let ties: (readonly number[])[] = [];
  for (const { slotOf } of everyTimetable(wished, { countTableChanges: false })) {
    const demanded = (demand: string) =>
      problem.meetings.filter((meeting, m) => meeting.demand === demand && slotOf[m] !== 0).length;
    const kept = told.filter(({ meeting }) => slotOf[meeting - 1] !== 0);
    const worth = {
      obligationsPlaced: demanded('obligation'),
      mustsPlaced: demanded('must'),
      kept: kept.length,
      moved: kept.filter(({ meeting, slot }) => slotOf[meeting - 1] !== slot).length,
    };
    const better = best ? compare(worth, best) : 1;
    if (better > 0) {
      best = worth;
      ties = [];
    }
    if (better >= 0) ties.push(slotOf);
  }
  return best && { ...best, reseated: Math.min(...ties.map((slotOf) => fewestReseated(wished, slotOf))) };
}

function compare(one: Omit<RepairWorth, 'reseated'>, other: Omit<RepairWorth, 'reseated'>): number {
  return (
    one.obligationsPlaced - other.obligationsPlaced ||
    one.mustsPlaced - other.mustsPlaced ||
    one.kept - other.kept ||
    other.moved - one.moved
  );
}

/** With these slots, the fewest meetings that stay in theirs and cannot keep their table: every choice of who keeps it is tried. */
function fewestReseated(problem: Problem, slotOf: readonly number[]): number {
  const stay = (problem.previous?.assignments ?? []).filter(({ meeting, slot }) => slotOf[meeting - 1] === slot);
  const canKeep = (kept: typeof stay) => {
    const meetings = problem.meetings.map((meeting, m) => {
      const before = kept.find((each) => each.meeting === m + 1);
      const isAtAnother = before && meeting.fixedTable !== undefined && meeting.fixedTable !== before.table;
      if (slotOf[m] === 0) return { ...meeting, isCalledOff: true };
      const pinned = { ...meeting, fixedSlot: slotOf[m]!, demand: 'obligation' as const };
      if (!before) return pinned;
      return isAtAnother ? { ...pinned, isCalledOff: true } : { ...pinned, fixedTable: before.table };
    });
    if (meetings.some(({ isCalledOff }, m) => isCalledOff && slotOf[m] !== 0)) return false;
    for (const { slotOf: found } of everyTimetable({ ...problem, meetings }, { countTableChanges: false }))
      if (found.every((slot, m) => slot === slotOf[m])) return true;
    return false;
  };
  const subsets = Array.from({ length: 1 << stay.length }, (_, bits) => stay.filter((_each, i) => bits & (1 << i)));
  const most = Math.max(...subsets.filter(canKeep).map(({ length }) => length));
  return stay.length - most;
}
