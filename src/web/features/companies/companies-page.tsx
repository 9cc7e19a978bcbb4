import { linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CompaniesAnswer, CompanyRow } from '#modules/companies/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { DataTable } from '#web/design/data-table.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from '#web/shell/failed.tsx';
import { columnsOfCompanies } from './columns-of-companies.tsx';
import { EmptyRegistry, NothingFound } from './empty-registry.tsx';
import { ExportCompanies } from './export-companies.tsx';
import { fieldTexts } from './field-texts.ts';
import { isNarrowed, pathOfView, rowsOfPage, useRegistryView } from './registry-address.ts';
import { RegistryFilter } from './registry-filter.tsx';
import { registryTexts } from './registry-texts.ts';

const texts = { ...registryTexts, ...fieldTexts };

/** The registry: every company of the office, searched, filtered and ordered. */
export function CompaniesPage() {
  const { t } = useReader(texts);
  const [view, changeView] = useRegistryView();
  const answer = useAnswer<CompaniesAnswer>(pathOfView(view));
  const { data } = answer;
  const isMixed = data?.companies.some(({ isSample }) => !isSample) ?? false;
  const columns = useMemo(() => columnsOfCompanies(t, isMixed), [t, isMixed]);
  const isEmpty = data !== undefined && data.total === 0 && data.counts.left + data.counts.right === 0;
  if (isEmpty && !isNarrowed(view)) {
    return (
      <Page title={t('companies.title')}>
        <EmptyRegistry />
      </Page>
    );
  }
  return (
    <Page
      title={t('companies.title')}
      actions={
        <>
          <LinkButton target={linkOptions({ to: '/companies/new' })}>{t('companies.new')}</LinkButton>
          <LinkButton variant="default" target={linkOptions({ to: '/imports/new' })}>
            {t('companies.import')}
          </LinkButton>
          <ExportCompanies />
        </>
      }
    >
      {answer.error && !data && <Failed query={answer} />}
      <DataTable<CompanyRow>
        label={t('companies.title')}
        rows={data?.companies}
        keyOf={keyOfCompany}
        columns={columns}
        memory="companies"
        linkTo={pageOfCompany}
        filter={
          <RegistryFilter
            view={view}
            onChange={changeView}
            answer={answer.isPrevious ? undefined : data}
            counts={data?.counts}
          />
        }
        order={view.order ?? (view.q ? null : { by: 'name', direction: 'asc' })}
        onOrder={(order) => changeView({ order })}
        paging={{
          offset: view.offset,
          limit: rowsOfPage,
          total: data?.total ?? 0,
          onMove: (offset) => changeView({ offset }),
        }}
        toneOf={({ archived }) => (archived ? 'quiet' : undefined)}
        empty={<NothingFound view={view} onChange={changeView} />}
      />
      {answer.isPending && <Waiting lines={10} label={t('page.loading')} />}
    </Page>
  );
}

const keyOfCompany = ({ id }: CompanyRow) => id;
const pageOfCompany = ({ id }: CompanyRow) => linkOptions({ to: '/companies/$id', params: { id } });
