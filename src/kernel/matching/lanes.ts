import type { LocalisedText } from '../lib/localised-text.ts';
import type { Taxonomy, Vocabulary, VocabularyEntry } from './profile.ts';

/**
 * Where two kinds of company meet. A lane runs both ways; `first` and `second` only name its ends.
 * All fits and strengths run from 0 to 1.
 */
export type Lane = {
  readonly code: string;
  readonly label: Required<LocalisedText>;
  /** Codes of company kinds at each end. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** How much a meeting in this lane is worth by itself, against the other lanes. */
  readonly strength: number;
  /** Fit of two firms of one sector, and of neighbouring sectors. */
  readonly sameSector: number;
  readonly neighbourSector: number;
  /** The second end runs sales channels, and the first end looks for them. */
  readonly reachesThroughChannels: boolean;
  /** Which sectors of the first end answer which of the second; `*` is every sector. */
  readonly sectorFits: readonly {
    readonly first: readonly string[];
    readonly second: readonly string[];
    readonly fit: number;
  }[];
};

/** data/taxonomy/lanes.json: the curated, versioned complement table. */
export type LaneTable = {
  readonly version: string;
  /** Pairs of sectors close enough to do business in a lane. */
  readonly neighbours: readonly (readonly string[])[];
  readonly lanes: readonly Lane[];
};

/** data/taxonomy/places.json: a vocabulary in which a place names the place that contains it. */
export type PlaceTable = Omit<Vocabulary, 'entries'> & {
  readonly entries: readonly (VocabularyEntry & {
    readonly within: string | null;
    /** Districts of a place, each in all its spellings: who is bound to one of them is not bound to the others. */
    readonly parts?: readonly (readonly string[])[];
  })[];
};

/** data/taxonomy/products.json: groups of goods and services, each within the sector it belongs to. */
export type ProductTable = Omit<Vocabulary, 'entries'> & {
  readonly entries: readonly (VocabularyEntry & {
    readonly within: string;
    /** A form in which any goods may come (a gift box): it gives way to what else the phrase names. */
    readonly isForm?: boolean;
  })[];
};

/** data/taxonomy/faint-words.json: words that say little of what a phrase is about. */
export type FaintWords = { readonly version: string; readonly words: Readonly<Record<string, readonly string[]>> };

/** All curated data the matching kernel reads; passed in, since the kernel reads no file. */
export type Knowledge = {
  readonly taxonomy: Taxonomy;
  /** Kinds of profile that are no companies: they have lanes, and are known by their code alone. */
  readonly otherKinds: Vocabulary;
  readonly lanes: LaneTable;
  readonly places: PlaceTable;
  readonly products: ProductTable;
  readonly faintWords: FaintWords;
  /** Brings both Chinese scripts into one for comparing; without it each is compared within itself, since the kernel has no such table. */
  readonly oneScript?: (text: string) => string;
};

/** How well a sector of the lane's first end answers one of its second end: the best of the rules that apply. */
export function sectorFit(
  lane: Pick<Lane, 'sameSector' | 'neighbourSector' | 'sectorFits'>,
  first: string,
  second: string,
  neighbours: LaneTable['neighbours'],
): number {
  let fit = first === second ? lane.sameSector : 0;
  const areNeighbours = neighbours.some(([a, b]) => (a === first && b === second) || (a === second && b === first));
  if (areNeighbours) fit = Math.max(fit, lane.neighbourSector);
  for (const rule of lane.sectorFits) {
    if (covers(rule.first, first) && covers(rule.second, second)) fit = Math.max(fit, rule.fit);
  }
  return fit;
}

function covers(codes: readonly string[], code: string): boolean {
  return codes.includes('*') || codes.includes(code);
}
