import type { ReactNode } from 'react';
import styles from './figures.module.css';

export type Figure = {
  readonly label: string;
  readonly value: ReactNode;
  /** What the value is measured against, in small print. */
  readonly note?: ReactNode;
  readonly tone?: 'alert';
};

/** A row of figures, each under its name; it folds to two columns on a phone. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note, tone }) => (
        <div key={label} className={styles.figure} data-tone={tone}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
