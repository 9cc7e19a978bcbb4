import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../database/project-folder.ts';
import { reasonOf } from './read-text-file.ts';

/** The bytes of a file that comes with the program, by its path inside it; null where it is not there. */
export async function readProjectFile(...path: readonly string[]): Promise<Uint8Array | null> {
  try {
    return await readFile(join(projectFolder, ...path));
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return null;
    throw error;
  }
}
