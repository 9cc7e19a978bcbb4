import type { MissionAnswer, TimetableRun } from '#modules/missions/mission-contract.ts';
import { Section } from '#web/design/section.tsx';
import { useOfficeTime } from '#web/features/companies/office-time.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './certificate.module.css';
import { Certificate } from './certificate.tsx';
import { HowGood } from './how-good.tsx';
import { missionTexts } from './mission-texts.ts';
import { overviewTexts } from './overview-texts.ts';
import { RunOutcome } from './run-outcome.tsx';

const texts = { ...missionTexts, ...overviewTexts };
const origins = ['counting', 'prices', 'one-better-impossible'] as const;

/** What the last computation came to, in words and in figures anyone can check. */
export function LastComputation({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  const { lastRun } = mission;
  return (
    <Section id="computation" title={t('overview.computed')}>
      {!lastRun && <p>{t('overview.never-computed')}</p>}
      {lastRun && (lastRun.state !== 'done' || lastRun.warnings.length > 0) && (
        <RunOutcome mission={mission.id} run={lastRun} />
      )}
      {lastRun?.summary && <Summary run={lastRun} summary={lastRun.summary} />}
    </Section>
  );
}

/** What somebody needs who does not want to believe it. */
function CheckYourself({
  certificate: { problem, boundBy, version },
}: {
  readonly certificate: NonNullable<NonNullable<TimetableRun['summary']>['certificate']>;
}) {
  const { t } = useReader(texts);
  const origin = origins.find((each) => each === boundBy);
  return (
    <>
      <p>{t('certificate.check')}</p>
      <code>yugang timetable verify programme.json</code>
      <dl className={styles.facts}>
        <dt>{t('certificate.origin')}</dt>
        <dd>{origin ? t(`origin.${origin}`) : boundBy}</dd>
        <dt>{t('certificate.problem')}</dt>
        <dd className={styles.digest}>{problem}</dd>
        <dt>{t('certificate.version')}</dt>
        <dd>{version}</dd>
      </dl>
    </>
  );
}

function Summary({
  run,
  summary,
}: {
  readonly run: TimetableRun;
  readonly summary: NonNullable<TimetableRun['summary']>;
}) {
  const { t, locale } = useReader(texts);
  const when = useOfficeTime();
  const made = {
    when: when(run.finishedAt ?? run.requestedAt),
    who: run.requestedBy ?? undefined,
    seed: run.seed,
    seconds: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(summary.seconds),
  };
  return (
    <>
      <p>{t('figure.placed-of', { placed: summary.placed, wanted: summary.meetings })}</p>
      <HowGood says={summary.says} because={summary.because} />
      <p>{summary.verified && t('certificate.verified')}</p>
      <details className={styles.details}>
        <summary>{t('certificate.details')}</summary>
        <p>{t(`status.${summary.status}`)}</p>
        {summary.objective && <Certificate objective={summary.objective} bound={summary.bound} />}
        <p>{t(run.requestedBy === null ? 'certificate.made' : 'certificate.made-by', made)}</p>
        {summary.certificate && <CheckYourself certificate={summary.certificate} />}
      </details>
    </>
  );
}
