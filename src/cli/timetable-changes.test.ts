import { expect, test } from 'vitest';
import { collectAdded, collectAway, collectLostTables, collectNumbers, parseSlots } from './timetable-changes.ts';

test('options of a change are read as they are written in the help', () => {
  expect(parseSlots('5-6,2')).toEqual([2, 5, 6]);
  expect(collectNumbers('5,8', [1])).toEqual([1, 5, 8]);
  expect(collectAway('3,4:1-2', [])).toEqual([{ participants: [3, 4], slots: [1, 2] }]);
  expect(collectLostTables('7:3', collectLostTables('9'))).toEqual([
    { table: 9, slots: null },
    { table: 7, slots: [3] },
  ]);
  expect(collectAdded('3,9')).toEqual([{ participants: [3, 9], demand: 'must' }]);
  expect(collectAdded('3,9:like')).toEqual([{ participants: [3, 9], demand: 'like' }]);
});

test.each<[(text: string) => unknown, string]>([
  [parseSlots, '4-2'],
  [parseSlots, '0-2'],
  [parseSlots, '1-'],
  [parseSlots, ''],
  [collectNumbers, '5,'],
  [collectAway, '3:'],
  [collectAway, '3'],
  [collectLostTables, 'x'],
  [collectAdded, '3'],
  [collectAdded, '3,9:no'],
])('anything else is refused with what was expected: %s %j', (parse, text) => {
  expect(() => parse(text)).toThrow(/such as|例如/);
});
