import type { Problem } from '#kernel/scheduling/problem.ts';
import type { Requirement } from '#kernel/scheduling/requirement.ts';

/**
 * The requirements of a benchmark problem with wishes, and which of them each choice of slots breaks; written from their
 * definitions. For a handful of meetings only.
 */
export function requirementsByBruteForce(problem: Problem): {
  readonly requirements: readonly Requirement[];
  /** For every choice of slots the requirements it breaks, without those choices that break more than another. */
  readonly broken: readonly ReadonlySet<number>[];
} {
  const { slots, participants, meetings, tables, fairness } = problem;
  const requirements: Requirement[] = [];
  const tests: ((slotOf: readonly number[]) => boolean)[] = [];
  const add = (requirement: Requirement, holds: (slotOf: readonly number[]) => boolean) => {
    requirements.push(requirement);
    tests.push(holds);
  };
  const all = slots.map((_, t) => t + 1);
  const placedOf = (slotOf: readonly number[], p: number) =>
    slotOf.filter((slot, m) => slot !== 0 && meetings[m]!.participants.includes(p));
  meetings.forEach(({ demand, session, fixedSlot, after }, m) => {
    const meeting = m + 1;
    if (demand === 'obligation') add({ code: 'meeting-takes-place', meeting }, (slotOf) => slotOf[m] !== 0);
    if (session)
      add(
        { code: 'meeting-session', meeting, session },
        (slotOf) => slotOf[m] === 0 || slots[slotOf[m]! - 1]!.session === session,
      );
    if (fixedSlot)
      add(
        { code: 'meeting-fixed-slot', meeting, slot: fixedSlot },
        (slotOf) => slotOf[m] === 0 || slotOf[m] === fixedSlot,
      );
    for (const earlier of new Set(after))
      add(
        { code: 'meeting-order', earlier, later: meeting },
        (slotOf) => slotOf[m] === 0 || slotOf[earlier - 1] === 0 || slotOf[earlier - 1]! < slotOf[m]!,
      );
  });
  participants.forEach(({ forbiddenSlots, maximumMeetings }, index) => {
    const participant = index + 1;
    add({ code: 'participant-one-at-a-time', participant }, (slotOf) => {
      const placed = placedOf(slotOf, participant);
      return new Set(placed).size === placed.length;
    });
    add(
      { code: 'participant-unavailable', participant },
      (slotOf) => !placedOf(slotOf, participant).some((slot) => forbiddenSlots.includes(slot)),
    );
    if (maximumMeetings !== null)
      add(
        { code: 'participant-maximum', participant, meetings: maximumMeetings },
        (slotOf) => placedOf(slotOf, participant).length <= maximumMeetings,
      );
  });
  for (const slot of all)
    add(
      { code: 'tables-in-slot', slot, tables, venue: null },
      (slotOf) => slotOf.filter((other) => other === slot).length <= tables,
    );
  if (fairness !== null)
    add({ code: 'fairness', breaks: fairness }, (slotOf) => {
      const breaks = participants.map((_, p) => breaksOf(problem, placedOf(slotOf, p + 1)));
      return Math.max(...breaks) - Math.min(...breaks) <= fairness;
    });

  const seen = new Map<string, ReadonlySet<number>>();
  const choose = (slotOf: number[]): void => {
    if (slotOf.length < meetings.length) {
      for (const slot of [0, ...all]) choose([...slotOf, slot]);
      return;
    }
    const broken = tests.flatMap((holds, index) => (holds(slotOf) ? [] : [index]));
    seen.set(broken.join(), new Set(broken));
  };
  choose([]);
  const sets = [...seen.values()];
  const isWithin = (one: ReadonlySet<number>, other: ReadonlySet<number>) => [...one].every((i) => other.has(i));
  const broken = sets.filter((set) => !sets.some((other) => other.size < set.size && isWithin(other, set)));
  return { requirements, broken };
}

/** The size of the smallest set of which every choice breaks a member; null: some choice breaks nothing. */
export function smallestConflictByBruteForce(broken: readonly ReadonlySet<number>[]): number | null {
  if (broken.some(({ size }) => size === 0)) return null;
  const meets = (chosen: readonly number[], most: number): boolean => {
    const missed = broken.find((set) => !chosen.some((i) => set.has(i)));
    if (!missed) return true;
    return chosen.length < most && [...missed].some((i) => meets([...chosen, i], most));
  };
  for (let most = 1; ; most++) if (meets([], most)) return most;
}

function breaksOf({ slots }: Problem, busy: readonly number[]): number {
  const days = new Set(slots.map(({ day }) => day));
  return [...days].reduce((sum, day) => {
    const line = slots.map((slot, t) => (slot.day !== day ? '' : busy.includes(t + 1) ? 'x' : 'o')).join('');
    return sum + (line.match(/xo+(?=x)/g) ?? []).length;
  }, 0);
}
