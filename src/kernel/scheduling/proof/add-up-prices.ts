import type { SlotPrices } from '../flow-bound.ts';
import type { Problem } from '../problem.ts';

/**
 * The bound on breaks that prices show for all timetables that place these meetings, added up by the formula of
 * docs/scheduling.md in whole numbers and without the search's code. null: these are no prices for this problem.
 */
export function addUpPrices(problem: Problem, placed: ReadonlySet<number>, given: SlotPrices): number | null {
  const { prices, partsPerBreak } = given;
  const isWhole = (value: number, from: number) => Number.isSafeInteger(value) && value >= from && value <= 2 ** 24;
  if (prices.length !== problem.slots.length || !prices.every((price) => isWhole(price, 0))) return null;
  if (!isWhole(partsPerBreak, 1)) return null;

  const open = problem.meetings.map(({ participants, session, fixedSlot }) =>
    problem.slots.flatMap((slot, t) => {
      const isOpen =
        (session === null || slot.session === session) &&
        (fixedSlot === null || fixedSlot === t + 1) &&
        participants.every((p) => !problem.participants[p - 1]!.forbiddenSlots.includes(t + 1));
      return isOpen ? [t] : [];
    }),
  );
  const ofParticipant = problem.participants.map((_, p) =>
    problem.meetings.flatMap(({ participants }, m) =>
      participants.includes(p + 1) && placed.has(m + 1) ? [open[m]!] : [],
    ),
  );
  let parts = 0;
  for (const own of ofParticipant) {
    const least = leastPaid(problem, own, given);
    if (least === null) return null;
    parts += least;
  }
  problem.slots.forEach((_, t) => {
    const able = ofParticipant.filter((own) => own.some((slots) => slots.includes(t))).length;
    parts -= prices[t]! * Math.min(2 * problem.tables, 2 * Math.floor(able / 2));
  });
  return Math.max(0, Math.ceil(parts / partsPerBreak));
}

/** The cheapest choice of busy slots for one participant, whose meetings have these slots open. */
function leastPaid(problem: Problem, own: readonly (readonly number[])[], given: SlotPrices): number | null {
  const isMorning = (t: number) => problem.slots[t]!.session === 'morning';
  const mornings = own.filter((slots) => slots.every(isMorning)).length;
  const afternoons = own.filter((slots) => slots.length > 0 && !slots.some(isMorning)).length;
  const forced = new Set(own.flatMap((slots) => (slots.length === 1 ? slots : [])));
  const known = new Map<string, number | null>();
  type Last = 'nothing today' | 'a meeting' | 'idle since a meeting';
  const least = (t: number, met: number, metInMorning: number, before: Last): number | null => {
    if (t === problem.slots.length) {
      return met === own.length && metInMorning >= mornings && met - metInMorning >= afternoons ? 0 : null;
    }
    const key = `${t} ${met} ${metInMorning} ${before}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const isNewDay = t > 0 && problem.slots[t]!.day !== problem.slots[t - 1]!.day;
    const last = isNewDay ? 'nothing today' : before;
    const ways: number[] = [];
    if (!forced.has(t)) {
      const idle = least(t + 1, met, metInMorning, last === 'nothing today' ? last : 'idle since a meeting');
      if (idle !== null) ways.push(idle);
    }
    if (met < own.length && own.some((slots) => slots.includes(t))) {
      const busy = least(t + 1, met + 1, metInMorning + (isMorning(t) ? 1 : 0), 'a meeting');
      const ends = last === 'idle since a meeting' ? given.partsPerBreak : 0;
      if (busy !== null) ways.push(busy + given.prices[t]! + ends);
    }
    const best = ways.length === 0 ? null : Math.min(...ways);
    known.set(key, best);
    return best;
  };
  return least(0, 0, 0, 'nothing today');
}
