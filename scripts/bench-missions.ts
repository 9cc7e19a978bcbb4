/**
 * What the search of whole missions reaches: `npm run bench:missions -- [--limit SECONDS] [--only NAME]`. Generated missions with
 * every part of the model, with and without minima, and missions of wishes alone; each solved in this process with the exact search.
 * With `--only` it is the first thing the process searches, so that the code is as cold as it gets.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '#kernel/lib/seeded-random.ts';
import { generateMission } from '#kernel/scheduling/generate-mission.ts';
import type { Meeting, Objective, Participant, Problem } from '#kernel/scheduling/problem.ts';
import { solve } from '#kernel/scheduling/solve.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';

const { values } = parseArgs({ options: { limit: { type: 'string', default: '20' }, only: { type: 'string' } } });
const limitSeconds = Number(values.limit);
const makeSatSolver = await loadSatSolver();

type WishSizes = {
  readonly left: number;
  readonly right: number;
  readonly wishes: number;
  readonly most: number;
  readonly slots: number;
  readonly tables: number;
};

/** Two sides, wishes drawn by lot, a tenth of them musts; a fifth of the firms miss half a day here and there. */
function wishMission({ left, right, wishes, most, slots, tables }: WishSizes, seed: number): Problem {
  const random = seededRandom(seed);
  const pairs = new Set<string>();
  const meetings: Meeting[] = [];
  while (meetings.length < wishes) {
    const participants = [1 + random.below(left), left + 1 + random.below(right)] as const;
    if (pairs.has(participants.join(' '))) continue;
    pairs.add(participants.join(' '));
    const demand = random.fraction() < 0.1 ? 'must' : 'like';
    const weight = demand === 'must' ? 10_000 : 1 + random.below(9999);
    meetings.push({ participants, demand, weight, session: null, fixedSlot: null, after: [] });
  }
  const half = slots / 2;
  const participants = Array.from({ length: left + right }, (): Participant => {
    const isAway = random.fraction() < 0.2;
    const away = Array.from({ length: half }, (_, i) => i + 1 + (random.fraction() < 0.5 ? half : 0));
    return { forbiddenSlots: isAway ? away : [], maximumMeetings: most };
  });
  return {
    slots: Array.from({ length: slots }, (_, t) => ({ session: t < half ? 'morning' : 'afternoon', day: 1 })),
    tables,
    participants,
    meetings,
    fairness: null,
  };
}

function withoutMinima(problem: Problem): Problem {
  const participants = problem.participants.map(({ minimumMeetings: _, ...rest }) => rest);
  return { ...problem, participants };
}

const sizes = { participants: 80, meetings: 400, slots: 16, days: 1, tables: 35, hosts: 8, interpreters: 12 };
const wide = { left: 40, right: 40, slots: 16, tables: 25 };
const cases: (readonly [name: string, problem: Problem])[] = [
  ...[1, 2, 3].map((seed) => [`mission ${seed}`, generateMission({ ...sizes, seed }).problem] as const),
  ...[1, 2, 3].map(
    (seed) => [`no minima ${seed}`, withoutMinima(generateMission({ ...sizes, seed }).problem)] as const,
  ),
  ...[1, 2].map((seed) => [`400 wishes ${seed}`, wishMission({ ...wide, wishes: 400, most: 12 }, seed)] as const),
  ...[1, 2].map((seed) => [`600 wishes ${seed}`, wishMission({ ...wide, wishes: 600, most: 9 }, seed)] as const),
  ...[1, 2].map(
    (seed) =>
      [
        `90 wishes ${seed}`,
        wishMission({ left: 12, right: 15, wishes: 90, most: 6, slots: 8, tables: 8 }, seed),
      ] as const,
  ),
];

const shown = ({ mustsPlaced, worstShare, likesWeight, breaks }: Partial<Objective>) =>
  [mustsPlaced, worstShare?.toFixed(3), likesWeight, breaks].join(' / ');

console.log('first: processor ms until a valid timetable; musts / worst share / weight of likes / breaks');
console.log(['mission', 'first', 'processor s', 'status', 'objective', 'bound'].join('\t'));
for (const [name, problem] of cases) {
  if (values.only !== undefined && values.only !== name) continue;
  const begun = performance.now();
  const before = process.cpuUsage();
  const spent = () => process.cpuUsage(before).user / 1000;
  let first: number | null = null;
  const outcome = solve(problem, {
    seed: 1,
    makeSatSolver,
    shouldStop: () => performance.now() - begun > limitSeconds * 1000,
    onProgress: () => {
      first ??= spent();
    },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { status, objective, bound } = outcome.value;
  if (objective && !verify(problem, outcome.value).ok) throw new Error(`${name}: the timetable does not hold`);
  const figures = [first === null ? '-' : Math.round(first), (spent() / 1000).toFixed(1), status];
  console.log([name, ...figures, objective ? shown(objective) : '-', shown(bound)].join('\t'));
}
