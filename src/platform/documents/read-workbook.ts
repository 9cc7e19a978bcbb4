import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accept, type Result, refuse } from '../result.ts';
import { readFileType } from './read-file-type.ts';
import type { ReadingOrder, ReadingReport } from './read-workbook-in-child.ts';
import {
  defaultReadingLimits,
  type ReadingLimits,
  type Row,
  type Sheet,
  type Workbook,
  type WorkbookRefusal,
} from './workbook.ts';

const childFile = fileURLToPath(new URL('./read-workbook-child.mjs', import.meta.url));

/**
 * Reads an .xlsx or .csv file into rows of text. The type is judged by content; parsing happens in a child process with a heap
 * limit and a deadline, so that no file, however hostile, costs the caller more than memory for its rows.
 */
export async function readWorkbook(
  source: Uint8Array | string,
  fileName: string = typeof source === 'string' ? basename(source) : 'list',
  changes: Partial<ReadingLimits> = {},
): Promise<Result<Workbook, WorkbookRefusal>> {
  const limits = { ...defaultReadingLimits, ...changes };
  const loaded = typeof source === 'string' ? await load(source, limits.fileBytes) : source;
  if (loaded === null) return refuse('file-missing', { file: fileName });
  if (loaded.length > limits.fileBytes) {
    return refuse('file-too-large', { file: fileName, megabytes: limits.fileBytes / 1e6 });
  }
  const type = readFileType(loaded);
  if (type !== 'zip' && type !== 'text') return refuse('file-not-a-workbook', { file: fileName, found: type });
  const read = await readInChild({ bytes: loaded, limits });
  if (!read.ok) return refuse(read.refusal.code, { file: fileName, ...read.refusal.values });
  const sha256 = createHash('sha256').update(loaded).digest('hex');
  return accept({ fileName, sha256, ...read.value });
}

/** Null where there is no such file; one byte more than allowed where it is too large. */
async function load(path: string, limit: number): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limit) return new Uint8Array(limit + 1);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

type ReadByChild = Result<Omit<Workbook, 'fileName' | 'sha256'>, WorkbookRefusal>;

function readInChild(order: ReadingOrder): Promise<ReadByChild> {
  const { limits } = order;
  return new Promise((resolve) => {
    const child = fork(childFile, [], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // The child needs nothing of the office's environment, and what it does not have a hostile file cannot reach.
      env: {},
    });
    const sheets: { name: string; hidden: boolean; rows: Row[] }[] = [];
    const finish = (result: ReadByChild): void => {
      clearTimeout(deadline);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(result);
    };
    const deadline = setTimeout(
      () => finish(refuse('reading-took-too-long', { seconds: limits.seconds })),
      limits.seconds * 1000,
    );
    child.on('message', (report: ReadingReport) => {
      if (report.kind === 'sheet') sheets.push({ name: report.name, hidden: report.hidden, rows: [] });
      else if (report.kind === 'rows') sheets.at(-1)?.rows.push(...report.rows);
      else if (report.kind === 'refusal') finish({ ok: false, refusal: report.refusal });
      else {
        const { format, encoding, encodingInDoubt } = report;
        finish(accept({ format, encoding, encodingInDoubt, sheets: sheets as readonly Sheet[] }));
      }
    });
    // Ends without an answer when it reaches its heap limit: the file holds more than a list does.
    child.on('exit', () =>
      finish(refuse('workbook-too-big', { sheet: '', rows: limits.rows, columns: limits.columns })),
    );
    child.on('error', (error) => finish(refuse('workbook-unreadable', { reason: error.message })));
    child.send(order, () => undefined);
  });
}
