import { type Knowledge, type Lane, type LaneTable, sectorFit } from './lanes.ts';
import { type Vocabularies, vocabulariesOf } from './vocabularies.ts';
import { bitsIn } from './vocabulary-bits.ts';

/** A lane as the score runs it: masks and a table instead of codes. */
export type CompiledLane = {
  /** null: what one of the two is is not known, so no lane of the table is. */
  readonly lane: Lane | null;
  /** Bits of kinds at each end. */
  readonly first: number;
  readonly second: number;
  readonly strength: number;
  readonly reachesThroughChannels: boolean;
  /** Fit of a sector of the first end (row) and one of the second. */
  readonly fits: Float64Array;
  readonly sectorCount: number;
};

/** How a firm stands to its partner in a lane: `forward` where it stands at the first end. */
export type LaneBetween = { readonly lane: CompiledLane; readonly forward: boolean };

export type LaneFinder = {
  readonly lanes: readonly CompiledLane[];
  /** Every way in which a firm of `kinds` meets one of `partnerKinds`, in the order of the table. */
  between(kinds: number, partnerKinds: number): readonly LaneBetween[];
};

/** Of two firms of which nobody knows what they are, one sector says little: they may be competitors. */
const sectorFitWithoutLane = { same: 0.5, neighbour: 0.2 };

const compiled = new WeakMap<Knowledge, LaneFinder>();

export function compileLanes(knowledge: Knowledge): LaneFinder {
  const known = compiled.get(knowledge);
  if (known) return known;
  const made = laneFinder(knowledge.lanes, vocabulariesOf(knowledge).bits);
  compiled.set(knowledge, made);
  return made;
}

function laneFinder(table: LaneTable, bits: Vocabularies['bits']): LaneFinder {
  const sectors = bits.sectors.codes;
  const fitsBy = (fitOf: (first: string, second: string) => number) =>
    Float64Array.from({ length: sectors.length ** 2 }, (_, at) =>
      fitOf(sectors[Math.floor(at / sectors.length)]!, sectors[at % sectors.length]!),
    );
  const lanes = table.lanes.map(
    (lane): CompiledLane => ({
      lane,
      first: bits.kinds.maskOf(lane.first),
      second: bits.kinds.maskOf(lane.second),
      strength: lane.strength,
      reachesThroughChannels: lane.reachesThroughChannels,
      fits: fitsBy((first, second) => sectorFit(lane, first, second, table.neighbours)),
      sectorCount: sectors.length,
    }),
  );
  const anything = {
    code: '',
    sameSector: sectorFitWithoutLane.same,
    neighbourSector: sectorFitWithoutLane.neighbour,
    sectorFits: [],
  };
  const unknown: CompiledLane = {
    lane: null,
    first: 0,
    second: 0,
    strength: 0,
    reachesThroughChannels: false,
    fits: fitsBy((first, second) => sectorFit(anything, first, second, table.neighbours)),
    sectorCount: sectors.length,
  };
  const withoutLane = [{ lane: unknown, forward: true }];
  const find = (kinds: number, partnerKinds: number): readonly LaneBetween[] => {
    if (kinds === 0 || partnerKinds === 0) return withoutLane;
    return lanes.flatMap((lane) =>
      [true, false].flatMap((forward) => {
        const [own, partners] = forward ? [lane.first, lane.second] : [lane.second, lane.first];
        return own & kinds && partners & partnerKinds ? [{ lane, forward }] : [];
      }),
    );
  };
  const known = new Map<number, Map<number, readonly LaneBetween[]>>();
  return {
    lanes: [...lanes, unknown],
    between: (kinds, partnerKinds) => {
      const row = known.get(kinds) ?? new Map<number, readonly LaneBetween[]>();
      known.set(kinds, row);
      const found = row.get(partnerKinds) ?? find(kinds, partnerKinds);
      row.set(partnerKinds, found);
      return found;
    },
  };
}

export type SectorFit = { readonly fit: number; readonly seeker: number; readonly giver: number };

/** The two sectors (bits) that answer each other best; of equals the first by alphabet. */
export function bestSectorFit({ lane, forward }: LaneBetween, seekers: number, givers: number): SectorFit {
  let best: SectorFit = { fit: 0, seeker: -1, giver: -1 };
  for (const seeker of bitsIn(seekers)) {
    for (const giver of bitsIn(givers)) {
      const fit = lane.fits[forward ? seeker * lane.sectorCount + giver : giver * lane.sectorCount + seeker]!;
      if (fit > best.fit) best = { fit, seeker, giver };
    }
  }
  return best;
}
