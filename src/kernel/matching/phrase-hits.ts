import { type Rows, rowsOf } from './firm-columns.ts';
import { fitOf, type Phrase } from './phrase-fit.ts';

/** Phrases (by their place in the list) that are about the same thing as another, with `phraseFit` of both. */
export type PhraseHits = { readonly places: Int32Array; readonly fits: Float64Array };

/** How many answers are remembered: common phrases come again and again, rare ones need no memory. */
const mostRemembered = 20_000;

/** Finds the phrases of a list that fit another phrase, through the words and goods they share. Exactly those with `phraseFit` above 0. */
export function phraseHits(list: readonly Phrase[]): (phrase: Phrase) => PhraseHits {
  const byWord = postings(list, ({ words }) => words);
  const byGoods = postings(list, ({ goods }) => goods);
  const shared = new Int32Array(list.length);
  const sharesGoods = new Uint8Array(list.length);
  const lengths = Int32Array.from(list, ({ words }) => words.length);
  const hasGoods = Uint8Array.from(list, ({ goods }) => (goods.length > 0 ? 1 : 0));
  const known = new Map<number, PhraseHits>();

  const find = (phrase: Phrase): PhraseHits => {
    const touched: number[] = [];
    for (const goods of phrase.goods) {
      for (let at = byGoods.starts[goods] ?? 0; at < (byGoods.starts[goods + 1] ?? 0); at += 1) {
        const place = byGoods.values[at]!;
        if (sharesGoods[place] === 0) touched.push(place);
        sharesGoods[place] = 1;
      }
    }
    for (const word of phrase.words) {
      for (let at = byWord.starts[word] ?? 0; at < (byWord.starts[word + 1] ?? 0); at += 1) {
        const place = byWord.values[at]!;
        if (sharesGoods[place] === 0 && hasGoods[place] === 1 && phrase.goods.length > 0) continue;
        if (sharesGoods[place] === 0 && shared[place] === 0) touched.push(place);
        shared[place]! += 1;
      }
    }
    const places: number[] = [];
    const fits: number[] = [];
    for (const place of touched) {
      const fit = fitOf(shared[place]!, phrase.words.length, lengths[place]!, sharesGoods[place] === 1);
      shared[place] = 0;
      sharesGoods[place] = 0;
      if (fit === 0) continue;
      places.push(place);
      fits.push(fit);
    }
    return { places: Int32Array.from(places), fits: Float64Array.from(fits) };
  };

  return (phrase) => {
    const found = known.get(phrase.number);
    if (found) return found;
    const made = find(phrase);
    if (known.size >= mostRemembered) known.clear();
    known.set(phrase.number, made);
    return made;
  };
}

function postings(list: readonly Phrase[], keysOf: (phrase: Phrase) => readonly number[]): Rows {
  const lists: number[][] = [];
  list.forEach((phrase, place) => {
    for (const key of keysOf(phrase)) {
      const known = lists[key];
      if (known) known.push(place);
      else lists[key] = [place];
    }
  });
  return rowsOf(Array.from(lists, (one) => one ?? []));
}
