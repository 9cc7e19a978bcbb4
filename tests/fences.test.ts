/**
 * The fences catch what they say they catch: each row plants one wrong import or line in a copy of the settings and
 * expects the named rule to refuse it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '..');
let yard: string;

const standing = {
  'src/kernel/scheduling/problem.ts': 'export const one = 1;\nexport type Problem = number;\n',
  'src/platform/result.ts': 'export const result = 1;\n',
  'src/modules/offices/index.ts': 'export const offices = 1;\n',
  'src/modules/offices/store.ts': 'export const store = 1;\n',
  'src/modules/offices/routes.ts': 'export const routes = 1;\n',
  'src/modules/offices/contract.ts': 'export const contract = 1;\n',
  'src/modules/missions/index.ts': 'export const missions = 1;\n',
  'src/main/server.ts': 'export const server = 1;\n',
  'src/web/features/page.ts': 'export const page = 1;\n',
  'tests/builders/build-company.ts': 'export const built = 1;\n',
};

const wrongImports: readonly [file: string, imported: string, rule: string][] = [
  ['src/kernel/scheduling/planted.ts', '#platform/result.ts', 'kernel-is-pure'],
  ['src/kernel/scheduling/planted.ts', 'node:path', 'kernel-is-pure'],
  ['src/kernel/scheduling/planted.ts', 'zod', 'kernel-is-pure'],
  ['src/platform/planted.ts', '#modules/offices/index.ts', 'platform-knows-no-trade'],
  ['src/platform/planted.ts', '#kernel/scheduling/problem.ts', 'platform-knows-no-trade'],
  ['src/modules/missions/planted.ts', '#modules/offices/store.ts', 'missions-imports-only-its-allowed-modules'],
  ['src/modules/offices/planted.ts', '#modules/missions/index.ts', 'offices-imports-only-its-allowed-modules'],
  ['src/modules/offices/planted.ts', '../../main/server.ts', 'modules-stay-below-web-cli-main'],
  ['src/modules/offices/planted.ts', 'pg', 'one-way-to-the-database'],
  ['src/modules/offices/planted.ts', 'kysely', 'query-builder-through-the-gateway'],
  ['src/modules/offices/planted.ts', 'node:fs/promises', 'files-through-the-platform'],
  ['src/modules/offices/planted.ts', '../../../tests/builders/build-company.ts', 'product-does-not-import-tests'],
  ['src/modules/offices/planted.ts', 'fast-check', 'no-development-package-in-the-product'],
  ['src/modules/offices/planted.ts', './absent.ts', 'nothing-unresolved'],
  ['src/modules/offices/planted.ts', './routes.ts', 'routes-and-jobs-are-mounted-by-main'],
  ['src/web/features/planted.ts', '#modules/offices/store.ts', 'web-knows-only-contracts'],
  ['src/web/features/planted.ts', '#platform/result.ts', 'web-knows-only-contracts'],
  ['src/web/features/planted.ts', '#kernel/scheduling/problem.ts', 'web-uses-kernel-types-only'],
  ['src/web/design/planted.ts', '../features/page.ts', 'design-has-no-business-words'],
  ['src/cli/planted.ts', '#kernel/scheduling/problem.ts', 'cli-uses-faces'],
  ['src/cli/planted.ts', '#modules/offices/store.ts', 'cli-uses-faces'],
  ['src/cli/planted.ts', '../main/server.ts', 'only-start-commands-import-main'],
];

function write(file: string, content: string): string {
  const path = join(yard, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function run(tool: string, args: readonly string[]): { readonly code: number | null; readonly printed: string } {
  const ended = spawnSync(process.execPath, [join(project, 'node_modules', tool), ...args], {
    cwd: yard,
    encoding: 'utf8',
  });
  return { code: ended.status, printed: ended.stdout + ended.stderr };
}

beforeAll(() => {
  yard = mkdtempSync(join(tmpdir(), 'yugang-fences-'));
  for (const file of [
    'package.json',
    'tsconfig.base.json',
    'tsconfig.json',
    '.dependency-cruiser.mjs',
    'src/kernel/tsconfig.json',
  ]) {
    mkdirSync(dirname(join(yard, file)), { recursive: true });
    cpSync(join(project, file), join(yard, file));
  }
  const biome = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8')) as Record<string, unknown>;
  write('biome.json', JSON.stringify({ ...biome, $schema: undefined, vcs: { enabled: false } }));
  symlinkSync(join(project, 'node_modules'), join(yard, 'node_modules'));
  for (const [file, content] of Object.entries(standing)) write(file, content);
});
afterAll(() => rmSync(yard, { recursive: true, force: true }));

describe('who may import whom', () => {
  test('every wrong import is refused by its rule', () => {
    const planted = wrongImports.map(([file, imported, rule], index) => {
      const own = file.replace('planted', `planted-${index}`);
      write(own, `import * as planted from '${imported}';\nexport const used${index} = planted;\n`);
      return { own, imported, rule };
    });
    const { printed } = run('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'src',
    ]);
    const report = JSON.parse(printed) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    const caught = new Set(report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`));
    expect(planted.filter(({ own, rule }) => !caught.has(`${own}: ${rule}`))).toEqual([]);
    for (const { own } of planted) rmSync(join(yard, own));
  });

  test('a cycle is refused', () => {
    write('src/platform/left.ts', "import { right } from './right.ts';\nexport const left: number = right;\n");
    write('src/platform/right.ts', "import { left } from './left.ts';\nexport const right: number = left;\n");
    const { code, printed } = run('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.mjs',
      'src',
    ]);
    expect(printed).toContain('no-cycles');
    expect(code).not.toBe(0);
    rmSync(join(yard, 'src/platform/left.ts'));
    rmSync(join(yard, 'src/platform/right.ts'));
  });
});

test('the kernel knows neither Node nor the browser', () => {
  write(
    'src/kernel/scheduling/planted.ts',
    "export const a = process.env['A'];\nexport const b = document.title;\nexport const c = setTimeout;\n",
  );
  const { code, printed } = run('typescript/bin/tsc', ['-p', 'src/kernel']);
  expect(code).not.toBe(0);
  for (const unknown of ['process', 'document', 'setTimeout']) expect(printed).toContain(`'${unknown}'`);
  rmSync(join(yard, 'src/kernel/scheduling/planted.ts'));
});

test('style: floating promises, gaps in a switch, any, enums and default exports are refused', () => {
  const lines: readonly [content: string, rule: string][] = [
    ['async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}\n', 'noFloatingPromises'],
    [
      "export function of(side: 'left' | 'right'): number {\n  switch (side) {\n    case 'left':\n      return 1;\n  }\n  return 2;\n}\n",
      'useExhaustiveSwitchCases',
    ],
    ['export const anything: any = 1;\n', 'noExplicitAny'],
    ['export enum Side {\n  left = 1,\n}\n', 'noEnum'],
    ['const side = 1;\nexport default side;\n', 'noDefaultExport'],
    ["console.log('a line');\n", 'noConsole'],
    ["import { one } from '../../kernel/one.ts';\n\nexport const two = one;\n", 'noRestrictedImports'],
  ];
  lines.forEach(([content], index) => {
    write(`src/platform/style-${index}.ts`, content);
  });
  const { code, printed } = run('@biomejs/biome/bin/biome', ['check', '--max-diagnostics=none', 'src/platform']);
  expect(code).not.toBe(0);
  for (const [, rule] of lines) expect(printed).toContain(rule);
});
