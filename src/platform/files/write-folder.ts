import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { accept, type Result, refuse } from '#platform/result.ts';
import { reasonOf } from './read-text-file.ts';

/** `path` is relative to the folder, with `/` between folders. */
export type FileToWrite = { readonly path: string; readonly content: string | Uint8Array };

export type FolderRefusal =
  | 'folder-is-a-file'
  | 'folder-holds-other-files'
  | 'folder-not-readable'
  | 'folder-not-writable';

/**
 * Whether a folder may be filled: it is missing, empty, or holds nothing but files that `mayReplace` knows.
 * Answers the relative paths in it. Values of a refusal: folder, and the first foreign file or the operating system's reason.
 */
export async function inspectFolder(
  folder: string,
  mayReplace: (path: string) => boolean,
): Promise<Result<readonly string[], FolderRefusal>> {
  try {
    if (!(await stat(folder)).isDirectory()) return refuse('folder-is-a-file', { folder });
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
    const foreign = paths.filter((path) => !mayReplace(path));
    if (foreign.length > 0)
      return refuse('folder-holds-other-files', { folder, file: foreign[0]!, files: foreign.length });
    return accept(paths);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return accept([]);
    return refuse('folder-not-readable', { folder, reason: reasonOf(error) });
  }
}

/**
 * Writes files into a folder so that each is there whole or not at all. All are written and flushed beside the folder first:
 * a full disk leaves the folder as it was. A folder that doesn't exist appears with all its files in one rename; in one that
 * does, the files are renamed over one by one, and then `outdated` ones (relative paths) go.
 */
export async function writeFolder(
  folder: string,
  files: readonly FileToWrite[],
  outdated: readonly string[] = [],
): Promise<Result<null, 'folder-not-writable'>> {
  const target = resolve(folder);
  const unfinished = `${target}.${process.pid}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    for (const { path, content } of files) await writeFlushed(join(unfinished, path), content);
    if (await isMissing(target)) {
      await rename(unfinished, target);
      return accept(null);
    }
    for (const { path } of files) {
      await mkdir(dirname(join(target, path)), { recursive: true });
      await rename(join(unfinished, path), join(target, path));
    }
    const written = new Set(files.map(({ path }) => path));
    for (const path of outdated) if (!written.has(path)) await rm(join(target, path), { force: true });
    return accept(null);
  } catch (error) {
    return refuse('folder-not-writable', { folder, reason: reasonOf(error) });
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeFlushed(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return true;
    throw error;
  }
}
