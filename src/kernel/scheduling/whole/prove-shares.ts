import type { LevelAsker } from './level-asker.ts';
import { shareOf, wishesOf } from './shares.ts';

/** Levelling shares comes last and is not worth more conflicts. */
const turnForShares = 20_000;

/** Asks for the next higher share as long as there is one. */
export function raiseWorstShare(asker: LevelAsker): boolean {
  const { clauses, moreGranted } = asker.encoding;
  const counts = wishesEach(asker);
  const floors = (granted: number, of: number): number[] | null => {
    const literals: number[] = [];
    for (const [p, count] of counts.entries()) {
      const needed = Math.ceil((granted * count) / of - 1e-9);
      if (needed === 0) continue;
      const literal = moreGranted[p]![needed - 1];
      if (literal === undefined) return null;
      literals.push(literal);
    }
    return literals;
  };
  for (;;) {
    const next = nextShare(counts, asker.best.worstShare);
    const literals = next && floors(next.granted, next.of);
    if (!literals) break;
    const answer = asker.ask(literals);
    if (answer === 'unknown') return false;
    if (answer === 'unsatisfiable') break;
    asker.read();
  }
  const reached = shareAsFraction(counts, asker.best.worstShare);
  for (const literal of (reached && floors(reached.granted, reached.of)) ?? []) clauses.add(literal);
  return true;
}

/** From the worst off upward: as few as can be have less than each share there is. */
export function levelShares(asker: LevelAsker): boolean {
  asker.isLevelling = true;
  const { moreGranted } = asker.encoding;
  const counts = wishesEach(asker);
  const shares = [...new Set(counts.flatMap((of) => Array.from({ length: of }, (_, k) => (k + 1) / of)))];
  for (const share of shares.sort((a, b) => a - b)) {
    const reached = counts.flatMap((of, p) => {
      const literal = of === 0 ? undefined : moreGranted[p]![Math.ceil(share * of - 1e-9) - 1];
      return literal === undefined ? [] : [{ p, literal }];
    });
    const gains = reached.map(({ literal }) => [literal, 1] as const);
    const below = () =>
      reached.filter(({ p }) => shareOf(asker.problem, asker.bestChoice.slotOf, p) < share - 1e-9).length;
    if (!asker.settle(gains, below, () => {}, turnForShares)) return false;
  }
  return true;
}

/** How many wishes count for each participant. */
function wishesEach({ problem }: LevelAsker): readonly number[] {
  return Array.from({ length: problem.participants }, (_, p) => wishesOf(problem, p).length);
}

type Fraction = { readonly granted: number; readonly of: number };

/** The smallest share above this one that some participant can have. */
function nextShare(counts: readonly number[], share: number): Fraction | null {
  let next: Fraction | null = null;
  for (const of of new Set(counts)) {
    if (of === 0) continue;
    const granted = Math.floor(share * of + 1e-9) + 1;
    if (granted > of) continue;
    if (next === null || granted * next.of < next.granted * of) next = { granted, of };
  }
  return next;
}

function shareAsFraction(counts: readonly number[], share: number): Fraction | null {
  for (const of of new Set(counts)) {
    const granted = Math.round(share * of);
    if (of > 0 && granted / of === share) return { granted, of };
  }
  return null;
}
