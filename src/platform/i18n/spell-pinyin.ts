import { pinyin } from 'pinyin-pro';
import { simplifyCharacters } from './simplify-characters.ts';

/** How a text sounds: a syllable for each Chinese character, without tones and `v` for ü; Latin words stand as they are. */
export function spellPinyin(text: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(text)) return latinWords(text);
  return pinyin(simplifyCharacters(text), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).flatMap(
    latinWords,
  );
}

function latinWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
