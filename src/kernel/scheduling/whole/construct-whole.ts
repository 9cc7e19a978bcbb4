import type { SeededRandom } from '#kernel/lib/seeded-random.ts';
import type { CompiledProblem } from '../compile.ts';
import { addWishes, insertBest, insertByEjecting, putIn } from './insert-whole.ts';
import { WholePlacement } from './whole-placement.ts';

/**
 * Places what must be placed, the most constrained first; then, with what is still waiting, a tabu search over partial timetables
 * that ejects what is in the way (PartialCol). A participant's minimum makes some of its wishes wait as well.
 *
 * @returns null: something that must be placed found no place.
 */
export function constructWhole(
  problem: CompiledProblem,
  random: SeededRandom,
  shouldStop: () => boolean,
  mostSteps: number,
): WholePlacement | null {
  const placement = new WholePlacement(problem);
  const { previous } = problem.mission;
  if (previous) {
    for (let m = 0; m < problem.meetings; m++) {
      const seat = previous.slotOf[m]! >= 0 ? placement.findSeat(m, previous.slotOf[m]!) : null;
      if (seat) placement.place(m, previous.slotOf[m]!, seat);
    }
  }
  const isFrozen = (m: number) => previous?.isFrozen[m] === 1;
  let waiting: number[] = [];
  for (const m of mostConstrainedFirst(placement, random)) {
    if (placement.slotOf[m]! >= 0) continue;
    const isIn = insertBest(placement, m, random) || insertByEjecting(placement, m, random, 1);
    if (!isIn && (problem.demand[m] === 0 || isFrozen(m))) waiting.push(m);
  }
  const ejector = new Ejector(placement, random);
  for (let step = 0; step < mostSteps; step++) {
    if (step % 16 === 0 && shouldStop()) break;
    placement.forget();
    waiting = waiting.filter((m) => placement.slotOf[m]! < 0 && !insertBest(placement, m, random));
    waiting = waiting.filter((m) => !insertByEjecting(placement, m, random, 1));
    const needed = neededForMinimum(placement, random, step % 8 === 7 ? 2 : 1);
    if (waiting.length === 0 && needed.length === 0) break;
    // A wish waits only as long as somebody needs it.
    waiting = [...waiting.filter((m) => problem.demand[m] === 0 || isFrozen(m)), ...needed];
    waiting = waiting.filter((m) => placement.slotOf[m]! < 0);
    // Who has more than they need can give something up.
    if (step % 16 === 0) addWishes(placement, random, step % 64 === 0 ? 1 : 0);
    if (waiting.length > 0) ejector.step(waiting, step);
  }
  return isComplete(placement) ? placement : null;
}

export function isComplete({ problem, slotOf, placedOf }: WholePlacement): boolean {
  const { demand, mission, participants } = problem;
  for (let m = 0; m < problem.meetings; m++) {
    const mustBe = (demand[m] === 0 && mission.isExcluded[m] === 0) || mission.previous?.isFrozen[m] === 1;
    if (mustBe && slotOf[m]! < 0) return false;
  }
  for (let p = 0; p < participants; p++) if (placedOf[p]! < mission.minimum[p]!) return false;
  return true;
}

/** Places wishes of whoever is below their minimum; of those who stay below it, one wish each. */
function neededForMinimum(placement: WholePlacement, random: SeededRandom, depth: number): number[] {
  const { problem, slotOf, placedOf } = placement;
  const { participants, meetingsOf, mission } = problem;
  const needed: number[] = [];
  for (let p = 0; p < participants; p++) {
    if (placedOf[p]! >= mission.minimum[p]!) continue;
    const open = random.shuffle([...meetingsOf[p]!].filter((m) => slotOf[m]! < 0));
    for (const m of open) {
      if (placedOf[p]! >= mission.minimum[p]!) break;
      if (!insertBest(placement, m, random) && depth > 0) insertByEjecting(placement, m, random, depth);
    }
    const still = open.filter((m) => slotOf[m]! < 0);
    if (placedOf[p]! < mission.minimum[p]! && still.length > 0) needed.push(still[0]!);
  }
  return needed;
}

function mostConstrainedFirst({ problem, candidates }: WholePlacement, random: SeededRandom): number[] {
  const { meetings, slots, allowed, demand, meetingsOf, first, second, before, after, mission } = problem;
  const freedom = new Float64Array(meetings);
  const musts: number[] = [];
  for (let m = 0; m < meetings; m++) {
    const isFrozen = mission.previous?.isFrozen[m] === 1;
    const isNeeded = mission.minimum[first[m]!]! > 0 || mission.minimum[second[m]!]! > 0;
    if (mission.isExcluded[m] === 1 || (demand[m] !== 0 && !isFrozen && !isNeeded)) continue;
    musts.push(m);
    let open = 0;
    for (let t = 0; t < slots; t++) open += allowed[m * slots + t]!;
    const rivals = meetingsOf[first[m]!]!.length + meetingsOf[second[m]!]!.length;
    const ordered = before[m]!.length + after[m]!.length > 0 ? slots / 2 : 0;
    const scarce = candidates.tablesFor[m]!.length === 1 ? slots / 4 : 0;
    const long = mission.length[m]! > 1 ? slots / 2 : 0;
    freedom[m] = (isFrozen ? -10000 : 0) + (open === 1 ? -1000 : 0) + open - ordered - long - scarce - rivals / 2;
  }
  random.shuffle(musts);
  return musts.sort((a, b) => freedom[a]! - freedom[b]!);
}

/** One tabu move: puts a waiting meeting where what must leave is the least, and lets that wait instead. */
class Ejector {
  private readonly placement: WholePlacement;
  private readonly random: SeededRandom;
  private readonly tabuUntil: Int32Array;
  /** How often a meeting was ejected: what is hard to place comes to stay. */
  private readonly ejections: Int32Array;

  constructor(placement: WholePlacement, random: SeededRandom) {
    this.placement = placement;
    this.random = random;
    this.tabuUntil = new Int32Array(placement.problem.meetings * placement.problem.slots);
    this.ejections = new Int32Array(placement.problem.meetings);
  }

  step(waiting: number[], now: number): void {
    const { placement, random } = this;
    const { slots, demand } = placement.problem;
    let best: { readonly m: number; readonly t: number; readonly leaving: readonly number[] } | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const m of waiting) {
      for (let t = 0; t < slots; t++) {
        if (this.tabuUntil[m * slots + t]! > now) continue;
        const leaving = placement.inTheWay(m, t);
        if (!leaving) continue;
        let cost = random.fraction();
        for (const other of leaving) cost += this.costOf(other);
        if (cost >= bestCost) continue;
        bestCost = cost;
        best = { m, t, leaving };
      }
    }
    if (!best) return;
    const { m, t, leaving } = best;
    const mark = placement.mark();
    const slotsBefore = leaving.map((other) => placement.slotOf[other]!);
    if (!putIn(placement, m, t, leaving)) {
      placement.backTo(mark);
      this.tabuUntil[m * slots + t] = now + 10 + random.below(10);
      return;
    }
    waiting.splice(waiting.indexOf(m), 1);
    leaving.forEach((other, i) => {
      this.ejections[other] = this.ejections[other]! + 1;
      this.tabuUntil[other * slots + slotsBefore[i]!] = now + 2 + waiting.length + random.below(10);
      if (demand[other] === 0) waiting.push(other);
    });
  }

  /** An obligation, and a wish somebody needs for their minimum, will have to be placed again. */
  private costOf(m: number): number {
    const { placedOf, problem } = this.placement;
    const { first, second, demand, mission } = problem;
    const isNeeded = (p: number) => placedOf[p]! <= mission.minimum[p]!;
    const isWaited = demand[m] === 0 || isNeeded(first[m]!) || isNeeded(second[m]!);
    return (isWaited ? 4 : 1) + this.ejections[m]!;
  }
}
