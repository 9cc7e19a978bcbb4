import type { CSSProperties, ReactNode } from 'react';
import styles from './board.module.css';
import { useBoardKeys } from './use-board-keys.ts';

/** The frame of a board: it scrolls both ways by itself, by keyboard too, and keeps its head row and first column in sight. */
export function BoardFrame({
  label,
  slots,
  rows,
  children,
}: {
  readonly label: string;
  readonly slots: number;
  /** How long the names of the rows are. */
  readonly rows: 'short' | 'long';
  readonly children: ReactNode;
}) {
  const keys = useBoardKeys();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <table
        ref={keys.table}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        className={styles.board}
        data-rows={rows}
        style={{ '--slots': slots } as CSSProperties}
      >
        <caption className={styles.caption}>{label}</caption>
        {children}
      </table>
    </section>
  );
}
