import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { MissionMeeting, PlacesAnswer } from '#modules/missions/meeting-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { type Board, daysOf } from './board.ts';
import { isFree, placeIn } from './board-handling.ts';
import styles from './meeting-panel.module.css';
import type { MissionTimes } from './mission-times.ts';
import { useTableName } from './place-in-words.ts';
import { timetableTexts } from './timetable-texts.ts';
import type { useMove } from './use-move.ts';

type Place = PlacesAnswer['places'][number];

/** Every slot of the mission: free for this meeting, with its free tables, or what is in the way. */
export function PlacesOfMeeting({
  board,
  meeting,
  places,
  times,
  move,
  asked,
}: {
  readonly board: Board;
  readonly meeting: MissionMeeting;
  readonly places: PlacesAnswer;
  readonly times: MissionTimes;
  readonly move: ReturnType<typeof useMove>;
  readonly asked: number | null;
}) {
  const { t } = useReader(timetableTexts);
  const [onlyFree, setOnlyFree] = useState(false);
  const days = daysOf(board);
  return (
    <>
      <Checkbox
        size="sm"
        label={t('panel.only-free')}
        checked={onlyFree}
        onChange={(event) => setOnlyFree(event.currentTarget.checked)}
      />
      {days.map(({ day, slots }) => (
        <div key={day}>
          {days.length > 1 && slots[0] && <p className={styles.day}>{times.longDay(slots[0].start)}</p>}
          <ol className={styles.places}>
            {slots.map((slot) => {
              const place = placeIn(places, slot.number);
              if (!place || (onlyFree && !isFree(place) && slot.number !== asked)) return null;
              return (
                <PlaceEntry
                  key={slot.number}
                  board={board}
                  meeting={meeting}
                  place={place}
                  time={times.clock(slot.start)}
                  move={move}
                  isAsked={slot.number === asked}
                />
              );
            })}
          </ol>
        </div>
      ))}
    </>
  );
}

const bestTable = '';

function PlaceEntry({
  board,
  meeting,
  place,
  time,
  move,
  isAsked,
}: {
  readonly board: Board;
  readonly meeting: MissionMeeting;
  readonly place: Place;
  readonly time: string;
  readonly move: ReturnType<typeof useMove>;
  readonly isAsked: boolean;
}) {
  const { t } = useReader(timetableTexts);
  const tableName = useTableName(board);
  const [table, setTable] = useState(bestTable);
  const isHere = meeting.slot === place.slot;
  const others = place.freeTables.filter((number) => !(isHere && number === meeting.table));
  const canGo = isFree(place) && (!isHere || others.length > 0);
  const state = isHere ? 'here' : isFree(place) ? 'free' : 'closed';
  const isKnown = others.includes(Number(table));
  return (
    <li className={styles.entry} data-state={state} data-asked={isAsked || undefined}>
      <span className={styles.time}>{time}</span>
      <div className={styles.what}>
        {state !== 'free' && isHere && <p>{t('panel.place-here')}</p>}
        {place.conflicts.map(({ code, text }) => (
          <p key={`${code} ${text}`}>{text}</p>
        ))}
        {canGo && (
          <span className={styles.go}>
            <NativeSelect
              size="xs"
              aria-label={t('panel.table-of', { time })}
              value={isKnown ? table : bestTable}
              data={[
                ...(isHere ? [] : [{ value: bestTable, label: t('panel.any-table') }]),
                ...others.map((number) => ({ value: String(number), label: tableName(number) })),
              ]}
              onChange={(event) => setTable(event.currentTarget.value)}
            />
            <Button
              size="compact-sm"
              aria-label={t('board.move-to-time', { time })}
              onClick={() => {
                const chosen = isKnown ? Number(table) : isHere ? (others[0] ?? null) : null;
                void move.move(meeting, { slot: place.slot, table: chosen });
              }}
            >
              {t('panel.move')}
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
