import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Converter } from 'opencc-js';
import { seededRandom } from '#kernel/lib/seeded-random.ts';
import { buildNameIndex, type NamedFirm } from '#kernel/matching/names/name-index.ts';
import { buildTextIndex, rank, type TextDocument } from '#kernel/matching/text/index.ts';
import { lexicon } from '#modules/matches/lexicon/lexicon.ts';
import { categoryTasks, leaveOneOut } from './leave-one-out.ts';
import {
  documentOfText,
  firmOfName,
  mean,
  rankCorrelation,
  readTable,
  type Scores,
  scoresOf,
  type Task,
  withInterval,
} from './matching-evaluation.ts';
import { drawIndexes, type MeasuredIndex, measureIndex, measurePeer, speedHead, speedRow } from './matching-speed.ts';

/**
 * npm run bench:matching -- --data FOLDER            categories-dev.tsv and firms-dev.tsv: are the right ones found?
 * npm run bench:matching -- --data FOLDER --leave-one-out   weights chosen without the branch they are measured on
 * npm run bench:matching -- --speed 1000,10000       generated profiles: how fast; --growth FILE.svg draws it
 * npm run bench:matching -- --peer 10000             MiniSearch on the same queries
 *
 * The files stay outside the repository. Nothing is learned from them.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    'leave-one-out': { type: 'boolean' },
    speed: { type: 'string' },
    growth: { type: 'string' },
    peer: { type: 'string' },
  },
});
const { data, speed, peer } = values;
if (data === undefined && speed === undefined && peer === undefined) {
  throw new Error('say --data FOLDER, --speed SIZES or --peer SIZES');
}
if (data !== undefined && values['leave-one-out']) leaveOneOut(await readTable(data, 'categories-dev.tsv'));
else if (data !== undefined) await benchData(data);
if (speed !== undefined) await benchSpeed(speed.split(',').map(Number));
if (peer !== undefined) benchPeer(peer.split(',').map(Number));

async function benchSpeed(sizes: readonly number[]): Promise<void> {
  const rows: MeasuredIndex[] = [];
  console.log(speedHead);
  for (const size of sizes) {
    const row = measureIndex(size);
    rows.push(row);
    console.log(speedRow(row));
  }
  if (values.growth !== undefined) await writeFile(values.growth, drawIndexes(rows));
}

function benchPeer(sizes: readonly number[]): void {
  console.log('| profiles | MiniSearch build s | MiniSearch p50 ms |\n|---|---|---|');
  for (const size of sizes) {
    const { buildSeconds, milliseconds } = measurePeer(size);
    console.log(`| ${size} | ${buildSeconds.toFixed(1)} | ${milliseconds.toFixed(1)} |`);
  }
}

async function benchData(folder: string): Promise<void> {
  const words = lexicon();
  const categories = await readTable(folder, 'categories-dev.tsv');
  const firms = await readTable(folder, 'firms-dev.tsv');

  console.log('| task | ranking | recall@1 | recall@10 | nDCG@10 | of ours |\n|---|---|---|---|---|---|');
  for (const { task, candidates } of categoryTasks(categories)) {
    const index = buildTextIndex(candidates, words);
    const ours = scoresOf(task, (at) => rank(index, task.queries[at]!.query, 'profile', 10, words).map(({ id }) => id));
    tell(
      task,
      ours,
      candidates.map(({ id }) => id),
      popularTexts(candidates),
    );
    tellByGroup(task, ours);
  }
  const named = firms.filter((row) => row[2] !== '' && row[1] !== '');
  for (const [name, from, to] of [
    ['names, zh query', 2, 1],
    ['names, en query', 1, 2],
  ] as const) {
    const candidates: readonly NamedFirm[] = named.map((row) => firmOfName(row[0]!, row[to]!));
    const index = buildNameIndex(candidates, words);
    const task: Task<readonly string[]> = {
      name,
      queries: named.map((row) => ({ query: [row[from]!], group: row[3]!, right: new Set([row[0]!]) })),
    };
    const ours = scoresOf(task, (at) => index.rank(task.queries[at]!.query, 10).map(({ id }) => id));
    const byLength = [...candidates].sort((a, b) => b.names[0]!.length - a.names[0]!.length || (a.id < b.id ? -1 : 1));
    tell(
      task,
      ours,
      candidates.map(({ id }) => id),
      byLength.map(({ id }) => id),
    );
  }
  const labelled = firms.filter((row) => row[3] !== '' && row[4] !== '');
  const summaries = labelled.map((row) => documentOfText(row[0]!, row[4]!));
  const index = buildTextIndex(summaries, words);
  const labels = [...new Set(labelled.map((row) => row[3]!))];
  for (const mode of ['search', 'profile'] as const) {
    const task: Task<TextDocument> = {
      name: `industry label -> summary, ${mode}`,
      queries: labels.map((label) => ({
        query: documentOfText(label, label),
        group: label,
        right: new Set(labelled.filter((row) => row[3] === label).map((row) => row[0]!)),
      })),
    };
    const ours = scoresOf(task, (at) => rank(index, task.queries[at]!.query, mode, 10, words).map(({ id }) => id));
    tell(
      task,
      ours,
      summaries.map(({ id }) => id),
      popularTexts(summaries),
    );
  }
  tellScripts(
    categories.map((row) => row[2]!),
    summaries,
  );
}

/** Ours, the candidates in an order drawn by lot, and the order that is the same for every query: the longest text first. */
function tell(task: Task<unknown>, ours: Scores, ids: readonly string[], popular: readonly string[]): void {
  const random = seededRandom(7);
  const byLot = scoresOf(task, () => Array.from({ length: 10 }, () => ids[random.below(ids.length)]!));
  const rows = [
    ['ours', ours],
    ['random', byLot],
    ['popularity', scoresOf(task, () => popular)],
  ] as const;
  for (const [name, scores] of rows) {
    const ratio = mean(scores.gain) / mean(ours.gain);
    console.log(
      `| ${task.name} | ${name} | ${withInterval(scores.atOne)} | ${withInterval(scores.atTen)} | ${withInterval(scores.gain)} | ${ratio.toFixed(3)} |`,
    );
  }
}

function popularTexts(documents: readonly TextDocument[]): readonly string[] {
  const lengthOf = ({ passages }: TextDocument) => passages[0]!.text.length;
  return [...documents].sort((a, b) => lengthOf(b) - lengthOf(a) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

function tellByGroup(task: Task<unknown>, scores: Scores): void {
  for (const group of [...new Set(task.queries.map((one) => one.group))]) {
    const of = (numbers: readonly number[]) => numbers.filter((_, at) => task.queries[at]!.group === group);
    console.log(
      `| ${task.name} | ours, ${group} (${of(scores.atOne).length}) | ${withInterval(of(scores.atOne))} | ${withInterval(of(scores.atTen))} | ${withInterval(of(scores.gain))} | |`,
    );
  }
}

/** The same firm entered in 繁體 or 简体: do the lists agree? */
function tellScripts(simplified: readonly string[], summaries: readonly TextDocument[]): void {
  const words = lexicon();
  const index = buildTextIndex(summaries, words);
  const toHongKong = Converter({ from: 'cn', to: 'hk' });
  for (const mode of ['profile', 'search'] as const) {
    const correlations = simplified
      .filter((_, at) => at % 10 === 0)
      .map((text) => {
        const listOf = (typed: string) => rank(index, documentOfText('q', typed), mode, 50, words).map(({ id }) => id);
        return rankCorrelation(listOf(text), listOf(toHongKong(text)));
      });
    console.log(`| 繁體 against 简体, ${mode} | rank correlation | ${withInterval(correlations)} | | | |`);
  }
}
