import { seededRandom } from '#kernel/lib/seeded-random.ts';
import { generateInstance } from '#kernel/scheduling/generate.ts';
import type { Meeting, Problem } from '#kernel/scheduling/problem.ts';
import { solveTimetable } from '#modules/missions/index.ts';
import { drawGrowth } from './draw-growth.ts';

/** One search as an asker sees it, its thread's start included. */
export type Measured = {
  readonly meetings: number;
  readonly participants: number;
  readonly slots: number;
  readonly tables: number;
  readonly status: string;
  readonly placed: number;
  readonly breaks: number | null;
  readonly bound: number | null;
  /** Wall and processor seconds until the first timetable with every meeting was told; null: none was. */
  readonly first: { readonly wall: number; readonly processor: number } | null;
  readonly wall: number;
  readonly processor: number;
  /** Most memory the process has held so far. */
  readonly megabytes: number;
};

export async function measure(problem: Problem, timeLimitSeconds: number, seed: number): Promise<Measured> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const wall = () => (performance.now() - begun) / 1000;
  const processor = () => {
    const { user, system } = process.cpuUsage(cpu);
    return (user + system) / 1e6;
  };
  let first: Measured['first'] = null;
  const solved = await solveTimetable({
    problem,
    seed,
    timeLimitSeconds,
    exact: true,
    onProgress: () => {
      first ??= { wall: wall(), processor: processor() };
    },
  });
  if (!solved.ok) throw new Error(JSON.stringify(solved.refusal));
  const { status, objective, bound, assignments } = solved.value;
  return {
    meetings: problem.meetings.length,
    participants: problem.participants.length,
    slots: problem.slots.length,
    tables: problem.tables,
    status,
    placed: assignments.length,
    breaks: objective?.breaks ?? null,
    bound: bound.breaks ?? null,
    first,
    wall: wall(),
    processor: processor(),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Missions that grow in everything but the length of the day; a timetable without breaks is planted in each. */
export function missionOf(meetings: number, seed: number): Problem {
  const slots = 24;
  const tables = Math.ceil((meetings / slots) * 1.25);
  return generateInstance({
    ...{ seed, slots, tables, meetings, mornings: slots / 2 },
    participants: Math.ceil(meetings / 6),
    boundShare: 0.2,
    forbiddenShare: 0.1,
    fairness: 2,
  }).problem;
}

/** Pairs by lot among people who can always come: nothing is planted, and nobody knows the fewest breaks. */
export function drawnByLot(sizes: LotSizes, seed: number): Problem {
  const { participants, meetings, slots, tables } = sizes;
  const random = seededRandom(seed);
  const pairs = new Set<string>();
  const countOf = new Int32Array(participants + 1);
  const drawn: (readonly [number, number])[] = [];
  while (drawn.length < meetings) {
    const [one, other] = [1 + random.below(participants), 1 + random.below(participants)];
    const pair = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (one === other || pairs.has(pair) || countOf[one]! >= slots || countOf[other]! >= slots) continue;
    pairs.add(pair);
    drawn.push([one, other]);
    for (const p of [one, other]) countOf[p] = countOf[p]! + 1;
  }
  return {
    slots: Array.from({ length: slots }, (_, t) => ({ session: t < slots / 2 ? 'morning' : 'afternoon', day: 1 })),
    tables,
    participants: Array.from({ length: participants }, () => ({ forbiddenSlots: [], maximumMeetings: null })),
    meetings: drawn.map(
      (pair): Meeting => ({
        participants: pair,
        demand: 'obligation',
        weight: 0,
        session: null,
        fixedSlot: null,
        after: [],
      }),
    ),
    fairness: null,
  };
}

type LotSizes = {
  readonly participants: number;
  readonly meetings: number;
  readonly slots: number;
  readonly tables: number;
};

export const tableHead = [
  '| meetings | participants | slots | tables | status | breaks | bound | all placed after s (CPU) | end s (CPU) | MB |',
  '|---|---|---|---|---|---|---|---|---|---|',
].join('\n');

export function tableRow(row: Measured): string {
  const seconds = (wall: number, processor: number) => `${wall.toFixed(2)} (${processor.toFixed(2)})`;
  const cells = [row.placed, row.participants, row.slots, row.tables, row.status, row.breaks ?? '–', row.bound ?? '–'];
  const first = row.first && row.placed === row.meetings ? seconds(row.first.wall, row.first.processor) : '–';
  return `| ${[...cells, first, seconds(row.wall, row.processor), row.megabytes].join(' | ')} |`;
}

/** Processor seconds against meetings, as an SVG file's text. */
export function drawMissions(rows: readonly Measured[]): string {
  const dots = (value: (row: Measured) => number | undefined) =>
    rows.flatMap((row) => {
      const y = value(row);
      return y === undefined ? [] : [{ x: row.meetings, y }];
    });
  return drawGrowth({
    title: 'Processor seconds of a search against the number of meetings',
    of: 'meetings',
    unit: 's',
    series: [
      {
        name: 'every meeting placed (processor seconds)',
        color: '#0b6e75',
        dots: dots((row) => row.first?.processor),
      },
      { name: 'end of the search (processor seconds)', color: '#a3441b', dots: dots((row) => row.processor) },
    ],
  });
}
