import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

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

// Each run starts the program anew; on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yugang-timetable-'));
  await writeFile(join(folder, 'small.dzn'), dzn);
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

test('solve writes a result, silent in a pipe, and verify confirms it', async () => {
  expect(await run(['solve', 'small.dzn', '--fairness', '2', '--seed', '7', '--out', 'result.json'])).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  const result = JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'));
  expect(result).toMatchObject({ status: 'optimal', objective: { breaks: 0 }, bound: { breaks: 0 }, seed: 7 });
  expect(result.assignments).toHaveLength(4);
  expect(result.seconds).toBeGreaterThan(0);
  const verified = await run(['verify', 'small.dzn', 'result.json', '--fairness', '2']);
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(verified.out)).toEqual(result.objective);
  // The certificate tells by its hash which fairness it speaks of.
  expect(await run(['verify', 'small.dzn', 'result.json'])).toMatchObject({ code: 0, out: verified.out });

  const [first, ...others] = result.assignments;
  await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...result, assignments: [first, first, ...others] }));
  const wrong = await run(['verify', 'small.dzn', 'wrong.json'], 'zh_CN.UTF-8');
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('第 1 号洽谈重复安排');

  // The same timetable holds in a file that asks for less; its certificate is none of that file.
  await writeFile(join(folder, 'freer.dzn'), dzn.replace('{3}, {0}];', '{0}, {0}];'));
  const other = await run(['verify', 'freer.dzn', 'result.json']);
  expect(other.code).toBe(1);
  expect(JSON.parse(other.out)).toMatchObject({ broken: { code: 'problem-other' } });
  expect(other.err).toContain(result.certificate.problem);
  const { certificate: _, ...plain } = result;
  await writeFile(join(folder, 'plain.json'), JSON.stringify(plain));
  expect(await run(['verify', 'freer.dzn', 'plain.json'])).toMatchObject({ code: 0, err: '' });
});

/** Five firms, everyone meets everyone in five slots: one sits out each time, and for three of them that is a break. */
const everyoneMeets = `nBusiness = 5;
nMeetings = 10;
nTables = 2;
nTotalSlots = 5;
nMorningSlots = 3;
requested = [|1,2,3, |1,3,3, |1,4,3, |1,5,3, |2,3,3, |2,4,3, |2,5,3, |3,4,3, |3,5,3, |4,5,3|];
forbidden = [{0}, {0}, {0}, {0}, {0}];
fixed = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
precedences = [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}];
`;

test('a proof is written and checked; one that was tampered with, or belongs to another claim, is not accepted', async () => {
  await writeFile(join(folder, 'everyone.dzn'), everyoneMeets);
  expect(await run(['solve', 'everyone.dzn', '--out', 'everyone.json', '--proof', 'why.txt'])).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  const result = JSON.parse(await readFile(join(folder, 'everyone.json'), 'utf8'));
  expect(result).toMatchObject({
    status: 'optimal',
    objective: { breaks: 3 },
    bound: { breaks: 3 },
    certificate: { boundBy: 'prices', among: 'all', seed: 1 },
  });
  const held = await run(['verify', 'everyone.dzn', 'everyone.json', '--proof', 'why.txt']);
  expect(held).toMatchObject({ code: 0, out: expect.stringContaining('"breaks": 3') });
  expect(held.err).toContain('The proof holds');

  const proof = await readFile(join(folder, 'why.txt'), 'utf8');
  await writeFile(join(folder, 'cut.txt'), `${proof.split('\n').slice(0, 6).join('\n')}\n`);
  expect(await run(['verify', 'everyone.dzn', 'everyone.json', '--proof', 'cut.txt'])).toMatchObject({ code: 1 });
  await writeFile(join(folder, 'odd.txt'), proof.replace('variables', 'variable'));
  const odd = await run(['verify', 'everyone.dzn', 'everyone.json', '--proof', 'odd.txt']);
  expect(odd).toMatchObject({ code: 2, err: expect.stringContaining('odd.txt, line 4') });
  await writeFile(join(folder, 'roomier.dzn'), everyoneMeets.replace('nTotalSlots = 5', 'nTotalSlots = 6'));
  expect(await run(['verify', 'roomier.dzn', 'everyone.json', '--proof', 'why.txt'])).toMatchObject({ code: 1 });
});

test('what cannot be is infeasible, with the conflict named, and exit code 0', async () => {
  await writeFile(join(folder, 'impossible.dzn'), dzn.replace('[0, 0, 1, 0]', '[1, 0, 1, 0]'));
  const { code, out, err } = await run(['solve', 'impossible.dzn']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    status: 'infeasible',
    objective: null,
    assignments: [],
    conflicts: [{ code: 'participant-without-enough-slots', values: { participant: 3, meetings: '1, 3', slots: '1' } }],
  });
  expect(err).toContain('meetings 1, 3 of participant 3 have only the slots 1');
});

test.each([
  ['cut.dzn', dzn.slice(0, 60), 'cut.dzn, line 5'],
  ['range.dzn', dzn.replace('{3}, {0}]', '{4}, {0}]'), 'range.dzn, line 7: found 4'],
  ['broken.json', '{"format": "yugang-programme",\n"version": }', 'broken.json, line 2'],
  ['other.json', '{\n "format": "yugang-programme",\n "version": 2\n}', 'other.json, line 3, at version: found 2'],
])('bad input %s: exit 2, file, line and reason, and nothing written', async (name, text, message) => {
  await writeFile(join(folder, name), text);
  const { code, out, err } = await run(['solve', name, '--out', `${name}.result`]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect((await readdir(folder)).filter((file) => file.startsWith(`${name}.`))).toEqual([]);
});

test('a generated mission is solved and verified, and one that contradicts itself is refused with place and reason', async () => {
  const sizes = ['--participants', '12', '--meetings', '24', '--slots', '6', '--tables', '8', '--hosts', '2'];
  const made = await run(['generate', '--mission', ...sizes, '--seed', '2', '--out', 'mission.json']);
  expect(made).toEqual({ code: 0, out: '', err: '' });
  const solved = await run(['solve', 'mission.json', '--time-limit', '20', '--out', 'placed.json']);
  expect(solved).toEqual({ code: 0, out: '', err: '' });
  expect(await run(['verify', 'mission.json', 'placed.json'])).toMatchObject({ code: 0, err: '' });

  const programme = JSON.parse(await readFile(join(folder, 'mission.json'), 'utf8'));
  const host = programme.participants.findIndex(({ hostTable }: { hostTable?: number }) => hostTable === 1);
  programme.participants[host === 0 ? 1 : 0].hostTable = 1;
  await writeFile(join(folder, 'two-hosts.json'), JSON.stringify(programme, null, 1));
  const refused = await run(['solve', 'two-hosts.json', '--out', 'never.json']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toMatch(
    /^two-hosts.json, line \d{2,}, at participants\[\d+\].hostTable: found 1; expected: a table of its own/,
  );
  expect(await readdir(folder)).not.toContain('never.json');
  expect(await run(['generate', '--mission', '--bound', '5'])).toMatchObject({ code: 2, out: '' });
});

test('a missing file, a wrong option and a target that cannot be written are bad input too', async () => {
  expect(await run(['solve', 'none.dzn'])).toMatchObject({ code: 2, err: 'none.dzn: cannot be read (ENOENT).\n' });
  expect(await run(['solve', 'small.dzn', '--seed', '1.5'])).toMatchObject({ code: 2, out: '' });
  expect(await run(['solve', 'small.dzn', '--out', 'none/result.json'])).toMatchObject({ code: 2, out: '' });
  expect(await run(['verify', 'small.dzn'])).toMatchObject({ code: 2, out: '' });
});
