import type { Bound } from '../bound.ts';
import type { BoundOrigins } from '../certificate.ts';
import type { CompiledProblem } from '../compile.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { isWithinReach } from '../exact/search-exactly.ts';
import type { Assignment, Objective } from '../problem.ts';
import { choiceOf } from './choice-of-placement.ts';
import { closeBreaks, improveChoice } from './close-breaks.ts';
import { searchLevels } from './search-levels.ts';
import { searchWholeLocally } from './search-whole-locally.ts';
import { areTableChangesFewest, assignmentsOf, seatWhole } from './seat-whole.ts';
import { isPlaceable, type WholeBound, WholeBounds } from './whole-bounds.ts';
import { type Layout, layoutOf, noChoice, type WholeChoice } from './whole-choice.ts';
import { compareWorth, countTableChanges, type SlotWorth, worthOfSlots } from './whole-objective.ts';

/** A timetable of the whole model, seated and counted. */
export type WholeTimetable = { readonly objective: Objective; readonly assignments: readonly Assignment[] };

export type WholeSearch = {
  readonly seed: number;
  readonly patience: number;
  readonly shouldStop: () => boolean;
  readonly makeSatSolver: MakeSatSolver | undefined;
  /** Slots of a timetable somebody found already; null: none. */
  readonly known: Int32Array | null;
  /** Bounds that are proven already; null: none. */
  readonly counted: Bound['objective'] | null;
  readonly report: ((timetable: WholeTimetable, bound: WholeBound) => void) | undefined;
};

export type WholeOutcome = {
  readonly timetable: WholeTimetable | null;
  readonly bound: WholeBound;
  readonly origins: BoundOrigins;
  readonly isInfeasible: boolean;
  /** Whether every component through breaks is proven. */
  readonly isOptimal: boolean;
  /** Whether, all else proven, nobody's share can be higher without that of somebody worse off. */
  readonly areSharesLevelled: boolean;
  readonly areTableChangesFewest: boolean;
};

type Found = {
  readonly choice: WholeChoice;
  readonly worth: SlotWorth;
  /** Counted where a previous timetable is kept to, for there they come before the number of meetings moved; else 0. */
  readonly tableChanges: number;
};

/** Conflicts one question may take, at the usual patience. */
const conflictsOfQuestion = 640_000;
/** Patience for what is only to look tidy. */
const hasty = 0.02;

/** The best timetable of the whole model: one soon, better ones by moves, and then level by level exactly. */
export function solveWhole(problem: CompiledProblem, search: WholeSearch): WholeOutcome {
  const { seed, patience, shouldStop, makeSatSolver, report } = search;
  const layout = layoutOf(problem);
  const bounds = new WholeBounds(problem, search.counted);
  let best: Found | null = null;
  /** Whether what was found last is the best. */
  let isLastBest = true;
  const take = (choice: WholeChoice, worth: SlotWorth) => {
    const tableChanges = problem.mission.previous ? seated(problem, layout, choice).objective.tableChanges : 0;
    // As good is good enough: what comes later is fairer.
    isLastBest =
      !best || compareWorth({ ...worth, tableChanges }, { ...best.worth, tableChanges: best.tableChanges }) >= 0;
    if (!isLastBest) return;
    best = { choice, worth, tableChanges };
    tell();
    if (bounds.countLikes()) tell();
  };
  const tell = () => {
    if (best && report) report(seated(problem, layout, best.choice), bounds.proven());
  };

  if (search.known) {
    const choice = { ...noChoice(problem.meetings), slotOf: search.known.slice() };
    // Without teams, hosts and the like there is one site, and nothing to choose in it.
    choice.siteOf.set(choice.slotOf.map((slot) => (slot < 0 ? -1 : 0)));
    best = { choice, worth: worthOfSlots(problem, choice.slotOf), tableChanges: 0 };
  } else {
    searchWholeLocally(problem, {
      seed,
      // Wishes are what the solver is quick at; breaks have their turn again later.
      patience: makeSatSolver ? patience / 3 : patience,
      shouldStop,
      isGoodEnough: (worth) => bounds.isMetWhollyBy(worth),
      onBetter: (placement, worth) => take(choiceOf(placement, layout), worth),
    });
  }
  bounds.countLikes();
  let areBreaksNext = false;
  const tools = { seed, patience, shouldStop };
  let isInfeasible = false;
  let areSharesLevelled = false;
  const known = best as Found | null;
  if (
    makeSatSolver &&
    !shouldStop() &&
    isEncodable(problem) &&
    !(known && bounds.isMetWhollyBy(known.worth) && isEverythingPlaced(problem, known.choice))
  ) {
    const outcome = searchLevels(problem, known?.choice ?? null, {
      makeSolver: makeSatSolver,
      seed,
      shouldStop,
      conflicts: conflictsOfQuestion * patience,
      improve: (choice) => improveChoice(problem, layout, choice, tools, false),
      closeBreaks(choice) {
        areBreaksNext = true;
        return closeBreaks(problem, layout, choice, tools);
      },
      onBetter(choice, worth) {
        take(choice, worth);
        // The solver gives no thought to breaks while it is asked about wishes, and may be stopped there.
        const closed = areBreaksNext ? null : closeBreaks(problem, layout, choice, { ...tools, patience: hasty });
        if (closed) take(closed, worthOfSlots(problem, closed.slotOf));
      },
      onBound(level, value, by) {
        if (bounds.tighten(level, value, by)) tell();
      },
    });
    isInfeasible = outcome.isInfeasible;
    areSharesLevelled = outcome.areSharesLevelled && isLastBest;
  }
  const found = best as Found | null;
  if (!found)
    return {
      timetable: null,
      bound: bounds.proven(),
      origins: bounds.origins,
      isInfeasible,
      isOptimal: false,
      areSharesLevelled: false,
      areTableChangesFewest: false,
    };
  const timetable = seated(problem, layout, found.choice);
  return {
    timetable,
    bound: bounds.provenFor(timetable.objective),
    origins: bounds.origins,
    isInfeasible: false,
    isOptimal: bounds.isMetBy(found.worth),
    areSharesLevelled: areSharesLevelled || isEverythingPlaced(problem, found.choice),
    areTableChangesFewest: areTableChangesFewest(problem, layout),
  };
}

function seated(problem: CompiledProblem, layout: Layout, choice: WholeChoice): WholeTimetable {
  const seats = seatWhole(problem, layout, choice);
  const { moved, ...worth } = worthOfSlots(problem, choice.slotOf);
  const tableChanges = countTableChanges(problem, choice.slotOf, seats);
  const objective = { ...worth, tableChanges, ...(moved === undefined ? {} : { moved }) };
  return { objective, assignments: assignmentsOf(problem, choice, seats) };
}

/** Without meetings, too, there may be something to show: somebody's minimum, say. */
function isEncodable(problem: CompiledProblem): boolean {
  return problem.meetings === 0 || isWithinReach(problem);
}

/** Then nobody's share can be higher. */
function isEverythingPlaced(problem: CompiledProblem, { slotOf }: WholeChoice): boolean {
  for (let m = 0; m < problem.meetings; m++) if (slotOf[m]! < 0 && isPlaceable(problem, m)) return false;
  return true;
}
