import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSlotNumbers, writeSlotNumbers } from './slot-numbers.ts';

describe('slot numbers', () => {
  it.each([
    ['', []],
    ['3', [3]],
    ['3, 4,7-9', [3, 4, 7, 8, 9]],
    ['９、２；１～３', [1, 2, 3, 9]],
    ['4 4', [4]],
    ['mornings', null],
    ['9-7', null],
    ['1,-2', null],
  ])('reads “%s”', (typed, slots) => {
    expect(readSlotNumbers(typed)).toEqual(slots);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 288 })), (slots) => {
        expect(readSlotNumbers(writeSlotNumbers(slots))).toEqual([...slots].sort((one, other) => one - other));
      }),
    );
  });
});
