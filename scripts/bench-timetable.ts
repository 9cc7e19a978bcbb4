import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateInstance } from '#kernel/scheduling/generate.ts';
import { readTimetableProblem, solveTimetable } from '#modules/missions/index.ts';
import { solveByAnswerSets } from './answer-set-peer.ts';
import {
  drawMissions,
  drawnByLot,
  type Measured,
  measure,
  missionOf,
  tableHead,
  tableRow,
} from './timetable-growth.ts';

/**
 * npm run bench:timetable -- --instances FOLDER [--fairness 0,1,2,3] [--peer] [--limit SECONDS] [--seed N] [--only PART-OF-NAME]
 * npm run bench:timetable -- --large [--limit SECONDS]
 * npm run bench:timetable -- --growth OUT.svg [--limit SECONDS]
 *
 * Every .dzn file of the folder: status, breaks, bound, wall and processor seconds of all threads together, memory; with --peer the
 * plain answer set program through clingo in the same run, with the same limit. `--large` is 1,000 participants, 8,000 meetings, 40
 * slots and 300 tables, with a timetable planted and with pairs drawn by lot, these with 500 tables as well; `--growth` draws time against 100 to 10,000 meetings.
 */
const { values } = parseArgs({
  options: {
    instances: { type: 'string' },
    large: { type: 'boolean', default: false },
    growth: { type: 'string' },
    fairness: { type: 'string', default: '2' },
    limit: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const limit = Number(values.limit);
const seed = Number(values.seed);
if (values.large) await benchLarge();
else if (values.growth !== undefined) await benchGrowth(values.growth);
else if (values.instances !== undefined) await benchInstances(values.instances);
else throw new Error('say --instances FOLDER (a folder of .dzn files), --large or --growth OUT.svg');

async function benchLarge(): Promise<void> {
  console.log(tableHead);
  for (const shares of [{}, { boundShare: 0.2, forbiddenShare: 0.1 }]) {
    const sizes = { participants: 1000, meetings: 8000, slots: 40, mornings: 20, tables: 300 };
    const { problem } = generateInstance({ seed, ...sizes, ...shares });
    console.log(tableRow(await measure(problem, limit, seed)));
  }
  // Room for more people at once makes all the difference.
  for (const tables of [300, 500]) {
    const sizes = { participants: 1000, meetings: 8000, slots: 40, tables };
    console.log(tableRow(await measure(drawnByLot(sizes, seed), limit, seed)));
  }
}

async function benchGrowth(out: string): Promise<void> {
  const rows: Measured[] = [];
  console.log(tableHead);
  // The first thread of a process compiles the sources; what grows is better seen without.
  await measure(missionOf(50, seed), limit, seed);
  for (const meetings of [100, 200, 500, 1000, 2000, 5000, 10_000]) {
    const row = await measure(missionOf(meetings, seed), limit, seed);
    rows.push(row);
    console.log(tableRow(row));
  }
  await writeFile(out, drawMissions(rows));
}

async function benchInstances(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.dzn') && file.includes(values.only));
  console.log('| instance | d | status | breaks | bound | wall s | CPU s | MB | clingo s | clingo says |');
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  let ours = 0;
  let oursCpu = 0;
  let peers = 0;
  let unproven = 0;
  for (const fairness of values.fairness.split(',').map(Number)) {
    for (const file of files) {
      const read = readTimetableProblem(await readFile(join(folder, file), 'utf8'), fairness);
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.refusal)}`);
      const { problem } = read.value;
      const cpu = process.cpuUsage();
      const solved = await solveTimetable({ problem, seed, timeLimitSeconds: limit, exact: true });
      if (!solved.ok) throw new Error(`${file}: ${JSON.stringify(solved.refusal)}`);
      const used = process.cpuUsage(cpu);
      const cpuSeconds = (used.user + used.system) / 1e6;
      const { status, objective, bound, seconds } = solved.value;
      ours += seconds;
      oursCpu += cpuSeconds;
      if (status !== 'optimal' && status !== 'infeasible') unproven++;
      const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
      const peer = values.peer ? await solveByAnswerSets(problem, limit) : null;
      peers += peer?.seconds ?? 0;
      const cells = [basename(file, '.dzn'), fairness, status, objective?.breaks ?? '–', bound.breaks ?? '–'];
      const times = [seconds.toFixed(2), cpuSeconds.toFixed(2), megabytes];
      const other = peer ? [peer.seconds.toFixed(2), peer.answer] : ['–', '–'];
      console.log(`| ${[...cells, ...times, ...other].join(' | ')} |`);
    }
  }
  console.log(
    `\nSum: ${ours.toFixed(1)} s wall, ${oursCpu.toFixed(1)} s processor, ${unproven} not proven within ${limit} s.`,
  );
  if (values.peer) console.log(`Clingo: ${peers.toFixed(1)} s wall; ratio of sums ${(peers / ours).toFixed(1)}.`);
}
