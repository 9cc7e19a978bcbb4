import type { ClosedPair } from '#kernel/matching/prepare-lists.ts';
import type { ProfileLine } from './read-profile-lines.ts';

/** Pairs that one of the two never meets or has met already. References of firms that are not there close nothing. */
export function closedPairs(left: readonly ProfileLine[], right: readonly ProfileLine[]): readonly ClosedPair[] {
  const places = (profiles: readonly ProfileLine[]) => new Map(profiles.map(({ id }, at) => [id, at]));
  const [lefts, rights] = [places(left), places(right)];
  const named = ({ neverMeet, metBefore }: ProfileLine) => [...neverMeet, ...metBefore];
  return [
    ...left.flatMap((profile, at) =>
      named(profile).flatMap((id) => (rights.has(id) ? [{ left: at, right: rights.get(id)! }] : [])),
    ),
    ...right.flatMap((profile, at) =>
      named(profile).flatMap((id) => (lefts.has(id) ? [{ left: lefts.get(id)!, right: at }] : [])),
    ),
  ];
}
