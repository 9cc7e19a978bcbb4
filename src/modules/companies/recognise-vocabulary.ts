import type { Vocabulary } from '#kernel/matching/profile.ts';
import { foldedText } from './fold-text.ts';

/** Finds an entry by its code, its label in any language or a synonym; width, case, spaces and punctuation do not matter. */
export type VocabularyLookup = (text: string) => string | null;

export function vocabularyLookup(vocabulary: Vocabulary): VocabularyLookup {
  const codes = new Map<string, string>();
  // Codes and labels first: a synonym of one entry never takes the label of another.
  for (const { code, label } of vocabulary.entries) {
    for (const text of [code, ...Object.values(label)]) setIfNew(codes, foldedText(text), code);
  }
  for (const { code, synonyms } of vocabulary.entries) {
    for (const synonym of synonyms) setIfNew(codes, foldedText(synonym), code);
  }
  // A list says the same few words ten thousand times.
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const code = codes.get(foldedText(text)) ?? null;
    if (known.size < 10_000) known.set(text, code);
    return code;
  };
}

function setIfNew(map: Map<string, string>, key: string, value: string): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}

export type Recognised = { readonly codes: readonly string[]; readonly unknown: readonly string[] };

/**
 * The codes a cell names. Labels hold commas themselves ("Beverages, tea, coffee and wine"), so the longest run of pieces that is
 * an entry is taken before the pieces are looked up one by one.
 */
export function recogniseCodes(text: string, lookup: VocabularyLookup): Recognised {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const part of text.split(/[;；\n|｜]/)) {
    const whole = lookup(part);
    if (whole) codes.add(whole);
    else recogniseRuns(part.split(/(?<=[,，、/／])/), lookup, codes, unknown);
  }
  return { codes: [...codes], unknown };
}

function recogniseRuns(
  pieces: readonly string[],
  lookup: VocabularyLookup,
  codes: Set<string>,
  unknown: string[],
): void {
  for (let start = 0; start < pieces.length; ) {
    let length = pieces.length - start;
    while (length > 0 && !lookup(pieces.slice(start, start + length).join(''))) length -= 1;
    if (length > 0) codes.add(lookup(pieces.slice(start, start + length).join(''))!);
    else recognisePair(pieces[start]!.replace(/[,，、/／]$/, '').trim(), lookup, codes, unknown);
    start += Math.max(length, 1);
  }
}

/** "Toys and gifts": two entries joined by a word, where the whole is none. */
function recognisePair(piece: string, lookup: VocabularyLookup, codes: Set<string>, unknown: string[]): void {
  if (foldedText(piece) === '') return;
  const halves = piece.split(/\s+and\s+|\s*&\s*|及|和|與|与|\+/i).map((half) => lookup(half));
  if (halves.length > 1 && halves.every((code) => code !== null)) for (const code of halves) codes.add(code);
  else unknown.push(piece);
}
