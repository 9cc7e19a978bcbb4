import type { Objective, Problem } from '../problem.ts';
import { type BrokenConstraint, broken } from './broken-constraint.ts';
import { mayTakePlace, type PlacedMeeting } from './placed-meeting.ts';

/** Every component of the objective, counted from the placed meetings. */
export function evaluate(problem: Problem, placed: readonly PlacedMeeting[]): Objective {
  const demanded = (demand: string) => placed.filter(({ meeting }) => meeting.demand === demand);
  const numbers = new Set(placed.map(({ number }) => number));
  const shares = problem.participants.map((_, index) => {
    const own = wishesOf(problem, index + 1);
    return own.length === 0 ? 1 : own.filter((number) => numbers.has(number)).length / own.length;
  });
  let breaks = 0;
  let tableChanges = 0;
  for (let participant = 1; participant <= problem.participants.length; participant++) {
    breaks += breaksOf(problem, placed, participant);
    tableChanges += tableChangesOf(problem, placed, participant);
  }
  const objective = {
    obligationsPlaced: demanded('obligation').length,
    mustsPlaced: demanded('must').length,
    worstShare: Math.min(1, ...shares),
    likesWeight: demanded('like').reduce((sum, { meeting }) => sum + meeting.weight, 0),
    breaks,
    tableChanges,
  };
  const { previous } = problem;
  if (!previous) return objective;
  const slotNow = new Map(placed.map(({ number, first }) => [number, first]));
  const moved = previous.assignments.filter(({ meeting, slot }) => (slotNow.get(meeting) ?? slot) !== slot).length;
  return { ...objective, moved };
}

export function checkFairness(problem: Problem, placed: readonly PlacedMeeting[]): BrokenConstraint | null {
  if (problem.fairness === null || problem.participants.length === 0) return null;
  const breaks = problem.participants.map((_, index) => breaksOf(problem, placed, index + 1));
  const most = Math.max(...breaks);
  const fewest = Math.min(...breaks);
  if (most - fewest <= problem.fairness) return null;
  return broken('fairness-broken', {
    participant: breaks.indexOf(most) + 1,
    breaks: most,
    other: breaks.indexOf(fewest) + 1,
    otherBreaks: fewest,
    fairness: problem.fairness,
  });
}

/** Numbers of the meetings that count for a participant's share. */
function wishesOf({ meetings }: Problem, participant: number): number[] {
  return meetings.flatMap((meeting, index) => {
    const side = meeting.participants.indexOf(participant);
    if (side < 0 || meeting.demand === 'obligation' || !mayTakePlace(meeting)) return [];
    return meeting.wishes && meeting.wishes[side] === null ? [] : [index + 1];
  });
}

/** One break wherever a participant meets, then is idle in an open slot or more, then meets again on the same day. */
function breaksOf(problem: Problem, placed: readonly PlacedMeeting[], participant: number): number {
  const busy = new Set(ofParticipant(placed, participant).flatMap(({ slots }) => slots));
  let breaks = 0;
  let day = 0;
  let hasMet = false;
  let isIdle = false;
  for (const [index, slot] of problem.slots.entries()) {
    if (slot.day !== day) {
      day = slot.day;
      hasMet = false;
      isIdle = false;
    }
    if (slot.isClosed) continue;
    if (!busy.has(index + 1)) {
      isIdle = true;
      continue;
    }
    if (hasMet && isIdle) breaks++;
    hasMet = true;
    isIdle = false;
  }
  return breaks;
}

function tableChangesOf(problem: Problem, placed: readonly PlacedMeeting[], participant: number): number {
  const own = ofParticipant(placed, participant);
  const attendedBy = ({ attendees }: PlacedMeeting) =>
    attendees.find((each) => each.participant === participant)!.representative;
  let changes = 0;
  for (const one of own) {
    for (const next of own) {
      const areOneDay = problem.slots[one.first - 1]!.day === problem.slots[next.first - 1]!.day;
      const isNext = next.first === one.last + 1 && areOneDay && attendedBy(one) === attendedBy(next);
      if (isNext && next.table !== one.table) changes++;
    }
  }
  return changes;
}

function ofParticipant(placed: readonly PlacedMeeting[], participant: number): PlacedMeeting[] {
  return placed.filter(({ meeting }) => meeting.participants.includes(participant));
}
