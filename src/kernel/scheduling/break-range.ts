import type { CompiledProblem } from './compile.ts';

const beforeFirst = 0;
const busy = 1;
const afterMeeting = 2;

/**
 * The fewest and the most breaks a participant can have by their own slots alone: every set of busy slots that holds
 * their forced meetings, in number, per session and in the slots they are bound to. A walk over the slots with the state
 * (meetings so far, morning meetings so far, not yet met today / busy / idle since a meeting today).
 */
export function breakRange(
  problem: CompiledProblem,
  p: number,
  isForced: (meeting: number) => boolean,
): { readonly fewest: number; readonly most: number } {
  const { slots, allowed, isMorning, dayOf, maximum } = problem;
  const own = [...problem.meetingsOf[p]!];
  const forced = own.filter(isForced);
  const atMost = Math.min(own.length, maximum[p]!);
  const bound = new Uint8Array(slots);
  let mornings = 0;
  let afternoons = 0;
  for (const m of forced) {
    const open = Array.from({ length: slots }, (_, t) => t).filter((t) => allowed[m * slots + t] === 1);
    if (open.length === 1) bound[open[0]!] = 1;
    if (open.every((t) => isMorning[t] === 1)) mornings++;
    else if (open.every((t) => isMorning[t] !== 1)) afternoons++;
  }

  const width = atMost + 1;
  const index = (met: number, morning: number, state: number) => (met * width + morning) * 3 + state;
  const unreached = -1;
  let fewest = new Int16Array(width * width * 3).fill(unreached);
  let most = fewest.slice();
  fewest[0] = 0;
  most[0] = 0;
  for (let t = 0; t < slots; t++) {
    const usable = own.some((m) => allowed[m * slots + t] === 1);
    const newDay = t > 0 && dayOf[t] !== dayOf[t - 1];
    const nextFewest = new Int16Array(fewest.length).fill(unreached);
    const nextMost = nextFewest.slice();
    const reach = (cell: number, low: number, high: number) => {
      if (nextFewest[cell] === unreached || low < nextFewest[cell]!) nextFewest[cell] = low;
      if (high > nextMost[cell]!) nextMost[cell] = high;
    };
    for (let met = 0; met <= Math.min(t, atMost); met++) {
      for (let morning = 0; morning <= met; morning++) {
        for (let state = beforeFirst; state <= afterMeeting; state++) {
          const cell = index(met, morning, state);
          if (fewest[cell] === unreached) continue;
          const now = newDay ? beforeFirst : state;
          if (bound[t] !== 1) {
            reach(index(met, morning, now === beforeFirst ? beforeFirst : afterMeeting), fewest[cell]!, most[cell]!);
          }
          if (!usable || met === atMost) continue;
          const cost = now === afterMeeting ? 1 : 0;
          reach(index(met + 1, morning + (isMorning[t] ?? 0), busy), fewest[cell]! + cost, most[cell]! + cost);
        }
      }
    }
    fewest = nextFewest;
    most = nextMost;
  }
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let met = forced.length; met <= atMost; met++) {
    for (let morning = mornings; morning <= met - afternoons; morning++) {
      for (let state = beforeFirst; state <= afterMeeting; state++) {
        const cell = index(met, morning, state);
        if (fewest[cell] === unreached) continue;
        low = Math.min(low, fewest[cell]!);
        high = Math.max(high, most[cell]!);
      }
    }
  }
  // No such set: whoever counts on it fails elsewhere; the range says nothing.
  return Number.isFinite(low) ? { fewest: low, most: high } : { fewest: 0, most: slots };
}
