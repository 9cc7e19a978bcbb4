import type { MissionMeeting, MoveOrder } from '#modules/missions/meeting-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { usePairNames } from './meeting-pair.tsx';
import { useMeetingOrder } from './mission-queries.ts';
import type { MissionTimes } from './mission-times.ts';
import { useTableName } from './place-in-words.ts';
import { timetableTexts } from './timetable-texts.ts';

type Sent = MoveOrder & { readonly meeting: string };

/** Moving a meeting to another place or off the board, with the way back. What the desk refuses changes nothing. */
export function useMove(mission: string, board: Board, times: MissionTimes) {
  const { t } = useReader(timetableTexts);
  const announce = useAnnounce();
  const namesOf = usePairNames(board);
  const tableName = useTableName(board);
  const order = useMeetingOrder<Sent>(mission, {
    method: 'POST',
    path: ({ meeting }) => `/meetings/${meeting}/move`,
    body: ({ slot, table }) => ({ slot, table }),
  });
  const sentenceOf = (meeting: MissionMeeting) => {
    const slot = meeting.slot === null ? undefined : board.slots.get(meeting.slot);
    if (!slot || meeting.table === null) return t('panel.taken-off', namesOf(meeting));
    return t('panel.moved', {
      ...namesOf(meeting),
      time: times.clock(slot.start),
      table: tableName(meeting.table),
    });
  };
  return {
    ...order,
    async move(meeting: MissionMeeting, to: MoveOrder): Promise<boolean> {
      const moved = await order.send({ meeting: meeting.id, ...to }, { version: meeting.version });
      if (!moved) return false;
      announce(sentenceOf(moved), {
        label: t('panel.undo'),
        onChoose: async () => {
          const back = { meeting: meeting.id, slot: meeting.slot, table: meeting.table };
          const returned = await order.send(back, { version: moved.version });
          if (returned) announce(sentenceOf(returned));
        },
      });
      return true;
    },
  };
}
