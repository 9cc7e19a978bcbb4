import type { SeededRandom } from '../lib/seeded-random.ts';
import { ChainFinder } from './chain.ts';
import type { Placement } from './placement.ts';
import { type SlotChange, StayEdges } from './stay-edges.ts';

const deepest = 5;
const mostAltogether = 3;
/** A link that costs more than this is not built upon. */
const mostPerLink = 0.3;

/**
 * Follows a chain that made its far end worse by the best chain of that participant, and that by the next, as in an ejection
 * chain (Glover, 1996), until the whole is accepted; otherwise everything is taken back.
 */
export class FollowUp {
  private readonly placement: Placement;
  private readonly random: SeededRandom;
  private readonly change: (p: number, from: number, to: number) => number;
  private readonly isAccepted: (delta: number) => boolean;
  private readonly finders: readonly ChainFinder[];
  private readonly edges: StayEdges;

  constructor(
    placement: Placement,
    random: SeededRandom,
    change: (p: number, from: number, to: number) => number,
    isAccepted: (delta: number) => boolean,
  ) {
    this.placement = placement;
    this.random = random;
    this.change = change;
    this.isAccepted = isAccepted;
    this.edges = new StayEdges(placement.problem.slots);
    this.finders = Array.from({ length: deepest }, () => new ChainFinder(placement));
  }

  /**
   * @param soFar what the chains already swapped have cost.
   * @param last the slots they were swapped between; changing back is no follow-up.
   * @returns whether the whole was accepted; if not, the placement is as it was.
   */
  makeUp(p: number, soFar: number, last: SlotChange, depth = 0): boolean {
    const finder = this.finders[depth]!;
    let best = Number.POSITIVE_INFINITY;
    let from = -1;
    let to = -1;
    const { edges } = this;
    edges.look(this.placement, p);
    for (let i = 0; i < edges.endCount; i++) {
      const source = edges.ends[i]!;
      for (let j = 0; j < edges.besideCount; j++) {
        const target = edges.beside[j]!;
        if (source === last.to ? target === last.from : source === last.from && target === last.to) continue;
        const cost = this.costOf(finder, p, source, target) + this.random.fraction() * 0.01;
        if (cost >= best) continue;
        best = cost;
        from = source;
        to = target;
      }
    }
    const altogether = soFar + best;
    if (!(altogether < Number.POSITIVE_INFINITY)) return false;
    finder.trace(p, from, to);
    const end = finder.end;
    const isOdd = (finder.length & 1) === 1;
    if (this.isAccepted(altogether)) {
      finder.swap(from, to);
      return true;
    }
    if (depth + 1 === deepest || best >= mostPerLink || altogether >= mostAltogether) return false;
    const atEnd = isOdd ? this.change(end, from, to) : this.change(end, to, from);
    if (atEnd <= 0) return false;
    finder.swap(from, to);
    if (this.makeUp(end, altogether, { from, to }, depth + 1)) return true;
    finder.swap(from, to);
    return false;
  }

  private costOf(finder: ChainFinder, p: number, from: number, to: number): number {
    const { load, problem } = this.placement;
    if (!finder.trace(p, from, to)) return Number.POSITIVE_INFINITY;
    const isOdd = (finder.length & 1) === 1;
    if ((isOdd && load[to]! >= problem.tables) || !finder.keepsOrder(from, to)) return Number.POSITIVE_INFINITY;
    const end = finder.end;
    return this.change(p, from, to) + (isOdd ? this.change(end, from, to) : this.change(end, to, from));
  }
}
