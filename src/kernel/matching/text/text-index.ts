import { type AnalysedDocument, analyseDocument } from './analyse-document.ts';
import { addBit, type Bitset, emptyBitset, hasBit } from './bitset.ts';
import { blocks } from './document-terms.ts';
import { ForwardStore } from './forward-store.ts';
import type { Lexicon } from './lexicon.ts';
import { buildPostings, type Postings } from './postings.ts';
import type { TextDocument } from './text-document.ts';

/**
 * An index over the texts of profiles. Every profile has a slot; its terms stand in typed arrays twice: by profile (`forward`) and
 * by term (`postings`). A profile that is put or removed later changes the counts at once and is compared by itself, until
 * `compact` writes the postings anew; every score is the same as after a full build, to the last bit.
 */
export class TextIndex {
  readonly lexiconVersion: string;
  readonly forward = new ForwardStore();
  postings: Postings;
  readonly #ids: string[] = [];
  readonly #facetsOfSlots: TextDocument['facets'][] = [];
  readonly #slots = new Map<string, number>();
  readonly #termNumbers = new Map<string, number>();
  readonly #frequencies: number[] = [];
  #gone: Bitset = emptyBitset(64);
  #totalLength = 0;
  #paths = 0;
  #removed: number[] = [];

  constructor(lexiconVersion: string) {
    this.lexiconVersion = lexiconVersion;
    this.postings = buildPostings(this.forward, 0, () => false);
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
  /** Block letter and stem -> number. A term that nobody uses any more keeps its number, with a frequency of 0. */
  get terms(): ReadonlyMap<string, number> {
    return this.#termNumbers;
  }

  /** Memory of the typed arrays; ids, terms and facets come on top. */
  get bytes(): number {
    const { forward, postings } = this;
    const arrays = [forward.terms, forward.impacts, forward.starts, forward.norms, forward.lengths];
    return [...arrays, postings.starts, postings.slots, postings.impacts, postings.largest].reduce(
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
    return this.#frequencies[term]!;
  }

  /** Adds a profile, or puts it in the place of the one with its id. */
  put(document: TextDocument, lexicon: Lexicon): void {
    if (lexicon.version !== this.lexiconVersion) throw new Error('An index takes profiles by its own lexicon only.');
    this.putAnalysed(document.id, analyseDocument(document, lexicon), document.facets);
  }

  putAnalysed(id: string, analysed: AnalysedDocument, facets: TextDocument['facets']): void {
    this.remove(id);
    const terms = analysed.terms.map((term) => this.#numberOf(term));
    for (const term of terms) this.#frequencies[term]! += 1;
    const slot = this.forward.append(terms, analysed.impacts, analysed.norms, analysed.length);
    this.#ids.push(id);
    this.#facetsOfSlots.push(facets);
    this.#slots.set(id, slot);
    this.#totalLength += analysed.length;
    if (this.#writesPaths(slot)) this.#paths += 1;
    if (slot < this.#gone.length * 32) return;
    const larger = emptyBitset(this.#gone.length * 64);
    larger.set(this.#gone);
    this.#gone = larger;
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    for (const term of this.forward.termsOf(slot)) this.#frequencies[term]! -= 1;
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
    this.postings = buildPostings(this.forward, this.#frequencies.length, (slot) => this.isGone(slot));
    this.#removed = [];
  }

  #writesPaths(slot: number): boolean {
    return this.forward.normOf(slot, blocks.indexOf('context')) > 0;
  }

  #numberOf(term: string): number {
    const known = this.#termNumbers.get(term);
    if (known !== undefined) return known;
    const number = this.#frequencies.length;
    this.#termNumbers.set(term, number);
    this.#frequencies.push(0);
    return number;
  }
}

/** An index of a snapshot. Of two documents with one id the later one counts. */
export function buildTextIndex(documents: Iterable<TextDocument>, lexicon: Lexicon): TextIndex {
  const index = new TextIndex(lexicon.version);
  for (const document of documents) index.put(document, lexicon);
  index.compact();
  return index;
}
