import type { Knowledge } from './lanes.ts';
import { cutterOf, type Recogniser, recogniserOf } from './recognise.ts';
import { type Territory, territoryReader } from './territory.ts';
import { type VocabularyBits, vocabularyBits } from './vocabulary-bits.ts';

type Coded = 'kinds' | 'sectors' | 'channels';

/** The vocabularies ready for reading. */
export type Vocabularies = {
  readonly bits: Readonly<Record<Coded, VocabularyBits>>;
  readonly recognise: Readonly<Record<Coded, Recogniser>>;
  /** Numbers of the groups of goods a phrase names. */
  goodsIn(phrase: string): readonly number[];
  readonly goodsCount: number;
  /** A place as typed, with what is known of it. */
  territory(typed: string): Territory;
  /** A phrase without the words that name a kind of firm or a channel. */
  cut(phrase: string): string;
};

const compiled = new WeakMap<Knowledge, Vocabularies>();

/** Indexing the terms takes longer than judging a pair, so it is done once for the data the program ships. */
export function vocabulariesOf(knowledge: Knowledge): Vocabularies {
  const known = compiled.get(knowledge);
  if (known) return known;
  const { taxonomy, products, places } = knowledge;
  const { kinds, sectors, channels } = taxonomy;
  const recogniseGoods = recogniserOf(products.entries);
  const goodsNumber = new Map(products.entries.map(({ code }, number) => [code, number]));
  const made: Vocabularies = {
    bits: { kinds: vocabularyBits(kinds), sectors: vocabularyBits(sectors), channels: vocabularyBits(channels) },
    recognise: {
      kinds: recogniserOf(kinds.entries),
      sectors: recogniserOf(sectors.entries),
      channels: recogniserOf(channels.entries),
    },
    goodsIn: (phrase) => [...recogniseGoods(phrase)].flatMap((code) => goodsNumber.get(code) ?? []),
    goodsCount: products.entries.length,
    territory: territoryReader(places),
    cut: cutterOf([...kinds.entries, ...channels.entries], [...sectors.entries, ...products.entries]),
  };
  compiled.set(knowledge, made);
  return made;
}
