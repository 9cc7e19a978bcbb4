import { appendFile, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '#tests/start-database-for-tests.ts';
import { socketConnection } from './claim-data-folder.ts';
import { makeSocketFolder, startServer, stopServer } from './control-server.ts';
import { describeDatabaseUrl } from './database-url.ts';
import { prepareCluster } from './embedded-server.ts';
import { openGateway } from './gateway.ts';
import { migrate } from './migrate.ts';
import { checkOperatorDatabase, judgeStanding } from './operator-database.ts';

/** An operator's server: TCP, passwords, a user for us that is no superuser. */
let port: number;
let socket: ReturnType<typeof socketConnection>;
const clean: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yugang-operator-'));
  await chmod(folder, 0o755);
  clean.push(() => rm(folder, { recursive: true, force: true }));
  const prepared = await prepareCluster(folder);
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  const { cluster } = prepared.value;
  port = await freePort();
  const file = (name: string) => join(folder, 'postgres', name);
  await appendFile(file('postgresql.conf'), `listen_addresses = '127.0.0.1'\nport = ${port}\nfsync = off\n`);
  const socketFolder = await makeSocketFolder(cluster);
  await allowPasswords(file('pg_hba.conf'));
  const ran = await startServer(cluster, socketFolder);
  if (ran.code !== 0) throw new Error(ran.stderr);
  clean.unshift(() => stopServer(cluster));
  socket = socketConnection(socketFolder, port, 'postgres');
  await asOwner(socket, async (client) => {
    await client.query(`create role operator login createrole password 'geheim'`);
    await client.query(`create role guest login password 'geheim'`);
    await client.query('create database office owner operator');
    await client.query('create database closed');
    await client.query('revoke connect on database closed from public');
  });
});
afterAll(async () => {
  for (const step of clean) await step();
});

const url = (user: string, database: string, password = 'geheim') =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
const check = (place: string) => checkOperatorDatabase(place, { patienceMs: 0 });

describe('the operator’s database', () => {
  it('is accepted, migrated and used by a user that is no superuser', async () => {
    const checked = await check(url('operator', 'office'));
    expect(checked.ok).toBe(true);
    if (!checked.ok) return;
    expect((await migrate(checked.value)).ok).toBe(true);
    expect((await check(url('operator', 'office'))).ok).toBe(true);
    const gateway = openGateway({ connection: checked.value });
    await gateway.inOffice('00000000-0000-7000-8000-000000000001', async (tx) => {
      expect(await tx.tables<{ offices: { id: string } }>().selectFrom('offices').select('id').execute()).toEqual([]);
    });
    await gateway.close();
  });

  it.each([
    ['wrong password', () => url('operator', 'office', 'falsch'), 'database-credentials-wrong', {}],
    ['unknown database', () => url('operator', 'nowhere'), 'database-missing', { database: 'nowhere' }],
    ['no right to connect', () => url('guest', 'closed'), 'database-permission-missing', { permission: 'CONNECT' }],
    [
      'no right to create',
      () => url('guest', 'postgres'),
      'database-permission-missing',
      { permission: 'CREATE ON DATABASE' },
    ],
    [
      'nobody there',
      () => 'postgresql://operator:geheim@127.0.0.1:1/office',
      'database-unreachable',
      { reason: 'ECONNREFUSED', host: '127.0.0.1:1' },
    ],
    [
      'no such host',
      () => 'postgresql://operator:geheim@no-such-host.invalid/office',
      'database-unreachable',
      { host: 'no-such-host.invalid:5432' },
    ],
    ['not a URL of PostgreSQL', () => 'mysql://operator:geheim@h/d', 'database-url-invalid', {}],
  ])('is refused in words without the password: %s', async (_case, place, code, values) => {
    const checked = await check(place());
    expect(checked).toMatchObject({ ok: false, refusal: { code, values } });
    expect(JSON.stringify(checked)).not.toMatch(/geheim|falsch/);
  });

  it('is refused where a role of ours could look past row-level security', async () => {
    await asOwner(socket, (client) => client.query('alter role yugang_desk bypassrls'));
    expect(await check(url('operator', 'office'))).toMatchObject({
      refusal: { code: 'database-role-unsafe', values: { role: 'yugang_desk' } },
    });
    await asOwner(socket, (client) => client.query('alter role yugang_desk nobypassrls'));
    expect((await check(url('operator', 'office'))).ok).toBe(true);
  });
});

describe('judgeStanding', () => {
  const good = {
    version: 15,
    createsSchemas: true,
    hasSchemas: false,
    createsRoles: true,
    isInRoles: false,
    unsafeRole: null,
  };
  it('accepts what is there already in place of the right to make it', () => {
    expect(judgeStanding(good)).toBeUndefined();
    expect(judgeStanding({ ...good, createsSchemas: false, hasSchemas: true })).toBeUndefined();
    expect(judgeStanding({ ...good, createsRoles: false, isInRoles: true })).toBeUndefined();
  });
  it('refuses an old server and missing rights', () => {
    expect(judgeStanding({ ...good, version: 14 })).toEqual({
      code: 'database-too-old',
      values: { version: 14, oldest: 15 },
    });
    expect(judgeStanding({ ...good, createsRoles: false })?.values).toEqual({ permission: 'CREATEROLE' });
  });
});

it('names host and database of any form of the URL', () => {
  expect(describeDatabaseUrl('postgres://u:p@db.example/office')).toEqual({
    host: 'db.example:5432',
    database: 'office',
  });
  expect(describeDatabaseUrl('postgresql://u@/office?host=/run/pg&port=5433')).toEqual({
    host: '/run/pg:5433',
    database: 'office',
  });
  expect(describeDatabaseUrl('host=db')).toBeUndefined();
});

/** initdb refuses all TCP; PostgreSQL takes the first line that fits, so ours go in front. */
async function allowPasswords(file: string): Promise<void> {
  await writeFile(file, `host all all 127.0.0.1/32 scram-sha-256\n${await readFile(file, 'utf8')}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
