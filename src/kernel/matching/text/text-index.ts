import { addBit, type Bitset, emptyBitset, hasBit } from './bitset.ts';
import { DocumentReader, type ReadDocument } from './document-reader.ts';
import { blocks } from './document-units.ts';
import { ForwardStore } from './forward-store.ts';
import { levelOf, levels } from './impacts.ts';
import type { Lexicon } from './lexicon.ts';
import { buildPostings, type Postings } from './postings.ts';
import { Scratch } from './scratch.ts';
import { TermNumbers } from './term-numbers.ts';
import type { TextDocument } from './text-document.ts';
import { type TextWeights, textWeights } from './text-weights.ts';

/** What queries say that no profile does is forgotten when it has come to so many terms. */
const foreignTermsAtMost = 100_000;

/**
 * An index over the texts of profiles. Every profile has a slot; its terms stand in typed arrays twice: by profile (`forward`) and
 * by term (`postings`). A profile that is put or removed later changes the counts at once and is compared by itself, until
 * `compact` writes the postings anew; every score is the same as after a full build, to the last bit.
 */
export class TextIndex {
  readonly lexiconVersion: string;
  readonly weights: TextWeights;
  readonly forward = new ForwardStore();
  /** A term that nobody uses any more keeps its number, with a frequency of 0. */
  readonly terms = new TermNumbers();
  /** Room for the sums of one query. */
  readonly scratch = new Scratch();
  postings: Postings;
  readonly #ids: string[] = [];
  readonly #facetsOfSlots: TextDocument['facets'][] = [];
  readonly #slots = new Map<string, number>();
  /** Living profiles by term and level, in the order of the postings. */
  #counts = new Uint32Array(1024 * levels);
  #reader: DocumentReader | undefined;
  #queryReader: DocumentReader | undefined;
  #gone: Bitset = emptyBitset(64);
  #totalLength = 0;
  #paths = 0;
  #removed: number[] = [];

  constructor(lexiconVersion: string, weights: TextWeights = textWeights) {
    this.lexiconVersion = lexiconVersion;
    this.weights = weights;
    this.postings = buildPostings(this.forward, new Uint32Array(0), () => false);
  }

  /** Living profiles. */
  get size(): number {
    return this.#slots.size;
  }
  /** In quarters of a weighted word. */
  get averageLength(): number {
    return this.size === 0 ? 1 : this.#totalLength / this.size;
  }
  /** The part of the profiles that write paths (`Home > Kitchen > Pans`). */
  get shareOfPaths(): number {
    return this.size === 0 ? 0 : this.#paths / this.size;
  }
  /** Slots that still stand in the postings and should not. */
  get removedSlots(): readonly number[] {
    return this.#removed;
  }

  /** Memory of the typed arrays; ids, words and facets come on top. */
  get bytes(): number {
    const { forward, postings } = this;
    const arrays = [forward.terms, forward.impacts, forward.starts, forward.norms, forward.lengths];
    return [...arrays, postings.starts, postings.slots, postings.impacts, this.#counts].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }
  idOf(slot: number): string {
    return this.#ids[slot]!;
  }
  facetsOf(slot: number): TextDocument['facets'] {
    return this.#facetsOfSlots[slot]!;
  }
  isGone(slot: number): boolean {
    return hasBit(this.#gone, slot);
  }
  /** How many living profiles have the term. */
  frequencyOf(term: number): number {
    let frequency = 0;
    for (let level = 0; level < levels; level++) frequency += this.countOf(term, level);
    return frequency;
  }
  /** How many living profiles have the term on the level. */
  countOf(term: number, level: number): number {
    return this.#counts[term * levels + level] ?? 0;
  }

  /** Adds a profile, or puts it in the place of the one with its id. */
  put(document: TextDocument, lexicon: Lexicon): void {
    if (lexicon.version !== this.lexiconVersion) throw new Error('An index takes profiles by its own lexicon only.');
    if (this.#reader?.lexicon !== lexicon) this.#reader = new DocumentReader(lexicon, this.terms, this.weights);
    this.putRead(document.id, this.#reader.read(document), document.facets);
  }

  /** Reads a query: words that no profile has are numbered from `terms.size` on, and the index does not learn them. */
  readQuery(document: TextDocument, lexicon: Lexicon): ReadDocument & { readonly numbers: TermNumbers } {
    let reader = this.#queryReader;
    const isFit =
      reader?.lexicon === lexicon &&
      reader.numbers.first === this.terms.size &&
      reader.numbers.size - reader.numbers.first <= foreignTermsAtMost;
    if (!reader || !isFit) reader = new DocumentReader(lexicon, new TermNumbers(this.terms), this.weights);
    this.#queryReader = reader;
    return { ...reader.read(document), numbers: reader.numbers };
  }

  putRead(id: string, read: ReadDocument, facets: TextDocument['facets']): void {
    this.remove(id);
    const slot = this.forward.append(read);
    this.#count(slot, 1);
    this.#ids.push(id);
    this.#facetsOfSlots.push(facets);
    this.#slots.set(id, slot);
    this.#totalLength += read.length;
    if (this.#writesPaths(slot)) this.#paths += 1;
    if (slot < this.#gone.length * 32) return;
    const larger = emptyBitset(this.#gone.length * 64);
    larger.set(this.#gone);
    this.#gone = larger;
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#count(slot, -1);
    this.#slots.delete(id);
    this.#totalLength -= this.forward.lengths[slot]!;
    if (this.#writesPaths(slot)) this.#paths -= 1;
    addBit(this.#gone, slot);
    this.#removed.push(slot);
  }

  /** The living profiles that have one of the values: what a search is narrowed to. */
  withFacet(facet: string, values: readonly string[]): Bitset {
    const wanted = new Set(values);
    const found = emptyBitset(this.#ids.length);
    for (const slot of this.#slots.values()) {
      if (this.#facetsOfSlots[slot]![facet]?.some((value) => wanted.has(value))) addBit(found, slot);
    }
    return found;
  }

  /** Writes the postings anew, with what was put since. Slots stay as they are. */
  compact(): void {
    const counts = this.#counts.subarray(0, this.terms.size * levels);
    this.postings = buildPostings(this.forward, counts, (slot) => this.isGone(slot));
    this.#removed = [];
  }

  #writesPaths(slot: number): boolean {
    return this.forward.normOf(slot, blocks.indexOf('context')) > 0;
  }

  #count(slot: number, change: 1 | -1): void {
    if (this.terms.size * levels > this.#counts.length) {
      const larger = new Uint32Array(Math.ceil(this.terms.size * 1.5) * levels);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    const { terms, impacts, starts } = this.forward;
    for (let at = starts[slot]!; at < starts[slot + 1]!; at++) {
      this.#counts[terms[at]! * levels + levelOf(impacts[at]!)]! += change;
    }
  }
}

/** An index of a snapshot. Of two documents with one id the later one counts. */
export function buildTextIndex(
  documents: Iterable<TextDocument>,
  lexicon: Lexicon,
  weights: TextWeights = textWeights,
): TextIndex {
  const index = new TextIndex(lexicon.version, weights);
  for (const document of documents) index.put(document, lexicon);
  index.compact();
  return index;
}
