import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from './control-server.ts';

/**
 * In a container whose first process buries no orphans (Node.js is one such), a killed server stays a zombie: PostgreSQL
 * takes its number for a living server and never starts again. Its lock file goes only when the process is a zombie for
 * sure and no process of that server is left: each of them stands in the cluster's folder.
 */
export async function removeLockOfUnburiedServer(cluster: Cluster): Promise<void> {
  const data = join(cluster.folder, 'postgres');
  const lock = join(data, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || !(await isZombie(pid)) || (await someoneStandsIn(data))) return;
  await rm(lock, { force: true });
}

/** The state follows the name, which stands in parentheses and may hold anything. Only Linux has the file. */
async function isZombie(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /\) Z /.test(text.slice(text.lastIndexOf(')')));
}

async function someoneStandsIn(folder: string): Promise<boolean> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const place = await readlink(`/proc/${name}/cwd`).catch(() => '');
    if (place === folder) return true;
  }
  return false;
}
