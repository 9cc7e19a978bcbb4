import { Button, Select } from '@mantine/core';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { HappeningOrder } from '#modules/missions/repair-contract.ts';
import { CodesField } from '#web/design/codes-field.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import type { Board } from './board.ts';
import { usePairNames } from './meeting-pair.tsx';
import { useMissionTimes } from './mission-times.ts';
import { useTableName } from './place-in-words.ts';
import styles from './repair.module.css';
import { repairTexts } from './repair-texts.ts';
import { useSlotName } from './slot-name.ts';
import { SlotTicks } from './slot-ticks.tsx';

export type Typed = {
  readonly company: string | null;
  readonly companies: readonly string[];
  /** null: what is usual. */
  readonly slots: readonly number[] | null;
  readonly table: number;
  readonly interpreter: number;
  readonly meeting: string | null;
  readonly left: string | null;
  readonly right: string | null;
};

/** Whom or what it happened to. */
export function HappeningFields({
  kind,
  mission,
  board,
  typed,
  isMissing,
  onChange,
}: {
  readonly kind: HappeningOrder['kind'];
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly typed: Typed;
  /** Whether what is missing is marked. */
  readonly isMissing: boolean;
  readonly onChange: (change: Partial<Typed>) => void;
}) {
  const { t, language } = useReader(repairTexts);
  const times = useMissionTimes(mission.settings.timeZone);
  const slotName = useSlotName(board, times);
  const tableName = useTableName(board);
  const namesOf = usePairNames(board);
  const firms = (side?: 'left' | 'right') =>
    board.answer.participants
      .filter((firm) => side === undefined || firm.side === side)
      .map((firm) => ({ value: firm.company, label: nameFor(language, firm.name, firm.reference).text }));
  const error = (isThere: boolean) => isMissing && !isThere && t('repair.missing');
  const chooseFirm = (field: 'company' | 'left' | 'right', label: string, side?: 'left' | 'right') => (
    <Select
      label={label}
      placeholder={t('repair.choose')}
      searchable
      nothingFoundMessage={t('repair.no-firm')}
      value={typed[field]}
      error={error(typed[field] !== null)}
      data={firms(side)}
      onChange={(company) => onChange({ [field]: company })}
    />
  );
  const slots = (label: string) => (
    <div>
      <p className={styles.label}>{label}</p>
      <SlotTicks
        slots={board.answer.slots}
        times={times}
        ticked={typed.slots ?? []}
        onTick={(ticked) => onChange({ slots: ticked })}
      />
      {error((typed.slots ?? []).length > 0) && <p className={styles.missing}>{t('repair.missing')}</p>}
    </div>
  );

  switch (kind) {
    case 'firm-cancelled':
      return <div className={styles.narrow}>{chooseFirm('company', t('repair.firm'))}</div>;
    case 'firms-unavailable':
      return (
        <>
          <CodesField
            label={t('repair.firms')}
            value={typed.companies}
            choices={firms()}
            nothingFound={t('repair.no-firm')}
            error={error(typed.companies.length > 0)}
            onChange={(companies) => onChange({ companies })}
          />
          <div className={styles.sides}>
            {(['left', 'right'] as const).map((side) => (
              <Button
                key={side}
                variant="default"
                size="compact-sm"
                onClick={() => {
                  const all = firms(side).map(({ value }) => value);
                  onChange({ companies: [...new Set([...typed.companies, ...all])] });
                }}
              >
                {t('repair.everybody-from', { side: nameFor(language, mission.sides[side]).text })}
              </Button>
            ))}
          </div>
          {slots(t('repair.away'))}
        </>
      );
    case 'table-lost':
      return (
        <>
          <div className={styles.narrow}>
            <SelectField
              label={t('repair.table')}
              value={String(typed.table)}
              choices={board.answer.tables.map(({ number }) => ({ value: String(number), label: tableName(number) }))}
              onChange={(value) => onChange({ table: Number(value) })}
            />
          </div>
          {slots(t('repair.gone'))}
        </>
      );
    case 'interpreter-away':
      return (
        <>
          <div className={styles.narrow}>
            <SelectField
              label={t('repair.interpreter')}
              value={String(typed.interpreter)}
              choices={board.answer.interpreters.map(({ number, name }) => ({
                value: String(number),
                label: nameFor(language, name, String(number)).text,
              }))}
              onChange={(value) => onChange({ interpreter: Number(value) })}
            />
          </div>
          {slots(t('repair.not-interpreting'))}
        </>
      );
    case 'meeting-called-off':
      return (
        <Select
          label={t('repair.meeting')}
          placeholder={t('repair.choose')}
          searchable
          value={typed.meeting}
          error={error(typed.meeting !== null)}
          data={board.placed
            .toSorted((one, other) => one.slot - other.slot || one.table - other.table)
            .map((meeting) => ({
              value: meeting.id,
              label: t('repair.meeting-choice', { time: slotName(meeting.slot), ...namesOf(meeting) }),
            }))}
          onChange={(meeting) => onChange({ meeting })}
        />
      );
    case 'meeting-added':
      return (
        <div className={styles.pair}>
          {(['left', 'right'] as const).map((side) => (
            <div key={side}>{chooseFirm(side, nameFor(language, mission.sides[side]).text, side)}</div>
          ))}
        </div>
      );
  }
}
