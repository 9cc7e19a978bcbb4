/**
 * What Jyutping and the spellings on Hong Kong's signs share: zoeng and Cheung, gwok and Kwok, ceoi and Tsui. Voicing, vowel
 * length and the many ways of writing one vowel are gone; two keys that differ are two sounds.
 */
export function cantoneseKey(syllables: string): string {
  let key = syllables;
  for (const [from, to] of rules) key = key.replace(from, to);
  return key;
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/gw|kw|qu/g, 'q'],
  [/ts|ch|z/g, 'c'],
  [/sh/g, 's'],
  [/j/g, 'y'],
  [/yy|yi(?=[nmpk])/g, 'y'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/g(?!$)(?<!ng)/g, 'k'],
  [/oe|eo|eu/g, 'e'],
  [/ei(?=$|[^aeiou])/g, 'i'],
  [/ee|ay/g, 'i'],
  [/aa/g, 'a'],
  [/ow/g, 'au'],
  [/ou|oh/g, 'o'],
  [/oo|ue|yu/g, 'u'],
];
