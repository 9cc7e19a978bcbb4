import { linkOptions } from '@tanstack/react-router';
import { useMe } from '#web/api/use-session.ts';
import { Empty } from '#web/design/empty.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Section } from '#web/design/section.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import { Failed } from '#web/shell/failed.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { useCompany } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

/** What the office knows of the company of the person who is signed in. */
export function MyCompanyPage() {
  const { t } = useReader(registryTexts);
  const me = useMe();
  const company = useCompany(me?.company ?? null);
  const { data } = company;
  if (me && me.company === null) {
    return (
      <Page title={t('my-company.title')}>
        <Empty title={t('my-company.none-title')}>{t('my-company.none')}</Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t('my-company.title')}
      aside={data?.isSample && <Stamp>{t('page.sample')}</Stamp>}
      lead={t('my-company.note')}
      actions={
        data && (
          <LinkButton target={linkOptions({ to: '/companies/$id/edit', params: { id: data.id } })}>
            {t('company.edit')}
          </LinkButton>
        )
      }
    >
      {company.error && !data && <Failed query={company} />}
      {company.isPending && <Waiting lines={12} label={t('page.loading')} />}
      {data && (
        <>
          <Section id="name" title={<NameInLanguages name={data.profile.name} instead={data.profile.reference} />}>
            <p>{t('my-company.office-sees')}</p>
            <p>{t('my-company.others-see')}</p>
          </Section>
          <CompanyFacts profile={data.profile} />
        </>
      )}
    </Page>
  );
}
