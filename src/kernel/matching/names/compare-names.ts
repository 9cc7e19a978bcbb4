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
  readonly ties: readonly NameTie[];
};

/** Two readings, in whatever scripts they are written; where both are written in both, the better pair of scripts counts. */
export function compareReadings(one: NameReading, other: NameReading, rarity: Rarity): NameComparison {
  const ways: NameComparison[] = [];
  if (one.words.length > 0 && other.letters.length > 0) ways.push(compareScripts(one, other, rarity));
  if (one.letters.length > 0 && other.words.length > 0) ways.push(compareScripts(other, one, rarity));
  if (one.words.length > 0 && other.words.length > 0) {
    const weights = [one, other].map(({ words }) => words.map(({ stem }) => rarity.ofWord(stem))) as [
      number[],
      number[],
    ];
    ways.push(compared(tiesOfWords(one, other), ...weights));
  }
  if (one.letters.length > 0 && other.letters.length > 0) {
    const weights = [one, other].map((name) => name.letters.map((_, at) => rarity.ofLetter(name, at))) as [
      number[],
      number[],
    ];
    ways.push(compared(tiesOfLetters(one, other), ...weights));
  }
  return ways.reduce((best, way) => (way.score > best.score ? way : best), { score: 0, ties: [] });
}

/** A name in Latin letters leaves out what the Chinese one says (the place, the trade); seldom the other way round. */
const shareOfLatin = 2 / 3;

function compareScripts(latin: NameReading, han: NameReading, rarity: Rarity): NameComparison {
  return compared(
    tiesOfScripts(latin, han),
    latin.words.map(({ stem }) => rarity.ofWord(stem)),
    han.letters.map((_, at) => rarity.ofLetter(han, at)),
    shareOfLatin,
  );
}

/** Takes the weightiest ties that do not use a part of a name twice. */
function compared(
  ties: readonly NameTie[],
  weights: readonly number[],
  theirWeights: readonly number[],
  share = 0.5,
): NameComparison {
  const gain = ({ word, from, to, quality }: NameTie) =>
    quality * (weights[word]! + sumOf(theirWeights.slice(from, to)));
  const ordered = [...ties].sort(
    (a, b) => gain(b) - gain(a) || b.quality - a.quality || a.word - b.word || a.from - b.from,
  );
  const wordsUsed = new Set<number>();
  const placesUsed = new Set<number>();
  const taken: NameTie[] = [];
  let covered = 0;
  let theirsCovered = 0;
  for (const tie of ordered) {
    const places = Array.from({ length: tie.to - tie.from }, (_, at) => tie.from + at);
    if (wordsUsed.has(tie.word) || places.some((place) => placesUsed.has(place))) continue;
    wordsUsed.add(tie.word);
    for (const place of places) placesUsed.add(place);
    taken.push(tie);
    covered += tie.quality * weights[tie.word]!;
    theirsCovered += tie.quality * sumOf(theirWeights.slice(tie.from, tie.to));
  }
  const one = covered / sumOf(weights);
  const other = theirsCovered / sumOf(theirWeights);
  return { score: weightedMean(one, other, share), ties: taken };
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
