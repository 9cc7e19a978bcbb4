import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useDesignWords } from './design-words.tsx';
import type { LinkTarget } from './link-target.ts';
import styles from './page.module.css';

export type Crumb = LinkTarget & { readonly label: ReactNode };

/**
 * A page: where it stands (`breadcrumbs`, without the page itself), its heading, what one can do here, and its content.
 * `tabs` take a `Tabs`; `aside` stands beside the heading (a stamp, a state). The heading takes the focus when the reader
 * comes from another page. `documentTitle` is for the browser's tab where `title` is no plain text.
 */
export function Page({
  title,
  documentTitle,
  lead,
  breadcrumbs = [],
  aside,
  actions,
  tabs,
  width = 'full',
  children,
}: {
  readonly title: ReactNode;
  readonly documentTitle?: string;
  /** One or two sentences: what this page is for. */
  readonly lead?: ReactNode;
  readonly breadcrumbs?: readonly Crumb[];
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly tabs?: ReactNode;
  /** `text`: no wider than a form or a text reads well. */
  readonly width?: 'full' | 'text';
  readonly children: ReactNode;
}) {
  const words = useDesignWords();
  const inTab = documentTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = inTab ? `${inTab} · Yugang 渝港` : 'Yugang 渝港';
  }, [inTab]);
  return (
    <article className={styles.page} data-width={width}>
      {breadcrumbs.length > 0 && (
        <nav aria-label={words.youAreHere} className={styles.crumbs}>
          <ol>
            {breadcrumbs.map(({ label, ...target }) => (
              <li key={JSON.stringify(target)}>
                <Link {...target}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {aside}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {tabs}
      <div className={styles.content}>{children}</div>
    </article>
  );
}
