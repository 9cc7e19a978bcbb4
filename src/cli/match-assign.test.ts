import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yugang-assign-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function yugang(...args: string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) => {
    const environment = { ...process.env, LANG: 'en_US.UTF-8', EMBEDDINGS_URL: '', LC_ALL: '' };
    execFile('node', ['bin/yugang', 'match', 'assign', ...args], { env: environment }, (error, _, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr }),
    );
  });
}

async function file(name: string, lines: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const brand = {
  id: 'HK-1',
  name: { en: 'Tin Kettle' },
  kinds: ['brand'],
  sectors: ['food'],
  seeks: ['supermarkets'],
  channels: ['supermarket'],
  offers: ['chilli sauce'],
};
const store = {
  id: 'CQ-1',
  name: { 'zh-Hans': '三渡超市' },
  kinds: ['channel'],
  sectors: ['food'],
  seeks: ['辣椒酱'],
  channels: ['supermarket'],
};

test('odd profiles get a defined answer: every firm a pair or its reason, in three languages', async () => {
  const left = await file('left.jsonl', [
    brand,
    { id: 'empty' },
    { id: 'one word', text: { en: 'tea' } },
    { id: 'long', text: { en: 'ceramic '.repeat(12_500) } },
    {
      id: 'odd',
      name: { en: '🫖' },
      text: { en: '🫖🫖 שלום مرحبا', 'zh-Hant': '茶 tea 茶' },
      offers: ['🫖'],
      seeks: ['🦄'],
    },
    {
      id: 'contradiction',
      kinds: ['brand'],
      sectors: ['food'],
      onlyIn: ['Chongqing'],
      exclusiveIn: ['Chongqing'],
      colour: 'red',
    },
    { id: 'refused', kinds: ['brand'], sectors: ['food'], neverMeet: ['CQ-1'], metBefore: ['CQ-2'] },
  ]);
  const right = await file('right.jsonl', [store, { ...store, id: 'CQ-2', seeks: ['moon dust'], territory: ['重庆'] }]);
  const out = join(folder, 'lists.json');
  const { code, stderr } = await yugang(
    '--left',
    left,
    '--right',
    right,
    '--list-length',
    '2',
    '--cap',
    '5',
    '--out',
    out,
  );
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('unknown fields are ignored: colour'),
  });
  const lists = JSON.parse(await readFile(out, 'utf8'));
  expect(lists.note).toContain('Not yet validated');
  expect(lists.pairs[0]).toMatchObject({ left: 'HK-1', right: 'CQ-1', lane: 'brand-channel' });
  expect(lists.pairs[0].reasons[0].text).toMatchObject({
    'zh-Hant': expect.any(String),
    'zh-Hans': expect.any(String),
  });
  const told = new Set([
    ...lists.pairs.map((pair: { left: string }) => pair.left),
    ...lists.without.map(({ id }: { id: string }) => id),
  ]);
  expect(told.size).toBe(7);
  const refused = lists.without.find(({ id }: { id: string }) => id === 'refused');
  expect(refused).toMatchObject({ because: 'no-eligible-partner', gates: { rule: 2 } });
  expect(refused.text.en).toBe('no eligible partner: the lists exclude the pair (2 firms)');
});

test('bad input names file, line and reason, and nothing is written', async () => {
  const good = await file('good.jsonl', [store]);
  const bad = await file('bad.jsonl', [brand, '{"id": "HK-2", "seeks": "tea"}']);
  const before = await readdir(folder);
  const { code, stderr } = await yugang('--left', bad, '--right', good, '--out', join(folder, 'none.json'));
  expect(code).toBe(2);
  expect(stderr).toContain('bad.jsonl, line 2, at seeks: found "tea"; expected: a list of texts.');
  const missing = await yugang(
    '--left',
    join(folder, 'nowhere.jsonl'),
    '--right',
    good,
    '--out',
    join(folder, 'none.json'),
  );
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere.jsonl: cannot be read') });
  expect(await readdir(folder)).toEqual(before);
});
