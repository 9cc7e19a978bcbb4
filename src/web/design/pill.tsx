import type { ReactNode } from 'react';
import styles from './pill.module.css';

/** A state in one word. The colour repeats what the word says: never the only difference between two pills. */
export function Pill({
  tone = 'plain',
  children,
}: {
  /** `good`: done, in order. `busy`: under way. `alert`: needs somebody. `left` and `right`: the two sides of the office. */
  readonly tone?: 'plain' | 'good' | 'busy' | 'alert' | 'left' | 'right';
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.pill} data-tone={tone}>
      {children}
    </span>
  );
}
