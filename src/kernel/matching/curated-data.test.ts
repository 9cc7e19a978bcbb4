import { describe, expect, test } from 'vitest';
import classifications from '#data/taxonomy/classifications.json' with { type: 'json' };
import lanes from '#data/taxonomy/lanes.json' with { type: 'json' };
import { matchingKnowledge as knowledge } from '#tests/builders/matching-knowledge.ts';

const { kinds, sectors } = knowledge.taxonomy;
const { places } = knowledge;
const codesOf = ({ entries }: { readonly entries: readonly { readonly code: string }[] }) =>
  entries.map(({ code }) => code);

describe('the curated data', () => {
  test('names only codes that exist, and fits between 0 and 1', () => {
    const known = {
      kinds: new Set([...codesOf(kinds), ...codesOf(knowledge.otherKinds)]),
      sectors: new Set([...codesOf(sectors), '*']),
    };
    const wrong = lanes.lanes.flatMap((lane) => [
      ...[...lane.first, ...lane.second].filter((code) => !known.kinds.has(code)),
      ...lane.sectorFits
        .flatMap(({ first, second }) => [...first, ...second])
        .filter((code) => !known.sectors.has(code)),
      ...[lane.strength, lane.sameSector, lane.neighbourSector, ...lane.sectorFits.map(({ fit }) => fit)].filter(
        (fit) => fit < 0 || fit > 1,
      ),
      ...(lane.strength === 0 ? [`${lane.code} without strength`] : []),
    ]);
    expect([...wrong, ...lanes.neighbours.flat().filter((code) => !known.sectors.has(code))]).toEqual([]);
    expect(new Set(lanes.lanes.map(({ code }) => code)).size).toBe(lanes.lanes.length);
    expect(lanes.neighbours.every((pair) => pair.length === 2)).toBe(true);
  });

  test('classifications name every sector once, and say of each code where it was read and how sure it is', () => {
    expect(classifications.sectors.map(({ code }) => code).sort()).toEqual([...codesOf(sectors)].sort());
    const sources = new Map(classifications.sources.map((source) => [source.code, source]));
    const named = [
      ...classifications.sectors.flatMap(({ gbt4754 }) => gbt4754 ?? []),
      ...classifications.products.flatMap(({ hs }) => hs ?? []),
    ];
    expect(named.length).toBeGreaterThan(10);
    for (const { code, name, fit, source } of named) {
      expect(code).toMatch(/^\d{2,6}$/);
      expect(name).not.toBe('');
      expect(['near', 'part']).toContain(fit);
      expect(sources.get(source)).toMatchObject({ read: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    }
    for (const { url, confidence } of sources.values()) {
      expect(url !== null || confidence.endsWith('unverified')).toBe(true);
    }
    const known = new Set(codesOf(knowledge.products));
    expect(classifications.products.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  test('every group of goods lies within a sector, and no two have one name', () => {
    const known = new Set(codesOf(sectors));
    expect(knowledge.products.entries.filter(({ within }) => !known.has(within))).toEqual([]);
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
      const labels = knowledge.products.entries.map(({ label }) => label[language]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('every place lies within a known one, without a circle', () => {
    const within = new Map<string, string | null>(places.entries.map((place) => [place.code, place.within]));
    for (const place of places.entries) {
      const path = new Set<string>();
      for (let code: string | null | undefined = place.code; code; code = within.get(code)) {
        expect(path.has(code), place.code).toBe(false);
        expect(within.has(code), code).toBe(true);
        path.add(code);
      }
    }
  });
});
