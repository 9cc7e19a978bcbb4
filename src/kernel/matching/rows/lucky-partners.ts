import type { weights } from '../score.ts';
import type { FeatureBits, LightFeature } from './feature-bits.ts';
import type { FirmBits } from './firm-bits.ts';
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
  { answers: 2, channels: 1 },
  { answers: 1, channels: 1 },
  { answers: 2, channels: 0 },
  { answers: 0, channels: 1 },
  { answers: 1, channels: 0 },
  { answers: 0, channels: 0 },
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
  const meanOf = (one: LightFeature) => (one.there + one.back) / 2;
  const unit = light.reduce((sum, one) => sum + meanOf(one), 0) / allPoints;
  // The weightiest first: who lacks one that weighs too much need not be counted.
  const falling = [...light].sort((a, b) => meanOf(b) - meanOf(a));
  const pointsOf = falling.map((one) => Math.floor(meanOf(one) / unit + 1e-9));

  /** Of the firm at work: light features that anybody may have with it. */
  const planes: FirmBits[] = [];
  const points = new Int32Array(light.length);
  /** By class: the most its members have there and back, on top of what lane and sector add; and what these have to add at least. */
  const mostThere = new Float64Array(classes.length);
  const mostBack = new Float64Array(classes.length);
  const cuts = new Float64Array(classes.length);
  let [needed, lowestCut] = [0, 0];

  function begin(): void {
    let [lightThere, lightBack] = [0, 0];
    planes.length = 0;
    falling.forEach((one, at) => {
      if (one.bits === null) return;
      points[planes.length] = pointsOf[at]!;
      planes.push(one.bits);
      if (one.isInAnswer) return;
      lightThere += one.there;
      lightBack += one.back;
    });
    classes.forEach(({ answers, channels }, kind) => {
      mostThere[kind] = lightThere + (answers > 0 ? feature['seek-offer'] : 0) + channels * feature.channel;
      mostBack[kind] = lightBack + (answers > 1 ? feature['seek-offer'] : 0) + channels * feature.channel;
      // An answer to one of the two adds most where it is needed more.
      if (answers === 1 && lightThere > lightBack) {
        mostThere[kind]! -= feature['seek-offer'];
        mostBack[kind]! += feature['seek-offer'];
      }
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

  // The points that each of 32 firms lacks, one binary digit of all of them in each number.
  let [d0, d1, d2, d3, d4, d5] = [0, 0, 0, 0, 0, 0];

  function countPoints(word: number): void {
    let [n0, n1, n2, n3, n4, n5] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < planes.length; at += 1) {
      const lacking = ~planes[at]![word]!;
      const weight = points[at]!;
      let more = weight & 1 ? lacking : 0;
      let carry = n0 & more;
      n0 ^= more;
      more = weight & 2 ? lacking : 0;
      let next = (n1 & more) | (carry & (n1 ^ more));
      n1 ^= more ^ carry;
      more = weight & 4 ? lacking : 0;
      carry = (n2 & more) | (next & (n2 ^ more));
      n2 ^= more ^ next;
      more = weight & 8 ? lacking : 0;
      next = (n3 & more) | (carry & (n3 ^ more));
      n3 ^= more ^ carry;
      more = weight & 16 ? lacking : 0;
      carry = (n4 & more) | (next & (n4 ^ more));
      n4 ^= more ^ next;
      n5 ^= (weight & 32 ? lacking : 0) ^ carry;
    }
    [d0, d1, d2, d3, d4, d5] = [n0, n1, n2, n3, n4, n5];
  }

  /** Who lacks no more than so many points: whoever has a one where the limit has none, from the highest digit on, has too many. */
  function withinPoints(firms: number, slack: number): number {
    let equal = firms;
    let few = 0;
    let has = slack & 32 ? -1 : 0;
    few |= equal & ~d5 & has;
    equal &= ~(d5 ^ has);
    has = slack & 16 ? -1 : 0;
    few |= equal & ~d4 & has;
    equal &= ~(d4 ^ has);
    has = slack & 8 ? -1 : 0;
    few |= equal & ~d3 & has;
    equal &= ~(d3 ^ has);
    has = slack & 4 ? -1 : 0;
    few |= equal & ~d2 & has;
    equal &= ~(d2 ^ has);
    has = slack & 2 ? -1 : 0;
    few |= equal & ~d1 & has;
    equal &= ~(d1 ^ has);
    has = slack & 1 ? -1 : 0;
    few |= equal & ~d0 & has;
    equal &= ~(d0 ^ has);
    return equal | few;
  }

  function among(word: number, most: number): number {
    const [a, b, c] = [there[word]!, back[word]!, channel[word]!];
    let lucky = 0;
    let counted = 0;
    for (let kind = 0; kind < classes.length; kind += 1) {
      if (most < cuts[kind]!) continue;
      const { answers, channels } = classes[kind]!;
      const firms = (answers === 2 ? a & b : answers === 1 ? a ^ b : ~(a | b)) & (channels === 1 ? c : ~c);
      if (firms === 0) continue;
      const slack = (most + (mostThere[kind]! + mostBack[kind]!) / 2 - needed) / unit;
      if (slack >= allPoints) {
        lucky |= firms;
        continue;
      }
      if (counted === 0) countPoints(word);
      counted = 1;
      lucky |= withinPoints(firms, Math.floor(slack + 1e-6));
    }
    return lucky;
  }

  return { begin, aimAt, isHopeless: (most) => most < lowestCut, among };
}
