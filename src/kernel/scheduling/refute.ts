import type { CompiledProblem } from './compile.ts';
import { findPrecedenceCycle } from './precedence-cycle.ts';
import type { Conflict } from './problem.ts';
import { couldSitIn, matchToSlots } from './slot-matching.ts';

/**
 * Looks for a proof that the obligations can't all be placed, by pigeonholes only: chains of precedences, slots that only one
 * of a participant's meetings can take, and matchings of meetings to slots, per participant and against the tables. Finding
 * none proves nothing.
 *
 * @returns the conflicting requirements, or the problem with the slots struck out that no timetable can use.
 */
export function refute(problem: CompiledProblem): {
  readonly conflicts: readonly Conflict[];
  readonly problem: CompiledProblem;
} {
  const { meetings, slots, demand, before, after, meetingsOf, participants, maximum, tables } = problem;
  const allowed = problem.allowed.slice();
  const tightened = { ...problem, allowed };
  const conflict = (found: Conflict) => ({ conflicts: [found], problem: tightened });
  const isObligation = (m: number) => demand[m] === 0;

  const cycle = findPrecedenceCycle(problem);
  if (cycle) return conflict({ code: 'precedence-cycle', values: { meetings: numbers(cycle) } });
  for (let p = 0; p < participants; p++) {
    const obliged = [...meetingsOf[p]!].filter(isObligation);
    if (obliged.length > maximum[p]!) {
      const values = { participant: p + 1, meetings: obliged.length, maximum: maximum[p]! };
      return conflict({ code: 'participant-over-maximum', values });
    }
  }

  for (let changed = true; changed; ) {
    changed = false;
    for (let m = 0; m < meetings; m++) {
      if (!isObligation(m)) continue;
      const earliest = firstSlot(allowed, m, slots);
      if (earliest < 0) return conflict({ code: 'meeting-without-slot', values: { meeting: m + 1 } });
      const latest = lastSlot(allowed, m, slots);
      for (const later of after[m]!) {
        if (isObligation(later)) changed = strike(allowed, later, slots, 0, earliest) || changed;
      }
      for (const earlier of before[m]!) {
        if (isObligation(earlier)) changed = strike(allowed, earlier, slots, latest, slots - 1) || changed;
      }
    }
    for (let p = 0; p < participants; p++) {
      const obliged = [...meetingsOf[p]!].filter(isObligation);
      const domains = obliged.map((m) => openSlots(allowed, m, slots));
      if (domains.every((domain) => domain.length > obliged.length)) continue;
      const whole = matchToSlots(domains, slots, 1);
      if (!whole.complete) {
        const values = {
          participant: p + 1,
          meetings: numbers(whole.items.map((i) => obliged[i]!)),
          slots: numbers(whole.slots),
        };
        return conflict({ code: 'participant-without-enough-slots', values });
      }
      const itemIn = new Int32Array(slots).fill(-1);
      for (let i = 0; i < obliged.length; i++) itemIn[whole.slotOf[i]!] = i;
      for (const [i, m] of obliged.entries()) {
        for (const t of domains[i]!) {
          if (couldSitIn(domains, whole.slotOf, itemIn, i, t)) continue;
          allowed[m * slots + t] = 0;
          changed = true;
        }
      }
    }
  }

  const obligations = Array.from({ length: meetings }, (_, m) => m).filter(isObligation);
  const seated = matchToSlots(
    obligations.map((m) => openSlots(allowed, m, slots)),
    slots,
    tables,
  );
  if (!seated.complete) {
    const values = {
      meetings: seated.items.length,
      slots: numbers(seated.slots),
      tables,
      capacity: seated.slots.length * tables,
    };
    return conflict({ code: 'slots-without-enough-tables', values });
  }
  return { conflicts: [], problem: tightened };
}

function numbers(indices: readonly number[]): string {
  return indices
    .map((index) => index + 1)
    .sort((a, b) => a - b)
    .join(', ');
}

function openSlots(allowed: Uint8Array, m: number, slots: number): number[] {
  const open: number[] = [];
  for (let t = 0; t < slots; t++) if (allowed[m * slots + t] === 1) open.push(t);
  return open;
}

function firstSlot(allowed: Uint8Array, m: number, slots: number): number {
  for (let t = 0; t < slots; t++) if (allowed[m * slots + t] === 1) return t;
  return -1;
}

function lastSlot(allowed: Uint8Array, m: number, slots: number): number {
  for (let t = slots - 1; t >= 0; t--) if (allowed[m * slots + t] === 1) return t;
  return -1;
}

function strike(allowed: Uint8Array, m: number, slots: number, from: number, to: number): boolean {
  let struck = false;
  for (let t = from; t <= to; t++) {
    if (allowed[m * slots + t] !== 1) continue;
    allowed[m * slots + t] = 0;
    struck = true;
  }
  return struck;
}
