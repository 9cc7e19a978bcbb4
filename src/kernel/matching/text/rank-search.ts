import { bestSlots } from './best-slots.ts';
import type { Bitset } from './bitset.ts';
import { blocks } from './document-units.ts';
import { fullImpact, levels } from './impacts.ts';
import type { Concept } from './query-concepts.ts';
import { byScoreThenId, type Hit } from './rank-profile.ts';
import type { TextIndex } from './text-index.ts';

/** BM25: how soon more of the same stops counting, and how much a long text is held back. */
const saturation = 2;
const lengthShare = 0.75;

/**
 * BM25 over concepts, for short queries: a concept's alternatives (the senses of a Chinese word, the spellings near a typed one)
 * count together as one word whose frequency is the mean of theirs, so that a word with many senses does not count many times.
 */
export function rankBySearch(
  index: TextIndex,
  concepts: readonly Concept[],
  top: number,
  gate: Bitset | null,
): readonly Hit[] {
  const { forward } = index;
  const sums = new Float64Array(forward.slots);
  for (const concept of concepts) {
    for (const [slot, gain] of gainsOf(index, concept)) sums[slot]! += gain;
  }
  for (const slot of index.removedSlots) sums[slot] = 0;
  return bestSlots(Float32Array.from(sums), forward.slots, top, gate)
    .map((slot) => ({ id: index.idOf(slot), slot, score: sums[slot]! }))
    .sort(byScoreThenId)
    .slice(0, top);
}

/** What a concept adds to each profile that has it. */
function gainsOf(index: TextIndex, concept: Concept): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { term, part } of concept.alternatives) {
    visitPostings(index, term, concept.block, (slot, count) =>
      counts.set(slot, (counts.get(slot) ?? 0) + part * count),
    );
  }
  const rarity = rarityOf(index, concept);
  for (const [slot, count] of counts) counts.set(slot, concept.weight * rarity * saturated(index, slot, count));
  return counts;
}

/** What the terms of a concept add to one profile; together they are its gain. */
export function gainIn(index: TextIndex, concept: Concept, slot: number): ReadonlyMap<number, number> {
  const { forward } = index;
  const terms = forward.termsOf(slot);
  const norm = forward.normOf(slot, blocks.indexOf(concept.block));
  const counts = new Map<number, number>();
  let all = 0;
  for (const { term, part } of concept.alternatives) {
    const at = terms.indexOf(term);
    if (at < 0) continue;
    const count = part * weightOf(forward.impactsOf(slot)[at]!, norm);
    counts.set(term, count);
    all += count;
  }
  const gain = concept.weight * rarityOf(index, concept) * saturated(index, slot, all);
  for (const [term, count] of counts) counts.set(term, (gain * count) / all);
  return counts;
}

function rarityOf(index: TextIndex, { alternatives }: Concept): number {
  const frequency = alternatives.reduce((sum, { term, part }) => sum + part * index.frequencyOf(term), 0);
  return Math.log(1 + (index.size - frequency + 0.5) / (frequency + 0.5));
}

function saturated(index: TextIndex, slot: number, count: number): number {
  const length = index.forward.lengths[slot]! / index.averageLength;
  return (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + lengthShare * length));
}

/** The weight of a term in a profile: the impact without its block's length. */
function weightOf(impact: number, norm: number): number {
  return ((impact / fullImpact) * norm) ** 2;
}

/** Every living profile that has the term, and the one or other that was removed since. */
function visitPostings(
  index: TextIndex,
  term: number,
  block: Concept['block'],
  visit: (slot: number, count: number) => void,
): void {
  const { forward, postings } = index;
  const of = blocks.indexOf(block);
  const visitImpact = (slot: number, impact: number) => visit(slot, weightOf(impact, forward.normOf(slot, of)));
  if ((term + 1) * levels < postings.starts.length) {
    const end = postings.starts[(term + 1) * levels]!;
    for (let at = postings.starts[term * levels]!; at < end; at++)
      visitImpact(postings.slots[at]!, postings.impacts[at]!);
  }
  for (let slot = postings.upTo; slot < forward.slots; slot++) {
    const at = forward.termsOf(slot).indexOf(term);
    if (at >= 0) visitImpact(slot, forward.impactsOf(slot)[at]!);
  }
}
