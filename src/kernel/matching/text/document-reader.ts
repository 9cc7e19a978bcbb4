import { blocks, termsOfUnit, type Unit, unitsOf } from './document-units.ts';
import { fullImpact } from './impacts.ts';
import type { Lexicon } from './lexicon.ts';
import type { TermNumbers } from './term-numbers.ts';
import type { TextDocument } from './text-document.ts';
import type { TextWeights } from './text-weights.ts';

/** A document as numbers, free of the collection it stands in: no other document's coming or going changes them. */
export type ReadDocument = {
  /** In the order the document brings them up. */
  readonly terms: Uint32Array;
  /** For each term the root of its weight, as a part of its block's unit length; of `fullImpact`. */
  readonly impacts: Uint16Array;
  /** Per block, the length its impacts were divided by; 0 where the block is empty. */
  readonly norms: Float32Array;
  /** What was said, in quarters of a weighted word, whatever the language; whole, so that sums don't depend on their order. */
  readonly length: number;
};

type Expansion = { readonly terms: Uint32Array; readonly weights: Float64Array };

/**
 * Reads documents as length-normalised term weights (`lnc` of the SMART scheme): the root of a term's weight, divided by the length of
 * its block. Rarity is left to the query, so that one changed profile changes no other. What a word stands for is looked up once.
 */
export class DocumentReader {
  readonly lexicon: Lexicon;
  readonly numbers: TermNumbers;
  readonly #weights: TextWeights;
  /** By block and number of glosses; a word of one script is none of another. */
  readonly #expansions: Map<string, Expansion>[] = [];
  #sums = new Float64Array(1024);
  #touched = new Uint32Array(1024);

  constructor(lexicon: Lexicon, numbers: TermNumbers, weights: TextWeights) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.#weights = weights;
  }

  read(document: TextDocument): ReadDocument {
    let count = 0;
    let length = 0;
    const add = (term: number, weight: number) => {
      if (weight === 0) return;
      if (term >= this.#sums.length) this.#sums = larger(this.#sums, term + 1);
      if (this.#sums[term] === 0) {
        if (count === this.#touched.length) this.#touched = larger(this.#touched, count + 1);
        this.#touched[count++] = term;
      }
      this.#sums[term]! += weight;
    };
    for (const unit of unitsOf(document, this.lexicon, this.#weights)) {
      const isCounted = unit.block === 'head' || unit.block === 'context';
      if (unit.kind === 'itself') {
        add(this.numbers.numberOf(unit.block, unit.folded), unit.weight);
        continue;
      }
      const { terms, weights } = this.#expansionOf(unit);
      for (let at = 0; at < terms.length; at++) {
        add(terms[at]!, unit.weight * weights[at]!);
        if (isCounted) length += unit.weight * weights[at]!;
      }
    }
    return { ...this.#normalised(count), length: Math.round(length * 4) };
  }

  #expansionOf(unit: Unit): Expansion {
    const at = blocks.indexOf(unit.block) * 64 + unit.glosses;
    this.#expansions[at] ??= new Map();
    const known = this.#expansions[at];
    const before = known.get(unit.folded);
    if (before) return before;
    const terms = termsOfUnit(unit, this.lexicon);
    const expansion = {
      terms: Uint32Array.from(terms, ({ term }) => this.numbers.numberOf(unit.block, term)),
      weights: Float64Array.from(terms, ({ weight }) => weight),
    };
    known.set(unit.folded, expansion);
    return expansion;
  }

  /** Takes the sums of the terms that were touched, and leaves them at 0. */
  #normalised(count: number): Omit<ReadDocument, 'length'> {
    const touched = this.#touched.subarray(0, count);
    const squares = new Float64Array(blocks.length);
    for (const term of touched) squares[this.numbers.blockOf(term)]! += this.#sums[term]!;
    const norms = Float32Array.from(squares, Math.sqrt);
    const terms = new Uint32Array(count);
    const impacts = new Uint16Array(count);
    for (let at = 0; at < count; at++) {
      const term = touched[at]!;
      const impact = Math.sqrt(this.#sums[term]! / squares[this.numbers.blockOf(term)]!);
      this.#sums[term] = 0;
      terms[at] = term;
      // However long the text, what it says is there.
      impacts[at] = Math.max(1, Math.round(impact * fullImpact));
    }
    return { terms, impacts, norms };
  }
}

function larger<Numbers extends Float64Array | Uint32Array>(numbers: Numbers, atLeast: number): Numbers {
  const grown = new (numbers.constructor as new (length: number) => Numbers)(Math.max(atLeast, numbers.length * 2));
  grown.set(numbers);
  return grown;
}
