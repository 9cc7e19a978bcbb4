import { parseArgs } from 'node:util';
import type { Change } from '#kernel/scheduling/change.ts';
import { generateInstance } from '#kernel/scheduling/generate.ts';
import { generateMission } from '#kernel/scheduling/generate-mission.ts';
import type { Assignment, Problem } from '#kernel/scheduling/problem.ts';
import { applyChange } from '#kernel/scheduling/repair/apply-change.ts';
import { repairTimetable } from '#kernel/scheduling/repair/repair-timetable.ts';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';

/**
 * npm run bench:repair -- [--participants 80] [--meetings 400] [--slots 16] [--tables 30] [--seeds 5]
 *
 * A mission that has been told its timetable, and one thing after another that happens to it, each by itself: wall and processor
 * seconds of the repair without loading the solver, the slowest of the seeds, and what was proven within 10 processor seconds. `plain` is everybody one person
 * at tables that are alike; `whole` has every part of the model.
 */
const { values } = parseArgs({
  options: {
    participants: { type: 'string', default: '80' },
    meetings: { type: 'string', default: '400' },
    slots: { type: 'string', default: '16' },
    tables: { type: 'string', default: '30' },
    seeds: { type: 'string', default: '5' },
  },
});
const [participants, meetings, slots, tables, seeds] = [
  values.participants,
  values.meetings,
  values.slots,
  values.tables,
  values.seeds,
].map(Number) as [number, number, number, number, number];
const makeSatSolver = await loadSatSolver();

type Told = { readonly problem: Problem; readonly planted: readonly Assignment[] };

function plain(seed: number): Told {
  const { problem, planted } = generateInstance({
    ...{ seed, participants, meetings, slots, tables, mornings: slots >> 1 },
  });
  const wished = problem.meetings.map(
    (meeting, m) => ({ ...meeting, demand: m % 4 ? 'like' : 'must', weight: 50 }) as const,
  );
  return { problem: { ...problem, meetings: wished }, planted };
}

function whole(seed: number): Told {
  return generateMission({ seed, participants, meetings, slots, tables, interpreters: 6, hosts: 6, days: 2 });
}

const limitSeconds = 10;
const secondsOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
const allDay = Array.from({ length: slots }, (_, t) => t + 1);
const bus = Array.from({ length: 10 }, (_, i) => 3 + 7 * i).filter((p) => p <= participants);

function happenings({ problem, planted }: Told): readonly (readonly [string, readonly Change[]])[] {
  const busy = planted.filter(({ meeting }) => problem.meetings[meeting - 1]!.participants.includes(5));
  const partners = new Set(problem.meetings.flatMap((m) => (m.participants.includes(5) ? m.participants : [])));
  const stranger = problem.participants.findIndex((_, p) => !partners.has(p + 1) && p !== 4) + 1;
  return [
    ['one cancellation', [{ code: 'participant-cancelled', participant: 5 }]],
    [
      'one arrives late, three meetings gone',
      [
        {
          code: 'participants-unavailable',
          participants: [5],
          slots: busy
            .map(({ slot }) => slot)
            .sort((a, b) => a - b)
            .slice(0, 3),
        },
      ],
    ],
    ['one table lost all day', [{ code: 'table-lost', table: Math.min(20, tables), slots: allDay }]],
    [
      'a bus with ten firms is two slots late',
      [{ code: 'participants-unavailable', participants: bus, slots: [1, 2] }],
    ],
    ['a new must', [{ code: 'meeting-added', participants: [5, stranger], demand: 'must', weight: 0 }]],
  ];
}

console.log('| mission | what happened | status | not kept | moved | reseated | told | wall s | CPU s |');
console.log('|---|---|---|---|---|---|---|---|---|');
for (const [name, make] of [
  ['plain', plain],
  ['whole', whole],
] as const) {
  const rows = new Map<string, { cells: (string | number)[]; wall: number; cpu: number }>();
  for (let seed = 1; seed <= seeds; seed++) {
    const told = make(seed);
    for (const [what, changes] of happenings(told)) {
      const previous = { assignments: told.planted, frozenSlots: [] };
      let problem = told.problem;
      for (const change of changes) {
        const outcome = applyChange(problem, previous, change);
        if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome.refusal)}`);
        problem = outcome.value;
      }
      const cpu = process.cpuUsage();
      const begun = performance.now();
      const repair = repairTimetable(problem, {
        makeSatSolver,
        shouldStop: () => secondsOf(process.cpuUsage(cpu)) > limitSeconds,
      });
      const wall = (performance.now() - begun) / 1000;
      const used = process.cpuUsage(cpu);
      if (!repair.ok) throw new Error(`${what}: ${JSON.stringify(repair.refusal)}`);
      const { status, worth, notKept, notices } = repair.value;
      const slowest = rows.get(what);
      if (slowest && slowest.cpu >= secondsOf(used)) continue;
      const cells = [status, notKept.length, worth?.moved ?? '–', worth?.reseated ?? '–', notices.length];
      rows.set(what, { cells, wall, cpu: secondsOf(used) });
    }
  }
  for (const [what, { cells, wall, cpu }] of rows)
    console.log(`| ${[name, what, ...cells, wall.toFixed(2), cpu.toFixed(2)].join(' | ')} |`);
}
