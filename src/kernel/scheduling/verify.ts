import type { SlotPrices } from './flow-bound.ts';
import type { Assignment, Objective, Problem, Status } from './problem.ts';
import { addUpPrices } from './proof/add-up-prices.ts';

/**
 * The independent check of a timetable. It reads `Problem` and the claim only, and shares no code with compile or search:
 * slow, plain, and meant to be read. It names the first broken constraint with the numbers of the file.
 */
export type Verdict =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly broken: BrokenConstraint };

export const constraintCodes = [
  'number-not-an-integer',
  'meeting-unknown',
  'meeting-twice',
  'slot-unknown',
  'table-unknown',
  'slot-forbidden',
  'session-wrong',
  'fixed-slot-left',
  'participant-double-booked',
  'table-double-booked',
  'obligation-missing',
  'maximum-exceeded',
  'precedence-broken',
  'fairness-broken',
  'objective-wrong',
  'bound-contradicted',
  'bound-not-shown',
  'status-wrong',
] as const;
export type ConstraintCode = (typeof constraintCodes)[number];

export type BrokenConstraint = {
  readonly code: ConstraintCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** A claim to check: assignments, and where they come with it, the status, objective and bound claimed for them. */
export type Claim = {
  readonly assignments: readonly Assignment[];
  readonly status?: Status;
  readonly objective?: Partial<Objective> | null;
  readonly bound?: Partial<Objective>;
  /** Prices that are said to show the bound on breaks; null or absent: nobody says so. */
  readonly slotPrices?: SlotPrices | null;
};

/** Checks every constraint of `problem`, recomputes the objective and compares it with the claimed one. */
export function verify(problem: Problem, claim: Claim): Verdict {
  const broken =
    checkNumbers(problem, claim.assignments) ??
    checkPlaces(problem, claim.assignments) ??
    checkClashes(problem, claim.assignments) ??
    checkDemands(problem, claim.assignments) ??
    checkOrder(problem, claim.assignments) ??
    checkFairness(problem, claim.assignments);
  if (broken) return { ok: false, broken };
  const objective = evaluate(problem, claim.assignments);
  const wrong = checkClaim(problem, claim, objective);
  return wrong ? { ok: false, broken: wrong } : { ok: true, objective };
}

function broken(code: ConstraintCode, values: BrokenConstraint['values']): BrokenConstraint {
  return { code, values };
}

function checkNumbers(problem: Problem, assignments: readonly Assignment[]): BrokenConstraint | null {
  const seen = new Set<number>();
  for (const { meeting, slot, table } of assignments) {
    for (const value of [meeting, slot, table]) {
      if (!Number.isInteger(value)) return broken('number-not-an-integer', { meeting, value });
    }
    if (meeting < 1 || meeting > problem.meetings.length)
      return broken('meeting-unknown', { meeting, meetings: problem.meetings.length });
    if (seen.has(meeting)) return broken('meeting-twice', { meeting });
    seen.add(meeting);
    if (slot < 1 || slot > problem.slots.length)
      return broken('slot-unknown', { meeting, slot, slots: problem.slots.length });
    if (table < 1 || table > problem.tables) return broken('table-unknown', { meeting, table, tables: problem.tables });
  }
  return null;
}

function checkPlaces(problem: Problem, assignments: readonly Assignment[]): BrokenConstraint | null {
  for (const { meeting, slot } of assignments) {
    const { participants, session, fixedSlot } = problem.meetings[meeting - 1]!;
    for (const participant of participants) {
      if (problem.participants[participant - 1]!.forbiddenSlots.includes(slot))
        return broken('slot-forbidden', { meeting, slot, participant });
    }
    const actual = problem.slots[slot - 1]!.session;
    if (session !== null && session !== actual) return broken('session-wrong', { meeting, slot, session, actual });
    if (fixedSlot !== null && fixedSlot !== slot) return broken('fixed-slot-left', { meeting, slot, fixedSlot });
  }
  return null;
}

function checkClashes(problem: Problem, assignments: readonly Assignment[]): BrokenConstraint | null {
  const atTable = new Map<string, number>();
  const ofParticipant = new Map<string, number>();
  for (const { meeting, slot, table } of assignments) {
    for (const participant of problem.meetings[meeting - 1]!.participants) {
      const other = ofParticipant.get(`${participant} ${slot}`);
      if (other !== undefined) return broken('participant-double-booked', { participant, slot, meeting, other });
      ofParticipant.set(`${participant} ${slot}`, meeting);
    }
    const other = atTable.get(`${table} ${slot}`);
    if (other !== undefined) return broken('table-double-booked', { table, slot, meeting, other });
    atTable.set(`${table} ${slot}`, meeting);
  }
  return null;
}

function checkDemands(problem: Problem, assignments: readonly Assignment[]): BrokenConstraint | null {
  const placed = new Set(assignments.map(({ meeting }) => meeting));
  for (const [index, { demand }] of problem.meetings.entries()) {
    if (demand === 'obligation' && !placed.has(index + 1)) return broken('obligation-missing', { meeting: index + 1 });
  }
  for (const [index, { maximumMeetings }] of problem.participants.entries()) {
    const participant = index + 1;
    const count = assignments.filter(({ meeting }) => takesPart(problem, meeting, participant)).length;
    if (maximumMeetings !== null && count > maximumMeetings)
      return broken('maximum-exceeded', { participant, count, maximum: maximumMeetings });
  }
  return null;
}

function checkOrder(problem: Problem, assignments: readonly Assignment[]): BrokenConstraint | null {
  const slotOf = new Map(assignments.map(({ meeting, slot }) => [meeting, slot]));
  for (const { meeting, slot } of assignments) {
    for (const earlier of problem.meetings[meeting - 1]!.after) {
      const earlierSlot = slotOf.get(earlier);
      if (earlierSlot !== undefined && earlierSlot >= slot)
        return broken('precedence-broken', { meeting, slot, earlier, earlierSlot });
    }
  }
  return null;
}

function checkFairness(problem: Problem, assignments: readonly Assignment[]): BrokenConstraint | null {
  if (problem.fairness === null || problem.participants.length === 0) return null;
  const breaks = problem.participants.map((_, index) => breaksOf(problem, assignments, index + 1));
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

/** Every component of the objective, counted from the assignments. */
function evaluate(problem: Problem, assignments: readonly Assignment[]): Objective {
  const placed = new Set(assignments.map(({ meeting }) => meeting));
  const demanded = (demand: string) =>
    problem.meetings.filter((meeting, index) => meeting.demand === demand && placed.has(index + 1));
  const shares = problem.participants.map((_, index) => {
    const wishes = problem.meetings
      .map((meeting, m) => ({ meeting, number: m + 1 }))
      .filter(({ meeting }) => meeting.demand !== 'obligation' && meeting.participants.includes(index + 1));
    return wishes.length === 0 ? 1 : wishes.filter(({ number }) => placed.has(number)).length / wishes.length;
  });
  let breaks = 0;
  let tableChanges = 0;
  for (let participant = 1; participant <= problem.participants.length; participant++) {
    breaks += breaksOf(problem, assignments, participant);
    const own = assignments.filter(({ meeting }) => takesPart(problem, meeting, participant));
    for (const one of own) {
      for (const next of own) {
        const sameDay = problem.slots[one.slot - 1]!.day === problem.slots[next.slot - 1]!.day;
        if (next.slot === one.slot + 1 && sameDay && next.table !== one.table) tableChanges++;
      }
    }
  }
  return {
    obligationsPlaced: demanded('obligation').length,
    mustsPlaced: demanded('must').length,
    worstShare: Math.min(1, ...shares),
    likesWeight: demanded('like').reduce((sum, { weight }) => sum + weight, 0),
    breaks,
    tableChanges,
  };
}

/** One break for every two neighbouring meetings of a day with an idle slot between them. */
function breaksOf(problem: Problem, assignments: readonly Assignment[], participant: number): number {
  const slots = assignments
    .filter(({ meeting }) => takesPart(problem, meeting, participant))
    .map(({ slot }) => slot)
    .sort((a, b) => a - b);
  let breaks = 0;
  for (let i = 1; i < slots.length; i++) {
    const [last, next] = [slots[i - 1]!, slots[i]!];
    if (next > last + 1 && problem.slots[last - 1]!.day === problem.slots[next - 1]!.day) breaks++;
  }
  return breaks;
}

function takesPart(problem: Problem, meeting: number, participant: number): boolean {
  return problem.meetings[meeting - 1]!.participants.includes(participant);
}

const higherIsBetter = {
  obligationsPlaced: true,
  mustsPlaced: true,
  worstShare: true,
  likesWeight: true,
  breaks: false,
  tableChanges: false,
  moved: false,
} as const satisfies Record<keyof Objective, boolean>;

/** The components a bound must meet before `optimal` may be claimed. */
const provable = ['obligationsPlaced', 'mustsPlaced', 'worstShare', 'likesWeight', 'breaks'] as const;

/** What no timetable can beat whatever the bound says; lets a claim leave such bounds out. */
function limitsOf(problem: Problem): Required<Objective> {
  const count = (demand: string) => problem.meetings.filter((meeting) => meeting.demand === demand);
  return {
    obligationsPlaced: count('obligation').length,
    mustsPlaced: count('must').length,
    worstShare: 1,
    likesWeight: count('like').reduce((sum, { weight }) => sum + weight, 0),
    breaks: 0,
    tableChanges: 0,
    moved: 0,
  };
}

function checkClaim(problem: Problem, claim: Claim, objective: Objective): BrokenConstraint | null {
  const components = Object.keys(higherIsBetter) as (keyof Objective)[];
  if (claim.objective) {
    for (const component of components) {
      const claimed = claim.objective[component];
      const recomputed = objective[component];
      if (claimed !== undefined && claimed !== recomputed)
        return broken('objective-wrong', { component, claimed, recomputed: recomputed ?? 'none' });
    }
  }
  // Bounds hold in the order of the objective: a later one counts while the earlier ones are met.
  const limits = limitsOf(problem);
  for (const component of components) {
    const bound = claim.bound?.[component] ?? limits[component];
    const value = objective[component];
    if (value === undefined) continue;
    const isBetter = higherIsBetter[component] ? value > bound : value < bound;
    if (isBetter) return broken('bound-contradicted', { component, value, bound });
    if (value !== bound) break;
  }
  if (claim.slotPrices) {
    const shown = addUpPrices(problem, new Set(claim.assignments.map(({ meeting }) => meeting)), claim.slotPrices);
    const claimed = claim.bound?.breaks ?? 0;
    if (shown === null || shown < claimed) return broken('bound-not-shown', { claimed, shown: shown ?? 0 });
  }
  if (claim.status === 'infeasible' || claim.status === 'unknown')
    return broken('status-wrong', { status: claim.status, expected: 'feasible or optimal for a timetable that holds' });
  if (claim.status === 'optimal') {
    for (const component of provable) {
      const bound = claim.bound?.[component] ?? limits[component];
      if (bound === objective[component]) continue;
      const expected = `a bound of ${objective[component]} on ${component}, not ${bound}`;
      return broken('status-wrong', { status: claim.status, expected });
    }
  }
  return null;
}
