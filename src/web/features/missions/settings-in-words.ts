import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { writeClock } from './day-sketch.ts';
import { missionTexts } from './mission-texts.ts';
import { writeDate } from './mission-times.ts';
import { overviewTexts } from './overview-texts.ts';
import { formOfSettings, sketchDays } from './settings-form.ts';

const texts = { ...missionTexts, ...overviewTexts };

/** Each day of a mission in one line: its date, how many slots, from when to when. */
export function useDaysInWords(): (settings: MissionAnswer['settings']) => readonly string[] {
  const { t, locale } = useReader(texts);
  return (settings) =>
    sketchDays(formOfSettings(settings), () => '').map((sketch, index) => {
      const day = writeDate(locale, settings.days[index]?.date ?? '', 'short');
      const [first, last] = [sketch.entries[0], sketch.entries.at(-1)];
      if (!first || !last) return t('overview.day-empty', { day });
      return t('overview.day-hours', {
        day,
        slots: sketch.slots,
        start: writeClock(first.start),
        end: writeClock(last.end),
      });
    });
}
