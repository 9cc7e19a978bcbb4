import { linkOptions } from '@tanstack/react-router';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { missionTexts } from './mission-texts.ts';
import styles from './next-step.module.css';
import { type NextStep, nextStepOf } from './next-step.ts';

/** Where a mission stands in one sentence, and the one button that brings it on. */
export function NextStepNotice({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(missionTexts);
  const next = nextStepOf(mission);
  const sentence = useNextStepSentence(mission, next);
  return (
    <aside className={styles.next} data-step={next.step} aria-label={t('next.title')}>
      <div>
        <p className={styles.label}>{t('next.title')}</p>
        <p className={styles.sentence}>{sentence}</p>
      </div>
      {next.page !== null && (
        <LinkButton target={addressOf(mission.id, next.page)} size="md">
          {t(`go.${next.step}`)}
        </LinkButton>
      )}
    </aside>
  );
}

export function useNextStepSentence(mission: MissionAnswer, next: NextStep): string {
  const { t, language } = useReader(missionTexts);
  const side = next.step === 'choose-right' ? mission.sides.right : mission.sides.left;
  return t(`next.${next.step}`, {
    side: nameFor(language, side).text,
    version: mission.published?.number,
  });
}

export function addressOf(id: string, page: NonNullable<NextStep['page']>) {
  if (page === 'settings') return linkOptions({ to: '/missions/$id', params: { id }, search: { settings: 'edit' } });
  return linkOptions({ to: `/missions/$id/${page}`, params: { id } });
}
