import type { OpenPair } from './market.ts';
import { type Selection, type Side, sides } from './selection.ts';

/**
 * Gives every firm with fewer than `level` proposals one more proposal, again and again, by alternating paths: add a pair; where its partner
 * is full, drop one of that partner's pairs; where the firm that loses falls below the level, add one for it, and so on.
 * On return no such path exists, which by exchange of any better choice with this one proves that none exists at all
 * (capacities and musts given; the total number of places is not traded).
 */
export function augmentExposure(selection: Selection, pairs: readonly OpenPair[], level: number): void {
  const bySide = { left: group(pairs, 'left'), right: group(pairs, 'right') };
  for (const side of sides) {
    for (const firm of [...bySide[side].keys()].sort((a, b) => rankOf(bySide, side, a) - rankOf(bySide, side, b))) {
      while (selection.lacks(side, firm, level) && !selection.isFull(side, firm)) {
        const path = pathFrom(side, firm, selection, bySide, level);
        if (!path) break;
        for (const { pair, adds } of path) if (!adds) selection.drop(pair);
        for (const { pair, adds } of path) if (adds) selection.add(pair);
      }
    }
  }
}

type Pairs = Readonly<Record<Side, ReadonlyMap<number, readonly OpenPair[]>>>;
type Step = { readonly pair: OpenPair; readonly adds: boolean; readonly before: Step | null };

/** Breadth first, so that the fewest others are moved; pairs are tried best first. */
function pathFrom(side: Side, firm: number, selection: Selection, pairs: Pairs, level: number): readonly Step[] | null {
  const other: Side = side === 'left' ? 'right' : 'left';
  const seenLosers = new Set([firm]);
  const seenPartners = new Set<number>();
  let frontier: readonly { firm: number; step: Step | null }[] = [{ firm, step: null }];
  while (frontier.length > 0) {
    const next: { firm: number; step: Step }[] = [];
    for (const { firm: loser, step } of frontier) {
      for (const pair of pairs[side].get(loser) ?? []) {
        const partner = pair[other];
        if (selection.has(pair) || seenPartners.has(partner)) continue;
        seenPartners.add(partner);
        const added: Step = { pair, adds: true, before: step };
        if (!selection.isFull(other, partner)) {
          // One pair more than before in all; a path that ends by dropping keeps the number.
          if (selection.placesLeft > 0) return unrolled(added);
        }
        for (const dropped of selection.chosenOf(other, partner)) {
          if (dropped.must || seenLosers.has(dropped[side])) continue;
          const drop: Step = { pair: dropped, adds: false, before: added };
          if (selection.degree(side, dropped[side]) > level) return unrolled(drop);
          seenLosers.add(dropped[side]);
          next.push({ firm: dropped[side], step: drop });
        }
      }
    }
    frontier = next;
  }
  return null;
}

function unrolled(last: Step): readonly Step[] {
  const steps: Step[] = [];
  for (let step: Step | null = last; step; step = step.before) steps.push(step);
  return steps;
}

function group(pairs: readonly OpenPair[], side: Side): ReadonlyMap<number, readonly OpenPair[]> {
  const groups = new Map<number, OpenPair[]>();
  for (const pair of pairs) {
    const known = groups.get(pair[side]);
    if (known) known.push(pair);
    else groups.set(pair[side], [pair]);
  }
  return groups;
}

/** Firms with the fewest open partners first; between equals, those whose best pair ranks first in the list. */
function rankOf(pairs: Pairs, side: Side, firm: number): number {
  return pairs[side].get(firm)?.length ?? 0;
}
