import type { Gate, Matcher } from '../match-pair.ts';
import { BestPartners } from './best-partners.ts';
import { answerBits, firmBits } from './firm-bits.ts';
import type { FirmColumns } from './firm-columns.ts';
import { lanesBetweenGroups } from './lanes-of-group.ts';
import { type OutsideFeature, outsideScores } from './outside-row.ts';
import { type Asking, answersFirm, answersPartner, isBelow, pairScorer } from './score-pair.ts';

export type RowScorer = {
  /** The best partners of a firm, best first, with scores in millionths. */
  bestOf(firm: number, most: number): { readonly firms: Int32Array; readonly scores: Int32Array };
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

/**
 * The same scores as `match`, for one firm against a whole side at once.
 *
 * Exactly the same numbers, only in another order of work. The firms that may answer each other are found as bits of a whole side at
 * once; those who answer each other both ways come first, since they fill the list with scores that few others reach. What depends on
 * kinds and sectors alone is computed once for each pair of groups, and a block of firms is passed over when even its luckiest member
 * cannot enter the list. Pure over ranges: several threads may share the rows among themselves.
 */
export function rowScorer(input: RowScorerInput): RowScorer {
  const { matcher, own, partners, lots, closed } = input;
  const features = input.outside ?? [];
  const scale = 1 - features.reduce((sum, { share }) => sum + share, 0);
  const outside = outsideScores(features, partners.count);
  const { feature, ask, scoreOf, gateOf } = pairScorer(own, partners, outside, scale);
  const lanesOfGroup = lanesBetweenGroups(matcher.lanes, own.groups, partners.groups, scale);
  const gives = answerBits(partners.gives, partners.count);
  const seeks = answerBits(partners.seeks, partners.count);
  // Of the firm at work: partners who may answer it, and whom it may answer.
  const there = firmBits(partners.count);
  const back = firmBits(partners.count);
  const { blocks } = partners.groups;
  const others = feature.channel + feature['seek-kind'] + feature['seek-sector'];

  function askFor(firm: number): Asking {
    there.fill(0);
    back.fill(0);
    for (let at = own.seeks.ofFirm.starts[firm]!; at < own.seeks.ofFirm.starts[firm + 1]!; at += 1) {
      gives.mark(own.seeks.phrases[own.seeks.ofFirm.values[at]!]!, there);
    }
    for (let at = own.gives.ofFirm.starts[firm]!; at < own.gives.ofFirm.starts[firm + 1]!; at += 1) {
      seeks.mark(own.gives.phrases[own.gives.ofFirm.values[at]!]!, back);
    }
    outside.gather(firm);
    return ask(firm, lanesOfGroup(own.group[firm]!), closed?.(firm));
  }

  function answersOf(partner: number): number {
    const [at, bit] = [partner >>> 5, 1 << (partner & 31)];
    return (there[at]! & bit ? answersFirm : 0) | (back[at]! & bit ? answersPartner : 0);
  }

  /** Offers all firms of `bits` from one to another. */
  function scan(asking: Asking, word: number, bits: number, best: BestPartners): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const partner = (word << 5) + 31 - Math.clz32(rest & -rest);
      const score = scoreOf(asking, partner, answersOf(partner), best.least);
      if (score >= 0) best.offer(partner, score);
    }
  }

  function scanNamedOutside(asking: Asking, best: BestPartners): void {
    for (let word = 0; word < outside.named.length; word += 1) {
      if (outside.named[word] !== 0) scan(asking, word, outside.named[word]!, best);
    }
  }

  function scanBlocks(asking: Asking, turn: Turn, best: BestPartners): void {
    const { group, extras } = asking;
    const channels = asking.channels | asking.channelsSought | asking.channelsOffered;
    const offer = turn === 'neither' ? 0 : feature['seek-offer'];
    const offerBack = turn === 'both' ? offer : 0;
    for (const other of group.order) {
      const most = group.most[other]! + extras;
      if (isBelow(most + others + offer, most + others + offerBack, best.least)) break;
      const mayAsk = asking.kindsSought & partners.groups.kinds[other]! ? feature['seek-kind'] : 0;
      const mayName = asking.sectorsSought & partners.groups.sectors[other]! ? feature['seek-sector'] : 0;
      for (let block = blocks.ofGroup[other]!; block < blocks.ofGroup[other + 1]!; block += 1) {
        const shared = most + (channels & blocks.channels[block]! ? feature.channel : 0);
        const asked = shared + mayAsk + mayName;
        const askedBack =
          shared +
          (asking.kinds & blocks.kindsSought[block]! ? feature['seek-kind'] : 0) +
          (asking.sectors & blocks.sectorsSought[block]! ? feature['seek-sector'] : 0);
        const isOut =
          isBelow(asked + offer, askedBack + offerBack, best.least) &&
          (turn !== 'one' || isBelow(asked, askedBack + offer, best.least));
        if (!isOut) scanBlock(asking, blocks.starts[block]!, blocks.starts[block + 1]!, turn, best);
      }
    }
  }

  function scanBlock(asking: Asking, from: number, to: number, turn: Turn, best: BestPartners): void {
    const [first, last] = [from >>> 5, (to - 1) >>> 5];
    for (let word = first; word <= last; word += 1) {
      const [a, b] = [there[word]!, back[word]!];
      let bits = (turn === 'both' ? a & b : turn === 'one' ? a ^ b : ~(a | b)) & ~outside.named[word]!;
      if (word === first) bits &= -1 << (from & 31);
      if (word === last && (to & 31) !== 0) bits &= (1 << (to & 31)) - 1;
      if (bits !== 0) scan(asking, word, bits, best);
    }
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
    bestOf: (firm, most) => {
      const asking = askFor(firm);
      const best = heapOf(most);
      if (features.length > 0) scanNamedOutside(asking, best);
      for (const turn of turns) scanBlocks(asking, turn, best);
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

/** How many of two firms may answer the other. */
const turns = ['both', 'one', 'neither'] as const;
type Turn = (typeof turns)[number];
