import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { privateServerUser } from './initialise-cluster.ts';

/** The database of the private server. */
export const privateDatabase = 'yugang';

/** Any number does; it is the same in every program, and each data folder has a server of its own. */
const claimLock = '2026111900001';
/** The session of a program that was just killed takes a moment to end. */
const waitForPredecessorMs = 2_000;

/** One program per data folder: held as long as this connection lives, so a killed program lets go by itself. */
export type Claim = {
  readonly client: pg.Client;
  /** Lets a second program say whom it met. */
  announce(port: number): Promise<void>;
};

export type OtherProgram = { readonly pid: string; readonly port: string };

export function socketConnection(socketFolder: string, port: number, database = privateDatabase): pg.ClientConfig {
  return { host: socketFolder, port, user: privateServerUser, database, ssl: false };
}

/** The claim, or the program that has it. Throws where the server cannot be reached (yet). */
export async function claimDataFolder(connection: pg.ClientConfig): Promise<Claim | OtherProgram> {
  const client = await connectCreatingDatabase({
    ...connection,
    application_name: describeProgram(undefined),
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  try {
    const deadline = Date.now() + waitForPredecessorMs;
    for (;;) {
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [claimLock]);
      if (rows[0]?.taken) return claimOn(client);
      if (Date.now() > deadline) break;
      await sleep(100);
    }
    const other = await readHolder(client);
    await client.end();
    return other;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

/** The program that serves the folder of this server, for who comes beside it. */
export async function findHolder(connection: pg.ClientConfig): Promise<OtherProgram> {
  const client = await connect({ ...connection, connectionTimeoutMillis: 10_000 });
  try {
    return await readHolder(client);
  } finally {
    await client.end();
  }
}

/** The data folder of the server that answers there. */
export async function servedFolder(connection: pg.ClientConfig): Promise<string> {
  const client = await connect({ ...connection, database: 'postgres', connectionTimeoutMillis: 10_000 });
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await client.end();
  }
}

function claimOn(client: pg.Client): Claim {
  return {
    client,
    async announce(port) {
      await client.query(`select set_config('application_name', $1, false)`, [describeProgram(port)]);
    },
  };
}

async function connectCreatingDatabase(connection: pg.ClientConfig): Promise<pg.Client> {
  try {
    return await connect(connection);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '3D000')) throw error;
  }
  const maintenance = await connect({ ...connection, database: 'postgres' });
  try {
    await maintenance.query(`create database ${privateDatabase}`);
  } catch (error) {
    // Another starter made it between the two looks.
    if (!(error instanceof Error && 'code' in error && (error.code === '42P04' || error.code === '23505'))) throw error;
  } finally {
    await maintenance.end();
  }
  return connect(connection);
}

async function connect(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

function describeProgram(port: number | undefined): string {
  return `yugang program pid=${process.pid} port=${port ?? '-'}`;
}

async function readHolder(client: pg.Client): Promise<OtherProgram> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and granted and (classid::bigint << 32) + objid::bigint = $1::bigint
       and pg_locks.database = (select oid from pg_database where datname = current_database())`,
    [claimLock],
  );
  const [, pid, port] = /pid=(\S+) port=(\S+)/.exec(rows[0]?.name ?? '') ?? [];
  return { pid: pid ?? '-', port: port ?? '-' };
}
