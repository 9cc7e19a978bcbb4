import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { accept, type Result, refuse } from '../result.ts';
import type { ReadingLimits, WorkbookRefusal } from './workbook.ts';

export type CheckedArchive = {
  readonly names: readonly string[];
  /** Some number format writes leading zeros (a registration number shown as 00123456). */
  readonly writesLeadingZeros: boolean;
};

const endOfDirectory = 0x06054b50;
const endOfDirectoryBytes = 22;

/**
 * Looks at a zip archive before anything else opens it: first its directory (counts, declared sizes, ratios, overlaps), then
 * its real bytes, inflated one entry at a time and thrown away. What passes can be inflated again without a surprise.
 */
export async function checkArchive(
  bytes: Buffer,
  limits: ReadingLimits,
): Promise<Result<CheckedArchive, WorkbookRefusal>> {
  // Two programs can read two different directories out of one file where a comment or ZIP64 record is allowed; a spreadsheet
  // program writes neither, so a file with one is refused and every reader sees the same entries.
  const end = bytes.length - endOfDirectoryBytes;
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory || bytes.readUInt16LE(end + 20) !== 0) {
    return refuse('workbook-unreadable', { reason: 'the archive has no directory at its end' });
  }
  const declaredEntries = bytes.readUInt16LE(end + 10);
  if (declaredEntries === 0xffff || bytes.readUInt32LE(end + 16) === 0xffffffff) {
    return refuse('archive-bomb', { found: 'ZIP64', limit: 'a plain archive' });
  }
  if (declaredEntries > limits.archiveEntries) {
    return refuse('archive-bomb', { found: `${declaredEntries} parts`, limit: `${limits.archiveEntries} parts` });
  }
  try {
    const zip = await open(bytes);
    const entries = await listEntries(zip);
    const refusal = judgeDirectory(entries, bytes.readUInt32LE(end + 16), limits);
    return refusal ?? (await inflateAll(zip, entries));
  } catch (error) {
    return refuse('workbook-unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    fromBuffer(bytes, options, (error, zip) => (zip ? resolve(zip) : reject(error)));
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

type Refused = ReturnType<typeof refuse<WorkbookRefusal>>;

function judgeDirectory(entries: readonly Entry[], directoryAt: number, limits: ReadingLimits): Refused | null {
  let declared = 0;
  let compressed = 0;
  const names = new Set<string>();
  for (const entry of entries) {
    if (entry.generalPurposeBitFlag & 1) return refuse('workbook-encrypted');
    if (names.has(entry.fileName)) {
      return refuse('workbook-unreadable', { reason: `two parts are named ${entry.fileName}` });
    }
    names.add(entry.fileName);
    declared += entry.uncompressedSize;
    compressed += entry.compressedSize;
    const refusal = judgeRatio(entry.uncompressedSize, entry.compressedSize, limits);
    if (refusal) return refusal;
  }
  if (declared > limits.archiveBytes) {
    return refuse('archive-bomb', { found: megabytes(declared), limit: megabytes(limits.archiveBytes) });
  }
  return judgeRatio(declared, compressed, limits) ?? judgeOverlaps(entries, directoryAt);
}

function judgeRatio(inflated: number, compressed: number, limits: ReadingLimits): Refused | null {
  if (inflated <= limits.ratioFromBytes || inflated <= compressed * limits.archiveRatio) return null;
  return refuse('archive-bomb', {
    found: `${Math.round(inflated / Math.max(compressed, 1))} : 1`,
    limit: `${limits.archiveRatio} : 1`,
  });
}

/** A bomb can point many entries at the same compressed bytes, each counted once in the file and many times inflated. */
function judgeOverlaps(entries: readonly Entry[], directoryAt: number): Refused | null {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, entry] of inOrder.entries()) {
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
    const next = inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? directoryAt;
    if (end > next) return refuse('archive-bomb', { found: `parts that overlap at byte ${next}`, limit: 'none' });
  }
  return null;
}

const leadingZeros = 'formatCode="00';

/** Really inflates every part; yauzl stops a stream that gives more or fewer bytes than its directory declares. */
async function inflateAll(zip: ZipFile, entries: readonly Entry[]): Promise<Result<CheckedArchive, WorkbookRefusal>> {
  let writesLeadingZeros = false;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName);
    const stream = await openStream(zip, entry);
    let tail = '';
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (!isXml) continue;
      const text = tail + chunk.toString('latin1');
      const found = forbiddenInXml(text);
      if (found) {
        stream.destroy();
        return refuse('archive-bomb', { found: `${found} in ${entry.fileName}`, limit: 'XML without declarations' });
      }
      writesLeadingZeros ||= text.includes(leadingZeros);
      tail = text.slice(-leadingZeros.length);
    }
  }
  return accept({ names: entries.map((entry) => entry.fileName), writesLeadingZeros });
}

/** Entities multiply text (billion laughs) or fetch files. A NUL means UTF-16, in which a declaration could hide. */
function forbiddenInXml(text: string): string | null {
  if (text.includes('<!DOCTYPE')) return 'a DOCTYPE';
  if (text.includes('<!ENTITY')) return 'an ENTITY';
  return text.includes('\0') ? 'NUL' : null;
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error)));
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
