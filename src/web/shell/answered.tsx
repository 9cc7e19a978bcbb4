import type { ReactNode } from 'react';
import type { AnswerOf } from '#web/api/use-answer.ts';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from './failed.tsx';

/**
 * A part of the page made from an answer: grey lines while it is on its way, a way out where it failed, else `children` of
 * it. What was loaded once stays in sight when asking again fails; the page says by itself that the connection is lost.
 */
export function Answered<Answer>({
  of,
  lines = 4,
  children,
}: {
  readonly of: AnswerOf<Answer>;
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { t } = useReader();
  if (of.data !== undefined) return children(of.data);
  return of.error ? <Failed query={of} /> : <Waiting lines={lines} label={t('page.loading')} />;
}
