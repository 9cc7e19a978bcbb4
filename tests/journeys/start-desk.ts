import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { buildDatabase } from '../builders/build-database.ts';
import { freePort, type RunningProgram, startProgram, untilGreeted } from '../builders/run-program.ts';
import { onceARun } from '../once-a-run.ts';
import { untilSampleIsWhole } from './until-sample-is-whole.ts';

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

/**
 * What a desk finds when it starts. `sample`: the demonstration with its sample whole, a copy of one made once a run; `empty`: an
 * office nobody has set up; `new folder`: the demonstration's very first start, with a PostgreSQL of its own unless DATABASE_URL names
 * one: the sample is still being computed when it greets.
 */
export type Beginning = 'sample' | 'empty' | 'new folder';

/** The program as an operator starts it, a process of its own: no journey shares its desk or its data with another. */
export async function startDesk(beginning: Beginning = 'sample'): Promise<Desk> {
  await buildWebOnce();
  return startOn(await databaseFor(beginning), { isDemo: beginning !== 'empty' });
}

async function databaseFor(beginning: Beginning): Promise<{ url: string } | null> {
  if (beginning === 'sample') return buildDatabase({ copyOf: await makeSampleOnce() });
  // A server of its own in its folder, where the run has none of the operator's.
  const { DATABASE_URL: url } = process.env;
  return beginning === 'empty' || url ? buildDatabase() : null;
}

/** What the demonstration leaves after its first start: two lists brought in, and every mission in its state. The name of the database. */
function makeSampleOnce(): Promise<string> {
  return onceARun(inject('databaseRunFolder'), 'sample', async () => {
    const { name, url } = await buildDatabase();
    const desk = await startOn({ url }, { isDemo: true });
    await untilSampleIsWhole(desk.linkOf('officer')).finally(desk.stop);
    return name;
  });
}

async function startOn(database: { url: string } | null, { isDemo }: { isDemo: boolean }): Promise<Desk> {
  const data = await mkdtemp(join(tmpdir(), 'yugang-journey-'));
  // As root PostgreSQL runs under another account, which has to pass through here.
  await chmod(data, 0o755);
  const port = await freePort();
  const toRun = {
    args: [...(isDemo ? ['--demo'] : []), '--data', data],
    port,
    ...(database && { env: { DATABASE_URL: database.url } }),
  };
  let program: RunningProgram;
  const start = async () => {
    program = startProgram(toRun);
    await untilGreeted(program);
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    program.signal(signal);
    await program.ended;
  };
  const stop = async () => {
    await end('SIGTERM');
    await rm(data, { recursive: true, force: true });
  };
  await start().catch(async (error) => {
    await stop();
    throw error;
  });
  const linkAfter = (words: string, page: 'sign-in' | 'set-up') => {
    const [, link] = new RegExp(`^\\s*${words}.*\\n\\s*(\\S+/${page}#\\S+)`, 'm').exec(program.output()) ?? [];
    if (link === undefined) throw new Error(`the program printed no link after ${words}:\n${program.output()}`);
    return link;
  };
  const linkOf = (role: DemoRole) => linkAfter(`${demoRoles[role]} · `, 'sign-in');
  const setUpLink = () => linkAfter('办事处尚无管理员', 'set-up');
  return {
    url: `http://localhost:${port}`,
    linkOf,
    setUpLink,
    mailFolder: join(data, 'mail'),
    kill: () => end('SIGKILL'),
    restart: start,
    stop,
  };
}

/** The pages, built from the sources under test. */
function buildWebOnce(): Promise<string> {
  return onceARun(inject('databaseRunFolder'), 'web', async () => {
    const { NODE_ENV: _, VITEST: __, ...env } = process.env;
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
    await run(process.execPath, vite, { cwd: project, env });
    return 'dist/web';
  });
}
