import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { RepairAnswer } from '#modules/missions/repair-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import type { Board } from './board.ts';
import { useMissionTimes } from './mission-times.ts';
import { useTableName } from './place-in-words.ts';
import { repairTexts } from './repair-texts.ts';
import { useSlotName } from './slot-name.ts';

/** What happened, in one sentence, and from when on anything may move. */
export function HappeningInWords({
  mission,
  board,
  repair: { happening, movesFrom },
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly repair: Pick<RepairAnswer, 'happening' | 'movesFrom'>;
}) {
  const { t, language } = useReader(repairTexts);
  const times = useMissionTimes(mission.settings.timeZone);
  const slotName = useSlotName(board, times);
  const tableName = useTableName(board);
  const comma = language === 'en' ? ', ' : '、';
  const firm = (company: string) => {
    const found = board.firms.get(company);
    return found ? nameFor(language, found.name, found.reference).text : '';
  };
  const slots = (numbers: readonly number[]) => numbers.map(slotName).join(comma);
  const sentence = () => {
    switch (happening.kind) {
      case 'firm-cancelled':
        return t('said.firm-cancelled', { firms: firm(happening.company) });
      case 'firms-unavailable':
        return t('said.firms-unavailable', {
          firms: happening.companies.map(firm).join(comma),
          times: slots(happening.slots),
        });
      case 'table-lost':
        return t('said.table-lost', { table: tableName(happening.table), times: slots(happening.slots) });
      case 'interpreter-away': {
        const found = board.answer.interpreters.find(({ number }) => number === happening.interpreter);
        return t('said.interpreter-away', {
          name: nameFor(language, found?.name ?? {}, String(happening.interpreter)).text,
          times: slots(happening.slots),
        });
      }
      case 'meeting-called-off': {
        const meeting = board.answer.meetings.find(({ id }) => id === happening.meeting);
        return t('said.meeting-called-off', {
          left: firm(meeting?.left ?? ''),
          right: firm(meeting?.right ?? ''),
        });
      }
      case 'meeting-added':
        return t('said.meeting-added', { left: firm(happening.left), right: firm(happening.right) });
    }
  };
  return (
    <p>
      <strong>{sentence()}</strong> {board.slots.has(movesFrom) && t('said.from', { time: slotName(movesFrom) })}
    </p>
  );
}
