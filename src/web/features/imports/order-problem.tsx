import { useEffect } from 'react';
import type { Problem } from '#web/api/problem.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { importTexts } from './import-texts.ts';

/** Why the desk did not do what was asked. Somebody else was quicker: then the page shows how it stands now. */
export function OrderProblem({
  problem,
  refetch,
}: {
  readonly problem: Problem | null;
  readonly refetch: () => unknown;
}) {
  const { t } = useReader(importTexts);
  const isStale = problem?.code === 'version-stale';
  useEffect(() => {
    if (isStale) refetch();
  }, [isStale, refetch]);
  if (!problem) return null;
  return <Notice tone="alert">{isStale ? t('import.stale') : t('import.not-done', { reason: problem.detail })}</Notice>;
}
