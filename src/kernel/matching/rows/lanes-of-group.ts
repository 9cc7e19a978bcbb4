import type { LaneBetween, LaneFinder } from '../compile-lanes.ts';
import { weights } from '../score.ts';
import type { FirmGroups } from './firm-columns.ts';

export type LanesOfGroup = {
  /** Words of partners (32 firms each) of whom any may meet this group, the most promising first; and the most that lane and sector add there. */
  readonly words: Int32Array;
  readonly most: Float64Array;
  /** By mask of kinds of the partners. */
  readonly lanes: readonly (readonly LaneRow[])[];
};
export type LaneRow = {
  readonly known: boolean;
  readonly reaches: boolean;
  readonly forward: boolean;
  /** What lane and sector add, in this order, the same in both directions; the sector by mask of sectors of the partners. */
  readonly lanePart: number;
  readonly sectorParts: Float64Array;
};

/** How many groups are remembered: whoever asks for firms in the order of their groups computes each once. */
const mostRemembered = 64;

/** What lane and sector add between a group of firms and every group of partners, computed once for a group. */
export function lanesBetweenGroups(
  lanes: LaneFinder,
  own: FirmGroups,
  partners: FirmGroups,
  scale: number,
): (group: number) => LanesOfGroup {
  const lanesOfGroups = new Map<number, LanesOfGroup>();

  function laneRow(between: LaneBetween, sectors: number): LaneRow {
    return {
      known: between.lane.lane !== null,
      reaches: between.lane.reachesThroughChannels,
      forward: between.forward,
      lanePart: weights.lane * Math.min(1, between.lane.strength) * scale,
      sectorParts: sectorParts(between, sectors),
    };
  }

  /** What the best pair of sectors adds, by mask of sectors of the partners. */
  function sectorParts({ lane, forward }: LaneBetween, sectors: number): Float64Array {
    const { fits, sectorCount } = lane;
    const bySector = new Float64Array(sectorCount);
    for (let rest = sectors; rest !== 0; rest &= rest - 1) {
      const sector = 31 - Math.clz32(rest & -rest);
      for (let other = 0; other < sectorCount; other += 1) {
        const fit = fits[forward ? sector * sectorCount + other : other * sectorCount + sector]!;
        if (fit > bySector[other]!) bySector[other] = fit;
      }
    }
    return Float64Array.from(partners.sectorMasks, (mask) => {
      let best = 0;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const fit = bySector[31 - Math.clz32(rest & -rest)]!;
        if (fit > best) best = fit;
      }
      return weights.sector * Math.min(1, best) * scale;
    });
  }

  function wordsInOrder(byKinds: readonly (readonly LaneRow[])[]): Pick<LanesOfGroup, 'words' | 'most'> {
    const { starts } = partners;
    const byWord = new Float64Array((starts[partners.count]! + 31) >>> 5).fill(-1);
    for (let other = 0; other < partners.count; other += 1) {
      const meeting = byKinds[partners.kindMask[other]!]!;
      if (meeting.length === 0) continue;
      let most = 0;
      for (const { lanePart, sectorParts } of meeting) {
        most = Math.max(most, lanePart + sectorParts[partners.sectorMask[other]!]!);
      }
      const last = (starts[other + 1]! - 1) >>> 5;
      for (let word = starts[other]! >>> 5; word <= last; word += 1) {
        if (most > byWord[word]!) byWord[word] = most;
      }
    }
    const byMost = new Map<number, number[]>();
    byWord.forEach((most, word) => {
      if (most < 0) return;
      const equals = byMost.get(most);
      if (equals) equals.push(word);
      else byMost.set(most, [word]);
    });
    const falling = [...byMost].sort(([a], [b]) => b - a);
    const words = Int32Array.from(falling.flatMap(([, equals]) => equals));
    return { words, most: Float64Array.from(words, (word) => byWord[word]!) };
  }

  return (group) => {
    const known = lanesOfGroups.get(group);
    if (known) return known;
    const kinds = own.kinds[group]!;
    const sectors = own.sectors[group]!;
    const rows = new Map<LaneBetween['lane'], Map<boolean, LaneRow>>();
    const rowOf = (between: LaneBetween): LaneRow => {
      const directions = rows.get(between.lane) ?? new Map<boolean, LaneRow>();
      rows.set(between.lane, directions);
      const row = directions.get(between.forward) ?? laneRow(between, sectors);
      directions.set(between.forward, row);
      return row;
    };
    const byKinds = Array.from(partners.kindMasks, (mask) => lanes.between(kinds, mask).map(rowOf));
    const made = { ...wordsInOrder(byKinds), lanes: byKinds };
    if (lanesOfGroups.size >= mostRemembered) lanesOfGroups.clear();
    lanesOfGroups.set(group, made);
    return made;
  };
}
