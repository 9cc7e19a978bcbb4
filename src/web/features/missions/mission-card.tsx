import { Link } from '@tanstack/react-router';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Stamp } from '#web/design/stamp.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { DateLeaf } from './date-leaf.tsx';
import { MissionState } from './mission-state.tsx';
import { missionTexts } from './mission-texts.ts';
import styles from './missions.module.css';
import { nextStepOf } from './next-step.ts';
import { addressOf, useNextStepSentence } from './next-step-notice.tsx';

/** A mission in a list: its day as on a calendar, what it is, how far it is, and its next step. */
export function MissionCard({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(missionTexts);
  const { id, settings, counts } = mission;
  const next = nextStepOf(mission);
  const sentence = useNextStepSentence(mission, next);
  const wanted = counts.meetings.proposed + counts.meetings.accepted;
  return (
    <article className={styles.card} data-state={mission.state}>
      <DateLeaf dates={settings.days.map(({ date }) => date)} />
      <div className={styles.what}>
        <h3 className={styles.title}>
          <Link to="/missions/$id" params={{ id }}>
            <NameOf name={settings.title} instead={t('mission.untitled')} />
          </Link>
        </h3>
        <p className={styles.place}>
          <NameOf name={settings.place} />
        </p>
        <p className={styles.states}>
          <MissionState mission={mission} />
          {mission.isSample && <Stamp>{t('page.sample')}</Stamp>}
        </p>
      </div>
      <div className={styles.far}>
        <p>
          {t('figure.firms-count', counts.participants)}
          {wanted > 0 && <br />}
          {wanted > 0 && t('figure.placed-of', { placed: counts.meetings.placed, wanted })}
        </p>
        {next.page !== null && (
          <p className={styles.next}>
            {sentence}{' '}
            <Link {...addressOf(id, next.page)} className={styles.go}>
              {t(`go.${next.step}`)}
            </Link>
          </p>
        )}
      </div>
    </article>
  );
}
