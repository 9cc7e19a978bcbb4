import { buildNameIndex, type NameHit } from '#kernel/matching/names/name-index.ts';
import type { Profile } from '#kernel/matching/profile.ts';
import {
  buildTextIndex,
  conceptsOf,
  documentOf,
  explainerOfProfile,
  explainerOfSearch,
  rankByProfile,
  rankBySearch,
  type TextDocument,
  type TextReason,
  weighProfile,
} from '#kernel/matching/text/index.ts';
import { inEveryLanguage } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { matchingKnowledge } from './matching-knowledge.ts';
import { rankReasonTexts } from './rank-reason-texts.ts';

/** See the face of src/kernel/matching/text for what the first two do. */
type RankMode = 'profile' | 'search' | 'name';

type Reason = {
  /** What this adds to the score; left out for names, whose score is a mean. */
  readonly adds?: number;
  readonly by?: string;
  readonly query: { readonly field: string; readonly words: string };
  readonly candidate: { readonly field: string; readonly words: string };
  readonly text: Readonly<Record<'en' | 'zh-Hant' | 'zh-Hans', string>>;
};

/** One line of the command contract; `because` says why a list is empty. */
type RankedLine = {
  readonly query: string;
  readonly results: readonly { readonly id: string; readonly score: number; readonly reasons: readonly Reason[] }[];
  readonly because?: { readonly code: EmptyBecause; readonly text: Reason['text'] };
};

type EmptyBecause = 'no-candidates' | 'query-says-nothing' | 'query-has-no-name' | 'nothing-in-common';

type RankProfiles = {
  readonly queries: readonly Profile[];
  readonly candidates: readonly Profile[];
  readonly mode: RankMode;
  readonly top: number;
  /** Reasons of each result, the weightiest first. */
  readonly reasons: number;
};

/** Ranks the candidates for every query; lists come one by one, so that many queries need not stand in memory. */
export function* rankProfiles(input: RankProfiles): Generator<RankedLine> {
  yield* input.mode === 'name' ? rankNames(input) : rankWords(input, input.mode);
}

function* rankWords(input: RankProfiles, mode: 'profile' | 'search'): Generator<RankedLine> {
  const words = lexicon();
  // Names are found by search; a whole profile is compared without them, so that nothing is spent on their sounds.
  const documentFor = (profile: Profile) =>
    mode === 'search' ? document(profile) : { ...document(profile), names: [] };
  const documents = new Map(input.candidates.map((profile) => [profile.id, documentFor(profile)]));
  const index = buildTextIndex(documents.values(), words);
  for (const profile of input.queries) {
    const query = documentFor(profile);
    const says = query.passages.length > 0 || (mode === 'search' && query.names.length > 0);
    const weights = weighProfile(index, query, words);
    const concepts = mode === 'search' ? conceptsOf(index, query, words) : [];
    const hits =
      mode === 'profile'
        ? rankByProfile(index, weights, input.top, null)
        : rankBySearch(index, concepts, input.top, null);
    const explain =
      mode === 'profile' ? explainerOfProfile(index, weights, query, words) : explainerOfSearch(index, concepts, words);
    const results = hits.map(({ id, slot, score }) => ({
      id,
      score: rounded(score),
      reasons: explain(documents.get(id)!, slot).slice(0, input.reasons).map(wordTextReason),
    }));
    yield line(profile.id, results, input, says ? 'nothing-in-common' : 'query-says-nothing');
  }
}

function* rankNames(input: RankProfiles): Generator<RankedLine> {
  const firms = input.candidates.map(({ id, name }) => ({ id, names: namesOf(name) }));
  const index = buildNameIndex(firms, lexicon());
  for (const { id, name } of input.queries) {
    const names = namesOf(name);
    const results = index.rank(names, input.top).map((hit) => ({
      id: hit.id,
      score: rounded(hit.score),
      reasons: wordNameReasons(hit).slice(0, input.reasons),
    }));
    yield line(id, results, input, names.length > 0 ? 'nothing-in-common' : 'query-has-no-name');
  }
}

function line(query: string, results: RankedLine['results'], input: RankProfiles, because: EmptyBecause): RankedLine {
  if (results.length > 0 || input.top === 0) return { query, results };
  const code = input.candidates.length === 0 ? 'no-candidates' : because;
  return {
    query,
    results,
    because: { code, text: inEveryLanguage((language) => translator(rankReasonTexts, language)(code)) },
  };
}

function document(profile: Profile): TextDocument {
  return documentOf(profile, (field, code) => {
    const entry = matchingKnowledge.taxonomy[field].entries.find((one) => one.code === code);
    return entry ? [entry.label.en, entry.label['zh-Hans']] : [code];
  });
}

function wordTextReason({ queryField, queryWord, field, word, contribution }: TextReason): Reason {
  return {
    adds: rounded(contribution),
    query: { field: queryField, words: queryWord },
    candidate: { field, words: word },
    text: inEveryLanguage((language) =>
      translator(rankReasonTexts, language)('words-meet', { queryField, queryWord, field, word }),
    ),
  };
}

function wordNameReasons({ ties, queryName, name }: NameHit): readonly Reason[] {
  return ties.map(({ by, one, other }) => ({
    by,
    query: { field: 'name', words: one },
    candidate: { field: 'name', words: other },
    text: inEveryLanguage((language) => translator(rankReasonTexts, language)(by, { one, other, queryName, name })),
  }));
}

function namesOf(name: Profile['name']): readonly string[] {
  return [...new Set(Object.values(name))].filter((text) => text.trim() !== '');
}

function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
