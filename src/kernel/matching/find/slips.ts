/**
 * The least slips (a letter left out, added, changed, or two swapped) that make `piece` of some beginning of a text, or of any part
 * of it; `atMost + 1` where it takes more. Bit-parallel (Myers 1999, with Hyyrö's transpositions): a machine step a letter of the text.
 */
export class SlipFinder {
  readonly #length: number;
  readonly #masks = new Map<number, number>();

  /** At most 31 letters count. */
  constructor(piece: string) {
    this.#length = Math.min(31, piece.length);
    for (let at = 0; at < this.#length; at++) {
      const code = piece.charCodeAt(at);
      this.#masks.set(code, (this.#masks.get(code) ?? 0) | (1 << at));
    }
  }

  least(text: string, where: 'beginning' | 'anywhere', atMost: number): number {
    const last = 1 << (this.#length - 1);
    const top = where === 'beginning' ? 1 : 0;
    let vp = -1;
    let vn = 0;
    let d0 = 0;
    let maskBefore = 0;
    let distance = this.#length;
    let least = distance;
    for (let at = 0; at < text.length; at++) {
      const mask = this.#masks.get(text.charCodeAt(at)) ?? 0;
      const swapped = ((~d0 & mask) << 1) & maskBefore;
      d0 = ((((mask & vp) + vp) | 0) ^ vp) | mask | vn | swapped;
      const hp = vn | ~(d0 | vp);
      const hn = d0 & vp;
      if (hp & last) distance += 1;
      else if (hn & last) distance -= 1;
      const shifted = (hp << 1) | top;
      vp = (hn << 1) | ~(d0 | shifted);
      vn = shifted & d0;
      maskBefore = mask;
      if (distance < least) least = distance;
    }
    return Math.min(least, atMost + 1);
  }
}

/** So many slips are forgiven in a word of a length. */
export function slipsForgiven(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}
