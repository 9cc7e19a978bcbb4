import { expect, test } from 'vitest';
import { openThread } from './open-thread.ts';

const adding = new URL('./fixtures/add-up-in-thread.ts', import.meta.url);

test('a thread remembers what it was told, answers in turn, and fails whoever waits and asks afterwards', async () => {
  const thread = openThread<{ start: number }, number, number>(adding, { start: 10 });
  expect(await Promise.all([thread.ask(1), thread.ask(2)])).toEqual([11, 13]);
  expect(await thread.ask(7)).toBe(20);
  await expect(thread.ask(-1)).rejects.toThrow('a negative number');
  await expect(thread.ask(1)).rejects.toThrow();
  await thread.close();
});
