import { open, rename, rm } from 'node:fs/promises';
import { accept, type Result, refuse } from '../result.ts';
import { reasonOf } from './read-text-file.ts';

/**
 * Writes a file so that readers see the old one or the whole new one, never a part: into a neighbour, flushed, then renamed over.
 */
export async function writeFileWhole(file: string, text: string): Promise<Result<null, 'file-not-writable'>> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    return accept(null);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return refuse('file-not-writable', { file, reason: reasonOf(error) });
  }
}
