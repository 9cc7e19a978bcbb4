import type { PhrasesOfFirms } from './firm-columns.ts';
import { packedFit } from './packed-phrases.ts';

/** How well the phrases of one firm at a time are answered by those of others. */
export type FitsOfFirm = {
  begin(firm: number): void;
  /** The best fit of any phrase of the firm and any of another. */
  with(other: number): number;
};

const unknown = -1;

/** Remembers fits for as long as a firm is at work: those it meets type the same few phrases. */
export function fitsOfFirm(mine: PhrasesOfFirms, theirs: PhrasesOfFirms): FitsOfFirm {
  const fits = new Float64Array(theirs.phrases.length).fill(unknown);
  let known: number[] = [];
  let [from, to] = [0, 0];

  function fitOfPlace(place: number): number {
    let best = 0;
    for (let at = from; at < to; at += 1) {
      const fit = packedFit(mine.packed, mine.ofFirm.values[at]!, theirs.packed, place);
      if (fit > best) best = fit;
    }
    fits[place] = best;
    known.push(place);
    return best;
  }

  return {
    begin: (firm) => {
      for (const place of known) fits[place] = unknown;
      known = [];
      from = mine.ofFirm.starts[firm]!;
      to = mine.ofFirm.starts[firm + 1]!;
    },
    with: (other) => {
      let best = 0;
      const end = theirs.ofFirm.starts[other + 1]!;
      for (let at = theirs.ofFirm.starts[other]!; at < end && best < 1; at += 1) {
        const place = theirs.ofFirm.values[at]!;
        const remembered = fits[place]!;
        const fit = remembered === unknown ? fitOfPlace(place) : remembered;
        if (fit > best) best = fit;
      }
      return best;
    },
  };
}
