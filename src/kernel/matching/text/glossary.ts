import { type SensesByWord, wordsOfSenses } from './gloss-senses.ts';
import type { DictionaryEntry, Gloss, Lexicon } from './lexicon.ts';
import { type Relatives, relativesOf } from './relatives.ts';
import { segmenterOf } from './segment-words.ts';
import { type TextWeights, textWeights } from './text-weights.ts';

/** So many senses of a word are looked at; the later ones are rare. */
const sensesAtMost = 12;

/**
 * A dictionary made ready: words, and for each the English stems it stands for. To the stems of a word's own senses come those of
 * words that share its rarer characters: 平底无脚杯 stands in no dictionary, and is near goblet and tumbler all the same.
 */
export function glossaryOf(
  entries: readonly DictionaryEntry[],
  stem: (word: string) => string,
  weights: TextWeights = textWeights,
): Pick<Lexicon, 'segment' | 'gloss'> {
  const senses = sensesByWord(entries, stem);
  const segment = segmenterOf(senses);
  let relatives: Relatives | undefined;
  const known = new Map<string, readonly Gloss[]>();
  return {
    segment,
    gloss: (word) => {
      const before = known.get(word);
      if (before) return before;
      relatives ??= relativesOf(senses, weights.partOfSense);
      const glosses = glossesOf(senses.get(word) ?? [], relatives(word), weights);
      known.set(word, glosses);
      return glosses;
    },
  };
}

function sensesByWord(entries: readonly DictionaryEntry[], stem: (word: string) => string): SensesByWord {
  const common = new Map<string, (readonly string[])[]>();
  const names = new Map<string, (readonly string[])[]>();
  for (const { word, isName, senses } of entries) {
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    const words = wordsOfSenses(senses, stem);
    if (words.length === 0) continue;
    const map = isName ? names : common;
    const earlier = map.get(word);
    if (earlier) earlier.push(...words);
    else map.set(word, [...words]);
  }
  for (const [word, words] of names) common.set(word, [...(common.get(word) ?? []), ...words]);
  return common;
}

/** A sense counts less the later it stands and the more words it needs. */
function glossesOf(
  senses: readonly (readonly string[])[],
  relatives: readonly Gloss[],
  weights: TextWeights,
): readonly Gloss[] {
  const own = new Map<string, number>();
  senses.slice(0, sensesAtMost).forEach((words, rank) => {
    const weight = 1 / Math.sqrt((rank + 1) * words.length);
    for (const word of words) own.set(word, Math.max(own.get(word) ?? 0, weight));
  });
  const all = unit([...own].map(([term, weight]) => ({ term, weight })));
  const sums = new Map(all.map(({ term, weight }) => [term, weight]));
  for (const { term, weight } of relatives) sums.set(term, (sums.get(term) ?? 0) + weights.relatives * weight);
  const best = [...sums]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return unit(best.slice(0, weights.glosses));
}

function unit(glosses: readonly Gloss[]): readonly Gloss[] {
  const length = Math.sqrt(glosses.reduce((sum, { weight }) => sum + weight * weight, 0));
  return glosses.map(({ term, weight }) => ({ term, weight: weight / length }));
}
