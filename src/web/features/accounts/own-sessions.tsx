import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { OwnSession } from '#modules/accounts/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { DataTable } from '#web/design/data-table.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Pill } from '#web/design/pill.tsx';
import type { TableColumn } from '#web/design/table-column.ts';
import { OfficeTime } from '#web/features/companies/office-time.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { ownSessionsPath } from './account-queries.ts';
import { accountTexts } from './account-texts.ts';
import styles from './accounts.module.css';
import { describeDevice } from './describe-device.ts';

/** The devices one is signed in on, and how to sign one out from afar. */
export function OwnSessions() {
  const { t } = useReader(accountTexts);
  const announce = useAnnounce();
  const answer = useAnswer<{ readonly sessions: readonly OwnSession[] }>(ownSessionsPath);
  const end = useOrder<{ readonly id: string }, unknown>({
    method: 'DELETE',
    path: ({ id }) => `${ownSessionsPath}/${id}`,
    body: () => undefined,
    refreshes: [ownSessionsPath],
  });
  const endOthers = useOrder<void, unknown>({ method: 'DELETE', path: ownSessionsPath, refreshes: [ownSessionsPath] });
  const { send } = end;
  const columns = useMemo((): readonly TableColumn<OwnSession>[] => {
    const endOne = async (id: string) => {
      if (await send({ id })) announce(t('sessions.ended'));
    };
    return [
      {
        id: 'device',
        header: t('sessions.device'),
        isName: true,
        cell: ({ device }) => describeDevice(device) ?? t('sessions.unknown'),
      },
      { id: 'seen', header: t('sessions.seen'), cell: ({ lastSeenAt }) => <OfficeTime at={lastSeenAt} /> },
      { id: 'started', header: t('sessions.started'), cell: ({ startedAt }) => <OfficeTime at={startedAt} /> },
      { id: 'way', header: t('sessions.way'), cell: ({ startedBy }) => t(`sessions.by-${startedBy}`) },
      { id: 'address', header: t('sessions.address'), cell: ({ address }) => address },
      {
        id: 'end',
        header: '',
        width: 'narrow',
        cell: ({ id, isThis }) =>
          isThis ? (
            <Pill tone="good">{t('sessions.this')}</Pill>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => void endOne(id)}>
              {t('sessions.end')}
            </Button>
          ),
      },
    ];
  }, [t, send, announce]);
  return (
    <Answered of={answer}>
      {({ sessions }) => (
        <div className={styles.stack}>
          {(end.problem ?? endOthers.problem) && (
            <Notice tone="alert">{(end.problem ?? endOthers.problem)?.detail}</Notice>
          )}
          <p>{t('sessions.note')}</p>
          <DataTable
            label={t('sessions.title')}
            rows={sessions}
            keyOf={({ id }) => id}
            columns={columns}
            actions={
              sessions.length > 1 && (
                <Button
                  variant="default"
                  loading={endOthers.isSending}
                  onClick={async () => {
                    if (await endOthers.send()) announce(t('sessions.others-ended'));
                  }}
                >
                  {t('sessions.end-others')}
                </Button>
              )
            }
          />
        </div>
      )}
    </Answered>
  );
}
