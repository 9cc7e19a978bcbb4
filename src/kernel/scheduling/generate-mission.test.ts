import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, isPlain } from './compile.ts';
import { generateMission } from './generate-mission.ts';
import { isEverPlaced } from './problem.ts';
import { verify } from './verify.ts';

const typical = { participants: 80, meetings: 400, slots: 16, days: 2, tables: 36, hosts: 6, interpreters: 8 };

test('the planted timetable keeps everything, places every wish and has no break', () => {
  const sizes = fc.record({
    seed: fc.nat(),
    participants: fc.integer({ min: 10, max: 90 }),
    meetings: fc.integer({ min: 0, max: 400 }),
    slots: fc.integer({ min: 4, max: 20 }),
    days: fc.integer({ min: 1, max: 3 }),
    tables: fc.integer({ min: 8, max: 40 }),
    hosts: fc.integer({ min: 0, max: 5 }),
    interpreters: fc.integer({ min: 0, max: 9 }),
    frozenSlots: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(sizes, fc.boolean(), ({ frozenSlots, ...size }, isTold) => {
      const { problem, planted } = generateMission(isTold ? { ...size, frozenSlots } : size);
      expect(compile(problem)).toMatchObject({ ok: true });
      expect(verify(problem, { assignments: planted })).toMatchObject({
        ok: true,
        objective: { worstShare: 1, breaks: 0 },
      });
      expect(planted.length).toBe(problem.meetings.filter(isEverPlaced).length);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('a mission of typical size has all its meetings and every part of the model', () => {
  const { problem, planted } = generateMission({ ...typical, seed: 5, frozenSlots: 2 });
  expect(planted.length).toBe(400);
  const compiled = compile(problem);
  expect(compiled.ok && isPlain(compiled.value)).toBe(false);
  const text = JSON.stringify(problem);
  const parts = [
    ...['isClosed', 'minimumMeetings', 'representatives', 'hostTable', 'tableDetails', 'venue', 'travelSlots'],
    ...['interpreters', 'languagePair', 'wishes', 'isCalledOff', 'length', 'fixedTable', 'frozenSlots'],
  ];
  for (const part of parts) expect(text).toContain(`"${part}":`);
  for (const wish of ['must', 'like', 'no']) expect(text).toContain(`"${wish}"`);
  expect(generateMission({ ...typical, seed: 5, frozenSlots: 2 }).problem).toEqual(problem);
  expect(generateMission({ ...typical, seed: 6, frozenSlots: 2 }).problem).not.toEqual(problem);
});
