import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LinkTarget } from './link-target.ts';
import styles from './tabs.module.css';

export type Tab = LinkTarget & {
  readonly label: ReactNode;
  /** A figure beside the label. */
  readonly count?: number;
};

/** The parts of one thing, each at its own address: links, so that each can be opened in a new window and sent to a colleague. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ label: name, count, ...target }) => (
        <Link
          key={JSON.stringify(target)}
          {...target}
          className={styles.tab}
          activeOptions={{ exact: true, includeSearch: target.search !== undefined }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {name}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
