import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Confirm } from '#web/design/confirm.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './office.module.css';
import { officeTexts } from './office-texts.ts';

/** The way from trying the desk to working with it: everything invented goes, everything of the office's own stays. */
export function SampleData() {
  const { t } = useReader(officeTexts);
  const announce = useAnnounce();
  const [isAsking, setIsAsking] = useState(false);
  const removal = useOrder<void, unknown>({
    method: 'POST',
    path: '/api/sample/removal',
    refreshes: ['/api/'],
    onDone: () => {
      setIsAsking(false);
      announce(t('sample.removed'));
    },
  });
  return (
    <>
      <p>{t('sample.what')}</p>
      <p className={styles.way}>
        <Button variant="outline" color="chilli" onClick={() => setIsAsking(true)}>
          {t('sample.remove')}
        </Button>
      </p>
      {isAsking && (
        <Confirm
          title={t('sample.ask')}
          action={t('sample.remove')}
          tone="alert"
          isBusy={removal.isSending}
          problem={removal.problem && <Notice tone="alert">{removal.problem.detail}</Notice>}
          onConfirm={() => void removal.send()}
          onClose={() => {
            setIsAsking(false);
            removal.forget();
          }}
        >
          <p>{t('sample.ask-what')}</p>
        </Confirm>
      )}
    </>
  );
}
