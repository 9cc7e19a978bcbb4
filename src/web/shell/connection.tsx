import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Notice } from '#web/design/notice.tsx';
import { isConnectionLost, useHealth } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './connection.module.css';

/** Tells that the desk does not answer, and when it does again; then everything on the page is asked anew. */
export function Connection() {
  const { t } = useReader();
  const queries = useQueryClient();
  const isLost = isConnectionLost(useHealth().error);
  const [wasLost, setWasLost] = useState(false);

  useEffect(() => {
    if (isLost) {
      setWasLost(true);
      return undefined;
    }
    if (!wasLost) return undefined;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'health' });
    const forget = setTimeout(() => setWasLost(false), 8_000);
    return () => clearTimeout(forget);
  }, [isLost, wasLost, queries]);

  return (
    <div className={styles.connection}>
      {isLost && <Notice tone="alert">{t('page.connection-lost')}</Notice>}
      {!isLost && wasLost && <Notice>{t('page.connection-back')}</Notice>}
    </div>
  );
}
