import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipsBetween } from '../text/near-terms.ts';
import { type FindEntry, FindIndex, type FindQuery, findAlmost, findWritten } from './index.ts';
import { SlipFinder } from './slips.ts';

const entry = (names: string[], words: string[] = [], sounds: string[] = []): FindEntry => ({ names, words, sounds });
function query(text: string, meanings: string[] = [], sound: string | null = null): FindQuery {
  const words = text.split(' ').map((word) => ({ text: word, meanings, sound }));
  return { words, phrase: text, joined: text.replaceAll(' ', '') };
}
function indexOf(entries: Readonly<Record<string, FindEntry>>): FindIndex {
  const index = new FindIndex();
  for (const [id, one] of Object.entries(entries)) index.put(id, one);
  return index;
}
function found(index: FindIndex, asked: FindQuery, how = findWritten): readonly string[] {
  const { scores } = how(index, asked);
  return [...scores]
    .map((score, slot) => ({ score, id: index.idOf(slot)! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

const firms = {
  kettle: entry(['tin kettle foods limited', 'hk 1'], ['tea', 'jam']),
  lantern: entry(['harbour lantern', 'hk 10'], ['tin kettle repairs']),
  hotpot: entry(['山城火锅', 'cq 9'], ['火锅底料'], ['shan cheng huo guo', 'saan sing fo wo']),
  leaf: entry(['绿叶', 'cq 10'], [], ['lv ye', 'luk jip']),
};

describe('what is written', () => {
  test.each([
    ['tin', ['kettle', 'lantern'], 'a name stands before an offer'],
    ['kett', ['kettle', 'lantern'], 'while it is typed'],
    ['foods tin', ['kettle'], 'every word, in any order'],
    ['hk 1', ['kettle', 'lantern'], 'a whole reference stands before a longer one'],
    ['火锅', ['hotpot'], 'a part of a Chinese name'],
    ['huoguo', ['hotpot'], 'Mandarin, from a syllable on'],
    ['shan cheng huo', ['hotpot'], 'with spaces'],
    ['saansing', ['hotpot'], 'Cantonese'],
    ['scg', [], 'initials of syllables that don’t follow each other'],
    ['schg', ['hotpot'], 'initials'],
    ['luye', ['leaf'], 'u for ü'],
    ['engshan', [], 'not from within a syllable'],
  ])('%s finds %j: %s', (text, expected) => {
    expect(found(indexOf(firms), query(text))).toEqual(expected);
  });

  test('a sense in the other language finds whole words, after the word itself', () => {
    const index = indexOf({ ...firms, pot: entry(['hotpot house']), potter: entry(['hotpotter']) });
    expect(found(index, query('hotpot', ['火锅']))).toEqual(['pot', 'potter', 'hotpot']);
    expect(found(index, query('锅', ['hotpot']))).toEqual(['hotpot', 'pot']);
  });
});

describe('with slips', () => {
  test.each([
    ['tin ketle', null, 'kettle'],
    ['harbor lantren', null, 'lantern'],
    ['shanchenhuoguo', null, 'hotpot'],
    ['山成火锅', 'shanchenghuoguo', 'hotpot'],
  ])('%s is near %s', (text, sound, expected) => {
    expect(found(indexOf(firms), query(text, [], sound))).toEqual([]);
    expect(found(indexOf(firms), query(text, [], sound), findAlmost)[0]).toBe(expected);
  });

  test('as many as by the definition, letter by letter', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, word, (piece, text) => {
        const finder = new SlipFinder(piece);
        const least = (parts: string[]) => Math.min(...parts.map((part) => slipsBetween(piece, part, 9)));
        const beginnings = (of: string) => Array.from({ length: of.length + 1 }, (_, end) => of.slice(0, end));
        expect(finder.least(text, 'beginning', 9)).toBe(least(beginnings(text)));
        const parts = Array.from({ length: text.length + 1 }, (_, start) => beginnings(text.slice(start))).flat();
        expect(finder.least(text, 'anywhere', 9)).toBe(least(parts));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('whatever was put, changed and removed before: the same as built anew, to the last bit', () => {
  const words = ['tin kettle', 'tin', 'kettles', '山城', '山城火锅', 'jam', 'hk 1'];
  const someLines = fc.array(fc.constantFrom(...words), { maxLength: 3 });
  const someEntry = fc.record({ names: someLines, words: someLines, sounds: fc.subarray(['shan cheng', 'huo guo']) });
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(someEntry));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const index = new FindIndex();
      const last = new Map<string, FindEntry>();
      for (const [id, one] of steps) {
        if (one === null) {
          index.remove(id);
          last.delete(id);
        } else {
          index.put(id, one);
          last.set(id, one);
        }
        findWritten(index, query('tin'));
      }
      const anew = indexOf(Object.fromEntries([...last].sort(([a], [b]) => (a < b ? -1 : 1))));
      const scoresOf = (of: FindIndex, asked: FindQuery, how: typeof findWritten) =>
        Object.fromEntries(
          [...how(of, asked).scores]
            .map((score, slot) => [of.idOf(slot), score] as const)
            .filter(([id, score]) => id !== null && score > 0)
            .sort(([a], [b]) => (a! < b! ? -1 : 1)),
        );
      for (const asked of [query('tin'), query('山城', ['jam']), query('shancheng'), query('ketles'), query('hk 1')])
        for (const how of [findWritten, findAlmost])
          expect(scoresOf(index, asked, how)).toEqual(scoresOf(anew, asked, how));
    }),
    { numRuns: 300 },
  );
});
