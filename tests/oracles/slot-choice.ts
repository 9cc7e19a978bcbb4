import type { Problem } from '#kernel/scheduling/problem.ts';

/**
 * Whether the first slots of meetings (0: not placed) keep all that slots alone decide: obligations, order, numbers of meetings,
 * fairness, and that what is frozen is there.
 */
export function isSlotChoice(problem: Problem, slotOf: readonly number[]): boolean {
  const end = (m: number) => slotOf[m]! + (problem.meetings[m]!.length ?? 1);
  for (const [m, meeting] of problem.meetings.entries()) {
    const isOff = meeting.isCalledOff || meeting.wishes?.includes('no');
    const before = problem.previous?.assignments.find((each) => each.meeting === m + 1);
    const isFrozen = problem.previous?.frozenSlots.some(
      (slot) => before && slot >= before.slot && slot < before.slot + (meeting.length ?? 1),
    );
    if (slotOf[m] === 0) {
      if (isFrozen || (meeting.demand === 'obligation' && !isOff)) return false;
      continue;
    }
    if (isOff) return false;
    for (const earlier of meeting.after) if (slotOf[earlier - 1]! !== 0 && end(earlier - 1) > slotOf[m]!) return false;
  }
  for (const [p, { maximumMeetings, minimumMeetings }] of problem.participants.entries()) {
    const count = problem.meetings.filter(
      (meeting, m) => slotOf[m] !== 0 && meeting.participants.includes(p + 1),
    ).length;
    if (maximumMeetings !== null && count > maximumMeetings) return false;
    if (count < (minimumMeetings ?? 0)) return false;
  }
  const breaks = breaksByParticipant(problem, slotOf);
  return problem.fairness === null || breaks.every((a) => breaks.every((b) => a - b <= problem.fairness!));
}

/** Musts, worst share, weight of likes, fewer breaks. */
export function worthOfSlots(problem: Problem, slotOf: readonly number[]): readonly number[] {
  const isPlaced = (m: number) => slotOf[m] !== 0;
  const musts = problem.meetings.filter(({ demand }, m) => demand === 'must' && isPlaced(m)).length;
  const likes = problem.meetings.reduce(
    (sum, { demand, weight }, m) => sum + (demand === 'like' && isPlaced(m) ? weight : 0),
    0,
  );
  const breaks = breaksByParticipant(problem, slotOf).reduce((sum, own) => sum + own, 0);
  return [musts, Math.min(1, ...sharesOf(problem, slotOf)), likes, -breaks];
}

/** Granted wishes / own wishes of each participant who wishes anything. */
export function sharesOf(problem: Problem, slotOf: readonly number[]): number[] {
  return problem.participants.flatMap((_, p) => {
    const own = problem.meetings.flatMap(({ demand, participants, wishes, isCalledOff }, m) => {
      if (demand === 'obligation' || isCalledOff || !participants.includes(p + 1)) return [];
      if (!wishes) return [m];
      const mine = participants[0] === p + 1 ? wishes[0] : wishes[1];
      return wishes.includes('no') || mine === null ? [] : [m];
    });
    return own.length === 0 ? [] : [own.filter((m) => slotOf[m] !== 0).length / own.length];
  });
}

/** Written per day as a string of x and o, closed slots left out: a break is a run of o between two x. */
function breaksByParticipant(problem: Problem, slotOf: readonly number[]): number[] {
  return problem.participants.map((_, p) => {
    const days = new Map<number, string>();
    problem.slots.forEach((slot, t) => {
      if (slot.isClosed) return;
      const isBusy = problem.meetings.some(({ participants, length }, m) => {
        const [from, to] = [slotOf[m]!, slotOf[m]! + (length ?? 1)];
        return from !== 0 && participants.includes(p + 1) && from <= t + 1 && t + 1 < to;
      });
      days.set(slot.day, (days.get(slot.day) ?? '') + (isBusy ? 'x' : 'o'));
    });
    return [...days.values()].reduce((sum, day) => sum + (day.match(/xo+(?=x)/g) ?? []).length, 0);
  });
}
