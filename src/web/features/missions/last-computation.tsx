import type { MissionAnswer, TimetableRun } from '#modules/missions/mission-contract.ts';
import { Section } from '#web/design/section.tsx';
import { useOfficeTime } from '#web/features/companies/office-time.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Certificate } from './certificate.tsx';
import { missionTexts } from './mission-texts.ts';
import { overviewTexts } from './overview-texts.ts';
import { RunOutcome } from './run-outcome.tsx';

const texts = { ...missionTexts, ...overviewTexts };

/** What the last computation came to, in words and in figures anyone can check. */
export function LastComputation({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  const { lastRun } = mission;
  return (
    <Section id="computation" title={t('overview.computed')}>
      {!lastRun && <p>{t('overview.never-computed')}</p>}
      {lastRun && (lastRun.state !== 'done' || lastRun.warnings.length > 0) && <RunOutcome run={lastRun} />}
      {lastRun?.summary && <Summary run={lastRun} summary={lastRun.summary} />}
    </Section>
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
      <p>{t(`status.${summary.status}`)}</p>
      {summary.objective && <Certificate objective={summary.objective} bound={summary.bound} />}
      <p>
        {t(run.requestedBy === null ? 'certificate.made' : 'certificate.made-by', made)}{' '}
        {summary.verified && t('certificate.verified')}
      </p>
    </>
  );
}
