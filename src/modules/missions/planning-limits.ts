import type { ProgrammeParticipant, ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import type { ProposedMeetings } from '#modules/matches/index.ts';
import { refuse } from '#platform/result.ts';

/**
 * How long local search goes on without getting better, as a multiple of what `solve` does by itself. The exact search takes
 * over then; where both end before the limit, the result is the same every time.
 */
export const usualPatience = 0.3;

/** How many meetings are proposed to a firm and in all. */
export function limitsOfProposals(
  settings: { readonly tables: number; readonly meetingsPerCompany: number | null; readonly minimumEach: number },
  slots: number,
) {
  const places = slots * settings.tables;
  return {
    minimumEach: settings.minimumEach,
    listLength: settings.meetingsPerCompany ?? Math.max(1, Math.round(slots / 2)),
    // A tenth of the places stays free: a hall that is full to the last table leaves no room for few breaks, nor for the day itself.
    comfortableTotal: places - Math.floor(places / 10),
    maximumTotal: places,
  };
}

export function capacityOf(participant: ProgrammeParticipant, slots: readonly ProgrammeSlot[]): number {
  const free = slots.length - participant.forbiddenSlots.length;
  return Math.min(free, participant.maximumMeetings ?? free);
}

/** Pairs of the two lists, by index from 0, without a slot that both can take. */
export function pairsApart(participants: readonly ProgrammeParticipant[], slots: readonly ProgrammeSlot[]) {
  const free = ({ forbiddenSlots }: ProgrammeParticipant) =>
    slots.map(({ number }) => number).filter((number) => !forbiddenSlots.includes(number));
  const open = (side: 'left' | 'right') => participants.filter((one) => one.side === side).map(free);
  const rights = open('right');
  return open('left').flatMap((leftSlots, left) =>
    rights.flatMap((rightSlots, right) =>
      leftSlots.some((slot) => rightSlots.includes(slot)) ? [] : [{ left, right }],
    ),
  );
}

/** Two firms that receive at tables of their own cannot meet; by index of the two lists. */
export function pairsOfHosts(participants: readonly ProgrammeParticipant[]) {
  const hosts = (side: 'left' | 'right') =>
    participants
      .filter((one) => one.side === side)
      .flatMap(({ hostTable }, index) => (hostTable === undefined ? [] : [index]));
  const rights = hosts('right');
  return hosts('left').flatMap((left) => rights.map((right) => ({ left, right })));
}

/** The counts say where to look: two lists of brands close on `no-lane`, a list without kinds on `no-kind`. */
export function refuseNoPair({ gates }: ProposedMeetings) {
  const pairs = gates.reduce((sum, gate) => sum + gate.pairs, 0);
  return refuse('no-pair-fits', {
    pairs,
    ...Object.fromEntries(gates.map(({ gate, pairs: closed }) => [gate, closed])),
  });
}
