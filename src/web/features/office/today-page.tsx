import { Page } from '#web/design/page.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { officeTexts } from './office-texts.ts';
import { SystemHealth } from './system-health.tsx';

/** The desk's first page. */
export function TodayPage() {
  const { t } = useReader(officeTexts);
  return (
    <Page title={t('today.title')}>
      <SystemHealth />
    </Page>
  );
}
