import type { FirmName } from './firm-name.ts';

/**
 * How much a name tells, in bits: each letter's surprise after the one before it, by the names of the registry. 食品 ends half of
 * them and tells little; 渝味 tells much. Seldom seen pairs lean on general knowledge, so that a registry of three firms is not
 * taken for the world. A Latin word tells no more than how rare it is among the names: Technology is long and says little.
 */
export class NameSurprise {
  readonly #pairs = new Map<string, number>();
  readonly #before = new Map<string, number>();
  readonly #letters = new Map<string, number>();
  #count = 0;

  readonly #words = new Map<string, number>();
  #wordCount = 0;

  constructor(names: Iterable<FirmName>) {
    for (const { core, words, script } of names) {
      let before = start;
      for (const letter of core) {
        add(this.#pairs, before + letter);
        add(this.#before, before);
        add(this.#letters, letter);
        this.#count += 1;
        before = letter;
      }
      if (script === 'han') continue;
      for (const word of words) add(this.#words, word);
      this.#wordCount += words.length;
    }
  }

  /** Bits by letter of the core. */
  of({ core, words, script }: FirmName): Float64Array {
    const bits = this.ofLetters([...core]);
    if (script === 'han') return bits;
    let from = 0;
    for (const word of words) {
      const to = from + [...word].length;
      let all = 0;
      for (let at = from; at < to; at++) all += bits[at]!;
      const most = this.ofWord(word);
      if (all > most) for (let at = from; at < to; at++) bits[at]! *= most / all;
      from = to;
    }
    return bits;
  }

  ofWord(word: string): number {
    return -Math.log2(((this.#words.get(word) ?? 0) + 0.5) / (this.#wordCount + otherWords));
  }

  ofLetters(letters: readonly string[]): Float64Array {
    const bits = new Float64Array(letters.length);
    let before = start;
    letters.forEach((letter, at) => {
      const background = isPlain(letter) ? 1 / plainLetters : 1 / chineseLetters;
      const alone = ((this.#letters.get(letter) ?? 0) + leanOnGeneral * background) / (this.#count + leanOnGeneral);
      const pair = this.#pairs.get(before + letter) ?? 0;
      bits[at] = -Math.log2((pair + leanOnAlone * alone) / ((this.#before.get(before) ?? 0) + leanOnAlone));
      before = letter;
    });
    return bits;
  }
}

const start = '^';
/** English text tells about 4 bits a letter, Chinese names about 9 a character. */
const plainLetters = 18;
const chineseLetters = 600;
const leanOnGeneral = 500;
const leanOnAlone = 20;
/** A word that is new to a small registry is no rarity: so many words stand for those of the world. */
const otherWords = 1_000;

function isPlain(letter: string): boolean {
  return letter < '\u2e80';
}
function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
