import type { Lexicon } from '../text/lexicon.ts';
import { type NameTie, tiesOfLetters, tiesOfScripts, tiesOfWords } from './align-names.ts';
import { type NameReading, readName } from './read-name.ts';

/** How much a word of a name tells: a brand much, `technology` and `China` little. */
export type Rarity = {
  readonly ofWord: (stem: string) => number;
  readonly ofLetter: (reading: NameReading, at: number) => number;
};

export type NameComparison = {
  /** 0 to 1: the (weighted) harmonic mean of how much of each name stands in the other, by rarity. */
  readonly score: number;
  /** What the score rests on, the weightiest first; each part of a name is used once. */
  readonly ties: readonly NamePart[];
};

/** A part of the first name and the part of the other that answers it, both as typed. */
export type NamePart = Pick<NameTie, 'by' | 'quality'> & { readonly one: string; readonly other: string };

/** Two readings, in whatever scripts they are written; where both are written in both, the better pair of scripts counts. */
export function compareReadings(one: NameReading, other: NameReading, rarity: Rarity): NameComparison {
  const ways: NameComparison[] = [];
  const [words, theirWords] = [wordsOf(one, rarity), wordsOf(other, rarity)];
  const [letters, theirLetters] = [lettersOf(one, rarity), lettersOf(other, rarity)];
  if (words.weights.length > 0 && theirLetters.weights.length > 0) {
    ways.push(compared(tiesOfScripts(one, other), words, theirLetters, shareOfLatin));
  }
  if (letters.weights.length > 0 && theirWords.weights.length > 0) {
    const { score, ties } = compared(tiesOfScripts(other, one), theirWords, letters, shareOfLatin);
    ways.push({ score, ties: ties.map((tie) => ({ ...tie, one: tie.other, other: tie.one })) });
  }
  if (words.weights.length > 0 && theirWords.weights.length > 0) {
    ways.push(compared(tiesOfWords(one, other), words, theirWords));
  }
  if (letters.weights.length > 0 && theirLetters.weights.length > 0) {
    ways.push(compared(tiesOfLetters(one, other), letters, theirLetters));
  }
  return ways.reduce((best, way) => (way.score > best.score ? way : best), { score: 0, ties: [] });
}

/** A name in Latin letters leaves out what the Chinese one says (the place, the trade); seldom the other way round. */
const shareOfLatin = 2 / 3;

/** The parts of a name in one script, with how much each tells. */
type Parts = { readonly typed: readonly string[]; readonly weights: readonly number[]; readonly space: string };

function wordsOf({ words }: NameReading, rarity: Rarity): Parts {
  return { typed: words.map(({ typed }) => typed), weights: words.map(({ stem }) => rarity.ofWord(stem)), space: ' ' };
}
function lettersOf(name: NameReading, rarity: Rarity): Parts {
  const weights = name.letters.map((_, at) => rarity.ofLetter(name, at));
  return { typed: name.letters.map(({ typed }) => typed), weights, space: '' };
}

/** Takes the weightiest ties that do not use a part of a name twice. */
function compared(ties: readonly NameTie[], one: Parts, other: Parts, share = 0.5): NameComparison {
  const gain = ({ word, from, to, quality }: NameTie) =>
    quality * (one.weights[word]! + sumOf(other.weights.slice(from, to)));
  const ordered = [...ties].sort(
    (a, b) => gain(b) - gain(a) || b.quality - a.quality || a.word - b.word || a.from - b.from,
  );
  const wordsUsed = new Set<number>();
  const placesUsed = new Set<number>();
  const taken: NamePart[] = [];
  let covered = 0;
  let theirsCovered = 0;
  for (const { by, quality, word, from, to } of ordered) {
    const places = Array.from({ length: to - from }, (_, at) => from + at);
    if (wordsUsed.has(word) || places.some((place) => placesUsed.has(place))) continue;
    wordsUsed.add(word);
    for (const place of places) placesUsed.add(place);
    taken.push({ by, quality, one: one.typed[word]!, other: other.typed.slice(from, to).join(other.space) });
    covered += quality * one.weights[word]!;
    theirsCovered += quality * sumOf(other.weights.slice(from, to));
  }
  return {
    score: weightedMean(covered / sumOf(one.weights), theirsCovered / sumOf(other.weights), share),
    ties: taken,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function weightedMean(one: number, other: number, share: number): number {
  return one === 0 || other === 0 ? 0 : 1 / (share / one + (1 - share) / other);
}

/** How much each word of a name tells where no collection says so: the trade and legal words that every second name has, little. */
const everyday = new Set(
  (
    'group hold technolog industri develop invest intern trade china hong kong hk chongq sichuan enterpris manufactur servic product ' +
    'scienc electron engin materi energi food'
  ).split(' '),
);
const everydayLetters = new Set(
  '集团控股科技实业发展投资国际贸易中国香港重庆四川企业制造服务产品电子工程材料能源食品股份市省',
);

const plainRarity: Rarity = {
  ofWord: (stem) => (everyday.has(stem) ? 0.3 : 1),
  ofLetter: ({ letters }, at) => (everydayLetters.has(letters[at]!.letter) ? 0.3 : 1),
};

/**
 * Two names of companies, in any scripts, by themselves: 1 is the same name but for its legal form, 0 nothing in common. Within a
 * collection a `NameIndex` knows better which words are rare.
 */
export function compareNames(one: string, other: string, lexicon: Lexicon): NameComparison {
  return compareReadings(readName(one, lexicon), readName(other, lexicon), plainRarity);
}
