import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './progress-bar.module.css';

/** How far something is that takes a while: `share` from 0 to 1, null where nobody can say. The words say what is being done. */
export function ProgressBar({
  share,
  label,
  action,
}: {
  readonly share: number | null;
  readonly label: ReactNode;
  /** A way to stop it. */
  readonly action?: ReactNode;
}) {
  const percent = share === null ? 100 : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span role="status">{label}</span>
        {share !== null && <span className={styles.percent}>{percent} %</span>}
        {action}
      </div>
      <Progress.Root>
        <Progress.Section
          value={percent}
          striped={share === null}
          animated={share === null}
          aria-label={typeof label === 'string' ? label : undefined}
          {...(share === null && { 'aria-valuetext': '…' })}
        />
      </Progress.Root>
    </div>
  );
}
