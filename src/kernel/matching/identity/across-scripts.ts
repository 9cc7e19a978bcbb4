import { cantoneseKey } from '../names/cantonese-key.ts';
import { compareReadings, type Rarity } from '../names/compare-names.ts';
import { type NameReading, readName } from '../names/read-name.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { splitIntoSyllables } from '../text/split-syllables.ts';
import type { Evidence } from './evidence.ts';
import type { FirmName } from './firm-name.ts';
import type { NameSurprise } from './name-surprise.ts';

/** Agreement across scripts is a matter of sounds and senses, each of which fits several names: its bits count less. */
const bitsCount = 0.7;
const closeFrom = 0.7;
const partFrom = 0.5;
/** As `chanceIfSame`: every third firm goes by an English name that has nothing to do with its Chinese one. */
const chanceIfSame = { close: 0.4, part: 0.25, differ: 0.35 } as const;
const glossFrom = 0.35;
const commonFrom = 60;
const looksAtMost = 300;
/** Initials of so many syllables: BYD, CQRCB. */
const initials = { least: 3, most: 5 } as const;

/** Firms that write in Chinese only against firms that write in Latin letters only: by sound in Mandarin and Cantonese, by sense, by initials. */
export class AcrossScripts {
  readonly #firms: readonly (readonly FirmName[])[];
  readonly #lexicon: Lexicon;
  readonly #surprise: NameSurprise;
  readonly #readings = new Map<string, NameReading>();
  #byFeature: Readonly<Record<FirmName['script'], ReadonlyMap<string, readonly number[]>>> | undefined;
  #rarity: Rarity | undefined;

  constructor(firms: readonly (readonly FirmName[])[], lexicon: Lexicon, surprise: NameSurprise) {
    this.#firms = firms;
    this.#lexicon = lexicon;
    this.#surprise = surprise;
  }

  /** Adds to each firm's votes how rare the sounds and senses are that it shares. */
  vote(names: readonly FirmName[], firms: number, votes: Map<number, number>): void {
    const script = onlyScriptOf(names);
    if (script === null) return;
    const byFeature = this.#features()[script === 'han' ? 'latin' : 'han'];
    if (byFeature.size === 0) return;
    const rare = names
      .flatMap((name) => featuresOf(name, this.#lexicon))
      .flatMap((feature) => {
        const sharing = byFeature.get(feature);
        return sharing === undefined || sharing.length > commonFrom ? [] : [{ feature, sharing }];
      })
      .sort((a, b) => a.sharing.length - b.sharing.length || (a.feature < b.feature ? -1 : 1));
    let looks = 0;
    for (const { sharing } of rare) {
      looks += sharing.length;
      if (looks > looksAtMost) break;
      for (const firm of sharing) votes.set(firm, (votes.get(firm) ?? 0) + Math.log2(1 + firms / sharing.length));
    }
  }

  /** The best pair of names in two scripts. */
  weigh(one: readonly FirmName[], other: readonly FirmName[]): Evidence {
    const differ: Evidence = {
      of: 'across-scripts',
      level: 'differ',
      bits: Math.log2(chanceIfSame.differ),
      shared: '',
      holders: null,
    };
    return one
      .flatMap((name) => other.map((theirs) => this.#weighPair(name, theirs)))
      .reduce((best, pair) => (pair.bits > best.bits ? pair : best), differ);
  }

  #weighPair(one: FirmName, other: FirmName): Evidence {
    const [latin, han] = one.script === 'latin' ? [one, other] : [other, one];
    const rarity = this.#rarities();
    const latinReading = this.#readingOf(latin);
    const hanReading = this.#readingOf(han);
    const { score, ties } = compareReadings(latinReading, hanReading, rarity);
    const letters = hanReading.letters.map(({ letter }) => letter);
    const told = ties.map((tie) => {
      const from = letters.join('').indexOf(tie.other);
      let bits = 0;
      for (let at = 0; at < tie.other.length; at++) bits += from < 0 ? 0 : rarity.ofLetter(hanReading, from + at);
      return tie.quality * Math.min(bits, this.#surprise.ofWord(tie.one));
    });
    const level = score >= closeFrom ? 'close' : score >= partFrom ? 'part' : 'differ';
    const bits = level === 'differ' ? 0 : bitsCount * told.reduce((sum, one) => sum + one, 0);
    const shared = ties.map((tie) => `${tie.one} ${tie.other}`).join(', ');
    return {
      of: 'across-scripts',
      level,
      bits: Math.log2(chanceIfSame[level]) + bits,
      shared: level === 'differ' ? '' : shared,
      holders: null,
    };
  }

  #readingOf(name: FirmName): NameReading {
    const text = name.script === 'han' ? name.core : name.words.join(' ');
    const known = this.#readings.get(text);
    if (known !== undefined) return known;
    const reading = readName(text, this.#lexicon);
    this.#readings.set(text, reading);
    return reading;
  }

  #rarities(): Rarity {
    if (this.#rarity !== undefined) return this.#rarity;
    const bitsOf = new WeakMap<NameReading, Float64Array>();
    this.#rarity = {
      ofWord: (word) => this.#surprise.ofWord(word),
      ofLetter: (reading, at) => {
        let bits = bitsOf.get(reading);
        if (bits === undefined) {
          bits = this.#surprise.ofLetters(reading.letters.map(({ letter }) => letter));
          bitsOf.set(reading, bits);
        }
        return bits[at] ?? 0;
      },
    };
    return this.#rarity;
  }

  #features() {
    if (this.#byFeature !== undefined) return this.#byFeature;
    const byFeature = { han: new Map<string, number[]>(), latin: new Map<string, number[]>() };
    this.#firms.forEach((names, firm) => {
      const script = onlyScriptOf(names);
      if (script === null) return;
      for (const feature of new Set(names.flatMap((name) => featuresOf(name, this.#lexicon)))) {
        const firms = byFeature[script].get(feature);
        if (firms === undefined) byFeature[script].set(feature, [firm]);
        else firms.push(firm);
      }
    });
    this.#byFeature = byFeature;
    return byFeature;
  }
}

function onlyScriptOf(names: readonly FirmName[]): FirmName['script'] | null {
  const script = names[0]?.script ?? null;
  return names.every((name) => name.script === script) ? script : null;
}

/** What a Chinese and a Latin name of one firm may share: pairs of syllables, keys of Cantonese sounds, senses, initials. */
function featuresOf(name: FirmName, lexicon: Lexicon): readonly string[] {
  return name.script === 'latin' ? latinFeatures(name.words, lexicon) : hanFeatures(name.core, lexicon);
}

function latinFeatures(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const syllables = words.flatMap((word) => {
    const split = splitIntoSyllables(word);
    return split.length === 0 ? [''] : split;
  });
  const keys = words.map(cantoneseKey);
  const isShort = words.length === 1 && words[0]!.length >= initials.least && words[0]!.length <= initials.most;
  return [
    ...pairsOf(syllables).map((pair) => `p:${pair}`),
    ...keys.slice(1).map((key, at) => `c:${keys[at]}${key}`),
    ...words.map((word) => `g:${lexicon.stem(word)}`),
    ...(isShort ? [`i:${words[0]}`] : []),
  ];
}

function hanFeatures(core: string, lexicon: Lexicon): readonly string[] {
  const features = (core.match(/[a-z]{2,}/g) ?? []).map((word) => `g:${lexicon.stem(word)}`);
  for (const run of core.match(/\p{Script=Han}+/gu) ?? []) {
    const pinyin = lexicon.pinyin(run).map((syllable) => syllable.replace('v', 'u'));
    const keys = lexicon.jyutping(run).map(cantoneseKey);
    features.push(...pairsOf(pinyin).map((pair) => `p:${pair}`));
    features.push(...keys.slice(1).map((key, at) => `c:${keys[at]}${key}`));
    for (const word of lexicon.segment(run))
      for (const { term, weight } of lexicon.gloss(word)) if (weight >= glossFrom) features.push(`g:${term}`);
    for (let length: number = initials.least; length <= Math.min(initials.most, pinyin.length); length++)
      features.push(
        `i:${pinyin
          .slice(0, length)
          .map((syllable) => syllable[0])
          .join('')}`,
      );
  }
  return features;
}

function pairsOf(syllables: readonly string[]): readonly string[] {
  return syllables
    .slice(1)
    .flatMap((syllable, at) => (syllable === '' || syllables[at] === '' ? [] : [`${syllables[at]} ${syllable}`]));
}
