import { SlipFinder } from './slips.ts';

type Sound = {
  /** Without spaces, with `u` for ü, as it is typed. */
  readonly joined: string;
  /** A mark for each letter that begins a syllable. */
  readonly begins: Uint8Array;
  readonly initials: string;
  readonly holders: number[];
};

/** `whole`: to the end of the name; `begun`: from a syllable on; `initials`: by the first letters of syllables. */
export type Hearing = 'whole' | 'begun' | 'initials';

/** How names sound: found from any syllable on, typed with or without spaces. */
export class SoundBook {
  readonly #sounds = new Map<string, Sound>();

  add(line: string, holder: number): void {
    const known = this.#sounds.get(line);
    if (known) known.holders.push(holder);
    else if (line !== '') this.#sounds.set(line, { ...readSound(line), holders: [holder] });
  }

  remove(line: string, holder: number): void {
    const sound = this.#sounds.get(line);
    if (sound === undefined) return;
    if (sound.holders.length === 1) this.#sounds.delete(line);
    else sound.holders.splice(sound.holders.indexOf(holder), 1);
  }

  scan(typed: string, visit: (holders: readonly number[], hearing: Hearing) => void): void {
    const piece = typed.replaceAll('v', 'u');
    for (const { joined, begins, initials, holders } of this.#sounds.values()) {
      let at = joined.indexOf(piece);
      while (at >= 0 && begins[at] === 0) at = joined.indexOf(piece, at + 1);
      if (at >= 0) visit(holders, at + piece.length === joined.length ? 'whole' : 'begun');
      else if (initials.includes(piece)) visit(holders, 'initials');
    }
  }

  /** Names with a part that sounds like what was typed but for a slip or two. */
  scanNear(typed: string, slips: number, visit: (holders: readonly number[], slips: number) => void): void {
    const finder = new SlipFinder(typed.replaceAll('v', 'u'));
    for (const { joined, holders } of this.#sounds.values()) {
      const least = finder.least(joined, 'anywhere', slips);
      if (least <= slips) visit(holders, least);
    }
  }
}

function readSound(line: string): Omit<Sound, 'holders'> {
  const syllables = line.split(' ').map((syllable) => syllable.replaceAll('v', 'u'));
  const joined = syllables.join('');
  const begins = new Uint8Array(joined.length);
  let at = 0;
  for (const syllable of syllables) {
    begins[at] = 1;
    at += syllable.length;
  }
  return { joined, begins, initials: syllables.map((syllable) => [...syllable][0] ?? '').join('') };
}
