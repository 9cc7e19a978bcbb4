import { LineBook } from './line-book.ts';
import { SoundBook } from './sound-book.ts';

/** What a company is found by, folded; a line is one name, code or phrase. */
export type FindEntry = {
  /** Names, reference and numbers of registers. */
  readonly names: readonly string[];
  /** What it makes, offers, seeks and is. */
  readonly words: readonly string[];
  /** Each name by its syllables, in each language it may be read in: `shan cheng huo guo`. */
  readonly sounds: readonly string[];
};

/** An index that changes by entry: what is put, removed and put again is found as if it had never been otherwise. */
export class FindIndex<Id extends string = string> {
  readonly names = new LineBook();
  readonly words = new LineBook();
  readonly sounds = new SoundBook();
  readonly #slots = new Map<Id, number>();
  readonly #ids: (Id | null)[] = [];
  readonly #entries: (FindEntry | null)[] = [];
  readonly #lengths: number[] = [];
  #totalLength = 0;

  get size(): number {
    return this.#slots.size;
  }
  /** Slots, those of removed entries included. */
  get slots(): number {
    return this.#ids.length;
  }
  has(id: Id): boolean {
    return this.#slots.has(id);
  }
  ids(): Iterable<Id> {
    return this.#slots.keys();
  }
  idOf(slot: number): Id | null {
    return this.#ids[slot]!;
  }
  /** The length of an entry beside the average. */
  lengthOf(slot: number): number {
    return (this.#lengths[slot]! * this.size) / this.#totalLength;
  }

  put(id: Id, entry: FindEntry): void {
    this.remove(id);
    const slot = this.#ids.length;
    this.#slots.set(id, slot);
    this.#ids.push(id);
    this.#entries.push(entry);
    for (const line of entry.names) this.names.add(line, slot);
    for (const line of entry.words) this.words.add(line, slot);
    for (const line of entry.sounds) this.sounds.add(line, slot);
    const length = 1 + entry.names.length + entry.words.length;
    this.#lengths.push(length);
    this.#totalLength += length;
  }

  remove(id: Id): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    const entry = this.#entries[slot]!;
    for (const line of entry.names) this.names.remove(line, slot);
    for (const line of entry.words) this.words.remove(line, slot);
    for (const line of entry.sounds) this.sounds.remove(line, slot);
    this.#slots.delete(id);
    this.#ids[slot] = null;
    this.#entries[slot] = null;
    this.#totalLength -= this.#lengths[slot]!;
  }
}
