import type { weights } from '../score.ts';
import type { FeatureBits } from './feature-bits.ts';
import { roundingRoom } from './score-pair.ts';

export type LuckyPartners = {
  /** Begins with the firm whose features were gathered last. */
  begin(): void;
  /** Sets the millionths to be reached; below 0 everybody can. */
  aimAt(least: number): void;
  /** Whether lane and sector add too little for anybody; so it is for all words that have less. */
  isHopeless(most: number): boolean;
  /** The firms of a word (32 side by side) that can still reach it, where lane and sector add at most so much. */
  among(word: number, most: number): number;
};

/** The heavy features, answers and channels, part pairs into classes by what they have. */
const classes = [
  { answers: 2, channel: 1 },
  { answers: 1, channel: 1 },
  { answers: 2, channel: 0 },
  { answers: 0, channel: 1 },
  { answers: 1, channel: 0 },
  { answers: 0, channel: 0 },
] as const;

/** Light features are counted in points, together as many as six bits hold. */
const allPoints = 63;

/**
 * Who can still enter a list, for 32 firms at once. All are taken to be as good as the best of their word by lane and sector, and lose
 * what they certainly lack: heavy features part them into classes, most of which are passed over whole; light ones are counted in
 * points, bit by bit in parallel, and never as more than they weigh. The harmonic mean is at most the mean, in which features add up.
 */
export function luckyPartners(
  { there, back, channel, light }: FeatureBits,
  feature: Readonly<Record<keyof typeof weights, number>>,
): LuckyPartners {
  const unit = light.reduce((sum, { most }) => sum + most, 0) / allPoints;
  // The weightiest first: who lacks one that weighs too much need not be counted.
  const falling = [...light].sort((a, b) => b.most - a.most);
  const points = Int32Array.from(falling, ({ most }) => Math.floor(most / unit + 1e-9));
  const planes = falling.map(({ bits }) => bits);
  const everyLight =
    feature.territory +
    feature.language +
    feature.product +
    feature['price-band'] +
    feature['seek-kind'] +
    feature['seek-sector'] +
    feature.volume;
  const mostThere = Float64Array.from(classes, ({ answers, channel }) => mostOf(answers > 0, channel));
  const mostBack = Float64Array.from(classes, ({ answers, channel }) => mostOf(answers > 1, channel));
  function mostOf(hasAnswer: boolean, channels: number): number {
    return everyLight + (hasAnswer ? feature['seek-offer'] : 0) + channels * feature.channel;
  }

  let needed = 0;
  /** By class: what lane and sector have to add at least for its luckiest member. */
  const cuts = new Float64Array(classes.length);
  let lowestCut = 0;

  function begin(): void {
    falling.forEach(({ bits }, at) => {
      planes[at] = bits;
    });
  }

  function aimAt(least: number): void {
    needed = least / 1e6 - roundingRoom;
    for (let kind = 0; kind < classes.length; kind += 1) {
      const [a, b] = [mostThere[kind]!, mostBack[kind]!];
      // Where the harmonic mean of both, with so much more, is what is needed.
      cuts[kind] = least < 0 ? -1 : (needed - a - b + Math.sqrt((a - b) ** 2 + needed ** 2)) / 2 - 1e-9;
    }
    lowestCut = Math.min(...cuts);
  }

  /** Those of `firms` who lack no more than so many points. */
  function withinPoints(word: number, firms: number, slack: number): number {
    let [bits, first] = [firms, 0];
    for (; first < planes.length && points[first]! > slack; first += 1) {
      bits &= planes[first]![word]!;
      if (bits === 0) return 0;
    }
    // The points that each of 32 firms lacks, one binary digit of all of them in each number.
    let [d0, d1, d2, d3, d4, d5] = [0, 0, 0, 0, 0, 0];
    for (let at = first; at < planes.length; at += 1) {
      const lacking = bits & ~planes[at]![word]!;
      if (lacking === 0) continue;
      const weight = points[at]!;
      let carry = d0 & (weight & 1 ? lacking : 0);
      d0 ^= weight & 1 ? lacking : 0;
      let more = weight & 2 ? lacking : 0;
      let next = (d1 & more) | (carry & (d1 ^ more));
      d1 ^= more ^ carry;
      more = weight & 4 ? lacking : 0;
      carry = (d2 & more) | (next & (d2 ^ more));
      d2 ^= more ^ next;
      more = weight & 8 ? lacking : 0;
      next = (d3 & more) | (carry & (d3 ^ more));
      d3 ^= more ^ carry;
      more = weight & 16 ? lacking : 0;
      carry = (d4 & more) | (next & (d4 ^ more));
      d4 ^= more ^ next;
      more = weight & 32 ? lacking : 0;
      d5 ^= more ^ carry;
    }
    // From the highest digit: whoever has a one where the limit has none has too many; the other way round, few enough.
    let [equal, few] = [bits, 0];
    [equal, few] = slack & 32 ? [equal & d5, few | (equal & ~d5)] : [equal & ~d5, few];
    [equal, few] = slack & 16 ? [equal & d4, few | (equal & ~d4)] : [equal & ~d4, few];
    [equal, few] = slack & 8 ? [equal & d3, few | (equal & ~d3)] : [equal & ~d3, few];
    [equal, few] = slack & 4 ? [equal & d2, few | (equal & ~d2)] : [equal & ~d2, few];
    [equal, few] = slack & 2 ? [equal & d1, few | (equal & ~d1)] : [equal & ~d1, few];
    [equal, few] = slack & 1 ? [equal & d0, few | (equal & ~d0)] : [equal & ~d0, few];
    return equal | few;
  }

  function among(word: number, most: number): number {
    const [a, b, c] = [there[word]!, back[word]!, channel[word]!];
    let lucky = 0;
    for (let kind = 0; kind < classes.length; kind += 1) {
      if (most < cuts[kind]!) continue;
      const { answers, channel: channels } = classes[kind]!;
      const bits = (answers === 2 ? a & b : answers === 1 ? a ^ b : ~(a | b)) & (channels === 1 ? c : ~c);
      if (bits === 0) continue;
      const slack = (most + (mostThere[kind]! + mostBack[kind]!) / 2 - needed) / unit;
      lucky |= slack >= allPoints ? bits : withinPoints(word, bits, Math.floor(slack + 1e-6));
    }
    return lucky;
  }

  return { begin, aimAt, isHopeless: (most) => most < lowestCut, among };
}
