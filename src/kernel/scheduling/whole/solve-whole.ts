import type { Bound } from '../bound.ts';
import type { BoundOrigin, BoundOrigins } from '../certificate.ts';
import type { CompiledProblem } from '../compile.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { isWithinReach } from '../exact/search-exactly.ts';
import type { Assignment, Objective } from '../problem.ts';
import { choiceOf } from './choice-of-placement.ts';
import { closeBreaks, improveChoice } from './close-breaks.ts';
import { levels, searchLevels } from './search-levels.ts';
import { searchWholeLocally } from './search-whole-locally.ts';
import { assignmentsOf, seatWhole } from './seat-whole.ts';
import { type Layout, layoutOf, noChoice, type WholeChoice } from './whole-choice.ts';
import { compareWorth, countTableChanges, type SlotWorth, worthOfSlots } from './whole-objective.ts';

/** A timetable of the whole model, seated and counted. */
export type WholeTimetable = { readonly objective: Objective; readonly assignments: readonly Assignment[] };

export type WholeBound = Partial<Objective>;

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
};

/** Conflicts one question may take, at the usual patience. */
const conflictsOfQuestion = 640_000;

/** The best timetable of the whole model: one soon, better ones by moves, and then level by level exactly. */
export function solveWhole(problem: CompiledProblem, search: WholeSearch): WholeOutcome {
  const { seed, patience, shouldStop, makeSatSolver, report } = search;
  const layout = layoutOf(problem);
  const bounds = new Bounds(problem, search.counted);
  let best: { readonly choice: WholeChoice; readonly worth: SlotWorth } | null = null;
  const take = (choice: WholeChoice, worth: SlotWorth) => {
    best = { choice, worth };
    tell();
  };
  const tell = () => {
    if (best && report) report(seated(problem, layout, best.choice), bounds.proven());
  };

  if (search.known) {
    const choice = { ...noChoice(problem.meetings), slotOf: search.known.slice() };
    // Without teams, hosts and the like there is one site, and nothing to choose in it.
    choice.siteOf.set(choice.slotOf.map((slot) => (slot < 0 ? -1 : 0)));
    best = { choice, worth: worthOfSlots(problem, choice.slotOf) };
  } else {
    searchWholeLocally(problem, {
      seed,
      patience,
      shouldStop,
      isGoodEnough: (worth) => bounds.isMetWhollyBy(worth),
      onBetter: (placement, worth) => take(choiceOf(placement, layout), worth),
    });
  }
  let isInfeasible = false;
  let areSharesLevelled = false;
  const known = best as { readonly choice: WholeChoice; readonly worth: SlotWorth } | null;
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
      improve: (choice) => improveChoice(problem, layout, choice, { seed, patience, shouldStop }, false),
      closeBreaks: (choice) => closeBreaks(problem, layout, choice, { seed, patience, shouldStop }),
      onBetter: take,
      onBound(level, value, by) {
        if (bounds.tighten(level, value, by)) tell();
      },
    });
    isInfeasible = outcome.isInfeasible;
    areSharesLevelled = outcome.areSharesLevelled;
  }
  const found = best as { readonly choice: WholeChoice; readonly worth: SlotWorth } | null;
  if (!found)
    return {
      timetable: null,
      bound: bounds.proven(),
      origins: bounds.origins,
      isInfeasible,
      isOptimal: false,
      areSharesLevelled: false,
    };
  const timetable = seated(problem, layout, found.choice);
  return {
    timetable,
    bound: bounds.provenFor(timetable.objective),
    origins: bounds.origins,
    isInfeasible: false,
    isOptimal: bounds.isMetBy(found.worth),
    areSharesLevelled: areSharesLevelled || isEverythingPlaced(problem, found.choice),
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
function isEverythingPlaced({ meetings, slots, allowed }: CompiledProblem, { slotOf }: WholeChoice): boolean {
  for (let m = 0; m < meetings; m++)
    if (slotOf[m]! < 0 && allowed.subarray(m * slots, (m + 1) * slots).includes(1)) return false;
  return true;
}

type Component = (typeof levels)[number];

/** What is proven of each component for timetables that meet the bounds before it, and how. */
class Bounds {
  readonly origins: { [Key in Component]?: BoundOrigin } = {};
  private readonly values: { [Key in Component | 'obligationsPlaced']: number };

  constructor(
    { meetings, demand, weight, allowed, slots, mission }: CompiledProblem,
    counted: Bound['objective'] | null,
  ) {
    const all = Array.from({ length: meetings }, (_, m) => m);
    const placeable = all.filter((m) => allowed.subarray(m * slots, (m + 1) * slots).includes(1));
    const likes = placeable.filter((m) => demand[m] === 2);
    this.values = {
      obligationsPlaced: all.filter((m) => demand[m] === 0 && mission.isExcluded[m] === 0).length,
      mustsPlaced: counted?.mustsPlaced ?? placeable.filter((m) => demand[m] === 1).length,
      worstShare: counted?.worstShare ?? 1,
      likesWeight: counted?.likesWeight ?? likes.reduce((sum, m) => sum + weight[m]!, 0),
      breaks: counted?.breaks ?? 0,
      moved: 0,
    };
    for (const level of levels) this.origins[level] = 'counting';
  }

  /** False: that much was known. What was counted of later components spoke of timetables that do not exist. */
  tighten(level: Component, value: number, by: BoundOrigin): boolean {
    const isSum = level === 'breaks' || level === 'moved';
    const isTighter = isSum ? value > this.values[level] : value < this.values[level];
    if (!isTighter) return false;
    this.values[level] = value;
    this.origins[level] = by;
    if (!isSum && this.origins.breaks === 'counting') this.values.breaks = 0;
    return true;
  }

  /** Whether nothing is left to win but in what moved. */
  isMetBy(worth: SlotWorth): boolean {
    return compareWorth({ ...worth, moved: 0 }, { ...this.values, moved: 0 }) >= 0;
  }

  isMetWhollyBy(worth: SlotWorth): boolean {
    return this.isMetBy(worth) && (worth.moved ?? 0) <= this.values.moved;
  }

  proven(): WholeBound {
    const { moved, ...bound } = this.values;
    return moved > 0 ? { ...bound, moved } : bound;
  }

  provenFor(objective: Objective): WholeBound {
    return {
      ...this.proven(),
      ...(objective.tableChanges === 0 ? { tableChanges: 0 } : {}),
      ...(objective.moved === undefined ? {} : { moved: this.values.moved }),
    };
  }
}
