import { linkOptions } from '@tanstack/react-router';
import { useMe } from '#web/api/use-session.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import styles from './office.module.css';
import { OfficeFacts } from './office-facts.tsx';
import { OfficeForm } from './office-form.tsx';
import { useOffice } from './office-queries.ts';
import { officeTexts } from './office-texts.ts';
import { SampleData } from './sample-data.tsx';
import { SystemHealth } from './system-health.tsx';
import { useHasSample } from './use-has-sample.ts';

/** The office itself: its settings, its people, sample data and the system. */
export function OfficePage() {
  const { t } = useReader(officeTexts);
  const office = useOffice();
  const me = useMe();
  const hasSample = useHasSample();
  const isAdministrator = me?.role === 'administrator';
  return (
    <Page
      title={t('office.title')}
      actions={
        me?.maySeePeople && (
          <LinkButton variant="default" target={linkOptions({ to: '/people' })}>
            {t('office.people')}
          </LinkButton>
        )
      }
    >
      <Section id="settings" title={t('office.settings')}>
        {!isAdministrator && <p className={styles.before}>{t('office.not-yours')}</p>}
        <Answered of={office} lines={8}>
          {(loaded) =>
            isAdministrator ? <OfficeForm office={loaded} version={office.version} /> : <OfficeFacts office={loaded} />
          }
        </Answered>
      </Section>
      {hasSample && (isAdministrator || me?.role === 'manager') && (
        <Section id="sample" title={t('sample.title')}>
          <SampleData />
        </Section>
      )}
      <SystemHealth />
    </Page>
  );
}
