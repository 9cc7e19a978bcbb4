import { linkOptions, useRouterState } from '@tanstack/react-router';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { shellTexts } from './shell-texts.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useReader(shellTexts);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <Page
      title={t('shell.not-found')}
      lead={t('shell.not-found-note', { address })}
      actions={<LinkButton target={linkOptions({ to: '/' })}>{t('shell.to-today')}</LinkButton>}
    >
      {null}
    </Page>
  );
}

/** A page of the office, opened by a company's user. */
export function NotYours() {
  const { t } = useReader(shellTexts);
  return (
    <Page
      title={t('shell.not-yours')}
      lead={t('shell.not-yours-note')}
      actions={<LinkButton target={linkOptions({ to: '/' })}>{t('shell.to-today')}</LinkButton>}
    >
      {null}
    </Page>
  );
}
