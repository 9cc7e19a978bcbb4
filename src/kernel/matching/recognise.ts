import type { VocabularyEntry } from './profile.ts';
import { fold } from './words.ts';

/** Finds the codes of one vocabulary in a phrase of any of the three languages. */
export type Recogniser = (phrase: string) => ReadonlySet<string>;

/** The entries with both Chinese scripts as one, for comparing with texts that are. */
export function inOneScript<Entry extends VocabularyEntry>(
  entries: readonly Entry[],
  oneScript: (text: string) => string,
): readonly Entry[] {
  return entries.map((entry) => ({
    ...entry,
    label: { ...entry.label, 'zh-Hant': oneScript(entry.label['zh-Hant']) },
    synonyms: entry.synonyms.map(oneScript),
  }));
}

const latinOrDigit = /[\p{Script=Latin}\p{N}]/u;

type Terms = Pick<VocabularyEntry, 'code' | 'label' | 'synonyms'>;
type Hit = {
  readonly term: string;
  readonly codes: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
};

/**
 * A recogniser over labels, codes and synonyms. At each place the longest term wins and is consumed, so that "cross-border
 * e-commerce" is not also e-commerce. Latin terms match whole words (with an English plural), Chinese terms anywhere.
 */
export function recogniserOf(entries: readonly Terms[]): Recogniser {
  const scan = scannerOf(termsOf(entries));
  return (phrase) => new Set(scan(fold(phrase)).flatMap(({ codes }) => [...codes]));
}

/**
 * Cuts out of a folded phrase every term that names a code of `entries` and nothing in `unless`: what kind of firm is sought has a
 * feature of its own, and "tea brands" is no more like "shoe brands" for the word they share. So with `faint` words, even where one
 * is a term by itself. Within a longer term of `unless` everything stays: 包装设计 is a thing, 设计 a manner.
 */
export function cutterOf(
  entries: readonly Terms[],
  unless: readonly Terms[],
  faint: readonly string[] = [],
): (phrase: string) => string {
  const [named, kept] = [termsOf(entries), termsOf(unless)];
  const faintTerms = new Set(faint.map((word) => fold(word).trim()));
  const isCut = (term: string) => faintTerms.has(term) || (named.has(term) && !kept.has(term));
  const nothing: ReadonlySet<string> = new Set();
  const scan = scannerOf(new Map([...named, ...kept, ...[...faintTerms].map((term) => [term, nothing] as const)]));
  return (phrase) => {
    const text = fold(phrase);
    const hits = scan(text).filter(({ term }) => isCut(term));
    const parts = hits.map(({ start }, at) => text.slice(hits[at - 1]?.end ?? 0, start));
    return [...parts, text.slice(hits.at(-1)?.end ?? 0)].join(' ');
  };
}

function termsOf(entries: readonly Terms[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codesByTerm = new Map<string, Set<string>>();
  for (const entry of entries) {
    const words = [entry.code, entry.code.replaceAll('-', ' '), ...Object.values(entry.label), ...entry.synonyms];
    for (const word of words) {
      const term = fold(word).trim();
      if (term === '') continue;
      const codes = codesByTerm.get(term);
      if (codes) codes.add(entry.code);
      else codesByTerm.set(term, new Set([entry.code]));
    }
  }
  return codesByTerm;
}

function scannerOf(codesByTerm: ReadonlyMap<string, ReadonlySet<string>>): (text: string) => readonly Hit[] {
  const termsByFirstLetter = new Map<string, { term: string; codes: ReadonlySet<string> }[]>();
  for (const [term, codes] of codesByTerm) {
    const first = [...term][0] as string;
    const bucket = termsByFirstLetter.get(first) ?? [];
    bucket.push({ term, codes });
    termsByFirstLetter.set(first, bucket);
  }
  for (const bucket of termsByFirstLetter.values()) bucket.sort((a, b) => b.term.length - a.term.length);

  return (text) => {
    const found: Hit[] = [];
    let at = 0;
    while (at < text.length) {
      const letter = String.fromCodePoint(text.codePointAt(at) as number);
      let end = 0;
      for (const { term, codes } of termsByFirstLetter.get(letter) ?? []) {
        end = endOfTerm(text, at, term);
        if (end === 0) continue;
        found.push({ term, codes, start: at, end });
        break;
      }
      at = end > 0 ? end : at + letter.length;
    }
    return found;
  };
}

/** Where the term ends that stands at `at`; 0 where it doesn't stand there as a whole word. */
function endOfTerm(text: string, at: number, term: string): number {
  if (!text.startsWith(term, at)) return 0;
  const startsInWord = latinOrDigit.test(term[0] as string) && at > 0 && latinOrDigit.test(text[at - 1] as string);
  if (startsInWord) return 0;
  const end = at + term.length;
  if (!latinOrDigit.test(term.at(-1) as string)) return end;
  for (const plural of ['', 's', 'es']) {
    const next = text[end + plural.length];
    if (text.startsWith(plural, end) && (next === undefined || !latinOrDigit.test(next))) return end + plural.length;
  }
  return 0;
}
