import { readFile, stat } from 'node:fs/promises';
import { accept, type Result, refuse } from '../result.ts';

export type TextFileRefusal = 'file-not-readable' | 'file-too-big' | 'file-not-text';

const mostMegabytes = 64;

/** The text of a UTF-8 file of at most `limit` MB. Values of a refusal: file, and the operating system's reason or the limit. */
export async function readTextFile(file: string, limit = mostMegabytes): Promise<Result<string, TextFileRefusal>> {
  try {
    const { size } = await stat(file);
    const megabytes = Math.ceil(size / 1024 / 1024);
    if (megabytes > limit) return refuse('file-too-big', { file, megabytes, limit });
    const bytes = await readFile(file);
    return accept(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refuse('file-not-text', { file });
    return refuse('file-not-readable', { file, reason: reasonOf(error) });
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
