import type { Bitset } from './bitset.ts';
import type { Lexicon } from './lexicon.ts';
import { conceptsOf } from './query-concepts.ts';
import { type Hit, rankByProfile } from './rank-profile.ts';
import { rankBySearch } from './rank-search.ts';
import type { TextDocument } from './text-document.ts';
import type { TextIndex } from './text-index.ts';
import { weighProfile } from './weigh-profile.ts';

/**
 * The face of text matching. `rank` in mode
 * - `profile`: a whole profile against profiles, by length-normalised TF-IDF cosine: 0 to 1; the names have no influence;
 * - `search`: a short query against everything a profile tells, names too, by BM25: 0 upwards, comparable within one query only.
 *
 * The best come first; of equals the one whose id sorts first. A profile that shares nothing with the query is not there.
 */
export function rank(
  index: TextIndex,
  query: TextDocument,
  mode: 'profile' | 'search',
  top: number,
  lexicon: Lexicon,
  gate: Bitset | null = null,
): readonly Hit[] {
  return mode === 'profile'
    ? rankByProfile(index, weighProfile(index, query, lexicon), top, gate)
    : rankBySearch(index, conceptsOf(index, query, lexicon), top, gate);
}

export type { Bitset } from './bitset.ts';
export { explainerOfProfile, explainerOfSearch, type TextReason } from './explain-hit.ts';
export type { Lexicon } from './lexicon.ts';
export { conceptsOf } from './query-concepts.ts';
export { type Hit, rankByProfile } from './rank-profile.ts';
export { rankBySearch } from './rank-search.ts';
export { documentOf, type TextDocument, type TextProfile } from './text-document.ts';
export { buildTextIndex, TextIndex } from './text-index.ts';
export { type TextWeights, textWeights } from './text-weights.ts';
export { weighProfile } from './weigh-profile.ts';
export { readTextIndex, writeTextIndex } from './write-text-index.ts';
