import type { CompiledProblem } from '../compile.ts';
import type { Requirement } from '../requirement.ts';
import { matchToSlots } from '../slot-matching.ts';
import { type Satisfiability, shrinkToIrreducible } from './smallest-conflict.ts';

/**
 * More meetings than the slots they can be in have tables for, as a set of requirements of which none can be left out; null: there
 * is no such crowd. Only who can be when is looked at, meeting by meeting. A solver of clauses would not end: it has no notion of
 * four hundred and one meetings being too many for four hundred places.
 *
 * @param requirements all there are; the answer holds indices of them.
 * @param taking the meetings that have to take place.
 */
export function findCrowdedSlots(
  problem: CompiledProblem,
  requirements: readonly Requirement[],
  taking: readonly number[],
): readonly number[] | null {
  const { mission } = problem;
  const counted = taking.filter((m) => mission.length[m] === 1 && mission.seating.onlyTable[m]! < 0);
  const reasons = requirements.flatMap((requirement, index) => (isReason(requirement) ? [index] : []));
  const places = countPlaces(problem);
  const open = openSlots(problem, requirements);
  const found = matchCrowd(counted, places, (m) => open(m, reasons));
  if (!found) return null;
  const isNeeded = (requirement: Requirement) => {
    if (requirement.code === 'meeting-takes-place') return found.meetings.includes(requirement.meeting - 1);
    // Tables of hosts would be places too.
    if (requirement.code === 'host-table') return true;
    if (requirement.code !== 'tables-in-slot' || !found.slots.includes(requirement.slot - 1)) return false;
    return requirement.tables > 0 || places[requirement.slot - 1] === 0;
  };
  const needed = requirements.flatMap((requirement, index) => (isNeeded(requirement) ? [index] : []));
  // The others may sit wherever a reason that is left out lets them: then there is no crowd any more.
  const isCrowd: Satisfiability = {
    ask: (set) =>
      found.meetings.every((m) => open(m, set).every((t) => found.slots.includes(t)))
        ? { kind: 'conflict', rests: set }
        : { kind: 'possible', holding: new Set() },
  };
  if (isCrowd.ask(reasons).kind !== 'conflict') return null;
  const { members } = shrinkToIrreducible(reasons, isCrowd, () => false);
  return [...needed, ...members];
}

function isReason({ code }: Requirement): boolean {
  return ['meeting-session', 'meeting-fixed-slot', 'participant-unavailable', 'frozen-slots'].includes(code);
}

/** Tables that are nobody's own, by slot. */
function countPlaces({ slots, tables, mission }: CompiledProblem): readonly number[] {
  const { forbidden, hostOf } = mission.seating;
  const shared = Array.from({ length: tables }, (_, j) => j).filter((j) => hostOf[j]! < 0);
  return Array.from({ length: slots }, (_, t) => shared.filter((j) => forbidden[j * slots + t] === 0).length);
}

/** The slots a meeting can be in as far as a set of requirements goes. */
function openSlots(
  { slots, first, second, isMorning, mission }: CompiledProblem,
  requirements: readonly Requirement[],
) {
  const { canBegin, forbidden, fixedSlot, boundSession, previous } = mission;
  const excludes = (requirement: Requirement, m: number, t: number): boolean => {
    switch (requirement.code) {
      case 'meeting-session':
        return requirement.meeting === m + 1 && (isMorning[t] === 1) !== (boundSession[m] === 0);
      case 'meeting-fixed-slot':
        return requirement.meeting === m + 1 && fixedSlot[m] !== t;
      case 'participant-unavailable': {
        const p = requirement.participant - 1;
        return (first[m] === p || second[m] === p) && forbidden[p * slots + t] === 1;
      }
      case 'frozen-slots':
        if (!previous) return false;
        return previous.isFrozen[m] === 1 ? previous.slotOf[m] !== t : previous.frozen[t] === 1;
      default:
        return false;
    }
  };
  const all = Array.from({ length: slots }, (_, t) => t);
  const concerns = (requirement: Requirement, m: number) => {
    if ('meeting' in requirement) return requirement.meeting === m + 1;
    if (requirement.code === 'participant-unavailable')
      return requirement.participant === first[m]! + 1 || requirement.participant === second[m]! + 1;
    return true;
  };
  const own = new Map<number, readonly number[]>();
  return (m: number, set: readonly number[]): number[] => {
    if (!own.has(m))
      own.set(
        m,
        [...requirements.keys()].filter((index) => concerns(requirements[index]!, m)),
      );
    const inForce = own.get(m)!.filter((index) => set.includes(index));
    return all.filter(
      (t) => canBegin[m * slots + t] === 1 && !inForce.some((index) => excludes(requirements[index]!, m, t)),
    );
  };
}

/**
 * How many meetings more there are than places in the slots they can be in, with those meetings; as many of them cannot be placed.
 */
export function countCrowd(
  problem: CompiledProblem,
  wanted: readonly number[],
): { readonly meetings: readonly number[]; readonly tooMany: number } {
  const { slots, allowed, mission } = problem;
  const openTo = (m: number) => Array.from({ length: slots }, (_, t) => t).filter((t) => allowed[m * slots + t] === 1);
  const places = countPlaces(problem);
  const crowd = new Set<number>();
  let left = wanted.filter((m) => mission.length[m] === 1 && mission.seating.onlyTable[m]! < 0 && openTo(m).length > 0);
  for (let tooMany = 0; ; tooMany++) {
    const found = matchCrowd(left, places, openTo);
    if (!found) return { meetings: [...crowd], tooMany };
    for (const m of found.meetings) crowd.add(m);
    const [unplaced] = found.meetings;
    left = left.filter((m) => m !== unplaced);
  }
}

/** Meetings that have one place too few between them, the one that found none first, and the slots they fill. */
function matchCrowd(
  taking: readonly number[],
  places: readonly number[],
  openTo: (meeting: number) => readonly number[],
): { readonly meetings: readonly number[]; readonly slots: readonly number[] } | null {
  const most = Math.max(0, ...places);
  // Slots with fewer places than others are filled up first, with what stays there.
  const fillers = places.flatMap((count, t) => Array.from({ length: most - count }, () => [t]));
  const matching = matchToSlots([...fillers, ...taking.map(openTo)], places.length, most);
  if (matching.complete) return null;
  const meetings = matching.items
    .filter((item) => item >= fillers.length)
    .map((item) => taking[item - fillers.length]!);
  return { meetings, slots: matching.slots };
}
