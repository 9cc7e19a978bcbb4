/**
 * How alike two spellings sound, 0 to 1. Firms romanise as they like (海兴 Hexing, 景旺 Kinwong, 奥锐特 Aurisco): consonants made at
 * one place of the mouth are near, vowels are nearly free, h, y and w come and go. Takes what `phonesOf` makes of a spelling.
 */
export function soundLikeness(one: string, other: string, least: number): number {
  const lengthOfOne = weightOf(one);
  const lengthOfOther = weightOf(other);
  const longest = Math.max(lengthOfOne, lengthOfOther);
  if (longest === 0 || Math.min(lengthOfOne, lengthOfOther) / longest < least) return 0;
  let row = rowA;
  let next = rowB;
  row[0] = 0;
  for (let j = 1; j <= other.length; j++) row[j] = row[j - 1]! + weights[other.charCodeAt(j - 1)]!;
  for (let i = 0; i < one.length; i++) {
    const phone = one.charCodeAt(i);
    const out = weights[phone]!;
    next[0] = row[0]! + out;
    for (let j = 1; j <= other.length; j++) {
      const theirs = other.charCodeAt(j - 1);
      const changed = row[j - 1]! + distances[phone * 128 + theirs]!;
      const dropped = row[j]! + out;
      const added = next[j - 1]! + weights[theirs]!;
      next[j] = changed < dropped ? (changed < added ? changed : added) : dropped < added ? dropped : added;
    }
    [row, next] = [next, row];
  }
  return Math.max(0, 1 - row[other.length]! / longest);
}

/** Longer words are not compared by ear. */
export const longestHeard = 40;
const rowA = new Float64Array(longestHeard + 1);
const rowB = new Float64Array(longestHeard + 1);

/** A folded Latin word as phones: Z, C and S stand for zh, ch and sh; the g of ng is heard by nobody. */
export function phonesOf(word: string): string {
  return word
    .replace(/[^a-z]/g, '')
    .slice(0, longestHeard)
    .replace(/zh/g, 'Z')
    .replace(/ch|ts/g, 'C')
    .replace(/sh/g, 'S')
    .replace(/ph/g, 'f')
    .replace(/ng(?=$|[^aeiou])/g, 'n')
    .replace(/(.)\1/g, '$1')
    .replace(/(?<=[aeiou])y/g, 'i')
    .slice(0, longestHeard);
}

const families = ['bp', 'dt', 'gkcq', 'jZCzcq', 'xsSZCzc', 'fvwh', 'lr', 'mn', 'vbf'] as const;
const vowels = 'aeiou';
const fleeting = 'hyw';
const alphabet = 'abcdefghijklmnopqrstuvwxyzZCS';

function weight(phone: string): number {
  return vowels.includes(phone) ? 0.4 : fleeting.includes(phone) ? 0.5 : 1;
}

function distance(one: string, other: string): number {
  if (one === other) return 0;
  if (vowels.includes(one) && vowels.includes(other)) return 0.2;
  if (families.some((family) => family.includes(one) && family.includes(other))) return 0.35;
  return weight(one) + weight(other);
}

const weights = new Float64Array(128);
const distances = new Float64Array(128 * 128);
for (const one of alphabet) {
  weights[one.charCodeAt(0)] = weight(one);
  for (const other of alphabet) distances[one.charCodeAt(0) * 128 + other.charCodeAt(0)] = distance(one, other);
}

function weightOf(phones: string): number {
  let sum = 0;
  for (let at = 0; at < phones.length; at++) sum += weights[phones.charCodeAt(at)]!;
  return sum;
}
