import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import {
  type Cluster,
  makeSocketFolder,
  socketPort,
  startServer,
  stopServer,
} from '#platform/database/control-server.ts';
import { prepareCluster } from '#platform/database/embedded-server.ts';
import { privateServerUser } from '#platform/database/initialise-cluster.ts';
import { migrate } from '#platform/database/migrate.ts';
import { madeInRun, onceARun } from './once-a-run.ts';

/*
 * One server for a whole run of the tests: the one named by DATABASE_URL (its user needs CREATEDB and CREATEROLE), else
 * an embedded one in a temporary folder. It starts when the first test asks and stops after the last, and every test
 * file gets its own database, cloned from a migrated template.
 */

declare module 'vitest' {
  interface ProvidedContext {
    databaseRunFolder: string;
  }
}

/** What the first asker writes down for the others and for the end. */
export type TestServer = {
  readonly connection: pg.ClientConfig;
  readonly template: string;
  readonly cluster: Cluster | null;
};

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'yugang-tests-'));
  // As root the server runs under another account, which has to pass through here.
  await chmod(folder, 0o755);
  project.provide('databaseRunFolder', folder);
  return async () => {
    const started = await madeInRun<TestServer>(folder, 'server');
    if (started?.cluster) await stopServer(started.cluster);
    else if (started) await dropDatabases(started);
    await rm(folder, { recursive: true, force: true });
  };
}

/** The run's server, started when the first asks. */
export const serverOfRun = (folder: string): Promise<TestServer> => onceARun(folder, 'server', () => startRun(folder));

async function startRun(folder: string): Promise<TestServer> {
  const template = `yugang_test_${Date.now().toString(36)}${process.pid.toString(36)}`;
  const { DATABASE_URL: url } = process.env;
  const started = url ? { cluster: null, connection: { connectionString: url } } : await startEmbedded(folder);
  await asOwner(started.connection, async (client) => {
    // A lost test database is no loss.
    if (started.cluster) await client.query('alter system set fsync = off');
    if (started.cluster) await client.query('select pg_reload_conf()');
    await client.query(`create database ${template}`);
  });
  const migrated = await migrate(connectionTo(started.connection, template));
  if (!migrated.ok) throw new Error(`the test database cannot be migrated: ${JSON.stringify(migrated.refusal)}`);
  return { ...started, template };
}

async function startEmbedded(folder: string): Promise<{ cluster: Cluster; connection: pg.ClientConfig }> {
  const prepared = await prepareCluster(join(folder, 'data'));
  if (!prepared.ok) throw new Error(`no embedded server for the tests: ${JSON.stringify(prepared.refusal)}`);
  const { cluster } = prepared.value;
  const socketFolder = await makeSocketFolder(cluster);
  const ran = await startServer(cluster, socketFolder);
  if (ran.code !== 0) throw new Error(`no embedded server for the tests: ${ran.stderr}`);
  return {
    cluster,
    connection: { host: socketFolder, port: socketPort, user: privateServerUser, database: 'postgres', ssl: false },
  };
}

/** The same server and user, another database. */
export function connectionTo(connection: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

export async function asOwner<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The template and what a killed test file left of its clones. */
async function dropDatabases({ connection, template }: TestServer): Promise<void> {
  await asOwner(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname = $1 or datname like $1 || '\\_%'`,
      [template],
    );
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  });
}
