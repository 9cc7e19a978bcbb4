import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './meeting-panel.module.css';

/** What stands beside the board about the chosen meeting. It takes the focus, so that whoever hears the page is led there. */
export function MeetingAside({
  title,
  closeLabel,
  onClose,
  children,
}: {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => aside.current?.focus({ preventScroll: true }), []);
  // The button just pressed may be gone with the place it stood for: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) aside.current?.focus({ preventScroll: true });
  });
  return (
    <aside ref={aside} className={styles.aside} aria-label={title} tabIndex={-1}>
      <header className={styles.header}>
        <h3>{title}</h3>
        <CloseButton aria-label={closeLabel} onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}
