import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { type Ran, runAs, type ServerAccount } from './run-as-account.ts';

/** A cluster on disk and what is needed to run it. */
export type Cluster = {
  /** The program's data folder; the cluster is its `postgres`. */
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
};

/** The number in the socket's file name; nothing listens on TCP. */
export const socketPort = 5432;

/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const longestSocketPathBytes = 103;
const temporarySocketPrefix = 'yugang-';

/** The socket folder of the server that runs, or ran last, on this cluster: line 5 of postmaster.pid. */
export async function recordedSocketFolder(cluster: Pick<Cluster, 'folder'>): Promise<string | undefined> {
  const lines = await readFile(join(cluster.folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  return lines.split('\n')[4]?.trim() || undefined;
}

/** `folder/postgres-socket`, or a private folder under the system's temporary one where that path is too long. */
export async function makeSocketFolder(cluster: Cluster): Promise<string> {
  const usual = join(cluster.folder, 'postgres-socket');
  // PostgreSQL reads a list there: a name with these signs cannot be told apart from its quoting.
  const fits =
    Buffer.byteLength(join(usual, `.s.PGSQL.${socketPort}`)) <= longestSocketPathBytes && !/["\n]/.test(usual);
  const chosen = fits ? usual : await mkdtemp(join(tmpdir(), temporarySocketPrefix));
  await mkdir(chosen, { recursive: true, mode: 0o700 });
  await chmod(chosen, 0o700);
  if (cluster.account) await chown(chosen, cluster.account.uid, cluster.account.gid);
  return chosen;
}

export async function removeSocketFolder(socketFolder: string): Promise<void> {
  if (!basename(socketFolder).startsWith(temporarySocketPrefix)) return;
  await rm(socketFolder, { recursive: true, force: true }).catch(() => {});
}

/** Answers code 0 when the server accepts connections, recovery included; else what pg_ctl and the server said. */
export async function startServer(cluster: Cluster, socketFolder: string): Promise<Ran> {
  const data = join(cluster.folder, 'postgres');
  if (!existsSync(socketFolder)) return { code: 1, stdout: '', stderr: `the socket folder ${socketFolder} is gone` };
  const settings = join(data, 'yugang.conf');
  await writeFile(settings, startSettings(socketFolder));
  if (cluster.account) await chown(settings, cluster.account.uid, cluster.account.gid);
  const log = join(data, 'start.log');
  await rm(log, { force: true });
  const ran = await runAs(cluster.account, cluster.binaries.pgCtl, [
    'start',
    '-D',
    data,
    '-l',
    log,
    '-w',
    '-t',
    '300',
    '-s',
  ]);
  if (ran.code === 0) return ran;
  const said = await readFile(log, 'utf8').catch(() => '');
  return { ...ran, stderr: `${ran.stderr.trim()}\n${said.trim().split('\n').slice(-8).join('\n')}`.trim() };
}

/** Disconnects everyone and writes everything down; where that takes over 30 s, stops at once and the next start recovers. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const data = join(cluster.folder, 'postgres');
  const stop = (mode: string, seconds: string) =>
    runAs(cluster.account, cluster.binaries.pgCtl, ['stop', '-D', data, '-m', mode, '-w', '-t', seconds, '-s']);
  const ran = await stop('fast', '30');
  if (ran.code !== 0 && existsSync(join(data, 'postmaster.pid'))) await stop('immediate', '10');
}

/** The server's own log keeps no statement and no row's values: those are people's data. */
function startSettings(socketFolder: string): string {
  return `# Rewritten at every start.
listen_addresses = ''
port = ${socketPort}
unix_socket_directories = '"${socketFolder.replaceAll("'", "''")}"'
unix_socket_permissions = 0700
max_connections = 60
fsync = on
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_directory = 'log'
log_filename = 'server-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_min_error_statement = panic
log_error_verbosity = terse
log_statement = none
`;
}
