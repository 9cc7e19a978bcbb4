import { sharedGoodsFit } from '../phrase-fit.ts';
import type { weights } from '../score.ts';
import { answerBits, bitsOf, type FirmBits, firmBits, uniteBits, uniteRest } from './firm-bits.ts';
import { type FirmColumns, namesUnknownPlaces, recordFields, recordLength } from './firm-columns.ts';

/** A feature of little weight: who of a side may have it with the firm at work, and the most it adds to the mean of both directions. */
export type LightFeature = { readonly bits: FirmBits; readonly most: number };

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
  const none = firmBits(count);
  const phrasesOf = ({ phrases, ofFirm }: FirmColumns['seeks'], firm: number) =>
    Array.from(ofFirm.values.subarray(ofFirm.starts[firm]!, ofFirm.starts[firm + 1]!), (place) => phrases[place]!);
  const light: { bits: FirmBits; readonly most: number; readonly of: (firm: number) => FirmBits }[] = [];
  const add = (most: number, of: (firm: number) => FirmBits) => {
    light.push({ bits: none, most, of });
  };
  /** Into bits of its own, anew for each firm. */
  const anew = (mark: (into: FirmBits, firm: number) => void) => {
    const into = firmBits(count);
    return (firm: number) => {
      into.fill(0);
      mark(into, firm);
      return into;
    };
  };

  add(
    feature.territory,
    anew((into, firm) => {
      byField.aroundLow.mark(record(own, firm, 'placesLow'), into);
      byField.aroundHigh.mark(record(own, firm, 'placesHigh'), into);
      byField.placesLow.mark(record(own, firm, 'aroundLow'), into);
      byField.placesHigh.mark(record(own, firm, 'aroundHigh'), into);
      if (areUnknown(own, firm)) uniteBits(into, unknownPlaces);
    }),
  );
  add(feature.language, (firm) => speakers(record(own, firm, 'languages')));
  add(
    feature.product,
    anew((into, firm) => {
      for (const phrase of phrasesOf(own.products, firm)) products.mark(phrase, into);
    }),
  );
  add(feature['seek-kind'] / 2, (firm) => byField.kinds.of(record(own, firm, 'kindsSought')));
  add(feature['seek-kind'] / 2, (firm) => byField.kindsSought.of(record(own, firm, 'kinds')));
  add(feature['seek-sector'] / 2, (firm) => byField.sectors.of(record(own, firm, 'sectorsSought')));
  add(feature['seek-sector'] / 2, (firm) => byField.sectorsSought.of(record(own, firm, 'sectors')));
  add(feature['price-band'], (firm) => byField.prices.of(record(own, firm, 'prices')));
  // What the same words add to an answer; who gives none does not lack them.
  const wordsMost = (feature['seek-offer'] / 2) * (1 - sharedGoodsFit);
  add(
    wordsMost,
    anew((into, firm) => {
      uniteRest(into, there);
      for (const phrase of phrasesOf(own.seeks, firm)) gives.markWords(phrase, into);
    }),
  );
  add(
    wordsMost,
    anew((into, firm) => {
      uniteRest(into, back);
      for (const phrase of phrasesOf(own.gives, firm)) seeks.markWords(phrase, into);
    }),
  );
  add(feature.volume / 2, (firm) => (own.unitsSought[firm]! > 0 ? offering : none));
  add(feature.volume / 2, (firm) => (own.unitsOffered[firm]! > 0 ? seeking : none));

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
  const of = remembering((mask) => {
    const bits = firmBits(count);
    mark(mask, bits);
    return bits;
  });
  return { mark, of };
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
