import type { MissionMeeting } from '#modules/missions/meeting-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import type { Board } from './board.ts';
import { meetingsTexts } from './meetings-texts.ts';
import { missionTexts } from './mission-texts.ts';
import type { MissionTimes } from './mission-times.ts';

const texts = { ...missionTexts, ...meetingsTexts };

/** What a table is called: by its name, else by its number. */
export function useTableName(board: Board): (table: number) => string {
  const { t, language } = useReader(texts);
  return (table) => nameFor(language, board.tables.get(table)?.name ?? {}, t('table.number', { table })).text;
}

/** When and where a meeting stands; null where it has no place. */
export function usePlaceInWords(
  board: Board,
  times: MissionTimes,
): (meeting: Pick<MissionMeeting, 'slot' | 'table'>) => string | null {
  const { t } = useReader(texts);
  const tableName = useTableName(board);
  return ({ slot: number, table }) => {
    const slot = number === null ? undefined : board.slots.get(number);
    if (!slot || table === null) return null;
    return t('meetings.at', { day: times.day(slot.start), time: times.clock(slot.start), table: tableName(table) });
  };
}
