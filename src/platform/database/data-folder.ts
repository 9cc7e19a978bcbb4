import { createHash, randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { accept, type Result, refuse } from '#platform/result.ts';
import { systemFolder } from './postgres-binaries.ts';
import { projectFolder } from './project-folder.ts';
import { canReach, chooseServerAccount, type ServerAccount } from './run-as-account.ts';

export type DataFolderRefusal = 'data-folder-not-writable' | 'data-folder-unreachable' | 'server-account-missing';

/** The folder and, where it is not the usual one, why: a sentence for the log. */
export type ChosenFolder = { readonly folder: string; readonly reason: string | null };

/**
 * Where data goes when nobody says: `var/demo` or `var/office` of the project. Root's PostgreSQL runs as another
 * account; where that one cannot enter the project (a clone under /root), a folder of the project under /var/lib/yugang.
 */
export async function defaultDataFolder(
  options: { demo: boolean },
  project: string = projectFolder,
): Promise<ChosenFolder> {
  const name = options.demo ? 'demo' : 'office';
  const usual = join(project, 'var', name);
  const existing = chooseServerAccount(clusterOwner(usual), { mayCreate: false });
  // The account that the start will make is nobody in particular yet.
  const account = existing === 'none' ? { name: 'yugang-postgres', uid: 65_534, gid: 65_534 } : existing;
  if (await canReach(account, nearestExisting(usual))) return { folder: usual, reason: null };
  const folder = join(systemFolder, createHash('sha256').update(project).digest('hex').slice(0, 12), name);
  const reason = `the account ${account?.name} that runs PostgreSQL for root cannot enter ${project}; data goes to ${folder}`;
  return { folder, reason };
}

/** Makes the folder where needed and answers whether the program can write and the server's account can enter it. */
export async function prepareDataFolder(
  folder: string,
): Promise<Result<{ folder: string; account: ServerAccount }, DataFolderRefusal>> {
  const absolute = resolve(folder);
  const account = chooseServerAccount(clusterOwner(absolute), { mayCreate: true });
  if (account === 'none') return refuse('server-account-missing', { folder: absolute });
  try {
    await mkdir(absolute, { recursive: true, mode: account ? 0o711 : 0o700 });
    const probe = join(absolute, `.write-test-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
    if (!account && existsSync(join(absolute, 'postgres'))) await access(join(absolute, 'postgres'), constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse('data-folder-not-writable', { folder: absolute, reason: code });
  }
  if (!(await canReach(account, absolute))) {
    return refuse('data-folder-unreachable', { folder: absolute, account: account?.name ?? '-' });
  }
  return accept({ folder: absolute, account });
}

function clusterOwner(folder: string): number | undefined {
  try {
    return statSync(join(folder, 'postgres')).uid;
  } catch {
    return undefined; // not there, or not to be seen: the tries to write and to enter say what is wrong
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
