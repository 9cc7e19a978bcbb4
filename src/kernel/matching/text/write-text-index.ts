import { blocks } from './document-units.ts';
import type { Lexicon } from './lexicon.ts';
import type { TextDocument } from './text-document.ts';
import { TextIndex } from './text-index.ts';

const format = 2;

/** What stands before the numbers, as JSON: four bytes say how long it is. */
type Header = {
  readonly format: number;
  readonly lexicon: string;
  /** By number: the word, and the place of its block among `blocks`. */
  readonly terms: readonly (readonly [string, number])[];
  readonly profiles: readonly { readonly id: string; readonly facets: TextDocument['facets'] }[];
  /** How many terms each profile has. */
  readonly counts: readonly number[];
  readonly lengths: readonly number[];
};

/**
 * The living profiles of an index as bytes, to be kept and read again without reading a text: header, then for all profiles the
 * numbers of their terms, the lengths of their blocks, and the impacts, as numbers of 32, 32 and 16 bits in this machine's order.
 */
export function writeTextIndex(index: TextIndex): Uint8Array {
  const { forward } = index;
  const living = Array.from({ length: forward.slots }, (_, slot) => slot).filter((slot) => !index.isGone(slot));
  const counts = living.map((slot) => forward.termsOf(slot).length);
  const header: Header = {
    format,
    lexicon: index.lexiconVersion,
    terms: Array.from({ length: index.terms.size }, (_, term) => [index.terms.wordOf(term), index.terms.blockOf(term)]),
    profiles: living.map((slot) => ({ id: index.idOf(slot), facets: index.facetsOf(slot) })),
    counts,
    lengths: living.map((slot) => forward.lengths[slot]!),
  };
  // The kernel knows no text encoder: code units of two bytes serve as well.
  const text = JSON.stringify(header);
  const head = 4 + 2 * text.length + ((2 * text.length) % 4);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bytes = new Uint8Array(head + 6 * total + 4 * blocks.length * living.length);
  new Uint32Array(bytes.buffer, 0, 1)[0] = text.length;
  const units = new Uint16Array(bytes.buffer, 4, text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  const terms = new Uint32Array(bytes.buffer, head, total);
  const norms = new Float32Array(bytes.buffer, head + 4 * total, blocks.length * living.length);
  const impacts = new Uint16Array(bytes.buffer, head + 4 * total + norms.byteLength, total);
  let at = 0;
  living.forEach((slot, place) => {
    terms.set(forward.termsOf(slot), at);
    impacts.set(forward.impactsOf(slot), at);
    norms.set(forward.norms.subarray(slot * blocks.length, (slot + 1) * blocks.length), place * blocks.length);
    at += counts[place]!;
  });
  return bytes;
}

/** The index that was written; null where the bytes are none, or were written with another lexicon or format: build it anew. */
export function readTextIndex(bytes: Uint8Array, lexicon: Lexicon): TextIndex | null {
  const copy = bytes.slice().buffer;
  const header = readHeader(copy);
  if (header?.format !== format || header.lexicon !== lexicon.version) return null;
  const units = new Uint32Array(copy, 0, 1)[0]!;
  const head = 4 + 2 * units + ((2 * units) % 4);
  const total = header.counts.reduce((sum, count) => sum + count, 0);
  if (copy.byteLength !== head + 6 * total + 4 * blocks.length * header.profiles.length) return null;
  const terms = new Uint32Array(copy, head, total);
  const norms = new Float32Array(copy, head + 4 * total, blocks.length * header.profiles.length);
  const impacts = new Uint16Array(copy, head + 4 * total + norms.byteLength, total);
  const index = new TextIndex(lexicon.version);
  for (const [word, block] of header.terms) index.terms.numberOf(blocks[block]!, word);
  let at = 0;
  header.profiles.forEach(({ id, facets }, place) => {
    const end = at + header.counts[place]!;
    const read = {
      terms: terms.subarray(at, end),
      impacts: impacts.subarray(at, end),
      norms: norms.subarray(place * blocks.length, (place + 1) * blocks.length),
      length: header.lengths[place]!,
    };
    index.putRead(id, read, facets);
    at = end;
  });
  index.compact();
  return index;
}

function readHeader(buffer: ArrayBuffer): Header | null {
  if (buffer.byteLength < 4) return null;
  const length = new Uint32Array(buffer.slice(0, 4))[0]!;
  if (4 + 2 * length > buffer.byteLength) return null;
  let text = '';
  for (const unit of new Uint16Array(buffer, 4, length)) text += String.fromCharCode(unit);
  try {
    return JSON.parse(text) as Header;
  } catch {
    return null;
  }
}
