import { accepted, type Outcome } from '#kernel/lib/outcome.ts';
import { type CompiledProblem, compile, type IllFormed } from '../compile.ts';
import { findConflictingSet } from '../conflict/find-conflicting-set.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import type { Assignment, Objective, Problem, Status } from '../problem.ts';
import type { ConflictingSet } from '../requirement.ts';
import { verify } from '../verify.ts';
import { assignmentsOf, seatWhole } from '../whole/seat-whole.ts';
import { type Layout, layoutOf, type WholeChoice } from '../whole/whole-choice.ts';
import { worthOfSlots } from '../whole/whole-objective.ts';
import { keepTables } from './keep-tables.ts';
import { findLostTables } from './lost-tables.ts';
import {
  askedForAsWishes,
  compareRepairs,
  countRepairBound,
  goalOf,
  type RepairGoal,
  type RepairWorth,
  worthOfRepair,
} from './repair-worth.ts';
import { countOtherPeople } from './same-people.ts';
import { searchRepair } from './search-repair.ts';
import { listChanges, type MeetingChange, type Notice, tellChanges } from './tell-changes.ts';
import { widenFrom } from './widen.ts';

export type RepairTools = {
  readonly makeSatSolver: MakeSatSolver;
  readonly shouldStop: () => boolean;
  /** An integer from 0 to 2^53 - 1. Default 1. */
  readonly seed?: number;
  /** Most conflicts of each question to the solver. Default 50,000. */
  readonly conflicts?: number;
  readonly onProgress?: (worth: RepairWorth, bound: RepairWorth) => void;
};

export type Repair = {
  /** `optimal`: proven through `reseated`. `infeasible`: not even leaving meetings out helps; see `conflict`. */
  readonly status: Status;
  /** What `assignments` is a timetable of: the problem, with obligations that cannot be kept as musts, or without minimums. */
  readonly problem: Problem;
  readonly assignments: readonly Assignment[];
  readonly objective: Objective | null;
  readonly worth: RepairWorth | null;
  /** No repair is better. */
  readonly bound: RepairWorth;
  readonly changes: readonly MeetingChange[];
  readonly notices: readonly Notice[];
  /** Participants with meetings who need not be told anything. */
  readonly untouched: readonly number[];
  /** Numbers of obligations, musts and meetings told before that have no place and were not called off. */
  readonly notKept: readonly number[];
  /** Why there is no timetable at all; with a timetable, why the minimums had to be given up. null: neither. */
  readonly conflict: ConflictingSet | null;
};

const defaultConflicts = 50_000;

/**
 * The timetable with the fewest moved meetings after something happened (see applyChange), with the proof that fewer is impossible,
 * or how far from it. Hard constraints hold and frozen slots are not touched; then obligations and musts are placed, meetings told
 * before kept, as few of them moved as can be, and as few of the rest sent to another table; then likes and breaks.
 *
 * First only what lost its place is searched for, then what is beside it, then everything. Where counting shows that the first has
 * nothing left to gain the search is over, and that is how it mostly ends.
 */
export function repairTimetable(problem: Problem, tools: RepairTools): Outcome<Repair, IllFormed> {
  const repaired = repairAsStated(problem, tools);
  const hasMinimums = problem.participants.some(({ minimumMeetings }) => minimumMeetings !== undefined);
  if (!repaired.ok || repaired.value.status !== 'infeasible' || !hasMinimums) return repaired;
  // Rather a firm with too few meetings than no timetable; `conflict` says what could not be.
  const without = repairAsStated(withoutMinimums(problem), tools);
  return without.ok ? accepted({ ...without.value, conflict: repaired.value.conflict }) : without;
}

function repairAsStated(problem: Problem, tools: RepairTools): Outcome<Repair, IllFormed> {
  const asked = askedForAsWishes(problem);
  const compiled = compile(asked);
  if (!compiled.ok) return compiled;
  const run = new Repairing(problem, compiled.value, tools);
  const isImpossible = run.search();
  const { best, bound } = run;
  if (!best) {
    const conflict = isImpossible ? findConflictingSet(asked, tools) : null;
    const status = isImpossible ? 'infeasible' : 'unknown';
    const nothing = { assignments: [], objective: null, worth: null, changes: [], notices: [], untouched: [] };
    return accepted({ status, problem: asked, ...nothing, bound, notKept: [], conflict });
  }
  const { assignments, worth } = best;
  const placed = new Set(assignments.map(({ meeting }) => meeting));
  const { obligations, musts, told } = run.goal;
  const wanted = [...new Set([...obligations, ...musts, ...told])].map((m) => m + 1).sort((a, b) => a - b);
  const repaired = withoutLostObligations(problem, placed);
  const verdict = verify(repaired, { assignments });
  if (!verdict.ok) throw new Error(`the repair broke a constraint: ${JSON.stringify(verdict.broken)}`);
  const changes = listChanges(problem, assignments);
  return accepted({
    status: compareRepairs(worth, bound) >= 0 ? 'optimal' : 'feasible',
    problem: repaired,
    assignments,
    objective: verdict.objective,
    worth,
    bound,
    changes,
    ...tellChanges(problem, changes, assignments),
    notKept: wanted.filter((meeting) => !placed.has(meeting)),
    conflict: null,
  });
}

function withoutMinimums(problem: Problem): Problem {
  const participants = problem.participants.map(({ minimumMeetings: _givenUp, ...participant }) => participant);
  return { ...problem, participants };
}

type Worth = {
  readonly worth: RepairWorth;
  readonly likesWeight: number;
  /** Meetings that stay in their slot with other people. */
  readonly otherPeople: number;
  readonly breaks: number;
};
type Found = Worth & { readonly assignments: readonly Assignment[] };

/** The repair first, then what it leaves of the usual. */
function compareFound(one: Worth, other: Worth): number {
  return (
    compareRepairs(one.worth, other.worth) ||
    one.likesWeight - other.likesWeight ||
    other.otherPeople - one.otherPeople ||
    other.breaks - one.breaks
  );
}

/** What was shown by the solver in place of what was counted; a count speaks of repairs that keep as many as it says can be kept. */
function joinBounds(counted: RepairWorth, shown: Partial<RepairWorth>): RepairWorth {
  const lost = counted.kept - (shown.kept ?? counted.kept);
  return { ...counted, moved: Math.max(0, counted.moved - lost), reseated: 0, ...shown };
}

class Repairing {
  readonly goal: RepairGoal;
  bound: RepairWorth;
  best: Found | null = null;
  private readonly problem: CompiledProblem;
  private readonly layout: Layout;
  private readonly tools: RepairTools;

  constructor(stated: Problem, problem: CompiledProblem, tools: RepairTools) {
    this.problem = problem;
    this.tools = tools;
    this.goal = goalOf(stated);
    this.layout = layoutOf(problem);
    this.bound = countRepairBound(problem, this.goal, findLostTables(problem, this.layout.sites, this.goal.told));
  }

  /** @returns whether there is no timetable at all, however much is left out. */
  search(): boolean {
    for (const narrowed of widenFrom(this.problem, this.goal)) {
      if (this.isDone() || this.tools.shouldStop()) break;
      this.searchIn(narrowed, this.bound);
    }
    if (this.isDone() || (this.best && this.tools.shouldStop())) return false;
    const { isImpossible, bound } = this.searchIn(this.problem);
    this.bound = joinBounds(this.bound, bound);
    return isImpossible;
  }

  private searchIn(problem: CompiledProblem, target?: RepairWorth) {
    const { makeSatSolver, shouldStop, seed = 1, conflicts = defaultConflicts } = this.tools;
    const onChoice = (choice: WholeChoice) => this.take(choice);
    return searchRepair(problem, this.goal, {
      ...{ makeSatSolver, seed, shouldStop, conflicts, onChoice },
      ...(target ? { target } : {}),
    });
  }

  private take(choice: WholeChoice): void {
    const seats = seatWhole(this.problem, this.layout, choice);
    keepTables(this.problem, this.layout, choice, seats.tableOf);
    const worth = worthOfRepair(this.problem, this.goal, choice.slotOf, seats.tableOf);
    const { likesWeight, breaks } = worthOfSlots(this.problem, choice.slotOf);
    const otherPeople = countOtherPeople(this.problem, this.goal.told, choice.slotOf, seats);
    const found = { worth, likesWeight, otherPeople, breaks };
    if (this.best && compareFound(found, this.best) <= 0) return;
    this.best = { ...found, assignments: assignmentsOf(this.problem, choice, seats) };
    this.tools.onProgress?.(worth, this.bound);
  }

  private isDone(): boolean {
    return this.best !== null && compareRepairs(this.best.worth, this.bound) >= 0;
  }
}

function withoutLostObligations(problem: Problem, placed: ReadonlySet<number>): Problem {
  const isLost = (m: number) => problem.meetings[m]!.demand === 'obligation' && !placed.has(m + 1);
  const meetings = problem.meetings.map((meeting, m) =>
    isLost(m) && meeting.isCalledOff !== true ? { ...meeting, demand: 'must' as const } : meeting,
  );
  return { ...problem, meetings };
}
