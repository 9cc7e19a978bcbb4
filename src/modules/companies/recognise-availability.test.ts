import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recogniseAvailability } from './recognise-availability.ts';

test.each([
  ['mornings only', ['morning'], []],
  ['Morning', ['morning'], []],
  ['AM only', ['morning'], []],
  ['上午', ['morning'], []],
  ['只限上午', ['morning'], []],
  ['仅限上午', ['morning'], []],
  ['只限下午', ['afternoon'], []],
  ['afternoons only', ['afternoon'], []],
  ['Not mornings', ['afternoon'], []],
  ['下午除外', ['morning'], []],
  ['全日', [], []],
  ['any time', [], []],
  ['随时', [], []],
  ['上午；下午', [], []],
  ['not slots 3,4', [], [3, 4]],
  ['not slots 3, 4 and 6', [], [3, 4, 6]],
  ['except slot 5', [], [5]],
  ['slot 5 以外', [], [5]],
  ['第3、4时段除外', [], [3, 4]],
  ['第３至５時段不便', [], [3, 4, 5]],
  ['不包括第2时段', [], [2]],
  ['not slots 2-4', [], [2, 3, 4]],
  ['mornings only, not slot 2', ['morning'], [2]],
  ['只限下午，第7時段除外', ['afternoon'], [7]],
] as const)('%s', (text, sessions, unavailableSlots) => {
  expect(recogniseAvailability(text)).toEqual({
    availability: { sessions, unavailableSlots, note: null },
    impossibleSlots: [],
  });
});

test.each(['after the keynote', '下午晚些', 'slots 1-4 only', '盡量早', 'mornings if possible'])(
  '%s is kept as a note and restricts nothing',
  (text) => {
    expect(recogniseAvailability(text).availability).toEqual({ sessions: [], unavailableSlots: [], note: text });
  },
);

test('what is recognised beside a remark is taken, and the whole is kept as a note', () => {
  expect(recogniseAvailability('Mornings only; prefers a quiet table').availability).toEqual({
    sessions: ['morning'],
    unavailableSlots: [],
    note: 'Mornings only; prefers a quiet table',
  });
});

test('slots that no day has are named', () => {
  expect(recogniseAvailability('not slots 0, 3 and 250')).toMatchObject({
    availability: { unavailableSlots: [3] },
    impossibleSlots: [0, 250],
  });
});

test('any text ends quickly in something', () => {
  const piece = fc.constantFrom('not slots ', '3', ',', '第', '时段', '除外', ' ', 'and ', '上午', '-', '9999', 'x');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      expect(recogniseAvailability(pieces.join('')).availability.unavailableSlots.length).toBeLessThan(100);
    }),
    { numRuns: 300 },
  );
});
