import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BoardAnswer } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Dialog } from '#web/design/dialog.tsx';
import { Empty } from '#web/design/empty.tsx';
import { Section } from '#web/design/section.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { daysOf, readBoard } from './board.ts';
import { BoardFigures } from './board-figures.tsx';
import type { BoardHandling } from './board-handling.ts';
import styles from './board-section.module.css';
import { FirmBoard } from './firm-board.tsx';
import { MeetingAside } from './meeting-aside.tsx';
import { MeetingPanel } from './meeting-panel.tsx';
import { usePlaces } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { useMissionTimes } from './mission-times.ts';
import { isOver } from './next-step.ts';
import { SlotList } from './slot-list.tsx';
import { TableBoard } from './table-board.tsx';
import { timetableTexts } from './timetable-texts.ts';
import { useMove } from './use-move.ts';
import { WaitingMeetings } from './waiting-meetings.tsx';

const texts = { ...missionTexts, ...timetableTexts };
const views = ['', 'tables', 'waiting'] as const;

/** The board of a mission and the meeting one has chosen on it. Day, view and meeting live in the address. */
export function BoardSection({ mission, answer }: { readonly mission: MissionAnswer; readonly answer: BoardAnswer }) {
  const { t } = useReader(texts);
  const board = useMemo(() => readBoard(answer), [answer]);
  const times = useMissionTimes(mission.settings.timeZone);
  const days = useMemo(() => daysOf(board), [board]);
  const [view, setView] = useAddressValue('view');
  const [dayAsked, setDay] = useAddressValue('day');
  const [chosenId, choose] = useAddressValue('meeting');
  const [asked, setAsked] = useState<number | null>(null);
  const isPhone = useMediaQuery('(max-width: 40rem)', false, { getInitialValueInEffect: false });
  const isNarrow = useMediaQuery('(max-width: 72rem)', false, { getInitialValueInEffect: false });
  const frame = useRef<HTMLDivElement>(null);

  const chosen = answer.meetings.find(({ id }) => id === chosenId) ?? null;
  const canChange = !isOver(mission.state);
  const places = usePlaces(mission.id, chosen && canChange ? chosen.id : null);
  const ownPlaces = places.isPrevious ? undefined : places.data;
  const move = useMove(mission.id, board, times);
  const dayOfChosen = chosen?.slot ? board.slots.get(chosen.slot)?.day : undefined;
  const day = days.find((each) => String(each.day) === (dayAsked || String(dayOfChosen ?? ''))) ?? days[0];
  // Whoever comes by a link to a meeting sees where it stands.
  useEffect(() => {
    const cell = chosenId && frame.current?.querySelector(`td [data-meeting="${CSS.escape(chosenId)}"]`);
    if (cell) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosenId]);

  if (board.placed.length === 0 && board.waiting.length === 0) {
    return (
      <Section id="board" title={t('board.title')}>
        <Empty title={t('board.none')}>{t('board.none-what')}</Empty>
      </Section>
    );
  }

  const handling: BoardHandling = {
    chosen,
    places: canChange && !chosen?.locked ? ownPlaces : undefined,
    choose: (meeting) => {
      setAsked(null);
      move.forget();
      choose(meeting?.id ?? '');
    },
    moveTo: (slot, table) => chosen && void move.move(chosen, { slot, table }),
    askWhyNot: setAsked,
  };
  const close = () => {
    handling.choose(null);
    // Back to where the reader came from, once the panel is gone.
    const cell = frame.current?.querySelector<HTMLElement>(`[data-meeting="${chosen?.id}"]`);
    setTimeout(() => cell?.focus());
  };
  const panel = chosen && (
    <MeetingPanel
      key={chosen.id}
      mission={mission}
      board={board}
      meeting={chosen}
      places={ownPlaces}
      times={times}
      move={move}
      asked={asked}
      canChange={canChange}
      onShowDay={(shown) => setDay(String(shown))}
    />
  );

  return (
    <Section id="board" title={t('board.title')}>
      <BoardFigures board={board} />
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('board.view')}
          size="sm"
          value={views.find((each) => each === view) ?? ''}
          onChange={setView}
          data={[
            { value: '', label: t('board.by-participant') },
            { value: 'tables', label: t('board.by-table') },
            { value: 'waiting', label: t('board.by-waiting', { count: board.waiting.length }) },
          ]}
        />
        {days.length > 1 && view !== 'waiting' && (
          <SegmentedControl
            aria-label={t('board.days')}
            size="sm"
            value={String(day?.day ?? 1)}
            onChange={setDay}
            data={days.map((each) => ({
              value: String(each.day),
              label: each.slots[0] ? times.day(each.slots[0].start) : t('day.number', { day: each.day }),
            }))}
          />
        )}
        {view !== 'waiting' && <p className={styles.how}>{t('board.how')}</p>}
      </div>
      {/** biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves a meeting from anywhere on the board */}
      <div
        ref={frame}
        className={styles.columns}
        data-panel={panel && !isNarrow ? true : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && chosen && !isNarrow) close();
        }}
      >
        <div className={styles.board}>
          {view === 'waiting' && <WaitingMeetings mission={mission} board={board} handling={handling} />}
          {view !== 'waiting' && day && isPhone && (
            <SlotList board={board} slots={day.slots} times={times} handling={handling} />
          )}
          {view === '' && day && !isPhone && (
            <FirmBoard mission={mission} board={board} slots={day.slots} times={times} handling={handling} />
          )}
          {view === 'tables' && day && !isPhone && (
            <TableBoard board={board} slots={day.slots} times={times} handling={handling} />
          )}
        </div>
        {panel && !isNarrow && (
          <MeetingAside title={t('panel.title')} closeLabel={t('panel.close')} onClose={close}>
            {panel}
          </MeetingAside>
        )}
      </div>
      {panel && isNarrow && (
        <Dialog title={t('panel.title')} onClose={close}>
          {panel}
        </Dialog>
      )}
    </Section>
  );
}
