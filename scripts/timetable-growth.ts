import { generateInstance } from '#kernel/scheduling/generate.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { solveTimetable } from '#modules/missions/index.ts';

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

const frame = { width: 640, height: 400, left: 70, right: 20, top: 30, bottom: 50 };

/** Processor seconds against meetings, both by powers of ten, as an SVG file's text. */
export function drawGrowth(rows: readonly Measured[]): string {
  const { width, height, left, right, top, bottom } = frame;
  const series = [
    { name: 'every meeting placed', color: '#0b6e75', value: (row: Measured) => row.first?.processor },
    { name: 'end of the search', color: '#a3441b', value: (row: Measured) => row.processor },
  ];
  const points = rows.flatMap((row) => series.flatMap(({ value }) => value(row) ?? []));
  const xs = powersAround(rows.map(({ meetings }) => meetings));
  const ys = powersAround(points);
  const scale = (value: number, [low, high]: readonly [number, number]) => (Math.log10(value) - low) / (high - low);
  const x = (meetings: number) => left + scale(meetings, xs) * (width - left - right);
  const y = (seconds: number) => height - bottom - scale(seconds, ys) * (height - top - bottom);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    '<title>Processor seconds of a search against the number of meetings</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
  ];
  for (let power = xs[0]; power <= xs[1]; power++) {
    const at = x(10 ** power).toFixed(1);
    lines.push(`<path d="M${at} ${top}V${height - bottom}" stroke="#ddd"/>`);
    lines.push(`<text x="${at}" y="${height - bottom + 18}" text-anchor="middle">${10 ** power}</text>`);
  }
  for (let power = ys[0]; power <= ys[1]; power++) {
    const at = y(10 ** power);
    lines.push(`<path d="M${left} ${at.toFixed(1)}H${width - right}" stroke="#ddd"/>`);
    lines.push(`<text x="${left - 8}" y="${(at + 4).toFixed(1)}" text-anchor="end">${10 ** power} s</text>`);
  }
  lines.push(`<text x="${(left + width - right) / 2}" y="${height - 12}" text-anchor="middle">meetings</text>`);
  series.forEach(({ name, color, value }, index) => {
    const dots = rows.flatMap((row) => {
      const seconds = value(row);
      return seconds === undefined ? [] : [`${x(row.meetings).toFixed(1)},${y(seconds).toFixed(1)}`];
    });
    lines.push(`<polyline points="${dots.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`);
    for (const dot of dots) {
      const [cx, cy] = dot.split(',');
      lines.push(`<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`);
    }
    lines.push(
      `<text x="${left + 12}" y="${top + 18 + index * 18}" fill="${color}">${name} (processor seconds)</text>`,
    );
  });
  return `${[...lines, '</svg>'].join('\n')}\n`;
}

function powersAround(values: readonly number[]): readonly [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))];
}
