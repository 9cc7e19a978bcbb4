import type { Bound } from '../bound.ts';
import { type BoundedComponent, type BoundOrigin, boundedComponents as levels } from '../certificate.ts';
import type { CompiledProblem } from '../compile.ts';
import type { Objective } from '../problem.ts';
import { priceWishes } from './price-wishes.ts';
import { compareWorth, type SlotWorth } from './whole-objective.ts';

export type WholeBound = Partial<Objective>;

/** What is proven of each component for timetables that meet the bounds before it, and how. */
export class WholeBounds {
  readonly origins: { [Key in BoundedComponent]?: BoundOrigin } = {};
  private readonly problem: CompiledProblem;
  private readonly allLikes: number;
  private readonly allMusts: number;
  private areLikesCounted = false;
  private readonly values: { [Key in BoundedComponent | 'obligationsPlaced']: number };

  constructor(problem: CompiledProblem, counted: Bound['objective'] | null) {
    this.problem = problem;
    const { meetings, demand, weight, mission } = problem;
    const all = Array.from({ length: meetings }, (_, m) => m);
    const placeable = all.filter((m) => isPlaceable(problem, m));
    const likes = placeable.filter((m) => demand[m] === 2);
    this.allLikes = likes.reduce((sum, m) => sum + weight[m]!, 0);
    this.allMusts = placeable.filter((m) => demand[m] === 1).length;
    this.values = {
      obligationsPlaced: all.filter((m) => demand[m] === 0 && mission.isExcluded[m] === 0).length,
      mustsPlaced: counted?.mustsPlaced ?? this.allMusts,
      worstShare: counted?.worstShare ?? 1,
      likesWeight: counted?.likesWeight ?? this.allLikes,
      breaks: counted?.breaks ?? 0,
      moved: 0,
    };
    for (const level of levels) this.origins[level] = 'counting';
  }

  /** What takes longer to count than a first timetable takes to be found, once. @returns whether a bound is tighter than before. */
  countLikes(): boolean {
    if (this.areLikesCounted) return false;
    this.areLikesCounted = true;
    const likesBeside = boundLikes(this.problem, this.values.mustsPlaced === this.allMusts);
    return likesBeside !== null && this.tighten('likesWeight', likesBeside, 'counting');
  }

  /** False: that much was known. What was counted of later components spoke of timetables that do not exist. */
  tighten(level: BoundedComponent, value: number, by: BoundOrigin): boolean {
    const isSum = level === 'breaks' || level === 'moved';
    const isTighter = isSum ? value > this.values[level] : value < this.values[level];
    if (!isTighter) return false;
    this.values[level] = value;
    this.origins[level] = by;
    if (level === 'mustsPlaced' && this.origins.likesWeight === 'counting') this.values.likesWeight = this.allLikes;
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

/** The weight of likes that numbers of meetings and tables leave room for, beside obligations and, it may be, all musts. */
function boundLikes(problem: CompiledProblem, areAllMustsIn: boolean): number | null {
  const { meetings, demand, weight, mission } = problem;
  const isForced = Uint8Array.from({ length: meetings }, (_, m) => {
    const isIn = demand[m] === 0 || (demand[m] === 1 && areAllMustsIn) || mission.previous?.isFrozen[m] === 1;
    return isIn && isPlaceable(problem, m) ? 1 : 0;
  });
  const worth = Int32Array.from({ length: meetings }, (_, m) => (demand[m] === 2 ? weight[m]! : 0));
  const prices = priceWishes(problem, { worth, isForced, atLeast: new Int32Array(problem.participants) });
  const forced = worth.reduce((sum, each, m) => sum + (isForced[m] === 1 ? each : 0), 0);
  return prices && forced + Math.floor(prices.most / 2);
}

export function isPlaceable({ slots, allowed }: CompiledProblem, m: number): boolean {
  return allowed.subarray(m * slots, (m + 1) * slots).includes(1);
}
