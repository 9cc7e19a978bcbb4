import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateInstance } from './generate.ts';
import { readDzn } from './read-dzn.ts';
import { writeDzn } from './write-dzn.ts';

const small = `% two sessions, three firms
nBusiness = 3;
nMeetings = 2;
nTables = 4;
nTotalSlots = 6;
nMorningSlots = 2; /* the rest
is the afternoon */
requested = [|1, 2,1,
|2,3,  3,
|];
meetingsxBusiness = [{1,2},{1,2,3},{1,3}];
nMeetingsBusiness = [1,2,1];
forbidden = [{0}, 4..5, {}];
fixed = [0, 6];
precedences = [{}, {1}];
`;

test('reads sessions, forbidden and fixed slots and precedences as the benchmark means them', () => {
  expect(readDzn(small, 2)).toEqual({
    ok: true,
    value: {
      slots: ['morning', 'morning', 'afternoon', 'afternoon', 'afternoon', 'afternoon'].map((session) => ({
        session,
        day: 1,
      })),
      tables: 4,
      participants: [[], [4, 5], []].map((forbiddenSlots) => ({ forbiddenSlots, maximumMeetings: null })),
      meetings: [
        { participants: [1, 2], demand: 'obligation', weight: 0, session: 'morning', fixedSlot: null, after: [] },
        { participants: [2, 3], demand: 'obligation', weight: 0, session: null, fixedSlot: 6, after: [1] },
      ],
      fairness: 2,
    },
  });
});

test('derived arrays may be missing, or count meetings from 1', () => {
  const without = small.replace(/(meetingsxBusiness|nMeetingsBusiness) = .*\n/g, '');
  expect(readDzn(without, 2)).toEqual(readDzn(small, 2));
  const plain = small.replace('[{1,2},{1,2,3},{1,3}]', '[{1},1..2,{2}]');
  expect(readDzn(plain, 2)).toEqual(readDzn(small, 2));
});

test.each([
  ['nBusiness = 3;', 'nBusiness = three;', 2, 'three'],
  ['nBusiness = 3;', 'nBusiness = -3;', 2, '-3'],
  ['nBusiness = 3;', 'nBusiness = 4;', 13, '3 entries in forbidden'],
  ['nTables = 4;', 'nTables = 0;', 4, '0'],
  ['nTables = 4;', 'nTables = 4.5;', 4, '.5;'],
  ['nTables = 4;', 'nTables = 4', 5, 'nTotalSlots'],
  ['nMorningSlots = 2;', 'nMorningSlots = 7;', 6, '7'],
  ['nMorningSlots = 2;', 'nSlots = 2;', 6, 'nSlots'],
  ['nTotalSlots = 6;', 'nTotalSlots = 6; nTotalSlots = 6;', 5, 'nTotalSlots'],
  ['nTotalSlots = 6;', 'nTotalSlots = 1000000000;', 5, '1000000000'],
  ['|1, 2,1,', '|1, 2,4,', 8, '4'],
  ['|1, 2,1,', '|1, 9,1,', 8, '9'],
  ['|1, 2,1,', '|2, 2,1,', 8, '2, 2'],
  ['|1, 2,1,', '|1, 2,', 8, '1, 2'],
  ['|2,3,  3,', '|2,3,  3, |1,3,3', 8, '3 entries in requested'],
  ['4..5', '{0,7}', 13, '7'],
  ['4..5', '4', 13, 'an integer'],
  ['fixed = [0, 6];', 'fixed = [0, 7];', 14, '7'],
  ['fixed = [0, 6];', 'fixed = [0];', 14, '1 entries in fixed'],
  ['{1}]', '{3}]', 15, '3'],
  ['{1}]', '{0}]', 15, '0'],
  ['[1,2,1]', '[1,1,1]', 12, '1 for participant 2'],
  ['{1,3}]', '{1,2}]', 11, '{1,2} for participant 3'],
  ['precedences = [{}, {1}];\n', '', 15, 'the end of the file'],
  ['precedences = [{}, {1}];\n', 'precedences = [{}, {1', 15, 'the end of the file'],
  ['is the afternoon */', '', 6, '/* the rest'],
])('refuses %j changed to %j at line %i', (old, changed, line, value) => {
  expect(small).toContain(old);
  const read = readDzn(small.replace(old, changed));
  expect(read).toMatchObject({ ok: false, refusal: { code: 'dzn-malformed', values: { line, value } } });
});

test('a participant with more meetings than slots is refused at the first meeting too many', () => {
  const tight = small
    .replace('nTotalSlots = 6;', 'nTotalSlots = 1;')
    .replace('nMorningSlots = 2;', 'nMorningSlots = 1;');
  const read = readDzn(tight.replace('4..5', '{}').replace('fixed = [0, 6]', 'fixed = [0, 0]'));
  const values = { line: 9, value: 'meeting 2 of participant 2', expected: 'at most 1, one a slot' };
  expect(read).toMatchObject({ ok: false, refusal: { code: 'dzn-malformed', values } });
});

test('a file cut off anywhere before its last character but one is refused', () => {
  const whole = small.trimEnd();
  for (let length = 0; length < whole.length - 1; length++)
    expect(readDzn(small.slice(0, length)).ok, String(length)).toBe(false);
});

test('instances written and read again are the same', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (seed, participants, slots) => {
        const sizes = { seed, participants, meetings: 30, slots, mornings: Math.floor(slots / 2), tables: 6 };
        const { problem } = generateInstance({
          ...sizes,
          boundShare: 0.3,
          fixedShare: 0.2,
          forbiddenShare: 0.3,
          precedences: 5,
        });
        expect(readDzn(writeDzn(problem), problem.fairness)).toEqual({ ok: true, value: problem });
      },
    ),
    { numRuns: 100 },
  );
});

test('one changed character never throws, and never gives a problem of other sizes', () => {
  fc.assert(
    fc.property(fc.nat(small.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (at, text) => {
      const read = readDzn(small.slice(0, at) + text + small.slice(at + 1));
      if (read.ok) expect(read.value.meetings.length).toBe(2);
    }),
    { numRuns: 3000 },
  );
});
