import type { CompiledProblem } from '../compile.ts';
import { countLiterals } from '../exact/count-literals.ts';
import type { WholeEncoding } from './encode-whole.ts';
import type { WishPrices } from './price-wishes.ts';

/** Literals and what is lost where each does not hold, so that twice what is placed is the most by prices less all that is lost. */
export function lossesAsLiterals(
  { clauses, placed }: WholeEncoding,
  { participants, meetingsOf }: CompiledProblem,
  { open, gains, ofMeeting, ofTable, places, atMost, atLeast }: WishPrices,
  isForced: Uint8Array,
): readonly (readonly [literal: number, loss: number])[] {
  const losses: (readonly [number, number])[] = [];
  open.forEach((m, i) => {
    if (gains[i] !== 0) losses.push([gains[i]! > 0 ? placed[m]! : -placed[m]!, Math.abs(gains[i]!)]);
  });
  for (let p = 0; p < participants; p++) {
    const price = ofMeeting[p]!;
    const own = [...meetingsOf[p]!].filter((m) => placed[m] !== 0 && isForced[m] === 0).map((m) => placed[m]!);
    if (price === 0) continue;
    const more = countLiterals(clauses, own, atMost[p]!);
    for (let k = price > 0 ? 0 : atLeast[p]!; k < atMost[p]!; k++) {
      const literal = more[k];
      // Short of meetings it is lost whatever is placed; see `never`.
      if (literal !== undefined) losses.push([price > 0 ? literal : -literal, Math.abs(price)]);
      else if (price > 0) losses.push([never(clauses), price]);
    }
  }
  if (ofTable > 0) {
    const all = open.map((m) => placed[m]!);
    const more = countLiterals(clauses, all, places);
    for (let k = 0; k < places; k++) losses.push([more[k] ?? never(clauses), ofTable]);
  }
  return losses;
}

/** A literal that never holds: what is lost with it is lost in any case. */
function never(clauses: WholeEncoding['clauses']): number {
  const literal = clauses.newVariable();
  clauses.add(-literal);
  return literal;
}
