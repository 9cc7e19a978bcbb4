import { useQueryClient } from '@tanstack/react-query';
import { linkOptions, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ImportAnswer } from '#modules/companies/import-contract.ts';
import { refreshAnswers } from '#web/api/use-answer.ts';
import { Page } from '#web/design/page.tsx';
import { Pill } from '#web/design/pill.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { SideName } from '#web/features/companies/field-value.tsx';
import { OfficeTime } from '#web/features/companies/office-time.tsx';
import { registryPath } from '#web/features/companies/registry-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import styles from './import-page.module.css';
import { isUnderWay, useImport } from './import-queries.ts';
import { StateOfImport } from './import-state.tsx';
import { importTexts } from './import-texts.ts';
import { ImportWay } from './import-way.tsx';

/** One list on its way into the registry, and back out of it. Whatever the desk does meanwhile, this page follows. */
export function ImportPage() {
  const { t } = useReader(importTexts);
  const { id } = useParams({ from: '/imports/$id' });
  const answer = useImport(id);
  const data = answer.data?.id === id ? answer.data : undefined;
  useFreshRegistry(data);
  return (
    <Page
      title={data ? <bdi>{data.fileName}</bdi> : t('imports.title')}
      documentTitle={data?.fileName ?? t('imports.title')}
      breadcrumbs={[{ ...linkOptions({ to: '/imports' }), label: t('imports.title') }]}
      aside={
        data && (
          <>
            {data.isSample && <Stamp>{t('page.sample')}</Stamp>}
            <StateOfImport state={data.state} />
            <Pill tone={data.side}>
              <SideName side={data.side} />
            </Pill>
          </>
        )
      }
      lead={
        data && (
          <span className={styles.origin}>
            <OfficeTime at={data.uploadedAt} />
            {' · '}
            {data.uploadedBy === null ? t('imports.by-desk') : <bdi>{data.uploadedBy}</bdi>}
            {data.sheet && (
              <>
                {' · '}
                {t('imports.sheet', { sheet: data.sheet })}
              </>
            )}
          </span>
        )
      }
    >
      <Answered of={{ ...answer, data }} lines={10}>
        {(loaded) => (
          <ImportWay key={id} loaded={loaded} version={answer.version ?? loaded.version} refetch={answer.refetch} />
        )}
      </Answered>
    </Page>
  );
}

/** When the desk has saved or undone the list, what the page knows of companies is old. */
function useFreshRegistry(data: ImportAnswer | undefined): void {
  const queries = useQueryClient();
  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (!data) return;
    if (wasUnderWay.current && !isUnderWay(data)) void refreshAnswers(queries, [registryPath]);
    wasUnderWay.current = isUnderWay(data);
  }, [data, queries]);
}
