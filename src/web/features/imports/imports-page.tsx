import { linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ImportsAnswer } from '#modules/companies/import-contract.ts';
import { DataTable } from '#web/design/data-table.tsx';
import { Empty } from '#web/design/empty.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Pill } from '#web/design/pill.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import type { TableColumn } from '#web/design/table-column.ts';
import { SideName } from '#web/features/companies/field-value.tsx';
import { OfficeTime } from '#web/features/companies/office-time.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { pageTexts } from '#web/reader/page-texts.ts';
import type { Words } from '#web/reader/words.ts';
import { Answered } from '#web/shell/answered.tsx';
import { useImports } from './import-queries.ts';
import { StateOfImport } from './import-state.tsx';
import { importTexts } from './import-texts.ts';
import styles from './imports-page.module.css';

type Row = ImportsAnswer['imports'][number];

/** Every list that was brought in, newest first, and how far each is. */
export function ImportsPage() {
  const { t } = useReader(importTexts);
  const imports = useImports();
  const columns = useMemo(() => columnsOfImports(t), [t]);
  const isEmpty = imports.data?.imports.length === 0;
  const begin = <LinkButton target={linkOptions({ to: '/imports/new' })}>{t('imports.new')}</LinkButton>;
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')} actions={!isEmpty && begin}>
      <Answered of={imports} lines={8}>
        {({ imports: rows }) => (
          <DataTable<Row>
            label={t('imports.title')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={columns}
            linkTo={({ id }) => linkOptions({ to: '/imports/$id', params: { id } })}
            toneOf={({ state }) => (state === 'undone' || state === 'discarded' ? 'quiet' : undefined)}
            empty={
              <Empty title={t('imports.none-title')} action={begin}>
                {t('imports.none')}
              </Empty>
            }
          />
        )}
      </Answered>
    </Page>
  );
}

function columnsOfImports(t: Words<typeof importTexts | typeof pageTexts>): readonly TableColumn<Row>[] {
  return [
    {
      id: 'file',
      header: t('imports.file'),
      cell: ({ fileName, isSample }) => (
        <span className={styles.file}>
          <bdi>{fileName}</bdi> {isSample && <Stamp>{t('page.sample')}</Stamp>}
        </span>
      ),
      isName: true,
      orderedBy: ({ fileName }) => fileName,
    },
    {
      id: 'state',
      header: t('imports.state'),
      cell: ({ state }) => <StateOfImport state={state} />,
      orderedBy: ({ state }) => state,
    },
    {
      id: 'side',
      header: t('imports.side'),
      cell: ({ side }) => (
        <Pill tone={side}>
          <SideName side={side} />
        </Pill>
      ),
      orderedBy: ({ side }) => side,
    },
    {
      id: 'rows',
      header: t('imports.rows'),
      cell: ({ counts }) => rowsIn(counts) ?? '–',
      orderedBy: ({ counts }) => rowsIn(counts),
      align: 'end',
    },
    {
      id: 'uploaded',
      header: t('imports.uploaded'),
      cell: ({ uploadedAt }) => <OfficeTime at={uploadedAt} />,
      orderedBy: ({ uploadedAt }) => uploadedAt,
      width: 'narrow',
    },
    {
      id: 'by',
      header: t('imports.by'),
      cell: ({ uploadedBy }) => (uploadedBy === null ? t('imports.by-desk') : <bdi>{uploadedBy}</bdi>),
      orderedBy: ({ uploadedBy }) => uploadedBy,
      width: 'narrow',
    },
  ];
}

const rowsIn = (counts: Row['counts']) => counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
