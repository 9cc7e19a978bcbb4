import { expect, test } from 'vitest';
import { lexicon } from '#modules/matches/lexicon/lexicon.ts';
import { matchingKnowledge } from '#modules/matches/matching-knowledge.ts';
import { generateProfiles } from '../generate-profiles.ts';
import { buildTextIndex, documentOf, rank, rankByProfile, type TextIndex, weighProfile } from './index.ts';

const words = lexicon();
const documents = (side: 'left' | 'right', count: number) =>
  [...generateProfiles({ count, side, seed: 3 }, matchingKnowledge)].map((profile) => documentOf(profile));
const right = documents('right', 600);
const queries = documents('left', 12);
const index = buildTextIndex(right, words);

/** Every profile's score, without postings. */
function scoresOf(of: TextIndex, query: (typeof queries)[number]): readonly number[] {
  const weights = weighProfile(of, query, words);
  return right
    .map(({ id }) => {
      const slot = of.slotOf(id)!;
      const impacts = of.forward.impactsOf(slot);
      return of.forward
        .termsOf(slot)
        .reduce((sum, term, at) => sum + ((weights.get(term) ?? 0) * impacts[at]!) / 65_535, 0);
    })
    .sort((a, b) => b - a);
}

test('what is read whole gives the best there are, in the order of their scores', () => {
  for (const query of queries) {
    const best = scoresOf(index, query).slice(0, 20);
    const found = rankByProfile(index, weighProfile(index, query, words), 20, null);
    found.forEach(({ score }, at) => {
      expect(score).toBeCloseTo(best[at]!, 6);
    });
  }
});

test('of an index that is read in part, a changed one finds what a full build finds', () => {
  const changed = buildTextIndex(right.slice(0, 400), words);
  for (const document of right.slice(350).toReversed()) changed.put(document, words);
  changed.remove(right[5]!.id);
  const whole = buildTextIndex(
    right.filter((_, at) => at !== 5),
    words,
  );
  for (const query of queries) {
    const [one, other] = [changed, whole].map((of) =>
      rankByProfile(of, weighProfile(of, query, words), 10, null, 3_000).map(({ id, score }) => ({ id, score })),
    );
    expect(one).toEqual(other);
    expect(one).toHaveLength(10);
  }
});

test('a word that a text of a hundred thousand characters says once is found', () => {
  const letters = (at: number) =>
    [...at.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const text = Array.from({ length: 20_000 }, (_, at) => `x${letters(at).join('')}q`).join(' ');
  const long = buildTextIndex([{ id: 'long', passages: [{ field: 'text', text }], names: [], facets: {} }], words);
  const asked = {
    id: 'asked',
    passages: [{ field: 'text', text: `x${letters(19_000).join('')}q` }],
    names: [],
    facets: {},
  };
  expect(rank(long, asked, 'search', 1, words)).toMatchObject([{ id: 'long' }]);
  expect(rank(long, asked, 'profile', 1, words)).toMatchObject([{ id: 'long' }]);
  expect(rank(long, { ...asked, passages: [{ field: 'text', text }] }, 'profile', 1, words)[0]?.score).toBeCloseTo(
    1,
    2,
  );
});
