/** How a piece stands in a line: it is the line, begins it, begins a word of it, or stands within. */
export type Manner = 'whole' | 'begins' | 'word' | 'inside';

/** `endsWord`: the piece ends where a word ends, in the singular or with an s. */
export type VisitLine = (line: number, manner: Manner, endsWord: boolean) => void;

/** Whether a piece may start at a place of a line; where nothing is said it may anywhere. */
export type MayStart = (line: number, at: number) => boolean;

const freshAtMost = 400;

/**
 * Distinct lines of text and who has each. All lines stand in one string, so that whatever is looked for, in any script and in
 * part, is found by one pass over it; lines that came since stand in a short second one.
 */
export class LineBook {
  readonly #numbers = new Map<string, number>();
  readonly #lines: string[] = [];
  readonly #holders: number[][] = [];
  readonly #words = new Set<string>();
  #wordsUpTo = 0;
  #settled = new Pages([], 0, null);
  #fresh: Pages | null = null;

  readonly #mayStart: MayStart | null;

  constructor(mayStart: MayStart | null = null) {
    this.#mayStart = mayStart;
  }

  /** The line's number; null where there is nothing to keep. */
  add(line: string, holder: number): number | null {
    if (line === '') return null;
    const number = this.#numbers.get(line);
    if (number !== undefined) {
      this.#holders[number]!.push(holder);
      return number;
    }
    this.#numbers.set(line, this.#lines.length);
    this.#lines.push(line);
    this.#holders.push([holder]);
    this.#fresh = null;
    return this.#lines.length - 1;
  }

  remove(line: string, holder: number): void {
    const holders = this.#holders[this.#numbers.get(line) ?? -1];
    const at = holders?.indexOf(holder) ?? -1;
    if (holders && at >= 0) holders.splice(at, 1);
  }

  holdersOf(line: number): readonly number[] {
    return this.#holders[line]!;
  }

  /** Every line that somebody has. */
  *lines(): Iterable<readonly [line: number, text: string]> {
    for (let line = 0; line < this.#lines.length; line++)
      if (this.#holders[line]!.length > 0) yield [line, this.#lines[line]!];
  }

  /** The words of Latin letters in all lines that ever stood here. */
  distinctWords(): ReadonlySet<string> {
    for (; this.#wordsUpTo < this.#lines.length; this.#wordsUpTo++)
      for (const word of this.#lines[this.#wordsUpTo]!.match(/[a-z0-9]{3,}/g) ?? []) this.#words.add(word);
    return this.#words;
  }

  /** Every line with the piece, once, in its best manner. */
  scan(piece: string, visit: VisitLine): void {
    if (this.#lines.length - this.#settled.end > freshAtMost) this.#settled = new Pages(this.#lines, 0, this.#mayStart);
    this.#settled.scan(piece, visit);
    if (this.#settled.end === this.#lines.length) return;
    this.#fresh ??= new Pages(this.#lines, this.#settled.end, this.#mayStart);
    this.#fresh.scan(piece, visit);
  }
}

/** Lines from one number on, one after the other. */
class Pages {
  readonly end: number;
  readonly #from: number;
  readonly #text: string;
  readonly #starts: Uint32Array;

  readonly #mayStart: MayStart | null;

  constructor(lines: readonly string[], from: number, mayStart: MayStart | null) {
    this.#mayStart = mayStart;
    this.end = lines.length;
    this.#from = from;
    const own = lines.slice(from);
    this.#starts = new Uint32Array(own.length + 1);
    own.forEach((line, at) => {
      this.#starts[at + 1] = this.#starts[at]! + line.length + 1;
    });
    this.#text = own.length === 0 ? '' : `${own.join('\n')}\n`;
  }

  scan(piece: string, visit: VisitLine): void {
    const text = this.#text;
    let line = 0;
    for (let at = text.indexOf(piece); at >= 0; ) {
      line = this.#lineAt(at, line);
      const start = this.#starts[line]!;
      const end = this.#starts[line + 1]! - 1;
      if (this.#mayStart !== null && !this.#mayStart(this.#from + line, at - start)) {
        at = text.indexOf(piece, at + 1);
        continue;
      }
      let manner: Manner = 'inside';
      let found = at;
      if (at === start) manner = piece.length === end - start ? 'whole' : 'begins';
      else
        for (let again = at; again >= 0 && again < end && manner === 'inside'; again = text.indexOf(piece, again + 1))
          if (text[again - 1] === ' ') {
            manner = 'word';
            found = again;
          }
      const after = found + piece.length;
      const isEnd = (place: number) => text[place] === ' ' || text[place] === '\n';
      visit(this.#from + line, manner, isEnd(after) || (text[after] === 's' && isEnd(after + 1)));
      at = text.indexOf(piece, end + 1);
    }
  }

  /** The line of a place, not before `least`. */
  #lineAt(place: number, least: number): number {
    let low = least;
    let step = 1;
    while (low + step < this.#starts.length && this.#starts[low + step]! <= place) {
      low += step;
      step *= 2;
    }
    for (; step >= 1; step = Math.floor(step / 2))
      if (low + step < this.#starts.length && this.#starts[low + step]! <= place) low += step;
    return low;
  }
}
