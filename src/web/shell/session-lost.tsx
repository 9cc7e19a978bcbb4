import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearSessionLost } from '#web/api/session-lost.ts';
import { refreshAnswers } from '#web/api/use-answer.ts';
import { endSession, sessionPath, useIsSessionLost } from '#web/api/use-session.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { addressAfterSignIn } from './address-after-sign-in.ts';
import { shellTexts } from './shell-texts.ts';

/**
 * The session ended while the page was open. What is typed stays: the reader signs in again in a new window, comes back to
 * this one, and everything on it is asked anew.
 */
export function SessionLost() {
  const { t } = useReader(shellTexts);
  const queries = useQueryClient();
  const isLost = useIsSessionLost();

  useEffect(() => hearSessionLost(() => endSession(queries)), [queries]);

  useEffect(() => {
    if (!isLost) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void refreshAnswers(queries, [sessionPath]);
    };
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      void refreshAnswers(queries, ['/api/']);
    };
  }, [isLost, queries]);

  if (!isLost) return null;
  return (
    <Notice
      tone="alert"
      action={
        <Button
          component="a"
          size="xs"
          variant="outline"
          target="_blank"
          rel="opener"
          href={addressAfterSignIn(window.location)}
        >
          {t('shell.sign-in')}
        </Button>
      }
    >
      {t('shell.session-lost')}
    </Notice>
  );
}
