import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CompanyWhole } from '#modules/companies/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Confirm } from '#web/design/confirm.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { companyPath, registryPath } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

/** Takes a company out of use, or back. Only the first asks: the second takes nothing away. */
export function ArchiveCompany({ company }: { readonly company: CompanyWhole }) {
  const { t, language } = useReader(registryTexts);
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const path = companyPath(company.id);
  const answersAs = () => path;
  const archive = useOrder<undefined, CompanyWhole>({
    method: 'POST',
    path: `${path}/archive`,
    refreshes: [registryPath],
    answersAs,
  });
  const restore = useOrder<undefined, CompanyWhole>({
    method: 'POST',
    path: `${path}/restore`,
    refreshes: [registryPath],
    answersAs,
  });
  const from = { version: company.version };
  if (company.archivedAt) {
    return (
      <>
        <Button
          loading={restore.isSending}
          onClick={async () => {
            if (await restore.send(undefined, from)) announce(t('company.was-restored'));
          }}
        >
          {t('company.restore')}
        </Button>
        {restore.problem && <Notice tone="alert">{restore.problem.detail}</Notice>}
      </>
    );
  }
  const close = () => {
    archive.forget();
    setAsking(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('company.archive')}
      </Button>
      {isAsking && (
        <Confirm
          title={t('company.archive-title', {
            name: nameFor(language, company.profile.name, company.profile.reference).text,
          })}
          action={t('company.archive')}
          isBusy={archive.isSending}
          problem={archive.problem && <Notice tone="alert">{archive.problem.detail}</Notice>}
          onConfirm={async () => {
            if (!(await archive.send(undefined, from))) return;
            announce(t('company.was-archived'));
            close();
          }}
          onClose={close}
        >
          {t('company.archive-note')}
        </Confirm>
      )}
    </>
  );
}
