import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useDesignWords } from './design-words.tsx';
import styles from './dialog.module.css';

/**
 * A question or a small form above the page. The browser's own dialog: the focus stays inside and goes back afterwards,
 * Escape closes, and nothing beneath can be reached. Open while it is rendered: `{isAsking && <Dialog …>}`.
 */
export function Dialog({
  title,
  onClose,
  actions,
  width = 'text',
  children,
}: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Buttons under the content, the one that does it first. */
  readonly actions?: ReactNode;
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}) {
  const words = useDesignWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opened = dialog.current;
    if (!opened?.open) opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it as Escape does, which the browser handles
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.header}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <CloseButton aria-label={words.close} onClick={onClose} />
        </header>
        <div className={styles.content}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
