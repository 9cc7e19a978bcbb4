import type { Knowledge } from './lanes.ts';
import type { Phrase } from './phrase-fit.ts';
import { type Profile, priceBands } from './profile.ts';
import { joinedBits, type PlaceBits, type Territory, unknownPlaces } from './territory.ts';
import { vocabulariesOf } from './vocabularies.ts';
import type { VocabularyBits } from './vocabulary-bits.ts';
import { fold } from './words.ts';

/** The fields a reason can stand on. The name is not one of them: no score depends on it. */
export const profileFields = [
  'kinds',
  'sectors',
  'channels',
  'seeks',
  'offers',
  'products',
  'territory',
  'languages',
  'text',
  'priceBands',
  'monthlyUnits',
  'certificates',
  'certificatesRequired',
  'onlyIn',
  'exclusiveIn',
] as const;
export type ProfileField = (typeof profileFields)[number];

/** Bits of codes and the field they were read from, the most telling field first. */
export type CodesFrom = { readonly field: ProfileField; readonly codes: number };

/** Where a firm does business and on what terms; one object for all firms that say the same. */
export type Terms = {
  readonly territory: readonly Territory[];
  /** All places of the territory together, and what names none that is known. */
  readonly bits: PlaceBits;
  readonly unknown: readonly string[];
  readonly onlyIn: readonly Territory[];
  readonly exclusiveIn: readonly Territory[];
  /** Folded, with what was typed. */
  readonly certificates: ReadonlyMap<string, string>;
  readonly certificatesRequired: ReadonlyMap<string, string>;
};

/** Languages for meetings; one object for all firms that speak the same. */
export type Languages = { readonly number: number; readonly tags: readonly string[] };

/** A profile as the score reads it. Readings of one reader can be compared with each other, and with no others. */
export type Reading = {
  readonly kinds: CodesFrom;
  readonly sectors: CodesFrom;
  /** Channels of the field itself, and those named in what the firm seeks and offers. */
  readonly channels: number;
  readonly channelsSought: number;
  readonly channelsOffered: number;
  readonly seeks: readonly Phrase[];
  readonly offers: readonly Phrase[];
  readonly products: readonly Phrase[];
  /** Groups of goods that any phrase of `offers` and `products` names, rising. */
  readonly goods: readonly number[];
  /** What any phrase of `seeks` names. */
  readonly kindsSought: number;
  readonly sectorsSought: number;
  readonly terms: Terms;
  readonly languages: Languages;
  /** Bits of `priceBands`. */
  readonly prices: number;
  /** Units a month; 0 where unknown. */
  readonly unitsOffered: number;
  readonly unitsSought: number;
};

export type ProfileReader = {
  read(profile: Profile): Reading;
  readonly bits: Readonly<Record<'kinds' | 'sectors' | 'channels', VocabularyBits>>;
  readonly knowledge: Knowledge;
  /** How many different words and groups of goods there are by now. */
  wordCount(): number;
  readonly goodsCount: number;
};

/** A reader of profiles: one for all that are compared, since it remembers every phrase. */
export function profileReader(knowledge: Knowledge): ProfileReader {
  const vocabularies = vocabulariesOf(knowledge);
  const { bits, oneScript, recognise, goodsIn, goodsCount, wordsIn } = vocabularies;
  const wordNumbers = numbers<string>();

  const phrases = remembering((typed, number): Phrase => {
    const text = oneScript(typed);
    return {
      number,
      typed,
      words: rising([...wordsIn(text)].map(wordNumbers.of)),
      goods: rising(goodsIn(text)),
      kinds: bits.kinds.maskOf(recognise.kinds(text)),
      sectors: bits.sectors.maskOf(recognise.sectors(text)),
      channels: bits.channels.maskOf(recognise.channels(text)),
    };
  });
  const place = remembering(vocabularies.territory);
  const termsBook = remembering((key): Terms => {
    const [where, onlyIn, exclusiveIn, held, required] = JSON.parse(key) as readonly (readonly string[])[];
    const read = (typed: readonly string[] = []) => typed.map(place);
    const territory = read(where);
    return {
      territory,
      bits: joinedBits(territory),
      unknown: unknownPlaces(territory),
      onlyIn: read(onlyIn),
      exclusiveIn: read(exclusiveIn),
      certificates: byCertificate(held),
      certificatesRequired: byCertificate(required),
    };
  });
  const languageBook = remembering((key, number): Languages => ({ number, tags: JSON.parse(key) as string[] }));

  /** A code of the vocabulary; where it is none, what the words say. */
  const coded = (vocabulary: keyof typeof bits, values: readonly string[]): number => {
    let mask = 0;
    for (const value of values) {
      const bit = bits[vocabulary].bitOf(value);
      mask |= bit === undefined ? phrases(value)[vocabulary] : 1 << bit;
    }
    return mask;
  };
  const named = (vocabulary: keyof typeof bits, read: readonly Phrase[]): number =>
    read.reduce((mask, phrase) => mask | phrase[vocabulary], 0);
  const inText = (vocabulary: keyof typeof bits, { text }: Profile): number =>
    Object.values(text).reduce(
      (mask, words) => mask | bits[vocabulary].maskOf(recognise[vocabulary](oneScript(words))),
      0,
    );

  const read = (profile: Profile): Reading => {
    const seeks = inOrder(profile.seeks).map(phrases);
    const offers = inOrder(profile.offers).map(phrases);
    const goods = inOrder(profile.products).map(phrases);
    return {
      kinds: firstFilled(
        ['kinds', () => coded('kinds', profile.kinds)],
        ['offers', () => named('kinds', offers)],
        ['text', () => inText('kinds', profile)],
      ),
      sectors: firstFilled(
        ['sectors', () => coded('sectors', profile.sectors)],
        ['products', () => named('sectors', goods)],
        ['offers', () => named('sectors', offers)],
        ['text', () => inText('sectors', profile)],
      ),
      channels: coded('channels', profile.channels),
      channelsSought: named('channels', seeks),
      channelsOffered: named('channels', offers),
      seeks,
      offers,
      products: goods,
      goods: rising([...offers, ...goods].flatMap((phrase) => phrase.goods)),
      kindsSought: named('kinds', seeks),
      sectorsSought: named('sectors', seeks),
      terms: termsBook(
        JSON.stringify([
          inOrder(profile.territory),
          inOrder(profile.onlyIn ?? []),
          inOrder(profile.exclusiveIn ?? []),
          inOrder(profile.certificates ?? []),
          inOrder(profile.certificatesRequired ?? []),
        ]),
      ),
      languages: languageBook(JSON.stringify(inOrder([...new Set(profile.languages.map(fold))]))),
      prices: (profile.priceBands ?? []).reduce((mask, band) => mask | (1 << priceBands.indexOf(band)), 0),
      unitsOffered: profile.monthlyUnits?.offered ?? 0,
      unitsSought: profile.monthlyUnits?.sought ?? 0,
    };
  };
  return { read, bits, knowledge, wordCount: () => wordNumbers.count(), goodsCount };
}

/** Makes a value once for each key. */
function remembering<Value>(make: (key: string, number: number) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key, known.size);
    known.set(key, made);
    return made;
  };
}

function numbers<Key>() {
  const known = new Map<Key, number>();
  return {
    count: () => known.size,
    of: (key: Key): number => {
      const number = known.get(key) ?? known.size;
      known.set(key, number);
      return number;
    },
  };
}

/** Where no field is filled the first one stands, with no codes. */
function firstFilled(...sources: readonly (readonly [ProfileField, () => number])[]): CodesFrom {
  for (const [field, codesOf] of sources) {
    const codes = codesOf();
    if (codes !== 0) return { field, codes };
  }
  return { field: sources[0]![0], codes: 0 };
}

/** By what a certificate is called, however it is written: ISO9001認證, “ISO 9001:2015” and iso 9001 are one. */
function byCertificate(typed: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    typed.map((one) => [
      fold(one)
        .replace(/[:：\-–]\s*(19|20)\d{2}$/u, '')
        .replace(/certifi(?:ed|cate|cation)|(?:管理)?(?:體系|体系)|認證|认证|證書|证书/gu, '')
        .replace(/[^\p{L}\p{N}]+/gu, ''),
      one,
    ]),
  );
}

function rising(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The order in which phrases were typed must not decide between two equally good reasons. */
function inOrder(phrases: readonly string[]): readonly string[] {
  return phrases.length < 2 ? phrases : [...phrases].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
