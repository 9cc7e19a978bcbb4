import { Checkbox } from '@mantine/core';
import { useReader } from '#web/reader/language-of-page.ts';
import type { BoardSlot } from './board.ts';
import type { MissionTimes } from './mission-times.ts';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';

/** The slots of a mission to tick, day by day, each day with a box for all of it. */
export function SlotTicks({
  slots,
  times,
  ticked,
  onTick,
}: {
  readonly slots: readonly BoardSlot[];
  readonly times: MissionTimes;
  readonly ticked: readonly number[];
  readonly onTick: (ticked: readonly number[]) => void;
}) {
  const { t } = useReader(participantsTexts);
  const tick = (numbers: readonly number[], isOn: boolean) =>
    onTick(
      isOn
        ? [...new Set([...ticked, ...numbers])].sort((one, other) => one - other)
        : ticked.filter((slot) => !numbers.includes(slot)),
    );
  const days = [...new Set(slots.map(({ day }) => day))];
  return days.map((day) => {
    const ofDay = slots.filter((slot) => slot.day === day);
    const numbers = ofDay.map(({ number }) => number);
    const on = numbers.filter((number) => ticked.includes(number)).length;
    return (
      <fieldset key={day} className={styles.times}>
        <legend>{ofDay[0] && times.longDay(ofDay[0].start)}</legend>
        <Checkbox
          className={styles.whole ?? ''}
          label={t('firms.all-of-day')}
          checked={on === numbers.length}
          indeterminate={on > 0 && on < numbers.length}
          onChange={(event) => tick(numbers, event.currentTarget.checked)}
        />
        {ofDay.map(({ number, start, session }, index) => (
          <Checkbox
            key={number}
            data-starts={(index > 0 && ofDay[index - 1]?.session !== session) || undefined}
            label={times.clock(start)}
            checked={ticked.includes(number)}
            onChange={(event) => tick([number], event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    );
  });
}
