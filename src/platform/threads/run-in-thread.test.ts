import { expect, test } from 'vitest';
import { runInThread } from './run-in-thread.ts';

const counting = new URL('./fixtures/count-in-thread.ts', import.meta.url);

test('a module computes in a thread, reports, and answers, while this one goes on', async () => {
  const reports: number[] = [];
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 5);
  const answer = await runInThread(counting, { milliseconds: 300 }, { onReport: (n: number) => reports.push(n) });
  clearInterval(ticking);
  expect(answer).toEqual({ stopped: false });
  expect(reports).toEqual([1]);
  expect(ticks).toBeGreaterThan(10);
});

test('asked to stop it ends early, and still answers', async () => {
  const stop = new AbortController();
  const answer = await runInThread(
    counting,
    { milliseconds: 60_000 },
    { signal: stop.signal, onReport: () => stop.abort() },
  );
  expect(answer).toEqual({ stopped: true });
  expect(await runInThread(counting, { milliseconds: 60_000 }, { signal: AbortSignal.abort() })).toEqual(answer);
});

test('what it throws is thrown to the asker', async () => {
  await expect(runInThread(counting, { milliseconds: -1 })).rejects.toThrow('a negative time');
});
