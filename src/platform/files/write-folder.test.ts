import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectFolder, writeFolder } from './write-folder.ts';

let around: string;
let folder: string;
beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'write-folder-'));
  folder = join(around, 'deep', 'out');
});
afterEach(() => rm(around, { recursive: true }));

const known = (path: string) => /^(a\.txt|sub\/.*\.txt)$/.test(path);

test('a missing folder appears with all its files, and nothing is left beside it', async () => {
  expect(await inspectFolder(folder, known)).toEqual({ ok: true, value: [] });
  expect(
    await writeFolder(folder, [
      { path: 'a.txt', content: 'A' },
      { path: 'sub/b.txt', content: new Uint8Array([66]) },
    ]),
  ).toEqual({
    ok: true,
    value: null,
  });
  expect(await readFile(join(folder, 'sub/b.txt'), 'utf8')).toBe('B');
  expect(await readdir(join(around, 'deep'))).toEqual(['out']);
  expect(await inspectFolder(folder, known)).toEqual({ ok: true, value: ['a.txt', 'sub/b.txt'] });
});

test('known files are replaced, outdated ones go, foreign ones stay', async () => {
  await mkdir(join(folder, 'sub'), { recursive: true });
  for (const path of ['a.txt', 'sub/old.txt', 'mine.doc']) await writeFile(join(folder, path), 'old');
  expect(await inspectFolder(folder, known)).toEqual({
    ok: false,
    refusal: { code: 'folder-holds-other-files', values: { folder, file: 'mine.doc', files: 1 } },
  });
  await writeFolder(folder, [{ path: 'a.txt', content: 'new' }], ['a.txt', 'sub/old.txt']);
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new');
  expect(await inspectFolder(folder, () => true)).toEqual({ ok: true, value: ['a.txt', 'mine.doc'] });
});

test('a file where a folder should be is refused, and a failed write leaves nothing', async () => {
  await mkdir(join(around, 'deep'));
  await writeFile(folder, 'a file');
  expect(await inspectFolder(folder, known)).toMatchObject({ ok: false, refusal: { code: 'folder-is-a-file' } });
  expect(await writeFolder(join(folder, 'below'), [{ path: 'a.txt', content: '' }])).toMatchObject({
    ok: false,
    refusal: { code: 'folder-not-writable' },
  });
  const clash = [
    { path: 'a.txt', content: '' },
    { path: 'a.txt/b.txt', content: '' },
  ];
  expect(await writeFolder(join(around, 'new'), clash)).toMatchObject({
    ok: false,
    refusal: { code: 'folder-not-writable' },
  });
  expect((await readdir(around)).sort()).toEqual(['deep']);
});
