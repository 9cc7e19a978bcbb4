import { Button, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PlanAnswer } from '#modules/missions/contract.ts';
import { useLists } from '#web/features/companies/company-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { missionTexts } from './mission-texts.ts';
import styles from './plan-again.module.css';
import { PlanProgress } from './plan-progress.tsx';
import { isUnderWay, useOrderPlan } from './plan-queries.ts';

/** The limits of the contract (`planOrder`), which the server holds to; here they keep the reader from a detour. */
const limits = {
  slots: { least: 1, most: 60 },
  tables: { least: 1, most: 500 },
  seed: { least: 0, most: Number.MAX_SAFE_INTEGER },
} as const;
type Field = keyof typeof limits;
const fields = Object.keys(limits) as Field[];
const usual: Record<Field, number> = { slots: 16, tables: 20, seed: 1 };

/** The order for a new plan from the newest lists. One order at a time: the button rests while a plan is under way. */
export function PlanAgain({
  newest,
  last,
}: {
  readonly newest: PlanAnswer | undefined;
  readonly last: PlanAnswer | undefined;
}) {
  const { t } = useReader(missionTexts);
  const lists = useLists();
  const order = useOrderPlan();
  const [typed, setTyped] = useState<Partial<Record<Field, string | number>>>({});
  const valueIn = (field: Field) => typed[field] ?? last?.[field] ?? usual[field];
  const isWrong = (field: Field) => !isWithin(field, valueIn(field));
  const [left, right] = (['left', 'right'] as const).map((side) => lists.data?.find((list) => list.side === side)?.id);
  const isBusy = order.isPending || isUnderWay(newest);

  function send(event: FormEvent) {
    event.preventDefault();
    if (isBusy || fields.some(isWrong) || !left || !right) return;
    order.send({
      leftList: left,
      rightList: right,
      slots: Number(valueIn('slots')),
      tables: Number(valueIn('tables')),
      seed: Number(valueIn('seed')),
    });
  }

  return (
    <form className={styles.order} onSubmit={send} noValidate aria-labelledby="order-title">
      <h3 id="order-title">{t('order.title')}</h3>
      <div className={styles.fields}>
        {fields.map((field) => (
          <NumberInput
            key={field}
            label={t(`order.${field}`)}
            value={valueIn(field)}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            inputMode="numeric"
            error={isWrong(field) && t('order.between', { least: limits[field].least, most: limits[field].most })}
          />
        ))}
        <Button type="submit" className={styles.start ?? ''} disabled={isBusy || !left || !right}>
          {t('order.start')}
        </Button>
      </div>
      <p className={styles.note}>{t('order.seed-note')}</p>
      <PlanProgress newest={newest} order={order} />
    </form>
  );
}

function isWithin(field: Field, value: string | number): boolean {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= limits[field].least && number <= limits[field].most;
}
