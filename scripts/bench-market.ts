import { generateProfiles } from '#kernel/matching/generate-profiles.ts';
import { assignProfiles } from '#modules/matches/assign-profiles.ts';
import { matchingKnowledge } from '#modules/matches/matching-knowledge.ts';

/**
 * `npm run bench:market -- [firms a side, default 100000] [list length, 10] [cap, 10] [threads]`: a full run over two sides of generated
 * profiles, scored in both directions, assigned, and every pair put forward explained. Prints seconds by the clock and of the
 * processor, so that a busy machine is seen for what it is. Reading and generating are not counted; the clock starts at the profiles.
 */
const [count = 100_000, listLength = 10, cap = 10, threads] = process.argv.slice(2).map(Number);
const profiles = (side: 'left' | 'right') => [...generateProfiles({ count, side, seed: 1 }, matchingKnowledge)];
const [left, right] = [profiles('left'), profiles('right')];

const clock = performance.now();
const processor = process.cpuUsage();
const seconds = () => ({
  clock: ((performance.now() - clock) / 1000).toFixed(1),
  processor: ((process.cpuUsage(processor).user + process.cpuUsage(processor).system) / 1e6).toFixed(1),
});
const assigned = await assignProfiles({
  left,
  right,
  closed: [],
  outside: [],
  listLength,
  cap,
  method: 'greedy',
  minimumExposure: true,
  seed: 1,
  ...(threads ? { threads } : {}),
});
const afterAssignment = seconds();
const reasons = await assigned.explainAll();
const { measures, without, cutShort, isAsIfAll, candidates } = assigned;
console.log(
  JSON.stringify({
    firms: [left.length, right.length],
    threads: assigned.threads,
    listLength,
    cap,
    assigned: afterAssignment,
    explained: seconds(),
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
    ...measures,
    candidates,
    cutShort,
    isAsIfAll,
    without: without.length,
    reasons,
  }),
);
await assigned.close();
