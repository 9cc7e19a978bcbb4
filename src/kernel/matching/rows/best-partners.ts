/**
 * The best of what is offered, by score (whole millionths), and of equals by lot (smaller first). A heap with the worst on top;
 * `least` is the score below which nothing gets in any more.
 */
export class BestPartners {
  readonly firms: Int32Array;
  readonly scores: Int32Array;
  readonly #lots: Int32Array;
  readonly #most: number;
  size = 0;

  /** `lots`: by firm, no two alike. */
  constructor(most: number, lots: Int32Array) {
    this.#most = most;
    this.#lots = lots;
    this.firms = new Int32Array(most);
    this.scores = new Int32Array(most);
  }

  clear(): void {
    this.size = 0;
  }

  get least(): number {
    return this.size < this.#most ? -1 : this.scores[0]!;
  }

  offer(firm: number, score: number): void {
    if (this.size < this.#most) {
      this.#rise(this.size, firm, score);
      this.size += 1;
    } else if (this.#most > 0 && this.#isWorse(this.firms[0]!, this.scores[0]!, firm, score)) {
      this.#sink(firm, score);
    }
  }

  /** Best first; the heap is empty afterwards. */
  drain(): { readonly firms: Int32Array; readonly scores: Int32Array } {
    const count = this.size;
    const firms = new Int32Array(count);
    const scores = new Int32Array(count);
    for (let at = count - 1; at >= 0; at -= 1) {
      firms[at] = this.firms[0]!;
      scores[at] = this.scores[0]!;
      this.size -= 1;
      this.#sink(this.firms[this.size]!, this.scores[this.size]!);
    }
    return { firms, scores };
  }

  #isWorse(firm: number, score: number, than: number, thanScore: number): boolean {
    return score < thanScore || (score === thanScore && this.#lots[firm]! > this.#lots[than]!);
  }

  #rise(from: number, firm: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(firm, score, this.firms[parent]!, this.scores[parent]!)) break;
      this.firms[at] = this.firms[parent]!;
      this.scores[at] = this.scores[parent]!;
      at = parent;
    }
    this.firms[at] = firm;
    this.scores[at] = score;
  }

  #sink(firm: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      const next = child + 1;
      if (
        next < this.size &&
        this.#isWorse(this.firms[next]!, this.scores[next]!, this.firms[child]!, this.scores[child]!)
      )
        child = next;
      if (!this.#isWorse(this.firms[child]!, this.scores[child]!, firm, score)) break;
      this.firms[at] = this.firms[child]!;
      this.scores[at] = this.scores[child]!;
      at = child;
    }
    this.firms[at] = firm;
    this.scores[at] = score;
  }
}
