import { LineBook } from './line-book.ts';
import { SlipFinder } from './slips.ts';

/** `whole`: to the end of the name; `begun`: from a syllable on; `initials`: by the first letters of syllables. */
export type Hearing = 'whole' | 'begun' | 'initials';

/** How names sound: found from any syllable on, typed with or without spaces. */
export class SoundBook {
  /** Without spaces, with `u` for ü, as it is typed. */
  readonly #joined = new LineBook((line, at) => this.#begins[line]![at] === 1);
  readonly #initials = new LineBook();
  /** By line: a mark for each letter that begins a syllable. */
  readonly #begins: Uint8Array[] = [];

  add(line: string, holder: number): void {
    const syllables = syllablesOf(line);
    const number = this.#joined.add(syllables.join(''), holder);
    this.#initials.add(initialsOf(syllables), holder);
    if (number === null) return;
    // 西安 and 先 are one line, and begin where either does.
    this.#begins[number] ??= new Uint8Array(syllables.join('').length);
    let at = 0;
    for (const syllable of syllables) {
      this.#begins[number][at] = 1;
      at += syllable.length;
    }
  }

  remove(line: string, holder: number): void {
    const syllables = syllablesOf(line);
    this.#joined.remove(syllables.join(''), holder);
    this.#initials.remove(initialsOf(syllables), holder);
  }

  scan(typed: string, visit: (holders: readonly number[], hearing: Hearing) => void): void {
    const piece = typed.replaceAll('v', 'u');
    this.#joined.scan(piece, (line, _, endsWord) => visit(this.#joined.holdersOf(line), endsWord ? 'whole' : 'begun'));
    if (piece.length <= longestInitials)
      this.#initials.scan(piece, (line) => visit(this.#initials.holdersOf(line), 'initials'));
  }

  /** Names with a part that sounds like what was typed but for a slip or two. */
  scanNear(typed: string, slips: number, visit: (holders: readonly number[], slips: number) => void): void {
    const finder = new SlipFinder(typed.replaceAll('v', 'u'));
    for (const [line, text] of this.#joined.lines()) {
      const least = finder.least(text, 'anywhere', slips);
      if (least <= slips) visit(this.#joined.holdersOf(line), least);
    }
  }
}

/** Nobody types the initials of more syllables. */
const longestInitials = 8;

function syllablesOf(line: string): readonly string[] {
  return line.split(' ').map((syllable) => syllable.replaceAll('v', 'u'));
}
function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => [...syllable][0] ?? '').join('');
}
