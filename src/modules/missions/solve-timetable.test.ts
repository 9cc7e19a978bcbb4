import { expect, test } from 'vitest';
import { generateInstance } from '#kernel/scheduling/generate.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { solveTimetable, type TimetableProgress } from './solve-timetable.ts';

const sizes = { participants: 40, meetings: 140, slots: 9, mornings: 4, tables: 16, forbiddenShare: 0.3 };

test('a timetable is searched in a thread, reported as it gets better, and holds', async () => {
  const { problem } = generateInstance({ seed: 3, ...sizes });
  const progress: TimetableProgress[] = [];
  const solved = await solveTimetable({
    problem,
    seed: 2,
    timeLimitSeconds: 20,
    onProgress: (step) => progress.push(step),
  });
  if (!solved.ok) throw new Error('refused');
  expect(verify(problem, solved.value)).toMatchObject({ ok: true });
  expect(progress.at(-1)!.objective).toEqual(solved.value.objective);
  const breaks = progress.map(({ objective }) => objective!.breaks);
  expect(breaks).toEqual([...breaks].sort((a, b) => b - a));
});

test('calling it off ends the search with the best so far', async () => {
  // One firm must leave a gap that no bound sees, so the search has no reason of its own to end soon.
  const { problem } = generateInstance({ seed: 4, ...sizes, tables: 40 });
  const stop = new AbortController();
  const endless = {
    problem,
    timeLimitSeconds: 3600,
    patience: 1e9,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  };
  const solved = await solveTimetable(endless);
  expect(solved.ok && solved.value.objective && verify(problem, solved.value).ok).toBe(true);
});

test('a search called off before it begins answers unknown', async () => {
  const { problem } = generateInstance({ seed: 4, ...sizes });
  const solved = await solveTimetable({ problem, signal: AbortSignal.abort() });
  expect(solved.ok && ['unknown', 'feasible', 'optimal']).toContain(solved.ok && solved.value.status);
});

test('a problem that is none is refused with place and value', async () => {
  const { problem } = generateInstance({ seed: 4, ...sizes });
  const solved = await solveTimetable({ problem: { ...problem, tables: -1 } });
  expect(solved).toMatchObject({
    ok: false,
    refusal: { code: 'timetable-problem-ill-formed', values: { path: 'tables', value: '-1' } },
  });
});
