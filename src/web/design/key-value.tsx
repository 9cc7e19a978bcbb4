import type { ReactNode } from 'react';
import styles from './key-value.module.css';

export type KeyValueRow = { readonly label: string; readonly value: ReactNode };

/** Facts about one thing, each under its name. A fact without a value is left out where `value` is null. */
export function KeyValue({ rows }: { readonly rows: readonly KeyValueRow[] }) {
  return (
    <dl className={styles.facts}>
      {rows
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ label, value }) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
