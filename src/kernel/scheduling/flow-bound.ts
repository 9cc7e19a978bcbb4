import type { CompiledProblem } from './compile.ts';

/** What a bound on breaks by prices rests on; anybody can add it up again, in whole numbers. */
export type SlotPrices = {
  /** What a busy participant pays in each slot, in parts of a break. */
  readonly prices: readonly number[];
  /** How many parts make a break. */
  readonly partsPerBreak: number;
};

export type PricedBound = { readonly breaks: number; readonly certificate: SlotPrices };

const partsPerBreak = 1024;
const waiting = 0;
const busy = 1;
const between = 2;
/** In states looked at, over all rounds: some seconds. */
const mostWork = 1_000_000_000;
const fewestRounds = 5;

/**
 * A bound on the breaks of all participants together, for a problem of obligations.
 *
 * Forget who meets whom: a participant needs so many busy slots, so many of them in the morning and in the afternoon, none where
 * they can't meet. What couples them is that no more than two at each table can be busy in a slot. Put a price on a busy
 * slot instead: for any prices from 0 up, the cheapest way of everybody alone, breaks and prices together, less what
 * full slots would pay, is no more than the fewest breaks there can be. The best prices give the value of the flow over all
 * participants (its linear relaxation), and are found by subgradient steps (Held, Wolfe and Crowder, 1974).
 *
 * @param enough a number of breaks at which to stop looking for more.
 */
export function boundByPrices(
  problem: CompiledProblem,
  enough: number,
  rounds: number,
  shouldStop: () => boolean,
): PricedBound {
  const { slots } = problem;
  const groups = groupAlike(problem);
  const room = roomOf(problem);
  let prices = new Int32Array(slots);
  let best: PricedBound = { breaks: 0, certificate: { prices: [...prices], partsPerBreak } };
  let bestParts = Number.NEGATIVE_INFINITY;
  let stride = 1;
  let idle = 0;
  const exact = new Float64Array(slots);
  const work = groups.reduce((sum, group) => sum + slots * statesOf(group), 0);
  const affordable = Math.min(rounds, Math.max(fewestRounds, Math.floor(mostWork / Math.max(1, work))));
  const cells = Math.max(0, ...groups.map((group) => (slots + 1) * statesOf(group)));
  const scratch = { costs: new Int32Array(cells), from: new Int32Array(cells) };
  for (let round = 0; round < affordable && !shouldStop(); round++) {
    const usage = new Int32Array(slots);
    let parts = 0;
    for (const group of groups) parts += group.size * cheapestStay(group, prices, usage, scratch);
    for (let t = 0; t < slots; t++) parts -= prices[t]! * room[t]!;
    if (parts > bestParts) {
      bestParts = parts;
      const breaks = Math.max(0, Math.ceil(parts / partsPerBreak));
      best = { breaks, certificate: { prices: [...prices], partsPerBreak } };
      if (breaks >= enough) return best;
      idle = 0;
    } else if (++idle >= 12) {
      stride /= 1.6;
      idle = 0;
      for (let t = 0; t < slots; t++) exact[t] = best.certificate.prices[t]!;
    }
    let norm = 0;
    for (let t = 0; t < slots; t++) norm += (usage[t]! - room[t]!) ** 2;
    if (norm === 0 || stride < 1e-3) break;
    const step = (stride * (Math.min(enough, best.breaks + 4) * partsPerBreak - parts)) / norm;
    prices = new Int32Array(slots);
    for (let t = 0; t < slots; t++) {
      exact[t] = Math.max(0, exact[t]! + step * (usage[t]! - room[t]!));
      prices[t] = Math.round(exact[t]!);
    }
  }
  return best;
}

/** Participants who need the same: only the number of them matters. */
type Group = {
  readonly size: number;
  readonly meetings: number;
  readonly mornings: number;
  readonly afternoons: number;
  /** 0: can't meet, 1: can, 2: must. */
  readonly use: Uint8Array;
  readonly problem: CompiledProblem;
};

/** Meetings held in the morning are told apart only as far as some must be, or some must not. */
function morningsToldApart({ meetings, mornings, afternoons }: Group): number {
  return mornings + afternoons > 0 ? meetings + 1 : 1;
}

function statesOf(group: Group): number {
  return (group.meetings + 1) * morningsToldApart(group) * 3;
}

function groupAlike(problem: CompiledProblem): readonly Group[] {
  const { participants, slots, allowed, isMorning, meetingsOf } = problem;
  const groups = new Map<string, Group>();
  for (let p = 0; p < participants; p++) {
    const use = new Uint8Array(slots);
    let mornings = 0;
    let afternoons = 0;
    const own = meetingsOf[p]!;
    if (own.length === 0) continue;
    for (const m of own) {
      const open = [];
      for (let t = 0; t < slots; t++) if (allowed[m * slots + t] === 1) open.push(t);
      for (const t of open) use[t] = Math.max(use[t]!, open.length === 1 ? 2 : 1);
      if (open.every((t) => isMorning[t] === 1)) mornings++;
      else if (open.every((t) => isMorning[t] !== 1)) afternoons++;
    }
    const key = [own.length, mornings, afternoons, ...use].join(' ');
    const size = (groups.get(key)?.size ?? 0) + 1;
    groups.set(key, { size, meetings: own.length, mornings, afternoons, use, problem });
  }
  return [...groups.values()];
}

/** Participants who can be busy in a slot together: two a table, and an even number. */
function roomOf({ participants, slots, meetingsOf, allowed, tables }: CompiledProblem): Int32Array {
  return Int32Array.from({ length: slots }, (_, t) => {
    let able = 0;
    for (let p = 0; p < participants; p++) if (meetingsOf[p]!.some((m) => allowed[m * slots + t] === 1)) able++;
    return Math.min(2 * tables, able - (able % 2));
  });
}

/**
 * The least a member can pay, and their busy slots added to `usage`. A walk over the slots with the state (meetings so far,
 * mornings so far, not yet met today / busy / idle since a meeting today).
 */
function cheapestStay(
  group: Group,
  prices: Int32Array,
  usage: Int32Array,
  { costs, from }: { readonly costs: Int32Array; readonly from: Int32Array },
): number {
  const { meetings, use } = group;
  const { slots, dayOf, isMorning } = group.problem;
  const unreached = 0x3fffffff;
  const toldApart = morningsToldApart(group);
  const width = statesOf(group);
  costs.fill(unreached, 0, (slots + 1) * width);
  const index = (t: number, met: number, morning: number, state: number) =>
    t * width + (met * toldApart + morning) * 3 + state;
  costs[0] = 0;
  for (let t = 0; t < slots; t++) {
    const newDay = t > 0 && dayOf[t] !== dayOf[t - 1];
    const needed = Math.max(0, meetings - (slots - t));
    for (let met = needed; met <= Math.min(t, meetings); met++) {
      for (let morning = 0; morning <= met && morning < toldApart; morning++) {
        for (let state = waiting; state <= between; state++) {
          const cell = index(t, met, morning, state);
          const cost = costs[cell]!;
          if (cost === unreached) continue;
          const now = newDay ? waiting : state;
          if (use[t] !== 2) {
            const idle = index(t + 1, met, morning, now === waiting ? waiting : between);
            if (cost < costs[idle]!) {
              costs[idle] = cost;
              from[idle] = cell;
            }
          }
          if (use[t] === 0 || met === meetings) continue;
          const paid = cost + prices[t]! + (now === between ? partsPerBreak : 0);
          const next = index(t + 1, met + 1, toldApart === 1 ? 0 : morning + isMorning[t]!, busy);
          if (paid >= costs[next]!) continue;
          costs[next] = paid;
          from[next] = cell;
        }
      }
    }
  }
  let end = -1;
  const mostMornings = toldApart === 1 ? 0 : meetings - group.afternoons;
  for (let morning = group.mornings; morning <= mostMornings; morning++) {
    for (let state = waiting; state <= between; state++) {
      const cell = index(slots, meetings, morning, state);
      if (costs[cell]! < unreached && (end < 0 || costs[cell]! < costs[end]!)) end = cell;
    }
  }
  // No way at all: whoever looks for a timetable fails elsewhere; here nothing may be claimed.
  if (end < 0) return 0;
  const least = costs[end]!;
  for (let t = slots; t > 0; t--) {
    const before = from[end]!;
    if (end % 3 === busy && Math.floor((end % width) / 3 / toldApart) > Math.floor((before % width) / 3 / toldApart))
      usage[t - 1] = usage[t - 1]! + group.size;
    end = before;
  }
  return least;
}
