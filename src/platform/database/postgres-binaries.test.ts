import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { defaultDataFolder } from './data-folder.ts';
import { findBinariesPackage, makeBinariesReachable } from './postgres-binaries.ts';
import { projectFolder } from './project-folder.ts';
import { runAs, type ServerAccount } from './run-as-account.ts';

/** Any account that is not ours; only root can step into it. */
const nobody: ServerAccount = { name: 'nobody', uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

let packageFolder: string;
beforeAll(() => {
  packageFolder = findBinariesPackage()!;
});

async function temporaryFolder(mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yugang-binaries-'));
  await chmod(folder, mode);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The package as npm unpacks it where install scripts are off: without symbolic links. */
async function packageWithoutLinks(folder: string): Promise<string> {
  const copy = join(folder, 'package');
  await cp(packageFolder, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync('find', [copy, '-type', 'l', '-delete']);
  return copy;
}

it('restores the links that an install without scripts leaves out', async () => {
  const copy = await packageWithoutLinks(await temporaryFolder(0o755));
  const binaries = await makeBinariesReachable(copy, undefined);
  expect(binaries?.initdb).toBe(join(copy, 'native', 'bin', 'initdb'));
  const links = JSON.parse(await readFile(join(copy, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) expect((await stat(join(copy, target))).isFile()).toBe(true);
  expect((await runAs(undefined, binaries!.postgres, ['--version'])).stdout).toMatch(/^postgres \(PostgreSQL\) \d+/);
});

if (isRoot) {
  it('copies binaries that lie in a closed folder, once, for the account of the server', async () => {
    const closed = await packageWithoutLinks(await temporaryFolder(0o700));
    const copies = join(await temporaryFolder(0o755), 'copies');
    await mkdir(copies, { mode: 0o755 });
    const [first, second] = await Promise.all([
      makeBinariesReachable(closed, nobody, copies),
      makeBinariesReachable(closed, nobody, copies),
    ]);
    expect(second).toEqual(first);
    expect(first?.postgres.startsWith(copies)).toBe(true);
    expect(await readdir(copies)).toHaveLength(1);
    expect((await runAs(nobody, first!.initdb, ['--version'])).code).toBe(0);
  });

  it('chooses a data folder under /var/lib for a project in a closed folder, and says why', async () => {
    const closed = await temporaryFolder(0o700);
    const chosen = await defaultDataFolder({ demo: true }, closed);
    expect(chosen.folder).toMatch(/^\/var\/lib\/yugang\/[0-9a-f]{12}\/demo$/);
    expect(chosen.reason).toContain(closed);
  });
}

it('chooses the project’s own var folder where the server can enter it', async () => {
  const open = await temporaryFolder(0o755);
  expect(await defaultDataFolder({ demo: true }, open)).toEqual({ folder: join(open, 'var', 'demo'), reason: null });
  const { folder } = await defaultDataFolder({ demo: false });
  expect(folder === join(projectFolder, 'var', 'office') || folder.startsWith('/var/lib/yugang/')).toBe(true);
});
