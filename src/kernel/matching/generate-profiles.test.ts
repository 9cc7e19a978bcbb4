import { expect, test } from 'vitest';
import { matchingKnowledge } from '#tests/builders/matching-knowledge.ts';
import { generateProfiles } from './generate-profiles.ts';

test('the same seed gives the same profiles, whatever their number; another seed or side gives others', () => {
  const some = (count: number, seed = 5, side: 'left' | 'right' = 'left') => [
    ...generateProfiles({ count, seed, side }, matchingKnowledge),
  ];
  expect(some(40).slice(0, 12)).toEqual(some(12));
  expect(some(12, 6)).not.toEqual(some(12));
  expect(some(12, 5, 'right').map(({ kinds }) => kinds)).not.toEqual(some(12).map(({ kinds }) => kinds));
});

test('generated profiles name only codes that exist, and few are alike', () => {
  const { taxonomy } = matchingKnowledge;
  const codes = (name: 'kinds' | 'sectors' | 'channels') => new Set(taxonomy[name].entries.map(({ code }) => code));
  const profiles = [...generateProfiles({ count: 500, seed: 1, side: 'right' }, matchingKnowledge)];
  for (const name of ['kinds', 'sectors', 'channels'] as const) {
    expect(profiles.flatMap((profile) => profile[name]).filter((code) => !codes(name).has(code))).toEqual([]);
  }
  expect(new Set(profiles.map(({ text }) => JSON.stringify(text))).size).toBeGreaterThan(490);
  expect(profiles.flatMap(({ seeks }) => seeks).some((phrase) => phrase.includes('{}'))).toBe(false);
});
