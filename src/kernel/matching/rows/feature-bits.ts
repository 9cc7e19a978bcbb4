import { sharedGoodsFit } from '../phrase-fit.ts';
import type { weights } from '../score.ts';
import { answerBits, bitsOf, type FirmBits, firmBits, uniteBits, uniteRest } from './firm-bits.ts';
import { type FirmColumns, namesUnknownPlaces, recordFields, recordLength } from './firm-columns.ts';

/** A feature of little weight: who of a side may have it with the firm at work (null: nobody), and the most it adds there and back. */
export type LightFeature = {
  readonly bits: FirmBits | null;
  readonly there: number;
  readonly back: number;
  /** Part of what an answer adds: whoever answers nothing does not lack it. */
  readonly isInAnswer: boolean;
};

/**
 * Who of a whole side may have a feature with the firm at work. Whoever is missing has it certainly not; who is there may have it or
 * only a part of it. What lane and sector add is no bit: it hangs on groups alone.
 */
export type FeatureBits = {
  /** Partners who may answer what the firm seeks, and whom it may answer. */
  readonly there: FirmBits;
  readonly back: FirmBits;
  readonly channel: FirmBits;
  readonly light: readonly LightFeature[];
  gather(firm: number): void;
};

export function featureBits(
  own: FirmColumns,
  partners: FirmColumns,
  feature: Readonly<Record<keyof typeof weights, number>>,
): FeatureBits {
  const { count } = partners;
  const record = (columns: FirmColumns, firm: number, field: keyof typeof recordFields) =>
    columns.records[firm * recordLength + recordFields[field]]!;
  const planes = (field: keyof typeof recordFields) => byBit(count, (partner) => record(partners, partner, field));
  const channels = byBit(count, (partner) => channelsOf(partners, partner));
  const byField = {
    kinds: planes('kinds'),
    sectors: planes('sectors'),
    kindsSought: planes('kindsSought'),
    sectorsSought: planes('sectorsSought'),
    prices: planes('prices'),
    placesLow: planes('placesLow'),
    placesHigh: planes('placesHigh'),
    aroundLow: planes('aroundLow'),
    aroundHigh: planes('aroundHigh'),
  };
  const where = (holds: (partner: number) => boolean) =>
    bitsOf(Array.from({ length: count }, (_, partner) => partner).filter(holds), count);
  const areUnknown = (columns: FirmColumns, firm: number) =>
    (record(columns, firm, 'flags') & namesUnknownPlaces) !== 0;
  const unknownPlaces = where((partner) => areUnknown(partners, partner));
  const offering = where((partner) => partners.unitsOffered[partner]! > 0);
  const seeking = where((partner) => partners.unitsSought[partner]! > 0);
  const speaking = new Map<string, FirmBits>();
  for (let partner = 0; partner < count; partner += 1) {
    for (const tag of partners.languagesBook[record(partners, partner, 'languages')]!.tags) {
      const bits = speaking.get(tag) ?? firmBits(count);
      speaking.set(tag, bits);
      bits[partner >>> 5]! |= 1 << (partner & 31);
    }
  }
  const speakers = remembering((languages: number) => {
    const bits = firmBits(count);
    for (const tag of own.languagesBook[languages]!.tags) {
      const known = speaking.get(tag);
      if (known) uniteBits(bits, known);
    }
    return bits;
  });
  const gives = answerBits(partners.gives, count);
  const seeks = answerBits(partners.seeks, count);
  const products = answerBits(partners.products, count);

  const [there, back, channel] = [firmBits(count), firmBits(count), firmBits(count)];
  const phrasesOf = ({ phrases, ofFirm }: FirmColumns['seeks'], firm: number) =>
    Array.from(ofFirm.values.subarray(ofFirm.starts[firm]!, ofFirm.starts[firm + 1]!), (place) => phrases[place]!);
  type BitsOf = (firm: number) => FirmBits | null;
  const light: (LightFeature & { bits: FirmBits | null; readonly of: BitsOf })[] = [];
  const add = (there: number, back: number, of: BitsOf, isInAnswer = false) => {
    light.push({ bits: null, there, back, of, isInAnswer });
  };
  const addBoth = (most: number, of: BitsOf) => add(most, most, of);
  /** Into bits of its own, anew for each firm. */
  const anew = (mark: (into: FirmBits, firm: number) => void): BitsOf => {
    const into = firmBits(count);
    return (firm) => {
      into.fill(0);
      mark(into, firm);
      return into;
    };
  };

  addBoth(
    feature.territory,
    anew((into, firm) => {
      byField.aroundLow.mark(record(own, firm, 'placesLow'), into);
      byField.aroundHigh.mark(record(own, firm, 'placesHigh'), into);
      byField.placesLow.mark(record(own, firm, 'aroundLow'), into);
      byField.placesHigh.mark(record(own, firm, 'aroundHigh'), into);
      if (areUnknown(own, firm)) uniteBits(into, unknownPlaces);
    }),
  );
  addBoth(feature.language, (firm) => speakers(record(own, firm, 'languages')));
  const dealing = anew((into, firm) => {
    for (const phrase of phrasesOf(own.products, firm)) products.mark(phrase, into);
  });
  addBoth(feature.product, (firm) => (phrasesOf(own.products, firm).length > 0 ? dealing(firm) : null));
  addBoth(feature['price-band'], (firm) => byField.prices.of(record(own, firm, 'prices')));
  add(feature['seek-kind'], 0, (firm) => byField.kinds.of(record(own, firm, 'kindsSought')));
  add(0, feature['seek-kind'], (firm) => byField.kindsSought.of(record(own, firm, 'kinds')));
  add(feature['seek-sector'], 0, (firm) => byField.sectors.of(record(own, firm, 'sectorsSought')));
  add(0, feature['seek-sector'], (firm) => byField.sectorsSought.of(record(own, firm, 'sectors')));
  add(feature.volume, 0, (firm) => (own.unitsSought[firm]! > 0 ? offering : null));
  add(0, feature.volume, (firm) => (own.unitsOffered[firm]! > 0 ? seeking : null));
  // What the same words add to an answer that only names the same goods.
  const wordsMost = feature['seek-offer'] * (1 - sharedGoodsFit);
  const answeringInWords = anew((into, firm) => {
    uniteRest(into, there);
    for (const phrase of phrasesOf(own.seeks, firm)) gives.markWords(phrase, into);
  });
  const answeredInWords = anew((into, firm) => {
    uniteRest(into, back);
    for (const phrase of phrasesOf(own.gives, firm)) seeks.markWords(phrase, into);
  });
  add(wordsMost, 0, answeringInWords, true);
  add(0, wordsMost, answeredInWords, true);

  return {
    there,
    back,
    channel,
    light,
    gather: (firm) => {
      there.fill(0);
      back.fill(0);
      channel.fill(0);
      for (const phrase of phrasesOf(own.seeks, firm)) gives.mark(phrase, there);
      for (const phrase of phrasesOf(own.gives, firm)) seeks.mark(phrase, back);
      channels.mark(channelsOf(own, firm), channel);
      for (const one of light) one.bits = one.of(firm);
    },
  };
}

/** All channels a firm runs or names: which end it stands at differs from lane to lane. */
function channelsOf({ records }: FirmColumns, firm: number): number {
  const at = firm * recordLength;
  return (
    records[at + recordFields.channels]! |
    records[at + recordFields.channelsSought]! |
    records[at + recordFields.channelsOffered]!
  );
}

/** The firms whose mask has any bit of another mask. */
function byBit(count: number, maskOf: (firm: number) => number) {
  const planes: (FirmBits | undefined)[] = [];
  for (let firm = 0; firm < count; firm += 1) {
    for (let rest = maskOf(firm); rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      planes[bit] ??= firmBits(count);
      planes[bit][firm >>> 5]! |= 1 << (firm & 31);
    }
  }
  const mark = (mask: number, into: FirmBits): void => {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const plane = planes[31 - Math.clz32(rest & -rest)];
      if (plane) uniteBits(into, plane);
    }
  };
  const someOf = remembering((mask) => {
    const bits = firmBits(count);
    mark(mask, bits);
    return bits;
  });
  return { mark, of: (mask: number) => (mask === 0 ? null : someOf(mask)) };
}

/** Firms that are scored one after another say mostly the same. */
const mostRemembered = 64;

function remembering(make: (key: number) => FirmBits): (key: number) => FirmBits {
  const known = new Map<number, FirmBits>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    if (known.size >= mostRemembered) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
