import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Cluster } from './control-server.ts';
import { removeLockOfUnburiedServer } from './unburied-server.ts';

async function lockedBy(pid: number): Promise<{ cluster: Cluster; data: string; lock: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'yugang-unburied-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const data = join(folder, 'postgres');
  const lock = join(data, 'postmaster.pid');
  await mkdir(data);
  await writeFile(lock, `${pid}\n${data}\n`);
  return { cluster: { folder, binaries: { initdb: '', pgCtl: '', postgres: '' }, account: undefined }, data, lock };
}

function start(command: string, cwd = '/'): ChildProcess {
  const child = spawn('/bin/sh', ['-c', command], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** A process that has ended and whose parent never asks. */
async function unburied(): Promise<number> {
  const parent = start('sleep 0 & echo $!; exec sleep 30');
  const pid = Number(await new Promise((resolve) => parent.stdout!.once('data', resolve)));
  await new Promise((resolve) => setTimeout(resolve, 200));
  return pid;
}

it('removes the lock of a zombie, once nobody of its server is left', async () => {
  const { cluster, data, lock } = await lockedBy(await unburied());
  const backend = start('exec sleep 30', data);
  await removeLockOfUnburiedServer(cluster);
  expect(existsSync(lock)).toBe(true);
  backend.kill('SIGKILL');
  await new Promise((resolve) => backend.once('exit', resolve));
  await removeLockOfUnburiedServer(cluster);
  expect(existsSync(lock)).toBe(false);
});

it('leaves the lock of a living process alone', async () => {
  const { cluster, lock } = await lockedBy(process.pid);
  await removeLockOfUnburiedServer(cluster);
  expect(existsSync(lock)).toBe(true);
});
