import type { Market, OpenPair } from './market.ts';

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

/** The pairs chosen so far, and what room the lists and the places leave. */
export class Selection {
  readonly #market: Market;
  readonly #chosen = new Set<OpenPair>();
  readonly #chosenOf: Readonly<Record<Side, OpenPair[][]>>;
  readonly #rank: ReadonlyMap<OpenPair, number>;
  readonly #degrees: Readonly<Record<Side, number[]>>;
  readonly #limits: Readonly<Record<Side, readonly number[]>>;

  /** `pairs` in their order of preference. */
  constructor(market: Market, pairs: readonly OpenPair[]) {
    this.#market = market;
    this.#rank = new Map(pairs.map((pair, rank) => [pair, rank]));
    this.#chosenOf = { left: market.left.map(() => []), right: market.right.map(() => []) };
    this.#degrees = { left: market.left.map(() => 0), right: market.right.map(() => 0) };
    const limits = (side: Side) => {
      const musts = market[side].map(() => 0);
      for (const pair of pairs) if (pair.must) musts[pair[side]] = (musts[pair[side]] ?? 0) + 1;
      return market[side].map(({ capacity }, firm) =>
        Math.min(capacity, Math.max(market.listLength, market.minimumEach, musts[firm] ?? 0)),
      );
    };
    this.#limits = { left: limits('left'), right: limits('right') };
  }

  get size(): number {
    return this.#chosen.size;
  }

  has(pair: OpenPair): boolean {
    return this.#chosen.has(pair);
  }

  /** The chosen pairs of a firm, best first. */
  chosenOf(side: Side, firm: number): readonly OpenPair[] {
    return [...(this.#chosenOf[side][firm] ?? [])].sort((a, b) => this.#rankOf(a) - this.#rankOf(b));
  }

  degree(side: Side, firm: number): number {
    return this.#degrees[side][firm] ?? 0;
  }

  /** The firm has fewer proposals than `level`. */
  lacks(side: Side, firm: number, level: number): boolean {
    return this.degree(side, firm) < level;
  }

  isFull(side: Side, firm: number): boolean {
    return this.degree(side, firm) >= (this.#limits[side][firm] ?? 0);
  }

  get placesLeft(): number {
    return this.#market.maximumTotal - this.#chosen.size;
  }

  hasRoomFor(pair: OpenPair): boolean {
    return (
      !this.#chosen.has(pair) &&
      this.placesLeft > 0 &&
      !this.isFull('left', pair.left) &&
      !this.isFull('right', pair.right)
    );
  }

  add(pair: OpenPair): void {
    this.#chosen.add(pair);
    for (const side of sides) this.#chosenOf[side][pair[side]]?.push(pair);
    this.#shift(pair, 1);
  }

  drop(pair: OpenPair): void {
    this.#chosen.delete(pair);
    for (const side of sides) {
      const chosen = this.#chosenOf[side][pair[side]] ?? [];
      chosen.splice(chosen.indexOf(pair), 1);
    }
    this.#shift(pair, -1);
  }

  #rankOf(pair: OpenPair): number {
    return this.#rank.get(pair) ?? 0;
  }

  #shift(pair: OpenPair, by: number): void {
    this.#degrees.left[pair.left] = this.degree('left', pair.left) + by;
    this.#degrees.right[pair.right] = this.degree('right', pair.right) + by;
  }
}
