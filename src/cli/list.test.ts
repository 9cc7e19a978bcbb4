import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);

async function listCheck(...args: readonly string[]) {
  const command = [resolve(project, 'bin/yugang'), 'list', 'check', ...args];
  try {
    return { code: 0, ...(await run(process.execPath, command, { cwd: project, env: { ...process.env, LANG: 'C' } })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test('a good list and a messy one: a line each, every error named, exit 1', async () => {
  const { code, stdout, stderr } = await listCheck('data/sample/hong-kong.xlsx', 'data/sample/chongqing-messy.csv');
  expect(code).toBe(1);
  const [good, messy] = stdout.split('\n');
  expect(good).toBe('hong-kong.xlsx: 40 companies, 0 errors, 0 warnings');
  expect(messy).toMatch(/^chongqing-messy\.csv: \d+ companies, [1-9]\d* errors, \d+ warnings$/);
  expect(stderr).toMatch(/^error: chongqing-messy\.csv.*row \d+.*column/m);
});

test('what is no list is said in the reader’s language, exit 2', async () => {
  const { code, stdout, stderr } = await listCheck('package.json', 'absent.xlsx', '--lang', 'zh-Hant');
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect(stderr).toMatch(/^錯誤: package\.json/);
});
