import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Decision, decisions } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Pager } from '#web/design/pager.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { filterMeetings, type MeetingFilter } from './filter-meetings.ts';
import { MeetingEntry } from './meeting-entry.tsx';
import styles from './meetings.module.css';
import { meetingsTexts } from './meetings-texts.ts';
import { missionTexts } from './mission-texts.ts';
import { OrderNotice } from './order-notice.tsx';
import { useDecide } from './use-decide.ts';

const texts = { ...missionTexts, ...meetingsTexts };
const atOnce = 30;

/** The meetings that fit the filters, a page at a time, to decide on one by one or many at once. */
export function MeetingList({
  mission,
  board,
  canChange,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly canChange: boolean;
}) {
  const { t } = useReader(texts);
  const [q, setQ] = useAddressValue('q');
  const [decision, setDecision] = useAddressValue('decision');
  const [demand, setDemand] = useAddressValue('demand');
  const [place, setPlace] = useAddressValue('place');
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const order = useDecide(mission.id);
  const fitting = useMemo(
    () => filterMeetings(board, { q, decision, demand, place } as MeetingFilter),
    [board, q, decision, demand, place],
  );
  const from = offset < fitting.length ? offset : 0;
  const shown = fitting.slice(from, from + atOnce);
  const chosenMeetings = fitting.filter(({ id }) => chosen.has(id));
  const areAllChosen = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const filters = [
    {
      label: t('meetings.filter-decision'),
      value: decision,
      set: setDecision,
      choices: decisions.map((value) => ({ value, label: t(`decision.${value}`) })),
    },
    {
      label: t('meetings.filter-demand'),
      value: demand,
      set: setDemand,
      choices: (['must', 'like'] as const).map((value) => ({ value, label: t(`demand.${value}`) })),
    },
    {
      label: t('meetings.filter-place'),
      value: place,
      set: setPlace,
      choices: [
        { value: 'placed', label: t('meetings.placed') },
        { value: 'waiting', label: t('meetings.not-placed') },
      ],
    },
  ];
  const decideChosen = async (made: Decision) => {
    if (await order.decide(chosenMeetings, made)) setChosen(new Set());
  };

  return (
    <>
      <div className={styles.filter}>
        <TextInput
          type="search"
          label={t('meetings.filter-firm')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {filters.map(({ label, value, set, choices }) => (
          <NativeSelect
            key={label}
            label={label}
            value={value}
            data={[{ value: '', label: t('meetings.any') }, ...choices]}
            onChange={(event) => set(event.currentTarget.value)}
          />
        ))}
      </div>
      <div className={styles.bar} data-chosen={chosenMeetings.length > 0 || undefined}>
        {canChange && shown.length > 0 && (
          <Checkbox
            label={t('meetings.choose-shown', { count: shown.length })}
            checked={areAllChosen}
            indeterminate={!areAllChosen && shown.some(({ id }) => chosen.has(id))}
            onChange={(event) =>
              choose(
                shown.map(({ id }) => id),
                event.currentTarget.checked,
              )
            }
          />
        )}
        <span role="status" className={styles.count}>
          {t('meetings.count', { shown: fitting.length, all: board.answer.meetings.length })}
        </span>
        {chosenMeetings.length > 0 && (
          <span className={styles.many}>
            {t('meetings.chosen', { count: chosenMeetings.length })}
            <Button size="xs" loading={order.isSending} onClick={() => void decideChosen('accepted')}>
              {t('meetings.accept')}
            </Button>
            <Button size="xs" variant="default" loading={order.isSending} onClick={() => void decideChosen('dropped')}>
              {t('meetings.drop')}
            </Button>
            <Button size="xs" variant="default" loading={order.isSending} onClick={() => void decideChosen('proposed')}>
              {t('meetings.open-again')}
            </Button>
          </span>
        )}
      </div>
      <OrderNotice order={order} />
      {fitting.length === 0 && (
        <p>
          {t('meetings.no-match')}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              for (const clear of [setQ, setDecision, setDemand, setPlace]) clear('');
            }}
          >
            {t('meetings.clear')}
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((meeting) => (
          <MeetingEntry
            key={meeting.id}
            mission={mission}
            board={board}
            meeting={meeting}
            canChange={canChange}
            isChosen={chosen.has(meeting.id)}
            onChoose={(isChosen) => choose([meeting.id], isChosen)}
            isBusy={order.isSending}
            onDecide={(made) => void order.decide([meeting], made)}
          />
        ))}
      </ul>
      <Pager offset={from} limit={atOnce} total={fitting.length} onMove={setOffset} />
    </>
  );
}
