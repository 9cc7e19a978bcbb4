import { linkOptions } from '@tanstack/react-router';
import { LinkButton } from '#web/design/link-button.tsx';
import { Section } from '#web/design/section.tsx';
import { Steps } from '#web/design/steps.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { officeTexts } from './office-texts.ts';

/** How an office that has published nothing yet begins. */
export function FirstSteps({
  counts,
  missions,
}: {
  readonly counts: { readonly left: number; readonly right: number };
  readonly missions: number;
}) {
  const { t } = useReader(officeTexts);
  const hasLists = counts.left > 0 && counts.right > 0;
  const now = !hasLists ? 'lists' : missions === 0 ? 'mission' : 'publish';
  return (
    <Section id="steps" title={t('today.steps')}>
      <Steps
        label={t('today.steps')}
        steps={[
          {
            title: t('today.step-lists'),
            note: t('today.step-lists-note'),
            state: hasLists ? 'done' : 'now',
            action: now === 'lists' && (
              <LinkButton target={linkOptions({ to: '/imports/new' })}>{t('today.step-lists-go')}</LinkButton>
            ),
          },
          {
            title: t('today.step-mission'),
            note: t('today.step-mission-note'),
            state: missions > 0 ? 'done' : now === 'mission' ? 'now' : 'later',
            action: now === 'mission' && (
              <LinkButton target={linkOptions({ to: '/missions/new' })}>{t('today.new-mission')}</LinkButton>
            ),
          },
          {
            title: t('today.step-publish'),
            note: t('today.step-publish-note'),
            state: now === 'publish' ? 'now' : 'later',
            action: now === 'publish' && (
              <LinkButton target={linkOptions({ to: '/missions' })}>{t('today.step-publish-go')}</LinkButton>
            ),
          },
        ]}
      />
    </Section>
  );
}
