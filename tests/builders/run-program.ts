import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { askOver, type ServedDesk } from './serve-desk.ts';

const project = resolve(import.meta.dirname, '../..');

export type RunningProgram = ServedDesk & {
  readonly pid: number;
  /** Everything it wrote, both streams. */
  readonly output: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
};

export type ProgramToRun = {
  readonly args: readonly string[];
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** `yugang start` as an operator runs it, in a process of its own; it is killed where the test forgets it. */
export function runProgram(toRun: ProgramToRun): RunningProgram {
  const program = startProgram(toRun);
  onTestFinished(async () => {
    program.signal('SIGKILL');
    await program.ended;
  });
  return program;
}

/** The same for longer than one test: whoever starts it ends it. */
export function startProgram({ args, port, env }: ProgramToRun): RunningProgram {
  const { NODE_ENV: _, VITEST: __, DATABASE_URL: ___, LOG_LEVEL: ____, ...outer } = process.env;
  const child: ChildProcess = spawn(process.execPath, ['bin/yugang', 'start', '--port', String(port), ...args], {
    cwd: project,
    env: { ...outer, LANG: 'C.UTF-8', LC_ALL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = new Promise<number | NodeJS.Signals>((resolveEnd) => {
    child.once('close', (code, signal) => resolveEnd(code ?? signal ?? -1));
  });
  return {
    port,
    pid: child.pid ?? 0,
    output: () => output,
    signal: (signal) => void child.kill(signal),
    ended,
    ask: (path, asking = {}) => askOver(port, path, asking),
  };
}

/** Waits until it says it is ready; throws with its words where it ends before. */
export function untilReady(program: RunningProgram): Promise<void> {
  return untilItIs(program, 'ready', async () => (await program.ask('/readyz').catch(() => null))?.status === 200);
}

/** Waits for the greeting, the last thing a start says: what it names is there. */
export function untilGreeted(program: RunningProgram): Promise<void> {
  return untilItIs(program, 'greeting', async () => program.output().includes('系统已就绪'));
}

async function untilItIs(program: RunningProgram, state: string, isSo: () => Promise<boolean>): Promise<void> {
  let end: number | NodeJS.Signals | undefined;
  void program.ended.then((code) => {
    end = code;
  });
  for (let waitedMs = 0; waitedMs < 90_000; waitedMs += 100) {
    if (end !== undefined) throw new Error(`the program ended with ${end}:\n${program.output()}`);
    if (await isSo()) return;
    await sleep(100);
  }
  throw new Error(`the program was not ${state} within 90 s:\n${program.output()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
