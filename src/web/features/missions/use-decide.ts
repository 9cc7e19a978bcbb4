import type { BoardAnswer, Decision, DecisionsOrder, MissionMeeting } from '#modules/missions/meeting-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { meetingsTexts } from './meetings-texts.ts';
import { missionPath, useMissionOrder } from './mission-queries.ts';

const said = {
  accepted: 'meetings.accepted-many',
  dropped: 'meetings.dropped-many',
  proposed: 'meetings.opened-many',
} as const;

/** Deciding on one meeting or many at once, with a way back that gives each the decision it had. */
export function useDecide(mission: string) {
  const { t } = useReader(meetingsTexts);
  const announce = useAnnounce();
  const order = useMissionOrder<DecisionsOrder, BoardAnswer>(mission, {
    method: 'POST',
    path: '/meetings/decisions',
    answersAs: () => `${missionPath(mission)}/meetings`,
  });

  async function undo(before: readonly MissionMeeting[], board: BoardAnswer) {
    let now = board;
    for (const decision of ['accepted', 'proposed', 'dropped'] satisfies Decision[]) {
      const ids = new Set(before.filter((meeting) => meeting.decision === decision).map(({ id }) => id));
      const meetings = now.meetings.filter(({ id }) => ids.has(id)).map(({ id, version }) => ({ id, version }));
      if (meetings.length === 0) continue;
      const answer = await order.send({ meetings, decision });
      if (!answer) return;
      now = answer;
    }
  }

  return {
    ...order,
    async decide(meetings: readonly MissionMeeting[], decision: Decision): Promise<boolean> {
      const changed = meetings.filter((meeting) => meeting.decision !== decision);
      if (changed.length === 0) return true;
      const sent = changed.map(({ id, version }) => ({ id, version }));
      const board = await order.send({ meetings: sent, decision });
      if (!board) return false;
      announce(t(said[decision], { count: changed.length }), {
        label: t('meetings.undo'),
        onChoose: () => void undo(changed, board),
      });
      return true;
    },
  };
}
