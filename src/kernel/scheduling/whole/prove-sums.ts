import type { Level, LevelAsker } from './level-asker.ts';
import { lossesAsLiterals } from './losses-as-literals.ts';
import { priceWishes } from './price-wishes.ts';
import { wishesOf } from './shares.ts';

export const provenBySolver = 'one-better-impossible';

type Placing = {
  /** What it is worth that a meeting is placed. */
  readonly worthOf: (meeting: number) => number;
  /** Meetings that are known to be placed, beside obligations. */
  readonly isIn: (meeting: number) => boolean;
  /** The share everybody is known to get. */
  readonly worstShare: number;
};

/** The most that can be placed, beginning from what prices say. */
export function raisePlaced(asker: LevelAsker, level: Level, { worthOf, isIn, worstShare }: Placing): boolean {
  const { clauses, placed } = asker.encoding;
  const { meetings } = asker.problem;
  const worth = Int32Array.from({ length: meetings }, (_, m) => (placed[m] === 0 ? 0 : worthOf(m)));
  const all = worth.reduce((sum, each) => sum + each, 0);
  const value = () => asker.best[level] ?? 0;
  if (value() === all) {
    worth.forEach((each, m) => {
      if (each > 0) clauses.add(placed[m]!);
    });
    return true;
  }
  const isForced = Uint8Array.from({ length: meetings }, (_, m) =>
    placed[m] !== 0 && isInAnyCase(asker, m, isIn) ? 1 : 0,
  );
  const prices = priceWishes(asker.problem, { worth, isForced, atLeast: fewest(asker, isForced, worstShare) });
  const forced = worth.reduce((sum, each, m) => sum + (isForced[m] === 1 ? each : 0), 0);
  if (!prices) {
    const gains = [...worth].flatMap((each, m) => (each > 0 ? [[placed[m]!, each] as const] : []));
    return asker.settle(
      gains,
      () => all - value(),
      (cost) => asker.search.onBound(level, all - cost, provenBySolver),
    );
  }
  const most = prices.most + 2 * forced;
  const tell = (cost: number) =>
    asker.search.onBound(level, Math.floor((most - cost) / 2), cost === 0 ? 'counting' : provenBySolver);
  tell(0);
  return asker.settle(
    lossesAsLiterals(asker.encoding, asker.problem, prices, isForced),
    () => most - 2 * value(),
    tell,
  );
}

function isInAnyCase({ problem }: LevelAsker, m: number, isIn: (m: number) => boolean): boolean {
  const { demand, mission } = problem;
  return demand[m] === 0 || mission.previous?.isFrozen[m] === 1 || isIn(m);
}

/** How many meetings beside the forced ones each participant has in a timetable as good as the best so far. */
function fewest({ problem }: LevelAsker, isForced: Uint8Array, worstShare: number): Int32Array {
  const { participants, meetingsOf, mission } = problem;
  return Int32Array.from({ length: participants }, (_, p) => {
    const wishes = wishesOf(problem, p);
    const granted = Math.ceil(worstShare * wishes.length - 1e-9);
    const count = (list: Iterable<number>) => [...list].filter((m) => isForced[m] === 1).length;
    return Math.max(0, granted - count(wishes), mission.minimum[p]! - count(meetingsOf[p]!));
  });
}

/** The fewest of these literals that hold. */
export function lowerSum(asker: LevelAsker, level: Level, literals: readonly number[]): boolean {
  const gains = literals.map((literal) => [-literal, 1] as const);
  return asker.settle(
    gains,
    () => asker.best[level] ?? 0,
    (cost) => asker.search.onBound(level, cost, provenBySolver),
  );
}
