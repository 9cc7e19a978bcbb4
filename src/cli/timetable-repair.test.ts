import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Each run starts the program anew; on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 180_000 });

/** Firm 1 meets 3 and 4, firm 2 meets 3 and 4. */
const dzn = `nBusiness = 4;
nMeetings = 4;
nTables = 2;
nTotalSlots = 3;
nMorningSlots = 2;
requested = [|1,3,3, |1,4,1, |2,3,3, |2,4,3|];
forbidden = [{0}, {0}, {3}, {0}];
fixed = [0, 0, 1, 0];
precedences = [{}, {}, {}, {3}];
`;
const told = [
  { meeting: 1, slot: 2, table: 1 },
  { meeting: 2, slot: 1, table: 1 },
  { meeting: 3, slot: 1, table: 2 },
  { meeting: 4, slot: 2, table: 2 },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yugang-repair-'));
  await writeFile(join(folder, 'small.dzn'), dzn);
  await writeFile(join(folder, 'told.json'), JSON.stringify({ assignments: told }));
});
afterAll(() => rm(folder, { recursive: true }));

type Run = { readonly code: number; readonly out: string; readonly err: string };

function run(args: readonly string[], language = 'en_GB.UTF-8'): Promise<Run> {
  const bin = join(import.meta.dirname, '../..', 'bin/yugang');
  const env = { PATH: process.env['PATH'] ?? '', LANG: language };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, 'timetable', ...args], { cwd: folder, env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

test('after a cancellation nobody moves, that is proven, and only partners are told', async () => {
  const { code, out, err } = await run(['repair', 'small.dzn', 'told.json', '--cancel', '2']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    status: 'optimal',
    repair: { worth: { kept: 2, moved: 0, reseated: 0 }, bound: { kept: 2, moved: 0, reseated: 0 } },
    assignments: told.slice(0, 2),
    changes: [
      { meeting: 3, code: 'called-off', from: told[2], to: null },
      { meeting: 4, code: 'called-off', from: told[3], to: null },
    ],
    notices: [{ participant: 2 }, { participant: 3 }, { participant: 4 }],
    untouched: [1],
  });
  expect(err).toContain('0 meetings move; no repair that keeps as many moves fewer.');
  expect(err).toContain('To be told: participant 2, participant 3, participant 4. Nothing changes for 1 others.');
});

test('what cannot be kept is left out, with the reason and what it would take; frozen slots stay', async () => {
  const args = [
    'repair',
    'small.dzn',
    'told.json',
    '--unavailable',
    '1:1-2',
    '--frozen',
    '1',
    '--out',
    'repaired.json',
  ];
  const { code, out, err } = await run(args, 'zh_CN.UTF-8');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  const repaired = JSON.parse(await readFile(join(folder, 'repaired.json'), 'utf8'));
  expect(repaired.assignments).toEqual(told.slice(1));
  expect(repaired).toMatchObject({
    notKept: [1],
    lost: [
      { meeting: 1, code: 'blocked', isSettled: true, change: { concessions: [{ code: 'slot-freed', slot: 3 }] } },
    ],
  });
  expect(err).toContain('可行的最小改动：3 号参会方腾出第 3 时段');
});

test('the programme written after a repair is verified by itself, the original file is not', async () => {
  const args = ['repair', 'small.dzn', 'told.json', '--unavailable', '1:1-2', '--out', 'mended.json'];
  expect(await run([...args, '--programme-out', 'now.json'])).toMatchObject({ code: 0 });
  const now = JSON.parse(await readFile(join(folder, 'now.json'), 'utf8'));
  expect(now).toMatchObject({
    participants: [{ forbiddenSlots: [1, 2] }, {}, {}, {}],
    previous: { assignments: told, frozenSlots: [] },
  });
  const alone = await run(['verify', 'now.json']);
  expect({ code: alone.code, objective: JSON.parse(alone.out) }).toMatchObject({ code: 0, objective: { moved: 0 } });
  const original = await run(['verify', 'small.dzn', 'mended.json']);
  expect(original).toMatchObject({ code: 1, err: expect.stringContaining('meeting 1') });
});

test('a wish without a place is explained: the blocking set and the cheapest change', async () => {
  await writeFile(join(folder, 'part.json'), JSON.stringify({ assignments: told.slice(1) }));
  const left = await run(['explain', 'small.dzn', 'part.json', '--meeting', '1']);
  // A timetable that lacks an obligation is none.
  expect(left).toMatchObject({ code: 2, out: '', err: expect.stringContaining('meeting 1 is an obligation') });
  const whole = await run(['explain', 'small.dzn', 'told.json']);
  expect(whole).toMatchObject({ code: 0, err: 'Every wish has a place.\n' });
  expect(JSON.parse(whole.out)).toEqual({ explanations: [] });
});

test.each([
  [['--unavailable', '1:x'], '"1:x" is not participants and slots such as 3,4:1-6'],
  [['--cancel', '9'], 'small.dzn: the change names 9 as participant; expected: an integer from 1 to 4.'],
  [['--add', '1,3:like'], 'small.dzn: meeting 1 already asks for these two, as strongly.'],
  [['--frozen', '7'], 'previous.frozenSlots: found 7'],
])('bad input %j: exit 2, the value and what was expected, and nothing written', async (options, message) => {
  const { code, out, err } = await run(['repair', 'small.dzn', 'told.json', ...options, '--out', 'none.json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(await readdir(folder)).not.toContain('none.json');
});
