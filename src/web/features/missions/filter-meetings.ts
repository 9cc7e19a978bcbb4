import type { Decision, MissionMeeting } from '#modules/missions/meeting-contract.ts';
import { type Board, isPlaced } from './board.ts';
import { fitsWords } from './fits-words.ts';

export type MeetingFilter = {
  /** Words that stand in the name or reference of either firm. */
  readonly q: string;
  readonly decision: '' | Decision;
  readonly demand: '' | MissionMeeting['demand'];
  readonly place: '' | 'placed' | 'waiting';
};

/** The meetings that fit, musts first, then those that fit best; what was dropped comes last. */
export function filterMeetings(board: Board, filter: MeetingFilter): readonly MissionMeeting[] {
  return board.answer.meetings
    .filter(
      (meeting) =>
        (filter.decision === '' || meeting.decision === filter.decision) &&
        (filter.demand === '' || meeting.demand === filter.demand) &&
        (filter.place === '' || isPlaced(meeting) === (filter.place === 'placed')) &&
        fitsWords(filter.q, textsOf(board, meeting)),
    )
    .sort(
      (one, other) =>
        Number(one.decision === 'dropped') - Number(other.decision === 'dropped') ||
        Number(other.demand === 'must') - Number(one.demand === 'must') ||
        other.weight - one.weight,
    );
}

function textsOf({ firms }: Board, { left, right }: MissionMeeting): readonly (string | undefined)[] {
  return [left, right].flatMap((company) => {
    const firm = firms.get(company);
    return firm ? [firm.reference, ...Object.values(firm.name)] : [];
  });
}
