import type { PlacesAnswer } from '#modules/missions/meeting-contract.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { placeIn } from './board-handling.ts';
import { missionTexts } from './mission-texts.ts';
import type { MissionTimes } from './mission-times.ts';
import { timetableTexts } from './timetable-texts.ts';
import type { useMove } from './use-move.ts';

const texts = { ...missionTexts, ...timetableTexts };

/** What became of a move, or why the place the reader pointed at is none: always said beside the meeting, and aloud. */
export function MoveNotice({
  move,
  places,
  asked,
  board,
  times,
}: {
  readonly move: Pick<ReturnType<typeof useMove>, 'problem' | 'isSending' | 'isSentAgain'>;
  readonly places: PlacesAnswer | undefined;
  readonly asked: number | null;
  readonly board: Board;
  readonly times: MissionTimes;
}) {
  const { t } = useReader(texts);
  if (move.isSentAgain) return <Notice tone="alert">{t('order.again')}</Notice>;
  if (move.isSending) return <Notice>{t('panel.moving')}</Notice>;
  if (move.problem) {
    const isStale = move.problem.code === 'version-stale';
    return (
      <Notice tone="alert">{isStale ? t('order.stale') : t('panel.refused', { reason: move.problem.detail })}</Notice>
    );
  }
  const slot = asked === null ? undefined : board.slots.get(asked);
  const conflicts = slot && placeIn(places, slot.number)?.conflicts;
  if (!slot || !conflicts || conflicts.length === 0) return null;
  return (
    <Notice tone="alert">
      {t('panel.not-possible', {
        time: times.clock(slot.start),
        reason: conflicts.map(({ text }) => text).join(' '),
      })}
    </Notice>
  );
}
