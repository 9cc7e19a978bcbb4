import type { Knowledge } from './lanes.ts';
import type { VocabularyEntry } from './profile.ts';
import { cutterOf, inOneScript, type Recogniser, recogniserOf } from './recognise.ts';
import { type Territory, territoryReader } from './territory.ts';
import { type VocabularyBits, vocabularyBits } from './vocabulary-bits.ts';
import { fold, wordsOf } from './words.ts';

type Coded = 'kinds' | 'sectors' | 'channels';

/** The vocabularies ready for reading. */
export type Vocabularies = {
  readonly bits: Readonly<Record<Coded, VocabularyBits>>;
  /** A text as everything else here wants it: both Chinese scripts as one. */
  oneScript(text: string): string;
  readonly recognise: Readonly<Record<Coded, Recogniser>>;
  /** Numbers of the groups of goods a phrase names. */
  goodsIn(phrase: string): readonly number[];
  readonly goodsCount: number;
  /** A place as typed, with what is known of it. */
  territory(typed: string): Territory;
  /**
   * The words a phrase is compared by: without those that name a kind of firm or a channel, and without faint ones. Where only a sector
   * is left beside a kind, both count as one: "food distributors" are answered by food distribution, and not by food makers.
   */
  wordsIn(phrase: string): ReadonlySet<string>;
};

const compiled = new WeakMap<Knowledge, Vocabularies>();

/** Indexing the terms takes longer than judging a pair, so it is done once for the data the program ships. */
export function vocabulariesOf(knowledge: Knowledge): Vocabularies {
  const known = compiled.get(knowledge);
  if (known) return known;
  const { taxonomy, places, oneScript = (text: string) => text } = knowledge;
  const read = <Entry extends VocabularyEntry>(entries: readonly Entry[]) => inOneScript(entries, oneScript);
  const kinds = read(taxonomy.kinds.entries);
  const sectors = read(taxonomy.sectors.entries);
  const channels = read(taxonomy.channels.entries);
  const products = read(knowledge.products.entries);
  const goodsNumber = new Map(products.map(({ code }, number) => [code, number]));
  const recogniseGoods = givingWay(
    recogniserOf(products),
    codesWhere(products, ({ isForm }) => isForm === true),
  );
  const faint = Object.values(knowledge.faintWords.words).flat().map(oneScript);
  const cut = cutterOf([...kinds, ...channels], [...sectors, ...products], faint);
  const cutFaint = cutterOf([], [...kinds, ...channels, ...sectors, ...products], faint);
  const cutSectors = cutterOf(sectors, []);
  const recogniseKinds = recogniserOf(kinds);
  const recogniseChannels = recogniserOf(channels);
  const manners = codesWhere(sectors, ({ isManner }) => isManner === true);
  const made: Vocabularies = {
    bits: {
      kinds: vocabularyBits([...taxonomy.kinds.entries, ...knowledge.otherKinds.entries]),
      sectors: vocabularyBits(taxonomy.sectors.entries),
      channels: vocabularyBits(taxonomy.channels.entries),
    },
    oneScript,
    recognise: {
      kinds: recogniseKinds,
      sectors: givingWay(recogniserOf(sectors), manners),
      channels: recogniseChannels,
    },
    goodsIn: (phrase) => [...recogniseGoods(phrase)].flatMap((code) => goodsNumber.get(code) ?? []),
    goodsCount: products.length,
    territory: territoryReader(places, oneScript),
    wordsIn: (phrase) => {
      const rest = cut(phrase);
      const telling = wordsOf(rest);
      if (telling.size === 0) {
        const whole = wordsOf(cutFaint(phrase));
        return whole.size > 0 ? whole : new Set([fold(phrase).trim()]);
      }
      const roles = [...recogniseKinds(phrase), ...recogniseChannels(phrase)];
      const saysMore = roles.length === 0 || recogniseGoods(phrase).size > 0 || wordsOf(cutSectors(rest)).size > 0;
      return saysMore ? telling : new Set([...telling].flatMap((word) => roles.map((role) => `${word} ${role}`)));
    },
  };
  compiled.set(knowledge, made);
  return made;
}

/** What is recognised, without the codes of `lesser` where others are there: tea gift boxes are tea, jewellery design is jewellery. */
function givingWay(recognise: Recogniser, lesser: ReadonlySet<string>): Recogniser {
  return (phrase) => {
    const found = recognise(phrase);
    const others = [...found].filter((code) => !lesser.has(code));
    return others.length === 0 ? found : new Set(others);
  };
}

function codesWhere<Entry extends VocabularyEntry>(
  entries: readonly Entry[],
  holds: (entry: Entry) => boolean,
): ReadonlySet<string> {
  return new Set(entries.filter(holds).map(({ code }) => code));
}
