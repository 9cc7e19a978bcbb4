import type { Phrase } from './phrase-fit.ts';
import type { Languages, Reading, Terms } from './read-profile.ts';

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

/** One side of a market, column by column, as the quick scorer reads it. */
export type FirmColumns = {
  readonly count: number;
  readonly kinds: Int32Array;
  readonly sectors: Int32Array;
  readonly channels: Int32Array;
  readonly channelsSought: Int32Array;
  readonly channelsOffered: Int32Array;
  readonly kindsSought: Int32Array;
  readonly sectorsSought: Int32Array;
  readonly prices: Int32Array;
  readonly unitsOffered: Float64Array;
  readonly unitsSought: Float64Array;
  /** Numbers into `termsBook` and `languagesBook`. */
  readonly terms: Int32Array;
  readonly languages: Int32Array;
  readonly termsBook: readonly Terms[];
  readonly languagesBook: readonly Languages[];
  readonly seeks: PhrasesOfFirms;
  /** Offers and products together: what answers a seek. */
  readonly gives: PhrasesOfFirms;
  readonly products: PhrasesOfFirms;
  /** Firms of the same kinds and sectors stand in one group. */
  readonly group: Int32Array;
  readonly groups: FirmGroups;
};

/** The phrases of one field: each once, with the firms that typed it; and back. */
export type PhrasesOfFirms = {
  readonly phrases: readonly Phrase[];
  readonly firms: Rows;
  readonly ofFirm: Rows;
};

export type FirmGroups = {
  readonly count: number;
  readonly kinds: Int32Array;
  readonly sectors: Int32Array;
  /** What any member seeks or tells: a bound for all of them. */
  readonly kindsSought: Int32Array;
  readonly sectorsSought: Int32Array;
  readonly channels: Int32Array;
  readonly members: Rows;
};

export function firmColumns(readings: readonly Reading[]): FirmColumns {
  const column = (read: (reading: Reading) => number) => Int32Array.from(readings, read);
  const termsBook: Terms[] = [];
  const languagesBook: Languages[] = [];
  for (const { terms, languages } of readings) {
    termsBook[terms.number] = terms;
    languagesBook[languages.number] = languages;
  }
  const { group, groups } = groupsOf(readings);
  return {
    count: readings.length,
    kinds: column(({ kinds }) => kinds.codes),
    sectors: column(({ sectors }) => sectors.codes),
    channels: column(({ channels }) => channels),
    channelsSought: column(({ channelsSought }) => channelsSought),
    channelsOffered: column(({ channelsOffered }) => channelsOffered),
    kindsSought: column(({ kindsSought }) => kindsSought),
    sectorsSought: column(({ sectorsSought }) => sectorsSought),
    prices: column(({ prices }) => prices),
    unitsOffered: Float64Array.from(readings, ({ unitsOffered }) => unitsOffered),
    unitsSought: Float64Array.from(readings, ({ unitsSought }) => unitsSought),
    terms: column(({ terms }) => terms.number),
    languages: column(({ languages }) => languages.number),
    termsBook,
    languagesBook,
    seeks: phrasesOf(readings.map(({ seeks }) => seeks)),
    gives: phrasesOf(readings.map(({ offers, products }) => [...offers, ...products])),
    products: phrasesOf(readings.map(({ products }) => products)),
    group,
    groups,
  };
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
  return { phrases, firms: rowsOf(firms), ofFirm: rowsOf(ofFirm) };
}

function groupsOf(readings: readonly Reading[]): Pick<FirmColumns, 'group' | 'groups'> {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const group = Int32Array.from(readings, ({ kinds, sectors }, firm) => {
    const key = `${kinds.codes} ${sectors.codes}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const list = members[number];
    if (list) list.push(firm);
    else members[number] = [firm];
    return number;
  });
  const some = (read: (reading: Reading) => number) =>
    Int32Array.from(members, (firms) => firms.reduce((mask, firm) => mask | read(readings[firm]!), 0));
  return {
    group,
    groups: {
      count: members.length,
      kinds: some(({ kinds }) => kinds.codes),
      sectors: some(({ sectors }) => sectors.codes),
      kindsSought: some(({ kindsSought }) => kindsSought),
      sectorsSought: some(({ sectorsSought }) => sectorsSought),
      channels: some(({ channels, channelsSought, channelsOffered }) => channels | channelsSought | channelsOffered),
      members: rowsOf(members),
    },
  };
}
