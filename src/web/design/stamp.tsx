import type { ReactNode } from 'react';
import styles from './stamp.module.css';

/** A word stamped on what must not be taken for something else. */
export function Stamp({ children }: { readonly children: ReactNode }) {
  return <span className={styles.stamp}>{children}</span>;
}
