import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** One sentence about the state of things, with a way out beside it. An alert is read out at once, a status when there is time. */
export function Notice({
  tone = 'plain',
  action,
  children,
}: {
  readonly tone?: 'plain' | 'alert';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div role={tone === 'alert' ? 'alert' : 'status'} className={styles.notice} data-tone={tone}>
      <p>{children}</p>
      {action}
    </div>
  );
}
