import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

type Line = {
  readonly ready?: number;
  readonly refusal?: { readonly code: string; readonly values: Record<string, string> };
  readonly written?: string;
  readonly failed?: string;
  readonly log?: string;
  readonly lost?: unknown;
  readonly closed?: true;
};

/** A folder the account of the server can enter, gone after the test together with the server on it. */
export async function temporaryFolder(whenDone: (clean: () => Promise<void>) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yugang-faults-'));
  await chmod(folder, 0o755);
  whenDone(async () => {
    const pid = await postmasterPid(folder);
    if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT');
    for (let waited = 0; pid && isAlive(pid) && waited < 100; waited += 1) await pause(50);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return folder;
}

/** The program of hold-data-folder.ts, with what it said so far. */
export class Holder {
  readonly child: ChildProcess;
  readonly lines: Line[] = [];
  readonly ended: Promise<void>;
  stderr = '';

  constructor(folder: string, account?: { uid: number; gid: number }) {
    const program = fileURLToPath(new URL('hold-data-folder.ts', import.meta.url));
    // Its own group, so that a test can kill it together with an initdb under way.
    this.child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.lines.push(JSON.parse(line) as Line));
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
    onTestFinished(async () => {
      if (this.child.exitCode === null) this.child.kill('SIGKILL');
      await this.ended;
    });
  }

  /** Waits until a line of the program fits. */
  async says<Found>(pick: (line: Line) => Found | undefined): Promise<Found> {
    for (let waitedMs = 0; waitedMs < 40_000; waitedMs += 20) {
      for (const line of this.lines) {
        const found = pick(line);
        if (found !== undefined) return found;
      }
      if (this.child.exitCode !== null && waitedMs > 200) break;
      await pause(20);
    }
    throw new Error(`the program did not say it; it said ${JSON.stringify(this.lines.slice(-8))} ${this.stderr}`);
  }

  written(): string[] {
    return this.lines.flatMap((line) => line.written ?? []);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

export async function postmasterPid(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || undefined;
}

/** A killed process that nobody has buried yet is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
