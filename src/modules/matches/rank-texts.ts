import type { Profile } from '#kernel/matching/profile.ts';
import { buildTextIndex, documentOf, rank, type TextDocument } from '#kernel/matching/text/index.ts';
import { lexicon } from './lexicon/lexicon.ts';
import type { OutsideTable } from './outside-table.ts';

/** How much of the whole the likeness of texts may say: similarity is not fit, so it comes behind what a firm asks for. */
export const textShare = 0.1;
const nearest = 100;
const nearestOfOverlooked = 10;

/** How near the descriptions of both sides are, across languages: each left firm's nearest, and the nearest of whoever is nobody's. */
export function rankTexts(left: readonly Profile[], right: readonly Profile[]): OutsideTable {
  const words = lexicon();
  // The description alone: every other field has a feature of its own. References only tell places apart.
  const documents = (profiles: readonly Profile[]): readonly TextDocument[] =>
    profiles.map(({ text }, at) => documentOf({ id: String(at).padStart(9, '0'), text }));
  const [lefts, rights] = [documents(left), documents(right)];
  const pairs: { left: number; right: number; fit: number }[] = [];
  const rightIndex = buildTextIndex(rights, words);
  const isNear = new Uint8Array(right.length);
  lefts.forEach((document, at) => {
    for (const { id, score } of rank(rightIndex, document, 'profile', nearest, words)) {
      pairs.push({ left: at, right: Number(id), fit: Math.min(1, score) });
      isNear[Number(id)] = 1;
    }
  });
  if (isNear.includes(0)) {
    const leftIndex = buildTextIndex(lefts, words);
    rights.forEach((document, at) => {
      if (isNear[at] === 1) return;
      for (const { id, score } of rank(leftIndex, document, 'profile', nearestOfOverlooked, words))
        pairs.push({ left: Number(id), right: at, fit: Math.min(1, score) });
    });
  }
  return {
    feature: 'text',
    share: textShare,
    leftCount: left.length,
    rightCount: right.length,
    left: Int32Array.from(pairs, (pair) => pair.left),
    right: Int32Array.from(pairs, (pair) => pair.right),
    fit: Float64Array.from(pairs, (pair) => pair.fit),
  };
}
