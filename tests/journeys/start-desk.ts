import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { asOwner, connectionTo } from '#tests/start-database-for-tests.ts';

const project = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Whom the demonstration lets in. */
export type DemoRole = keyof typeof demoRoles;
const demoRoles = {
  administrator: 'Administrator',
  manager: 'Manager',
  officer: 'Officer',
  'company-user': 'Company user',
} as const;

export type Desk = {
  readonly url: string;
  /** The link the program printed for a role: it signs in as often as it is opened. */
  readonly linkOf: (role: DemoRole) => string;
  /** The link that makes the first administrator of a desk that is no demonstration. */
  readonly setUpLink: () => string;
  /** Where the demonstration's mails go, a file each. */
  readonly mailFolder: string;
  /** kill -9, as a power cut would; the data stay. */
  readonly kill: () => Promise<void>;
  /** Starts the program again on the same data and port. */
  readonly restart: () => Promise<void>;
  /** Stops it and throws its data away. */
  readonly stop: () => Promise<void>;
};

/** The program as an operator starts it: a process of its own, on a fresh folder and a database of its own, with the sample office unless told otherwise. */
export async function startDesk({ isDemo = true }: { readonly isDemo?: boolean } = {}): Promise<Desk> {
  await buildWebOnce();
  const data = await mkdtemp(join(tmpdir(), 'yugang-journey-'));
  await chmod(data, 0o755);
  const database = await makeDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { NODE_ENV: _, VITEST: __, ...outer } = process.env;
  const env = { ...outer, ...(database && { DATABASE_URL: database.url }) };

  let program: ChildProcess;
  let output = '';
  const start = async () => {
    output = '';
    const args = ['bin/yugang', 'start', ...(isDemo ? ['--demo'] : []), '--data', data, '--port', String(port)];
    program = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [program.stdout, program.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    await untilGreeted(
      () => output,
      () => program.exitCode,
    );
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (program.exitCode !== null || program.signalCode !== null) return;
    const ended = new Promise((resolveEnd) => program.once('exit', resolveEnd));
    program.kill(signal);
    await ended;
  };
  const stop = async () => {
    await end('SIGTERM');
    await rm(data, { recursive: true, force: true });
    await database?.drop();
  };
  await start().catch(async (error) => {
    await stop();
    throw error;
  });
  const linkAfter = (words: string, page: 'sign-in' | 'set-up') => {
    const [, link] = new RegExp(`^\\s*${words}.*\\n\\s*(\\S+/${page}#\\S+)`, 'm').exec(output) ?? [];
    if (link === undefined) throw new Error(`the program printed no link after ${words}:\n${output.slice(-4_000)}`);
    return link;
  };
  const linkOf = (role: DemoRole) => linkAfter(`${demoRoles[role]} · `, 'sign-in');
  const setUpLink = () => linkAfter('办事处尚无管理员', 'set-up');
  return { url, linkOf, setUpLink, mailFolder: join(data, 'mail'), kill: () => end('SIGKILL'), restart: start, stop };
}

/** The pages are built from the sources under test, once a run; who comes second waits for the first. */
async function buildWebOnce(): Promise<void> {
  const folder = inject('databaseRunFolder');
  const isFirst = await mkdir(join(folder, 'web-building')).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const { NODE_ENV: _, VITEST: __, ...env } = process.env;
    await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
      cwd: project,
      env,
    });
    await writeFile(join(folder, 'web-built'), '');
  }
  for (let waitedMs = 0; !existsSync(join(folder, 'web-built')); waitedMs += 100) {
    if (waitedMs > 50_000) throw new Error('the web pages were not built within 50 s');
    await sleep(100);
  }
}

/** With DATABASE_URL the desk gets a database of its own there; without, it starts its own PostgreSQL in its folder. */
async function makeDatabase(): Promise<{ url: string; drop: () => Promise<void> } | null> {
  const { DATABASE_URL: url } = process.env;
  if (!url) return null;
  const name = `yugang_journey_${Date.now().toString(36)}${process.pid.toString(36)}`;
  await asOwner({ connectionString: url }, (client) => client.query(`create database ${name}`));
  return {
    url: String(connectionTo({ connectionString: url }, name).connectionString),
    drop: async () => {
      await asOwner({ connectionString: url }, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The greeting is the last thing a start says: what it names is there. */
async function untilGreeted(output: () => string, exitCode: () => number | null): Promise<void> {
  for (let waitedMs = 0; waitedMs < 120_000; waitedMs += 100) {
    if (output().includes('系统已就绪')) return;
    if (exitCode() !== null) throw new Error(`the program ended with ${exitCode()}:\n${output().slice(-4_000)}`);
    await sleep(100);
  }
  throw new Error(`the program was not ready within two minutes:\n${output().slice(-4_000)}`);
}
