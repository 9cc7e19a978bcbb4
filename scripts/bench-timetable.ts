import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTimetableProblem, solveTimetable } from '#modules/missions/index.ts';
import { solveByAnswerSets } from './answer-set-peer.ts';

/**
 * npm run bench:timetable -- --instances FOLDER [--fairness 0,1,2,3] [--peer] [--limit SECONDS] [--seed N]
 *
 * Every .dzn file of the folder: status, breaks, bound, wall and processor seconds, memory; with --peer the plain answer set
 * program through clingo in the same run, with the same limit.
 */
const { values } = parseArgs({
  options: {
    instances: { type: 'string' },
    fairness: { type: 'string', default: '2' },
    limit: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
if (values.instances === undefined) throw new Error('--instances FOLDER is needed: a folder of .dzn files');
const limit = Number(values.limit);
const files = (await readdir(values.instances)).filter((file) => file.endsWith('.dzn') && file.includes(values.only));
console.log('| instance | d | status | breaks | bound | wall s | CPU s | MB | clingo s | clingo says |');
console.log('|---|---|---|---|---|---|---|---|---|---|');
let ours = 0;
let oursCpu = 0;
let peers = 0;
let unproven = 0;
for (const fairness of values.fairness.split(',').map(Number)) {
  for (const file of files) {
    const read = readTimetableProblem(await readFile(join(values.instances, file), 'utf8'), fairness);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.refusal)}`);
    const { problem } = read.value;
    const cpu = process.cpuUsage();
    const solved = await solveTimetable({ problem, seed: Number(values.seed), timeLimitSeconds: limit, exact: true });
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
