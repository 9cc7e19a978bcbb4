import { useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { HappeningOrder, RepairOrder, RepairsAnswer } from '#modules/missions/repair-contract.ts';
import { CheckField, RadioField, SelectField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { HappeningFields, type Typed } from './happening-fields.tsx';
import { useMissionOrder } from './mission-queries.ts';
import { useMissionTimes } from './mission-times.ts';
import { OrderNotice } from './order-notice.tsx';
import styles from './repair.module.css';
import { repairTexts } from './repair-texts.ts';
import { useSlotName } from './slot-name.ts';

const kinds = [
  'firm-cancelled',
  'firms-unavailable',
  'table-lost',
  'interpreter-away',
  'meeting-called-off',
  'meeting-added',
] as const;
type Kind = (typeof kinds)[number];

/** What happened, and from which slot on things may move. Sending it changes nothing. */
export function HappeningForm({
  mission,
  board,
  movesFrom: preset,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly movesFrom: number | null;
}) {
  const { t } = useReader(repairTexts);
  const times = useMissionTimes(mission.settings.timeZone);
  const slotName = useSlotName(board, times);
  const numbers = board.answer.slots.map(({ number }) => number);
  const [kind, setKind] = useState<Kind>('firm-cancelled');
  const [movesFrom, setMovesFrom] = useState(preset ?? numbers.at(-1) ?? 1);
  const [fillsPlaces, setFillsPlaces] = useState(false);
  const [typed, setTyped] = useState<Typed>({
    company: null,
    companies: [],
    slots: null,
    table: board.answer.tables[0]?.number ?? 1,
    interpreter: board.answer.interpreters[0]?.number ?? 1,
    meeting: null,
    left: null,
    right: null,
  });
  const [wasTried, setWasTried] = useState(false);
  const ask = useMissionOrder<RepairOrder, RepairsAnswer>(mission.id, {
    method: 'POST',
    path: '/repairs',
    answersAs: () => `/api/missions/${mission.id}/repairs`,
  });
  // A table that is lost or somebody who is ill stays so for the rest, unless somebody says otherwise; who is late is late at first.
  const open = numbers.filter((number) => number >= movesFrom);
  const slots = typed.slots ?? (kind === 'table-lost' || kind === 'interpreter-away' ? open : open.slice(0, 1));
  const offered = kinds.filter((each) => each !== 'interpreter-away' || board.answer.interpreters.length > 0);
  const happening = happeningOf(kind, { ...typed, slots });

  return (
    <Section id="repair" title={t('repair.title')}>
      <p className={styles.lead}>{t('repair.lead')}</p>
      <Form
        label={t('repair.title')}
        onSubmit={() => {
          setWasTried(true);
          if (happening) void ask.send({ happening, movesFrom, fillsPlaces });
        }}
      >
        <OrderNotice order={ask} />
        <RadioField<Kind>
          label={t('repair.what')}
          value={kind}
          choices={offered.map((value) => ({
            value,
            label: t(`kind.${value}`),
            ...(value === 'firms-unavailable' && { help: t('kind.firms-unavailable-help') }),
          }))}
          onChange={(chosen) => {
            setKind(chosen);
            setTyped((before) => ({ ...before, slots: null }));
            setWasTried(false);
          }}
        />
        <HappeningFields
          kind={kind}
          mission={mission}
          board={board}
          typed={{ ...typed, slots }}
          isMissing={wasTried}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        />
        <div className={styles.narrow}>
          <SelectField
            label={t('repair.moves-from')}
            help={t('repair.moves-from-help')}
            value={String(movesFrom)}
            choices={numbers.map((number) => ({ value: String(number), label: slotName(number) }))}
            onChange={(value) => setMovesFrom(Number(value))}
          />
        </div>
        {preset === null && <Notice>{t('repair.all-over')}</Notice>}
        <CheckField
          label={t('repair.fill')}
          help={t('repair.fill-help')}
          value={fillsPlaces}
          onChange={setFillsPlaces}
        />
        <FormActions submit={t('repair.compute')} isSending={ask.isSending} isSentAgain={ask.isSentAgain} />
      </Form>
    </Section>
  );
}

/** What is typed, as the desk takes it; null while something is missing. */
function happeningOf(kind: Kind, typed: Typed & { readonly slots: readonly number[] }): HappeningOrder | null {
  const { company, companies, table, interpreter, meeting, left, right } = typed;
  const slots = [...typed.slots];
  switch (kind) {
    case 'firm-cancelled':
      return company ? { kind, company } : null;
    case 'firms-unavailable':
      return companies.length > 0 && slots.length > 0 ? { kind, companies: [...companies], slots } : null;
    case 'table-lost':
      return slots.length > 0 ? { kind, table, slots } : null;
    case 'interpreter-away':
      return slots.length > 0 ? { kind, interpreter, slots } : null;
    case 'meeting-called-off':
      return meeting ? { kind, meeting } : null;
    case 'meeting-added':
      return left && right ? { kind, left, right, demand: 'must' } : null;
  }
}
