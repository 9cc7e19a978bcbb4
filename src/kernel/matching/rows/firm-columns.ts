import type { Phrase } from '../phrase-fit.ts';
import type { Languages, Reading, Terms } from '../read-profile.ts';
import { type PackedPhrases, packPhrases } from './packed-phrases.ts';

/** Rows of numbers of different lengths, one after another: row r stands from `starts[r]` to `starts[r + 1]`. */
export type Rows = { readonly starts: Int32Array; readonly values: Int32Array };

export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = starts[at]! + list.length;
  });
  const values = new Int32Array(starts[lists.length]!);
  lists.forEach((list, at) => {
    values.set(list, starts[at]!);
  });
  return { starts, values };
}

/** What a firm is, in sixteen numbers: one line of the processor's memory, so that looking at a firm costs one miss. */
export const recordFields = {
  kinds: 0,
  sectors: 1,
  channels: 2,
  channelsSought: 3,
  channelsOffered: 4,
  kindsSought: 5,
  sectorsSought: 6,
  prices: 7,
  placesLow: 8,
  placesHigh: 9,
  aroundLow: 10,
  aroundHigh: 11,
  languages: 12,
  /** 1: the firm sets a condition for its partners that masks do not hold. 2: it names places nobody knows. 4: it tells quantities. */
  flags: 13,
  /** Places of its masks among those of its side. */
  kindMask: 14,
  sectorMask: 15,
} as const;
export const recordLength = 16;
export const setsConditions = 1;
export const namesUnknownPlaces = 2;
export const tellsQuantities = 4;

/** One side of a market as the quick scorer reads it. */
export type FirmColumns = {
  readonly count: number;
  /** Firm f from `f * recordLength`, by `recordFields`. */
  readonly records: Int32Array;
  readonly unitsOffered: Float64Array;
  readonly unitsSought: Float64Array;
  readonly terms: readonly Terms[];
  /** Groups of goods a firm offers or makes, rising. */
  readonly goods: Rows;
  readonly languagesBook: readonly Languages[];
  readonly seeks: PhrasesOfFirms;
  /** Offers and products together: what answers a seek. */
  readonly gives: PhrasesOfFirms;
  readonly products: PhrasesOfFirms;
  /** Neighbours of the same kinds and sectors stand in one group. */
  readonly group: Int32Array;
  readonly groups: FirmGroups;
};

/** The phrases of one field: each once, with the firms that typed it; and back. */
export type PhrasesOfFirms = {
  readonly phrases: readonly Phrase[];
  readonly packed: PackedPhrases;
  readonly firms: Rows;
  readonly ofFirm: Rows;
};

export type FirmGroups = {
  readonly count: number;
  readonly kinds: Int32Array;
  readonly sectors: Int32Array;
  /** The different masks of kinds and of sectors, and which of them each group has. */
  readonly kindMasks: Int32Array;
  readonly kindMask: Int32Array;
  readonly sectorMasks: Int32Array;
  readonly sectorMask: Int32Array;
  /** Group g has the firms from `starts[g]` to `starts[g + 1]`. */
  readonly starts: Int32Array;
};

/** Firms in an order in which those that are alike stand side by side: they are scored, and passed over, together. */
export function sideBySide(readings: readonly Reading[]): Int32Array {
  const sortKeys = readings.map((reading) => [
    reading.kinds.codes,
    reading.sectors.codes,
    channelsOf(reading),
    reading.kindsSought,
    reading.sectorsSought,
  ]);
  return Int32Array.from(readings.keys()).sort((a, b) => {
    const [first, second] = [sortKeys[a]!, sortKeys[b]!];
    const key = first.findIndex((value, at) => value !== second[at]);
    return key < 0 ? a - b : first[key]! - second[key]!;
  });
}

function channelsOf({ channels, channelsSought, channelsOffered }: Reading): number {
  return channels | channelsSought | channelsOffered;
}

/** Columns of firms in the order given; `sideBySide` gives a good one. */
export function firmColumns(readings: readonly Reading[]): FirmColumns {
  const languagesBook: Languages[] = [];
  for (const { languages } of readings) languagesBook[languages.number] = languages;
  const { group, groups } = groupsOf(readings);
  return {
    count: readings.length,
    records: recordsOf(readings, group, groups),
    unitsOffered: Float64Array.from(readings, ({ unitsOffered }) => unitsOffered),
    unitsSought: Float64Array.from(readings, ({ unitsSought }) => unitsSought),
    terms: readings.map(({ terms }) => terms),
    goods: rowsOf(readings.map(({ goods }) => goods)),
    languagesBook,
    seeks: phrasesOf(readings.map(({ seeks }) => seeks)),
    gives: phrasesOf(readings.map(({ offers, products }) => [...offers, ...products])),
    products: phrasesOf(readings.map(({ products }) => products)),
    group,
    groups,
  };
}

function recordsOf(readings: readonly Reading[], group: Int32Array, groups: FirmGroups): Int32Array {
  const records = new Int32Array(readings.length * recordLength);
  readings.forEach((reading, firm) => {
    const { bits, unknown } = reading.terms;
    const hasQuantity = reading.unitsOffered > 0 || reading.unitsSought > 0;
    // In the order of `recordFields`.
    records.set(
      [
        reading.kinds.codes,
        reading.sectors.codes,
        reading.channels,
        reading.channelsSought,
        reading.channelsOffered,
        reading.kindsSought,
        reading.sectorsSought,
        reading.prices,
        bits.placesLow,
        bits.placesHigh,
        bits.aroundLow,
        bits.aroundHigh,
        reading.languages.number,
        (bindsOthers(reading.terms) ? setsConditions : 0) |
          (unknown.length > 0 ? namesUnknownPlaces : 0) |
          (hasQuantity ? tellsQuantities : 0),
        groups.kindMask[group[firm]!]!,
        groups.sectorMask[group[firm]!]!,
      ],
      firm * recordLength,
    );
  });
  return records;
}

function bindsOthers({ onlyIn, exclusiveIn, certificatesRequired }: Terms): boolean {
  return onlyIn.length > 0 || exclusiveIn.length > 0 || certificatesRequired.size > 0;
}

function phrasesOf(lists: readonly (readonly Phrase[])[]): PhrasesOfFirms {
  const places = new Map<Phrase, number>();
  const phrases: Phrase[] = [];
  const firms: number[][] = [];
  const ofFirm = lists.map((list, firm) =>
    [...new Set(list)].map((phrase) => {
      const place = places.get(phrase) ?? phrases.length;
      if (place === phrases.length) {
        places.set(phrase, place);
        phrases.push(phrase);
        firms.push([]);
      }
      firms[place]!.push(firm);
      return place;
    }),
  );
  return { phrases, packed: packPhrases(phrases), firms: rowsOf(firms), ofFirm: rowsOf(ofFirm) };
}

function groupsOf(readings: readonly Reading[]): Pick<FirmColumns, 'group' | 'groups'> {
  const group = new Int32Array(readings.length);
  const starts: number[] = [];
  readings.forEach((reading, firm) => {
    if (firm === 0 || !areOneGroup(readings[firm - 1]!, reading)) starts.push(firm);
    group[firm] = starts.length - 1;
  });
  const kinds = Int32Array.from(starts, (firm) => readings[firm]!.kinds.codes);
  const sectors = Int32Array.from(starts, (firm) => readings[firm]!.sectors.codes);
  const [kindMasks, kindMask] = distinct(kinds);
  const [sectorMasks, sectorMask] = distinct(sectors);
  return {
    group,
    groups: {
      count: starts.length,
      kinds,
      sectors,
      kindMasks,
      kindMask,
      sectorMasks,
      sectorMask,
      starts: Int32Array.from([...starts, readings.length]),
    },
  };
}

function areOneGroup(a: Reading, b: Reading): boolean {
  return a.kinds.codes === b.kinds.codes && a.sectors.codes === b.sectors.codes;
}

/** The different values, and the place of each value among them. */
function distinct(values: Int32Array): readonly [Int32Array, Int32Array] {
  const masks = [...new Set(values)];
  const places = new Map(masks.map((mask, place) => [mask, place]));
  return [Int32Array.from(masks), values.map((value) => places.get(value)!)];
}
