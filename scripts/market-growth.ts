import { readFile, writeFile } from 'node:fs/promises';
import { drawGrowth } from './draw-growth.ts';

/**
 * `node --import tsx scripts/market-growth.ts RUNS.jsonl PICTURE.svg`: draws how a full run grows. RUNS.jsonl has what
 * `npm run --silent bench:market -- SIZE` prints, one line for each size.
 */
type Run = {
  readonly firms: readonly [number, number];
  readonly assigned: { readonly processor: string };
  readonly explained: { readonly processor: string };
  readonly megabytes: number;
};

const [from = 'runs.jsonl', to = 'docs/pictures/market-growth.svg'] = process.argv.slice(2);
const runs = (await readFile(from, 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Run);
const series = (name: string, color: string, value: (run: Run) => number) => ({
  name,
  color,
  dots: runs.map((run) => ({ x: run.firms[0], y: value(run) })),
});
await writeFile(
  to,
  drawGrowth({
    title: 'A full run over two sides of generated firms: processor seconds and memory',
    of: 'firms a side',
    unit: '',
    series: [
      series('lists made (processor seconds)', '#0b6e75', (run) => Number(run.assigned.processor)),
      series('every pair explained, too (processor seconds)', '#a3441b', (run) => Number(run.explained.processor)),
      series('resident memory (MB)', '#5b5b8c', (run) => run.megabytes),
    ],
  }),
);
