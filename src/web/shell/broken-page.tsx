import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './broken-page.module.css';
import { shellTexts } from './shell-texts.ts';

/** A page that failed while it was drawn, or whose files are gone because the desk was renewed. There is always a way out. */
export function BrokenPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useReader(shellTexts);
  const isGone = error instanceof Error && /import|preload|module script/i.test(error.message);
  return (
    <Page
      title={t('shell.broken')}
      lead={isGone ? t('shell.renewed-note') : t('shell.broken-note')}
      actions={
        <>
          <Button onClick={() => (isGone ? window.location.reload() : reset())}>{t('page.retry')}</Button>
          <LinkButton variant="default" target={linkOptions({ to: '/' })}>
            {t('shell.to-today')}
          </LinkButton>
        </>
      }
    >
      {!isGone && <pre className={styles.words}>{error instanceof Error ? error.message : String(error)}</pre>}
    </Page>
  );
}
