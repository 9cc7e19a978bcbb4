import type { GrowingSolver } from './growing-solver.ts';

export type KeepingMore = {
  readonly shouldStop: () => boolean;
  /** The solver has a model in which more of the literals hold than in any before: read it at once. */
  readonly onModel: () => void;
};

/** Each question has to be quick: what holds is assumed, so nearly everything is decided before the solver begins. */
const conflictsEach = 400;
const mostQuestions = 80;

/**
 * Solutions in which more and more of the literals hold, from one that is known, until none of the rest goes along with all that
 * hold: what holds is assumed, and of the rest as much as goes along, in halves. For where a proof that begins from below may be
 * stopped long before it meets a solution.
 */
export function keepMore(
  solver: GrowingSolver,
  wanted: readonly number[],
  known: readonly number[],
  { shouldStop, onModel }: KeepingMore,
): void {
  const isKnown = new Set(known);
  let held = known;
  let open = wanted.filter((literal) => !isKnown.has(literal));
  let size = Math.ceil(open.length / 2);
  for (let asked = 0; asked < mostQuestions && open.length > 0 && !shouldStop(); asked++) {
    if (solver.ask([...held, ...open.slice(0, size)], conflictsEach) === 'satisfiable') {
      const isHeld = new Set(wanted.filter((literal) => solver.isTrue(literal)));
      onModel();
      held = [...isHeld];
      open = open.slice(size).filter((literal) => !isHeld.has(literal));
    } else {
      if (size === 1) open = open.slice(1);
      size = Math.ceil(size / 2);
    }
  }
}
