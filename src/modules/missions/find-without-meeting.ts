import type { PairGate } from '#kernel/matching/market.ts';
import type { Shortfall } from '#kernel/matching/propose.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';

/** A company without any meeting: either nobody was proposed to it, or nothing proposed found a place. */
export type WithoutMeeting = {
  /** Participant number. */
  readonly participant: number;
  readonly because: Shortfall['because'] | 'not-placed';
  /** How many firms of the other side each gate closed. */
  readonly gates: readonly { readonly gate: PairGate; readonly firms: number }[];
};

/** Every participant whom the timetable gives no meeting; `shortfalls` say why too few were proposed. */
export function findWithoutMeeting(programme: Programme, shortfalls: readonly Shortfall[]): readonly WithoutMeeting[] {
  const placed = new Set(programme.timetable?.assignments.map(({ meeting }) => meeting));
  const meeting = new Set(
    programme.meetings.filter(({ number }) => placed.has(number)).flatMap(({ participants }) => participants),
  );
  const lefts = programme.participants.filter(({ side }) => side === 'left').length;
  const without = new Map(
    shortfalls
      .filter(({ proposals }) => proposals === 0)
      .map((shortfall) => [shortfall.firm + 1 + (shortfall.side === 'right' ? lefts : 0), shortfall]),
  );
  return programme.participants
    .filter(({ number }) => !meeting.has(number))
    .map(({ number }) => {
      const shortfall = without.get(number);
      return { participant: number, because: shortfall?.because ?? 'not-placed', gates: shortfall?.gates ?? [] };
    });
}
