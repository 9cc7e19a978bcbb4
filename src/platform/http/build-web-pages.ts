import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectFolder } from '#platform/database/project-folder.ts';
import type { Log } from '#platform/log.ts';

/**
 * The folder of the built pages; built first where it is missing or older than its sources. null where the build failed:
 * the API works without pages.
 */
export async function buildWebPagesWhereNeeded({
  sources,
  log,
}: {
  /** Files and folders of the project the pages are made of. */
  readonly sources: readonly string[];
  readonly log: Log;
}): Promise<string | null> {
  const folder = join(projectFolder, 'dist', 'web');
  const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > newestOf(sources.map((source) => join(projectFolder, source)))) return folder;
  if (!existsSync(join(projectFolder, 'src', 'web', 'index.html'))) return built > 0 ? folder : null;
  const fresh = `${folder}.${process.pid}`;
  const failure = await runVite(fresh);
  if (failure !== null) {
    log.error({ output: failure }, 'the web pages could not be built');
    await rm(fresh, { recursive: true, force: true });
    return built > 0 ? folder : null;
  }
  // Killed in the middle, the next start finds either the old pages, or none and builds again; never half of them.
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return folder;
}

function newestOf(paths: readonly string[]): number {
  return Math.max(0, ...paths.map(newestIn));
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stats.mtimeMs;
  return newestOf(readdirSync(path).map((name) => join(path, name)));
}

/** The output of a failed build, null of a good one. In a process of its own: the database starts at the same time. */
function runVite(outputFolder: string): Promise<string | null> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outputFolder, '--logLevel', 'error'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4_000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : output || `exit code ${code}`));
  });
}
