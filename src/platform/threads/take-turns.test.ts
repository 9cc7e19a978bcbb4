import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

test('no more than so many go on at once, in the order they came, and a failure ends a turn too', async () => {
  const inTurn = takeTurns(2);
  let busy = 0;
  let most = 0;
  const begun: number[] = [];
  const work = (number: number) =>
    inTurn(async () => {
      begun.push(number);
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((resolve) => setTimeout(resolve, 2));
      busy -= 1;
      if (number % 3 === 0) throw new Error(`failed ${number}`);
      return number;
    });
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  const ended = await Promise.allSettled(numbers.map(work));
  expect(most).toBe(2);
  expect(begun).toEqual(numbers);
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  expect(await work(1)).toBe(1);
});
