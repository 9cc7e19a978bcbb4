import type { Gate, Matcher } from '../match-pair.ts';
import { BestPartners } from './best-partners.ts';
import { featureBits } from './feature-bits.ts';
import { type FirmBits, firmBits } from './firm-bits.ts';
import type { FirmColumns } from './firm-columns.ts';
import { lanesBetweenGroups } from './lanes-of-group.ts';
import { luckyPartners } from './lucky-partners.ts';
import { type OutsideFeature, outsideScores } from './outside-row.ts';
import { type Asking, answersFirm, answersPartner, pairScorer } from './score-pair.ts';

export type RowScorer = {
  /** The best partners of a firm, of all or `among` some, best first, with scores in millionths. */
  bestOf(firm: number, most: number, among?: FirmBits): { readonly firms: Int32Array; readonly scores: Int32Array };
  /** How many firms of the other side each gate closes to a firm; `open` are those it could meet. */
  gatesOf(firm: number): ReadonlyMap<Gate | 'rule' | 'open', number>;
};

export type RowScorerInput = {
  readonly matcher: Matcher;
  readonly own: FirmColumns;
  readonly partners: FirmColumns;
  /** Of the partners: decides between equal scores; no two alike. */
  readonly lots: Int32Array;
  /** Bits of the partners that the lists close to a firm; undefined where they close none. */
  readonly closed?: (firm: number) => Uint32Array | undefined;
  readonly outside?: readonly OutsideFeature[];
};

/** Where to begin when nothing is known, in millionths; how much lower to go each time; and where to take everybody. */
const highestAim = 800_000;
const nextAim = 0.93;
const lowestAim = 200_000;

/**
 * The same scores as `match`, for one firm against a whole side at once.
 *
 * Exactly the same numbers, only in another order of work: who of a whole side may have which feature is found as bits, and only those
 * who could still enter the list are scored. The luckiest come first. What depends on kinds and sectors
 * alone is computed once for each pair of groups. Pure over ranges: several threads may share the rows among themselves.
 */
export function rowScorer(input: RowScorerInput): RowScorer {
  const { matcher, own, partners, lots, closed } = input;
  const features = input.outside ?? [];
  const scale = 1 - features.reduce((sum, { share }) => sum + share, 0);
  const outside = outsideScores(features, partners.count);
  const { feature, ask, scoreOf, gateOf } = pairScorer(own, partners, outside, scale);
  const lanesOfGroup = lanesBetweenGroups(matcher.lanes, own.groups, partners.groups, scale);
  const bits = featureBits(own, partners, feature);
  const lucky = luckyPartners(bits, feature);
  /** Partners who were looked at. */
  const done = firmBits(partners.count);
  let firstAim = highestAim;
  /** The bits of the last word that stand for firms. */
  const lastWord = (partners.count & 31) === 0 ? -1 : (1 << (partners.count & 31)) - 1;

  function askFor(firm: number): Asking {
    bits.gather(firm);
    lucky.begin();
    outside.gather(firm);
    return ask(firm, lanesOfGroup(own.group[firm]!), closed?.(firm));
  }

  function answersOf(partner: number): number {
    const [at, bit] = [partner >>> 5, 1 << (partner & 31)];
    return (bits.there[at]! & bit ? answersFirm : 0) | (bits.back[at]! & bit ? answersPartner : 0);
  }

  function scan(asking: Asking, word: number, firms: number, best: BestPartners): void {
    done[word]! |= firms;
    for (let rest = firms; rest !== 0; rest &= rest - 1) {
      const partner = (word << 5) + 31 - Math.clz32(rest & -rest);
      const score = scoreOf(asking, partner, answersOf(partner), best.least);
      if (score >= 0) best.offer(partner, score);
    }
  }

  /** Offers all firms that can have so many millionths, or as many as the list asks for by then. */
  function scanDownTo(aim: number, asking: Asking, best: BestPartners): void {
    const { words, most } = asking.group;
    let least = Math.max(aim, best.least);
    lucky.aimAt(least);
    for (let at = 0; at < words.length && !lucky.isHopeless(most[at]!); at += 1) {
      const word = words[at]!;
      const firms = lucky.among(word, most[at]!) & ~done[word]!;
      if (firms === 0) continue;
      scan(asking, word, firms, best);
      if (best.least <= least) continue;
      least = best.least;
      lucky.aimAt(least);
    }
  }

  /** The luckiest first, so that the list soon asks for much. */
  function scanAll(asking: Asking, most: number, best: BestPartners, among: FirmBits | undefined): void {
    for (let word = 0; word < done.length; word += 1) done[word] = among ? ~among[word]! : 0;
    done[done.length - 1]! |= ~lastWord;
    // Whoever an outside feature speaks of has more than the bits know, and is looked at in any case.
    for (let word = 0; features.length > 0 && word < outside.named.length; word += 1) {
      scan(asking, word, outside.named[word]! & ~done[word]!, best);
    }
    let aim = most < partners.count ? firstAim : -1;
    scanDownTo(aim, asking, best);
    while (best.least < aim) {
      aim = aim > lowestAim ? aim * nextAim : -1;
      scanDownTo(aim, asking, best);
    }
    // The next firm is mostly like this one; a little lower one look is mostly enough.
    firstAim = best.least > lowestAim ? best.least * nextAim : highestAim;
  }

  let heap = new BestPartners(0, lots);
  let heapSize = 0;
  function heapOf(most: number): BestPartners {
    if (heapSize !== most) heap = new BestPartners(most, lots);
    heapSize = most;
    heap.clear();
    return heap;
  }

  return {
    bestOf: (firm, most, among) => {
      const asking = askFor(firm);
      const best = heapOf(most);
      scanAll(asking, most, best, among);
      return best.drain();
    },
    gatesOf: (firm) => {
      const asking = askFor(firm);
      const counts = new Map<Gate | 'rule' | 'open', number>();
      for (let partner = 0; partner < partners.count; partner += 1) {
        const gate = gateOf(asking, partner, answersOf(partner));
        counts.set(gate, (counts.get(gate) ?? 0) + 1);
      }
      return counts;
    },
  };
}
