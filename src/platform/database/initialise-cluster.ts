import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { runAs, type ServerAccount } from './run-as-account.ts';

/** The only user of the private server; connections come through a socket in a folder closed to everyone else. */
export const privateServerUser = 'yugang';

/** What is written when the cluster is made; what may change between starts stands in yugang.conf, rewritten at each. */
const lasting = `
# Written by Yugang. Settings of each start are in yugang.conf.
include_if_exists = 'yugang.conf'
`;

/**
 * Makes `folder/postgres` if it is not there. It grows beside its place and is renamed when whole, so a first start
 * that was killed leaves no half-made cluster, only a folder that the next start removes.
 */
export async function initialiseCluster(
  folder: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
): Promise<'initialised' | 'found' | { readonly failed: string }> {
  const cluster = join(folder, 'postgres');
  await removeLeftOver(folder);
  if (existsSync(join(cluster, 'PG_VERSION'))) return 'found';
  const growing = join(folder, `postgres.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(growing, { mode: 0o700 });
  if (account) await chown(growing, account.uid, account.gid);
  await chmod(growing, 0o700);
  const ran = await runAs(account, binaries.initdb, [
    `--pgdata=${growing}`,
    `--username=${privateServerUser}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    // The same order of texts on every machine, whatever the system's C library thinks.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]);
  if (ran.code !== 0) {
    await rm(growing, { recursive: true, force: true });
    return { failed: `initdb ended with code ${ran.code}: ${ran.stderr.trim() || ran.stdout.trim()}` };
  }
  await appendFile(join(growing, 'postgresql.conf'), lasting);
  try {
    await rename(growing, cluster);
    return 'initialised';
  } catch (error) {
    // Another program was quicker: its cluster is as good as ours.
    await rm(growing, { recursive: true, force: true });
    return existsSync(join(cluster, 'PG_VERSION')) ? 'found' : { failed: String(error) };
  }
}

/** A folder whose maker is gone; one whose maker lives is left alone, unless it is far too old to be growing still. */
async function removeLeftOver(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /^postgres\.new-(\d+)-[0-9a-f]{8}$/.exec(name)?.[1];
    if (!maker) continue;
    const path = join(folder, name);
    const ageMs = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0);
    if (!isAlive(Number(maker)) || ageMs > 600_000) await rm(path, { recursive: true, force: true });
  }
}

/** Our own number in a name we did not give (we give it only below) is that of an earlier program of a container. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
