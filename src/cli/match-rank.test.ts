import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Each run starts the program anew; on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yugang-rank-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: readonly string[]): Promise<{ readonly code: number; readonly err: string }> {
  const bin = join(import.meta.dirname, '../..', 'bin/yugang');
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, 'match', ...args], { cwd: folder, env }, (error, _out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, err });
    });
  });
}

test('odd profiles each get a list or the reason why there is none', async () => {
  const queries = [
    { id: 'tea', text: { 'zh-Hant': '我們批發茶葉。' }, colour: 'green' },
    { id: 'empty' },
    { id: 'long', text: { 'zh-Hans': '茶叶'.repeat(50_000) } },
    { id: 'mixed', text: { en: 'Tea 茶 🍵 شاي tea' } },
    { id: 'alone', text: { en: 'xylophone' } },
  ];
  await writeFile(join(folder, 'q.jsonl'), queries.map((one) => `${JSON.stringify(one)}\n`).join('\n'));
  await writeFile(
    join(folder, 'c.jsonl'),
    '{"id":"c1","text":{"en":"We sell tea."}}\n{"id":"c2","sectors":["toys"]}\n',
  );
  const files = ['--queries', 'q.jsonl', '--candidates', 'c.jsonl'];
  const { code, err } = await run(['rank', ...files, '--out', 'r.jsonl']);
  expect([code, err]).toEqual([0, 'q.jsonl: unknown fields are ignored: colour.\n']);
  const lines = (await readFile(join(folder, 'r.jsonl'), 'utf8')).trim().split('\n');
  const read = lines.map((line) => JSON.parse(line));
  expect(read.map(({ query, results, because }) => [query, results[0]?.id ?? because.code])).toEqual([
    ['tea', 'c1'],
    ['empty', 'query-says-nothing'],
    ['long', 'c1'],
    ['mixed', 'c1'],
    ['alone', 'nothing-in-common'],
  ]);
  expect(read[0].results[0].reasons[0]).toMatchObject({
    query: { field: 'text', words: '茶葉' },
    candidate: { field: 'text', words: 'tea' },
  });
});

test.each([
  ['{"id":"a"}\n{"id":1}\n', 'line 2, at id'],
  ['{"id":"a"}\n\n{no\n', 'line 3'],
  ['{"id":"a"}\n{"id":"a"}\n', 'line 2'],
])('bad input is named by its line and nothing is written', async (text, place) => {
  await writeFile(join(folder, 'bad.jsonl'), text);
  const { code, err } = await run(['rank', '--queries', 'bad.jsonl', '--candidates', 'bad.jsonl', '--out', 'no.jsonl']);
  expect(code).toBe(2);
  expect(err).toContain(`bad.jsonl, ${place}`);
  expect(await readdir(folder)).not.toContain('no.jsonl');
});

test('generated profiles are the same for the same options', async () => {
  for (const out of ['g1.jsonl', 'g2.jsonl']) await run(['generate', '--count', '5', '--side', 'right', '--out', out]);
  const [one, other] = await Promise.all(['g1.jsonl', 'g2.jsonl'].map((file) => readFile(join(folder, file), 'utf8')));
  expect(one).toBe(other);
  expect(one?.trim().split('\n')).toHaveLength(5);
});
