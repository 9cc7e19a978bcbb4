import { Button } from '@mantine/core';
import { Link, linkOptions } from '@tanstack/react-router';
import type { MissionAnswer, TimetableRun } from '#modules/missions/mission-contract.ts';
import type { ExplanationAnswer, ExplanationOrder, ExplanationsAnswer } from '#modules/missions/repair-contract.ts';
import { ProgressBar } from '#web/design/progress-bar.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { ConflictInWords } from './conflict-in-words.tsx';
import { useExplanations, useMissionOrder } from './mission-queries.ts';
import { isOver, isUnderWay } from './next-step.ts';
import { OrderNotice } from './order-notice.tsx';
import { timetableTexts } from './timetable-texts.ts';
import styles from './what-it-takes.module.css';

/** What it would take to place meetings without a place: asked for once, and told as long as the board stays as it is. */
export function useWhatItTakes(mission: MissionAnswer) {
  const explanations = useExplanations(mission.id);
  const ask = useMissionOrder<ExplanationOrder, ExplanationsAnswer>(mission.id, {
    method: 'POST',
    path: '/explanations',
    answersAs: () => `/api/missions/${mission.id}/explanations`,
  });
  const run = explanations.data?.run ?? null;
  return {
    ask,
    run: isUnderWay(run) ? run : null,
    canAsk: !isOver(mission.state),
    of: (meeting: string) => explanations.data?.explanations.find((each) => each.meeting === meeting),
  };
}

type WhatItTakes = ReturnType<typeof useWhatItTakes>;

/** The button that asks, and how far the answer is. No meetings named: all that have no place. */
export function AskWhatItTakes({
  mission,
  takes,
  meetings,
}: {
  readonly mission: MissionAnswer;
  readonly takes: WhatItTakes;
  readonly meetings: readonly string[];
}) {
  const { t } = useReader(timetableTexts);
  const stop = useMissionOrder<{ keepBest: boolean }, TimetableRun>(mission.id, {
    method: 'POST',
    path: `/runs/${takes.run?.id}/stop`,
  });
  if (!takes.canAsk) return null;
  if (takes.run) {
    const { progress } = takes.run;
    const isWaiting = progress === null || progress.stage === 'waiting';
    return (
      <ProgressBar
        share={isWaiting || progress.limitSeconds === 0 ? null : progress.seconds / progress.limitSeconds}
        label={isWaiting ? t('run.stage-waiting') : t('takes.searching')}
        action={
          <Button size="compact-sm" variant="default" onClick={() => void stop.send({ keepBest: true })}>
            {t('takes.stop')}
          </Button>
        }
      />
    );
  }
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        loading={takes.ask.isSending}
        onClick={() => void takes.ask.send({ meetings: [...meetings] })}
      >
        {t(meetings.length === 0 ? 'takes.ask-all' : 'takes.ask')}
      </Button>
      <OrderNotice order={takes.ask} />
    </div>
  );
}

/** The answer for one meeting, where there is one. */
export function TakesOf({
  mission,
  takes,
  meeting,
}: {
  readonly mission: string;
  readonly takes: WhatItTakes;
  readonly meeting: string;
}) {
  const explanation = takes.of(meeting);
  return explanation ? <Takes mission={mission} explanation={explanation} /> : null;
}

/** The answer for one meeting: what would have to give way, each with the way to where it is changed. */
function Takes({ mission, explanation }: { readonly mission: string; readonly explanation: ExplanationAnswer }) {
  const { t } = useReader(timetableTexts);
  const { text, concessions, conflict } = explanation;
  return (
    <div className={styles.takes}>
      <p className={styles.text}>{text}</p>
      {concessions.length > 0 && (
        <ul className={styles.list}>
          {concessions.map((concession) => (
            <li key={concession.text}>
              {concession.text}{' '}
              <Link {...addressOf(mission, concession)} aria-label={`${t('conflict.change')}: ${concession.text}`}>
                {t('conflict.change')}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {conflict && (
        <details className={styles.why}>
          <summary>{t('takes.why')}</summary>
          <ConflictInWords mission={mission} conflict={conflict} />
        </details>
      )}
    </div>
  );
}

function addressOf(id: string, { kind, company, meeting }: ExplanationAnswer['concessions'][number]) {
  const params = { id };
  if (company) return linkOptions({ to: '/missions/$id/participants', params, search: { limits: company } });
  if (kind === 'table-added') return linkOptions({ to: '/missions/$id', params, search: { settings: 'edit' } });
  return linkOptions({ to: '/missions/$id/timetable', params, search: meeting ? { meeting } : {} });
}
