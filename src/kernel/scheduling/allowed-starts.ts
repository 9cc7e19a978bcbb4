import type { CompiledMission } from './compile-mission.ts';
import type { Problem } from './problem.ts';

/** meetings x slots: 1 where a meeting may begin as far as everything that concerns it alone goes. */
export function allowedStarts(problem: Problem, mission: CompiledMission): Uint8Array {
  const slots = problem.slots.length;
  const allowed = new Uint8Array(problem.meetings.length * slots);
  for (let m = 0; m < problem.meetings.length; m++) {
    if (mission.isExcluded[m] === 1) continue;
    for (let t = 0; t < slots; t++) if (mayBegin(problem, mission, m, t)) allowed[m * slots + t] = 1;
  }
  return allowed;
}

function mayBegin(problem: Problem, mission: CompiledMission, m: number, t: number): boolean {
  const { canBegin, length, boundSession, fixedSlot, previous } = mission;
  const slots = problem.slots.length;
  const end = t + length[m]!;
  if (canBegin[m * slots + t] !== 1) return false;
  if (boundSession[m]! >= 0 && boundSession[m] !== (problem.slots[t]!.session === 'morning' ? 0 : 1)) return false;
  if (fixedSlot[m]! >= 0 && fixedSlot[m] !== t) return false;
  if (previous?.isFrozen[m] === 1) {
    if (previous.slotOf[m] !== t) return false;
  } else if (previous && !isFree(previous.frozen, t, end)) return false;
  return (
    canAttend(problem, mission, m, 0, t) &&
    canAttend(problem, mission, m, 1, t) &&
    canBeSeated(mission, slots, m, t) &&
    canBeInterpreted(mission, slots, m, t)
  );
}

function canAttend(problem: Problem, mission: CompiledMission, m: number, side: 0 | 1, t: number): boolean {
  const { teams, length } = mission;
  const slots = problem.slots.length;
  const p = problem.meetings[m]!.participants[side] - 1;
  const frozen = frozenTo(mission, m, 'memberOf', 2 * m + side);
  const reserved = teams.reserved[2 * m + side]!;
  if (frozen >= 0 && reserved >= 0 && frozen !== reserved) return false;
  const only = Math.max(frozen, reserved);
  const from = only >= 0 ? only : teams.memberFrom[p]!;
  const to = only >= 0 ? only + 1 : teams.memberFrom[p + 1]!;
  for (let member = from; member < to; member++)
    if (isFree(teams.forbidden, member * slots + t, member * slots + t + length[m]!)) return true;
  return false;
}

function canBeSeated(mission: CompiledMission, slots: number, m: number, t: number): boolean {
  const { seating, length } = mission;
  const { areAlike, onlyTable, hostOf, boundVenue, venueOf, forbidden } = seating;
  // How many there are is for the tables of a slot to say, none included.
  if (areAlike) return true;
  const frozen = frozenTo(mission, m, 'tableOf', m);
  for (let table = Math.max(0, frozen); table < (frozen >= 0 ? frozen + 1 : hostOf.length); table++) {
    if (boundVenue[m]! >= 0 && venueOf[table] !== boundVenue[m]) continue;
    if (onlyTable[m]! >= 0 ? onlyTable[m] !== table : hostOf[table]! >= 0) continue;
    if (isFree(forbidden, table * slots + t, table * slots + t + length[m]!)) return true;
  }
  return false;
}

function canBeInterpreted(mission: CompiledMission, slots: number, m: number, t: number): boolean {
  const { interpreting, length } = mission;
  const { interpreters, pairs, pairOf, worksIn, forbidden } = interpreting;
  const pair = pairOf[m]!;
  const frozen = frozenTo(mission, m, 'interpreterOf', m);
  if (pair < 0) return frozen < 0;
  for (let i = Math.max(0, frozen); i < (frozen >= 0 ? frozen + 1 : interpreters); i++)
    if (worksIn[i * pairs.length + pair] === 1 && isFree(forbidden, i * slots + t, i * slots + t + length[m]!))
      return true;
  return false;
}

/** What a meeting that has to stay as it was had of this; -1: it may move, or had none. */
function frozenTo(
  { previous }: CompiledMission,
  m: number,
  list: 'memberOf' | 'tableOf' | 'interpreterOf',
  index: number,
): number {
  return previous?.isFrozen[m] === 1 ? previous[list][index]! : -1;
}

function isFree(marks: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks[i] === 1) return false;
  return true;
}
