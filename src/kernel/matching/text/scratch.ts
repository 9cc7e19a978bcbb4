/** Arrays that one query after the other uses, so that none is made and cleared whole for each. Whoever takes one leaves it empty. */
export class Scratch {
  #sums = new Uint16Array(0);
  #weights = new Float32Array(0);

  /** All 0, one a slot. */
  sums(slots: number): Uint16Array {
    if (this.#sums.length < slots) this.#sums = new Uint16Array(Math.ceil(slots * 1.25));
    else this.#sums.fill(0, 0, slots);
    return this.#sums;
  }

  /** All 0, one a term; whoever writes takes it back. */
  weights(terms: number): Float32Array {
    if (this.#weights.length < terms) this.#weights = new Float32Array(Math.ceil(terms * 1.25));
    return this.#weights;
  }
}
