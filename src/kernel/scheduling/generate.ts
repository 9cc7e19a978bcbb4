import { seededRandom } from '../lib/seeded-random.ts';
import type { Assignment, Meeting, Problem, Session } from './problem.ts';

/** Sizes and shares of a generated instance; shares run from 0 to 1. */
export type GenerateOptions = {
  readonly seed: number;
  readonly participants: number;
  readonly meetings: number;
  readonly slots: number;
  /** The first of the slots that are the morning. */
  readonly mornings: number;
  readonly tables: number;
  readonly fairness?: number | null;
  /** Share of the meetings bound to the session in which they are planted. */
  readonly boundShare?: number;
  /** Share of the meetings fixed to the slot in which they are planted. */
  readonly fixedShare?: number;
  /** Share of each participant's slots outside their planted stay that are forbidden. */
  readonly forbiddenShare?: number;
  /** Number of precedences, each true in the planted timetable. */
  readonly precedences?: number;
};

/**
 * An instance of the benchmark family with a planted timetable that has no break at all, so that its optimum is known to be 0.
 *
 * Every participant gets a stay: consecutive slots they fill without a gap. Slot by slot, who is staying is paired by lot. A
 * participant who finds no partner leaves then and there, so stays end early rather than break. The result may hold fewer
 * meetings than asked for where the sizes leave no room; the planted assignments tell.
 */
export function generateInstance(options: GenerateOptions): { problem: Problem; planted: readonly Assignment[] } {
  const { participants, meetings, slots, mornings, tables } = options;
  const random = seededRandom(options.seed);
  const held: number[][] = Array.from({ length: participants }, () => []);
  const met = new Set<string>();
  const pairs: { pair: [number, number]; slot: number; table: number }[] = [];
  // Spread evenly: what is left to place over the slots left.
  for (let t = 0; t < slots && pairs.length < meetings; t++) {
    const wanted = Math.min(tables, Math.ceil((meetings - pairs.length) / (slots - t)));
    const isStaying = (p: number) => held[p]!.length > 0 && held[p]!.at(-1) === t - 1;
    const canCome = (p: number) => held[p]!.length === 0 || isStaying(p);
    // Who is in the middle of a stay goes on first; newcomers fill up.
    const ready = random.shuffle(Array.from({ length: participants }, (_, p) => p).filter(canCome));
    ready.sort((a, b) => Number(isStaying(b)) - Number(isStaying(a)));
    const busy = new Set<number>();
    let table = 0;
    for (const p of ready) {
      if (table >= wanted) break;
      if (busy.has(p)) continue;
      const partner = ready.find((q) => q !== p && !busy.has(q) && !met.has(`${Math.min(p, q)} ${Math.max(p, q)}`));
      if (partner === undefined) continue;
      busy.add(p).add(partner);
      met.add(`${Math.min(p, partner)} ${Math.max(p, partner)}`);
      held[p]!.push(t);
      held[partner]!.push(t);
      pairs.push({ pair: [p, partner], slot: t, table });
      table++;
    }
  }

  random.shuffle(pairs);
  const sessionOf = (t: number): Session => (t < mornings ? 'morning' : 'afternoon');
  const isDrawn = (share: number | undefined) => random.fraction() < (share ?? 0);
  const after: number[][] = pairs.map(() => []);
  for (let drawn = 0; drawn < (options.precedences ?? 0) && pairs.length > 1; drawn++) {
    const [a, b] = [random.below(pairs.length), random.below(pairs.length)];
    if (pairs[a]!.slot < pairs[b]!.slot && !after[b]!.includes(a + 1)) after[b]!.push(a + 1);
  }
  const made: Meeting[] = pairs.map(({ pair, slot }, m) => ({
    participants: [pair[0] + 1, pair[1] + 1],
    demand: 'obligation',
    weight: 0,
    session: isDrawn(options.boundShare) ? sessionOf(slot) : null,
    fixedSlot: isDrawn(options.fixedShare) ? slot + 1 : null,
    after: after[m]!,
  }));
  const problem: Problem = {
    slots: Array.from({ length: slots }, (_, t) => ({ session: sessionOf(t), day: 1 })),
    tables,
    participants: held.map((own) => ({
      forbiddenSlots: Array.from({ length: slots }, (_, t) => t)
        .filter((t) => !own.includes(t) && isDrawn(options.forbiddenShare))
        .map((t) => t + 1),
      maximumMeetings: null,
    })),
    meetings: made,
    fairness: options.fairness ?? null,
  };
  const planted = pairs.map(({ slot, table }, m) => ({ meeting: m + 1, slot: slot + 1, table: table + 1 }));
  return { problem, planted };
}
