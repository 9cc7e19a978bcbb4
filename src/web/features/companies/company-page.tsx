import { linkOptions, useParams } from '@tanstack/react-router';
import type { CompanyWhole } from '#modules/companies/contract.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Page } from '#web/design/page.tsx';
import { Pill } from '#web/design/pill.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { Failed } from '#web/shell/failed.tsx';
import { AlikeCompanies } from './alike-companies.tsx';
import { ArchiveCompany } from './archive-company.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { CompanyHistory } from './company-history.tsx';
import styles from './company-page.module.css';
import { SideName } from './field-value.tsx';
import { useOfficeTime } from './office-time.tsx';
import { OtherNames } from './other-names.tsx';
import { useCompany } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

/** One company whole: what it is, brings and looks for, its people, and what was changed by whom. */
export function CompanyPage() {
  const { t } = useReader(registryTexts);
  const { id } = useParams({ from: '/companies/$id' });
  const company = useCompany(id);
  const registry = [{ ...linkOptions({ to: '/companies' }), label: t('companies.title') }];
  if (company.data?.id === id) return <Whole company={company.data} />;
  return (
    <Page title={t('company.title')} breadcrumbs={registry}>
      {company.error ? <Failed query={company} /> : <Waiting lines={12} label={t('page.loading')} />}
    </Page>
  );
}

function Whole({ company }: { readonly company: CompanyWhole }) {
  const { t, language } = useReader(registryTexts);
  const when = useOfficeTime();
  const { id, profile, archivedAt, isSample, warnings } = company;
  const name = nameFor(language, profile.name, profile.reference);
  return (
    <Page
      title={<NameOf name={profile.name} instead={profile.reference} />}
      documentTitle={name.text}
      breadcrumbs={[{ ...linkOptions({ to: '/companies' }), label: t('companies.title') }]}
      aside={
        <>
          {isSample && <Stamp>{t('page.sample')}</Stamp>}
          <Pill tone={profile.side}>
            <SideName side={profile.side} />
          </Pill>
          <bdi className={styles.reference}>{profile.reference}</bdi>
          {archivedAt && <Pill>{t('companies.archived')}</Pill>}
        </>
      }
      actions={
        <>
          {!archivedAt && (
            <LinkButton target={linkOptions({ to: '/companies/$id/edit', params: { id } })}>
              {t('company.edit')}
            </LinkButton>
          )}
          <ArchiveCompany company={company} />
        </>
      }
      lead={<OtherNames name={profile.name} />}
    >
      {archivedAt && (
        <div className={styles.notice}>
          <Notice>{t('company.is-archived', { when: when(archivedAt, 'date') })}</Notice>
        </div>
      )}
      {warnings.length > 0 && (
        <div className={styles.notice}>
          <Notice>
            <strong>{t('company.doubts')}</strong> {warnings.join(' ')}
          </Notice>
        </div>
      )}
      <AlikeCompanies id={id} />
      <CompanyFacts profile={profile} />
      <CompanyHistory id={id} />
    </Page>
  );
}
