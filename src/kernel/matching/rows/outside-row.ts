import { type FirmBits, firmBits } from './firm-bits.ts';

/** What an outside feature says of one firm against those of the other side: whoever is not named gets nothing. */
export type OutsideRow = {
  readonly partners: Int32Array;
  /** How well the partner answers the firm, and the firm the partner; 0 to 1. */
  readonly fits: Float64Array;
  readonly fitsBack: Float64Array;
};

/** A feature computed elsewhere: whole texts, embeddings. Its share of the whole is the same for every pair of a market. */
export type OutsideFeature = { readonly share: number; rowOf(firm: number): OutsideRow };

/** All outside features of the firm at work, by partner: what they add to its score, and to the score back. */
export type OutsideScores = {
  /** The partners any feature says something of. */
  readonly named: FirmBits;
  readonly there: Float64Array;
  readonly back: Float64Array;
  gather(firm: number): void;
};

export function outsideScores(features: readonly OutsideFeature[], partners: number): OutsideScores {
  const named = firmBits(partners);
  const there = new Float64Array(features.length === 0 ? 0 : partners);
  const back = new Float64Array(there.length);
  let before: readonly OutsideRow[] = [];

  function forget(): void {
    for (const row of before) {
      for (const partner of row.partners) {
        named[partner >>> 5] = 0;
        there[partner] = 0;
        back[partner] = 0;
      }
    }
  }

  return {
    named,
    there,
    back,
    gather: (firm) => {
      forget();
      before = features.map(({ share, rowOf }) => {
        const row = rowOf(firm);
        row.partners.forEach((partner, at) => {
          named[partner >>> 5]! |= 1 << (partner & 31);
          there[partner]! += share * row.fits[at]!;
          back[partner]! += share * row.fitsBack[at]!;
        });
        return row;
      });
    },
  };
}
