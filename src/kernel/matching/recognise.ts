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
  // By the first two letters, since an alphabet has few first ones; the longest term of each first.
  const byBeginning = new Map<string, Term[]>();
  for (const [term, codes] of codesByTerm) {
    const beginning = term.slice(0, 2);
    const bucket = byBeginning.get(beginning) ?? [];
    bucket.push({ term, codes, endsAsWord: isInWord(term, term.length - 1) });
    byBeginning.set(beginning, bucket);
  }
  for (const bucket of byBeginning.values()) bucket.sort((a, b) => b.term.length - a.term.length);

  return (text) => {
    const found: Hit[] = [];
    let wasInWord = false;
    for (let at = 0; at < text.length; ) {
      const inWord = isInWord(text, at);
      // No Latin term begins within a word.
      const hit = wasInWord && inWord ? null : hitAt(text, at, byBeginning);
      if (hit) found.push(hit);
      const next = hit ? hit.end : at + 1;
      wasInWord = isInWord(text, next - 1);
      at = next;
    }
    return found;
  };
}

type Term = { readonly term: string; readonly codes: ReadonlySet<string>; readonly endsAsWord: boolean };

function hitAt(text: string, at: number, byBeginning: ReadonlyMap<string, readonly Term[]>): Hit | null {
  for (const beginning of [text.slice(at, at + 2), text.slice(at, at + 1)]) {
    for (const { term, codes, endsAsWord } of byBeginning.get(beginning) ?? []) {
      const end = text.startsWith(term, at) ? endOfTerm(text, at + term.length, endsAsWord) : 0;
      if (end > 0) return { term, codes, start: at, end };
    }
  }
  return null;
}

/** Where a term ends whose letters end at `end`, its English plural included; 0 where it doesn't stand there as a whole word. */
function endOfTerm(text: string, end: number, endsAsWord: boolean): number {
  if (!endsAsWord) return end;
  for (const plural of ['', 's', 'es']) {
    if (text.startsWith(plural, end) && !isInWord(text, end + plural.length)) return end + plural.length;
  }
  return 0;
}

/** Whether a Latin letter or a digit stands there. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  // Most of what is beyond is Chinese, which the pattern would find out more slowly.
  return !(code >= 0x4e00 && code <= 0x9fff) && at < text.length && latinOrDigit.test(text[at]!);
}
