import { Button } from '@mantine/core';
import { Refused } from '#web/api/problem.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';

/** Asked again, the desk would say the same. */
const finalStatuses: readonly number[] = [403, 404];

/** A part of the page that could not be loaded: why, in the server's words where it gave some, and the way out. */
export function Failed({ query }: { readonly query: { readonly error: Error | null; refetch(): unknown } }) {
  const { t } = useReader();
  const problem = query.error instanceof Refused ? query.error.problem : null;
  const isFinal = problem !== null && finalStatuses.includes(problem.status);
  return (
    <Notice
      tone="alert"
      action={
        !isFinal && (
          <Button size="xs" variant="outline" onClick={() => query.refetch()}>
            {t('page.retry')}
          </Button>
        )
      }
    >
      {!isFinal && `${t('page.failed')} `}
      {problem?.detail}
    </Notice>
  );
}
