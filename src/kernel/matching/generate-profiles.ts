import type { LocalisedText } from '../lib/localised-text.ts';
import { type SeededRandom, seededRandom } from '../lib/seeded-random.ts';
import type { Knowledge } from './lanes.ts';
import { type PriceBand, type Profile, priceBands, type VocabularyEntry } from './profile.ts';
import { certificates, claims, marks, openings, qualities, sentences, suffixes } from './profile-words.ts';

export type GenerateProfiles = {
  readonly count: number;
  /** Left firms write English and 繁體 and mostly make; right firms write 简体, some English too, and mostly sell. */
  readonly side: 'left' | 'right';
  readonly seed: number;
};

type Language = 'en' | 'zh-Hant' | 'zh-Hans';
type Draw = { readonly random: SeededRandom; readonly knowledge: Knowledge; readonly side: 'left' | 'right' };

/** How often firms of each side are of each kind, in hundredths. */
const kindShares: Readonly<Record<'left' | 'right', readonly (readonly [string, number])[]>> = {
  left: [
    ['brand', 42],
    ['manufacturer', 14],
    ['service-firm', 14],
    ['licensor', 10],
    ['channel', 6],
    ['adviser', 5],
    ['investor', 4],
    ['restaurant', 3],
    ['venue', 2],
  ],
  right: [
    ['channel', 34],
    ['manufacturer', 24],
    ['restaurant', 10],
    ['venue', 10],
    ['brand', 8],
    ['issuer', 6],
    ['service-firm', 6],
    ['investor', 2],
  ],
};
const sells: ReadonlySet<string> = new Set(['channel', 'venue', 'restaurant']);
const makes: ReadonlySet<string> = new Set(['brand', 'manufacturer', 'licensor']);

/**
 * Invented profiles for measuring, one by one, so that a million need not stand in memory at once: the same options and
 * knowledge give the same profiles, and the first thousand of a million are those of a thousand.
 *
 * Sectors, goods and marks are drawn by a falling law, because what makes
 * matching hard and slow is that a few things are everywhere and most are rare. Nothing here is true of any firm.
 */
export function* generateProfiles(options: GenerateProfiles, knowledge: Knowledge): Generator<Profile> {
  for (let index = 0; index < options.count; index += 1) {
    // A stream of its own for each profile: a profile does not depend on how many came before it.
    const random = seededRandom(options.seed * 2_097_152 + index * 2 + (options.side === 'left' ? 0 : 1));
    yield profileOf(index, { random, knowledge, side: options.side });
  }
}

function profileOf(index: number, draw: Draw): Profile {
  const { random, side } = draw;
  const kind = kindOf(draw);
  const goods = goodsOf(kind, draw);
  const first = goods[0] as VocabularyEntry & { readonly within: string };
  const typed = (entry: VocabularyEntry, language: Language) => phraseOf(entry, language, random);
  const languages: readonly Language[] =
    side === 'left' ? ['en', 'zh-Hant'] : random.below(10) < 2 ? ['zh-Hans', 'en'] : ['zh-Hans'];
  const own = languages[0] as Language;
  const other = languages.at(-1) as Language;
  const sold = goods.map((entry) => typed(entry, random.below(2) === 0 ? own : other));
  const wanted = wantedBy(kind, goods, draw);

  return {
    id: `${side === 'left' ? 'L' : 'R'}${String(index + 1).padStart(7, '0')}`,
    name: nameOf(first, draw, languages),
    text: Object.fromEntries(
      languages.map((language) => [language, describe(goods, language, random)]),
    ) as LocalisedText,
    kinds: random.below(12) === 0 ? [kind, kindOf(draw)].filter((one, at, all) => all.indexOf(one) === at) : [kind],
    sectors: random.below(20) === 0 ? [] : [...new Set([...goods.map(({ within }) => within), ...sectorOf(kind)])],
    products: sells.has(kind) ? [] : sold,
    offers: sells.has(kind) ? [claimOf(own, random), ...sold.slice(0, 1)] : [sold[0] ?? '', claimOf(own, random)],
    seeks: wanted.map(({ entry, ask }) => ask[own].replace('{}', entry ? typed(entry, own) : '')),
    channels: makes.has(kind) || sells.has(kind) ? some(draw.knowledge.taxonomy.channels.entries, 3, random) : [],
    territory: territoryOf(draw, own),
    languages: side === 'left' ? ['yue', 'en', ...(random.below(3) === 0 ? [] : ['cmn'])] : languagesOfRight(random),
    ...termsOf(kind, draw),
  };
}

/** Some firms tell what most lists don't: price bands, quantities, certificates, places they are bound to. */
function termsOf(kind: string, { random, knowledge }: Draw): Pick<Profile, 'priceBands'> {
  const from = random.below(priceBands.length);
  const bands: readonly PriceBand[] = priceBands.slice(from, from + 1 + random.below(2));
  const place = (knowledge.places.entries[falling(knowledge.places.entries.length, random)] as VocabularyEntry).label
    .en;
  return {
    ...(random.below(2) === 0 ? { priceBands: bands } : {}),
    ...(random.below(3) === 0
      ? { monthlyUnits: { [kind === 'manufacturer' ? 'offered' : 'sought']: 100 * 2 ** random.below(12) } }
      : {}),
    ...(makes.has(kind) && random.below(3) === 0 ? { certificates: pick(certificates, random) } : {}),
    ...(random.below(40) === 0 ? { certificatesRequired: pick(certificates, random) } : {}),
    ...(random.below(50) === 0 ? { onlyIn: [place] } : {}),
    ...(random.below(50) === 0 ? { exclusiveIn: [place] } : {}),
  };
}

function kindOf({ random, side }: Draw): string {
  let left = random.below(100);
  for (const [kind, share] of kindShares[side]) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'brand';
}

function sectorOf(kind: string): readonly string[] {
  return sells.has(kind) ? [kind === 'restaurant' ? 'catering' : 'retail'] : [];
}

/** One to four groups of goods, mostly of one sector. */
function goodsOf(
  kind: string,
  { random, knowledge }: Draw,
): readonly (VocabularyEntry & { readonly within: string })[] {
  const all = knowledge.products.entries;
  const only = sectorsOfServices.get(kind);
  const open = only ? all.filter(({ within }) => only.includes(within)) : all;
  const first = open[falling(open.length, random)] as (typeof all)[number];
  const near = all.filter(({ within }) => within === first.within);
  const more = Array.from({ length: random.below(4) }, () =>
    random.below(5) === 0 ? open[falling(open.length, random)]! : near[falling(near.length, random)]!,
  );
  return [...new Set([first, ...more])];
}
const sectorsOfServices: ReadonlyMap<string, readonly string[]> = new Map([
  ['licensor', ['licensing-ip']],
  ['service-firm', ['design-creative', 'logistics', 'professional-services', 'artificial-intelligence', 'education']],
  ['adviser', ['professional-services']],
  ['investor', ['finance']],
]);

/** What a firm looks for, as firms write it: mostly those who sell its goods, those who make them, or whom it advises. */
function wantedBy(kind: string, goods: readonly VocabularyEntry[], { random, knowledge }: Draw) {
  const asks = openings[sells.has(kind) ? 'sell' : makes.has(kind) ? 'make' : 'serve'];
  return Array.from({ length: random.below(3) + (random.below(12) === 0 ? 0 : 1) }, () => {
    const any = knowledge.products.entries;
    const entry = random.below(4) === 0 ? any[falling(any.length, random)] : goods[random.below(goods.length)];
    return { entry, ask: asks[falling(asks.length, random)] as Readonly<Record<Language, string>> };
  });
}

/** A good as somebody would type it: its label or a synonym in the language, often with a quality before it. */
function phraseOf(entry: VocabularyEntry, language: Language, random: SeededRandom): string {
  const own = synonymsOf(entry)[language === 'en' ? 'latin' : 'han'];
  const word = own.length === 0 || random.below(4) === 0 ? entry.label[language] : own[falling(own.length, random)]!;
  if (random.below(2) === 0) return word;
  const quality = qualities[language][falling(qualities[language].length, random)]!;
  return language === 'en' ? `${quality} ${word}` : `${quality}${word}`;
}

type ByScript = { readonly latin: readonly string[]; readonly han: readonly string[] };
const knownSynonyms = new WeakMap<VocabularyEntry, ByScript>();

function synonymsOf(entry: VocabularyEntry): ByScript {
  const known = knownSynonyms.get(entry);
  if (known) return known;
  const isHan = (word: string) => /\p{Script=Han}/u.test(word);
  const made = { latin: entry.synonyms.filter((word) => !isHan(word)), han: entry.synonyms.filter(isHan) };
  knownSynonyms.set(entry, made);
  return made;
}

function claimOf(language: Language, random: SeededRandom): string {
  return claims[language][falling(claims[language].length, random)] as string;
}

/** Two to six sentences about the goods; rare made-up marks give the long tail of words that real descriptions have. */
function describe(goods: readonly VocabularyEntry[], language: Language, random: SeededRandom): string {
  const length = 2 + random.below(5);
  return Array.from({ length }, () => {
    const pattern = sentences[language][falling(sentences[language].length, random)] as string;
    return pattern
      .replace('{good}', phraseOf(goods[random.below(goods.length)] as VocabularyEntry, language, random))
      .replace('{mark}', markOf(language, random))
      .replace('{year}', String(1950 + random.below(75)))
      .replace('{claim}', claimOf(language, random));
  }).join(language === 'en' ? ' ' : '');
}

function nameOf(good: VocabularyEntry, { random }: Draw, languages: readonly Language[]): LocalisedText {
  const mark = [random.below(marks.length), random.below(marks.length)];
  return Object.fromEntries(
    languages.map((language) => {
      const parts = mark.map((at) => marks[at]![language === 'en' ? 'en' : 'zh']);
      const suffix = suffixes[language];
      return [
        language,
        language === 'en'
          ? `${parts.join('')} ${good.label.en} ${suffix}`
          : `${parts.join('')}${good.label[language]}${suffix}`,
      ];
    }),
  ) as LocalisedText;
}

function markOf(language: Language, random: SeededRandom): string {
  const length = 2 + random.below(2);
  return Array.from({ length }, () => marks[random.below(marks.length)]![language === 'en' ? 'en' : 'zh']).join('');
}

function territoryOf({ random, knowledge, side }: Draw, language: Language): readonly string[] {
  const { entries } = knowledge.places;
  const home = entries.find(({ code }) => code === (side === 'left' ? 'hong-kong' : 'chongqing'));
  const more = Array.from({ length: random.below(3) }, () => entries[falling(entries.length, random)]!);
  const places = random.below(10) < 7 && home ? [home, ...more] : more;
  return [...new Set(places.map(({ label }) => label[language]))];
}

function languagesOfRight(random: SeededRandom): readonly string[] {
  return random.below(4) === 0 ? ['cmn', 'en'] : ['cmn'];
}

function some(entries: readonly VocabularyEntry[], most: number, random: SeededRandom): readonly string[] {
  const codes = Array.from({ length: 1 + random.below(most) }, () => entries[falling(entries.length, random)]!.code);
  return [...new Set(codes)];
}

function pick(values: readonly string[], random: SeededRandom): readonly string[] {
  return [values[falling(values.length, random)] as string];
}

/** 0 to length - 1; after the first eight or so the n-th is about 1/n as likely, as the sectors of a fair are. */
function falling(length: number, random: SeededRandom): number {
  const flat = Math.min(8, length);
  return Math.min(length - 1, Math.floor(flat * (((length + flat) / flat) ** random.fraction() - 1)));
}
