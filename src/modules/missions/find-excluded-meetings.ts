import type { CompanyProfile } from '#modules/companies/index.ts';
import { findExcludedPairs } from '#modules/matches/index.ts';
import type { Board } from './board.ts';
import type { Meeting } from './meeting.ts';

/** Meetings that are not to be: a firm asked never to meet the other, or both are one, even of a meeting that was accepted before. */
export function findExcludedMeetings(
  { participants, meetings }: Pick<Board, 'participants' | 'meetings'>,
  profiles: Readonly<Record<string, CompanyProfile>>,
): readonly Meeting[] {
  const side = (wanted: 'left' | 'right') =>
    participants.filter((one) => one.side === wanted).flatMap(({ company }) => profiles[company] ?? []);
  const ids = new Map(Object.entries(profiles).map(([company, profile]) => [profile, company]));
  const [left, right] = [side('left'), side('right')];
  const pairs = new Set(
    findExcludedPairs(left, right).map((pair) => `${ids.get(left[pair.left]!)} ${ids.get(right[pair.right]!)}`),
  );
  return meetings.filter((meeting) => meeting.decision !== 'dropped' && pairs.has(`${meeting.left} ${meeting.right}`));
}
