import { spawn, spawnSync } from 'node:child_process';

/** The operating-system account that runs PostgreSQL; `undefined` where it is the program's own. */
export type ServerAccount = { readonly name: string; readonly uid: number; readonly gid: number } | undefined;

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a command to its end as `account`. A command that cannot be run at all gives code 126 and the reason. */
export function runAs(account: ServerAccount, command: string, args: readonly string[]): Promise<Ran> {
  const { PATH = '/usr/bin:/bin' } = process.env;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      // The program's own working folder may be closed to the account.
      cwd: '/',
      // The operator's PG* variables are meant for other servers.
      env: { PATH, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => resolve({ code: 126, stdout, stderr: error.message }));
    // Not 'close': a server started by the command may keep the pipes.
    child.on('exit', (code, signal) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 128, stdout, stderr: signal ? `${stderr}\nended by ${signal}` : stderr });
    });
  });
}

/** Whether the account can pass through to the folder and read it; asked of the operating system, not computed from modes. */
export async function canReach(account: ServerAccount, folder: string): Promise<boolean> {
  const ran = await runAs(account, '/bin/sh', ['-c', 'test -x "$1" && cd "$1"', 'sh', folder]);
  return ran.code === 0;
}

/**
 * PostgreSQL refuses to run as root. A program started by root uses, in this order: the owner of an existing cluster,
 * the account `yugang-postgres`, the account `postgres`, and, with `mayCreate`, a new system account `yugang-postgres`.
 */
export function chooseServerAccount(
  clusterOwner: number | undefined,
  options: { mayCreate: boolean },
): ServerAccount | 'none' {
  if (process.getuid?.() !== 0) return undefined;
  if (clusterOwner) return accountNamed(String(clusterOwner)) ?? 'none';
  const existing = accountNamed('yugang-postgres') ?? accountNamed('postgres');
  if (existing || !options.mayCreate) return existing ?? 'none';
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'yugang-postgres',
  ]);
  return accountNamed('yugang-postgres') ?? 'none';
}

function accountNamed(nameOrNumber: string): ServerAccount {
  const ask = (option: string) => {
    const { status, stdout } = spawnSync('id', [option, nameOrNumber], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  const [uid, gid] = [Number(ask('-u')), Number(ask('-g'))];
  if (!uid || !gid) return undefined;
  return { name: ask('-un') ?? nameOrNumber, uid, gid };
}
