import { type Block, blocks } from './document-units.ts';

/** Terms by number, in the order they came; the same word in another block is another term. */
export class TermNumbers {
  readonly #base: TermNumbers | null;
  readonly #numbers = blocks.map(() => new Map<string, number>());
  readonly #words: string[] = [];
  #blocks = new Uint8Array(1024);
  /** The number of the first term of its own. */
  readonly first: number;
  #size: number;

  /** @param base terms that keep their numbers: the new ones count on from there, and `base` does not learn them. */
  constructor(base: TermNumbers | null = null) {
    this.#base = base;
    this.first = base?.size ?? 0;
    this.#size = this.first;
  }

  get size(): number {
    return this.#size;
  }

  find(block: Block, term: string): number | undefined {
    return this.#base?.find(block, term) ?? this.#numbers[blocks.indexOf(block)]!.get(term);
  }

  numberOf(block: Block, term: string): number {
    const known = this.find(block, term);
    if (known !== undefined) return known;
    const number = this.#size;
    this.#numbers[blocks.indexOf(block)]!.set(term, number);
    const at = number - this.first;
    if (at >= this.#blocks.length) {
      const larger = new Uint8Array(this.#blocks.length * 2);
      larger.set(this.#blocks);
      this.#blocks = larger;
    }
    this.#blocks[at] = blocks.indexOf(block);
    this.#words.push(term);
    this.#size += 1;
    return number;
  }

  /** The place of a term's block among `blocks`. */
  blockOf(number: number): number {
    return number < this.first ? this.#base!.blockOf(number) : this.#blocks[number - this.first]!;
  }

  wordOf(number: number): string {
    return number < this.first ? this.#base!.wordOf(number) : this.#words[number - this.first]!;
  }

  /** Without those of the base. */
  of(block: Block): ReadonlyMap<string, number> {
    return this.#numbers[blocks.indexOf(block)]!;
  }
}
