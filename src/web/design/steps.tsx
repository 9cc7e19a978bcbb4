import type { ReactNode } from 'react';
import { useDesignWords } from './design-words.tsx';
import styles from './steps.module.css';

export type Step = {
  readonly title: ReactNode;
  /** What is done here, or how it is done. */
  readonly note?: ReactNode;
  readonly state: 'done' | 'now' | 'later';
  readonly action?: ReactNode;
};

/** A way in numbered steps: what is done, where one stands, what comes. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  const words = useDesignWords();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ title, note, state, action }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a way keep their order
        <li key={index} className={styles.step} data-state={state} {...(state === 'now' && { 'aria-current': 'step' })}>
          <span className={styles.number} aria-hidden>
            {state === 'done' ? '✓' : index + 1}
          </span>
          <div>
            <p className={styles.title}>
              {title}
              {state === 'done' && <span className={styles.unseen}> {words.done}</span>}
            </p>
            {note && <div className={styles.note}>{note}</div>}
            {action && <div className={styles.action}>{action}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
