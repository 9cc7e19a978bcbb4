import { Button } from '@mantine/core';
import { Refused } from '#web/api/problem.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';

/** A part of the page that could not be loaded: why, in the server's words where it gave some, and the way out. */
export function Failed({ query }: { readonly query: { readonly error: Error | null; refetch(): unknown } }) {
  const { t } = useReader();
  const reason = query.error instanceof Refused ? query.error.problem.detail : '';
  return (
    <Notice
      tone="alert"
      action={
        <Button size="xs" variant="outline" onClick={() => query.refetch()}>
          {t('page.retry')}
        </Button>
      }
    >
      {t('page.failed')} {reason}
    </Notice>
  );
}
