import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissionAnswer, RunOrder, TimetableRun } from '#modules/missions/mission-contract.ts';
import { CheckField, NumberField } from '#web/design/fields.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { useMissionOrder } from './mission-queries.ts';
import { OrderNotice } from './order-notice.tsx';
import styles from './run.module.css';
import { RunOutcome } from './run-outcome.tsx';
import { settingsTexts } from './settings-texts.ts';
import { timetableTexts } from './timetable-texts.ts';

const texts = { ...timetableTexts, ...settingsTexts };
/** The limits of the contract. */
const seconds = { least: 1, most: 300, usual: 20 } as const;
const seeds = { least: 0, most: Number.MAX_SAFE_INTEGER } as const;

/** What a computation is to do, and the button that starts it; and what became of the one before. */
export function RunOrderForm({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  const { counts, lastRun } = mission;
  const hasMeetings = counts.meetings.proposed + counts.meetings.accepted > 0;
  const [propose, setPropose] = useState(!hasMeetings);
  const [onlyAccepted, setOnlyAccepted] = useState(false);
  const [requireAccepted, setRequireAccepted] = useState(
    lastRun?.failure?.code === 'requirements-conflict' && counts.meetings.accepted > 0,
  );
  const [limitSeconds, setLimitSeconds] = useState<number | null>(seconds.usual);
  const [seed, setSeed] = useState<number | null>(null);
  const start = useMissionOrder<RunOrder, TimetableRun>(mission.id, { method: 'POST', path: '/runs' });
  const isWrong = (value: number | null, { least, most }: { least: number; most: number }) =>
    value === null || !Number.isSafeInteger(value) || value < least || value > most;
  const wrongSeconds = isWrong(limitSeconds, seconds);
  const wrongSeed = seed !== null && isWrong(seed, seeds);
  const hasNews = lastRun && (lastRun.state !== 'done' || lastRun.warnings.length > 0);

  return (
    <Section id="compute" title={t('run.title')}>
      {hasNews && <RunOutcome mission={mission.id} run={lastRun} />}
      <details className={styles.fold} open={counts.meetings.placed === 0 || undefined}>
        <summary>{t(counts.meetings.placed > 0 ? 'run.fold-again' : 'run.fold')}</summary>
        <form
          className={styles.run}
          noValidate
          aria-label={t('run.title')}
          onSubmit={(event) => {
            event.preventDefault();
            if (wrongSeconds || wrongSeed) return;
            void start.send({
              propose,
              onlyAccepted,
              requireAccepted,
              ...(seed !== null && { seed }),
              ...(limitSeconds !== null && { limitSeconds }),
            });
          }}
        >
          <p>{t('run.lead')}</p>
          <div className={styles.choices}>
            <CheckField label={t('run.propose')} help={t('run.propose-help')} value={propose} onChange={setPropose} />
            <CheckField
              label={t('run.only-accepted')}
              help={t('run.only-accepted-help')}
              value={onlyAccepted}
              onChange={setOnlyAccepted}
            />
            {counts.meetings.accepted > 0 && (
              <CheckField
                label={t('run.require-accepted')}
                help={t('run.require-accepted-help', { accepted: counts.meetings.accepted })}
                value={requireAccepted}
                onChange={setRequireAccepted}
              />
            )}
          </div>
          <details className={styles.more} {...((wrongSeconds || wrongSeed) && { open: true })}>
            <summary>{t('run.more')}</summary>
            <div className={styles.numbers}>
              <NumberField
                label={t('run.seconds')}
                value={limitSeconds}
                least={seconds.least}
                most={seconds.most}
                error={wrongSeconds && t('wrong.number', { least: seconds.least, most: seconds.most })}
                onChange={setLimitSeconds}
              />
              <NumberField
                label={t('run.seed')}
                help={t('run.seed-help')}
                value={seed}
                isOptional
                error={wrongSeed && t('wrong.number', { least: seeds.least, most: seeds.most })}
                onChange={setSeed}
              />
            </div>
          </details>
          <div className={styles.start}>
            <Button type="submit" loading={start.isSending}>
              {t(counts.meetings.placed > 0 ? 'run.start-again' : 'run.start')}
            </Button>
          </div>
          <OrderNotice order={start} />
        </form>
      </details>
    </Section>
  );
}
