import { linkOptions, useParams } from '@tanstack/react-router';
import { isStaff, useMe } from '#web/api/use-session.ts';
import { Page } from '#web/design/page.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { Failed } from '#web/shell/failed.tsx';
import { EditCompany } from './edit-company.tsx';
import { formTexts } from './form-texts.ts';
import { useCompany } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

const texts = { ...registryTexts, ...formTexts };

/** The form of one company: for the office's people, and for the company about itself. */
export function EditCompanyPage() {
  const { t } = useReader(texts);
  const { id } = useParams({ from: '/companies/$id/edit' });
  const me = useMe();
  const company = useCompany(id);
  const isOwn = me !== null && !isStaff(me);
  const page = isOwn ? linkOptions({ to: '/my-company' }) : linkOptions({ to: '/companies/$id', params: { id } });
  const data = company.data?.id === id ? company.data : undefined;
  const registry = { ...linkOptions({ to: '/companies' }), label: t('companies.title') };
  return (
    <Page
      title={t('company.form.edit-title')}
      width="text"
      breadcrumbs={[
        ...(isOwn ? [] : [registry]),
        ...(data ? [{ ...page, label: <NameOf name={data.profile.name} instead={data.profile.reference} /> }] : []),
      ]}
    >
      {data && me ? (
        <EditCompany key={id} person={me.id} company={data} isOwn={isOwn} after={page} />
      ) : company.error ? (
        <Failed query={company} />
      ) : (
        <Waiting lines={12} label={t('page.loading')} />
      )}
    </Page>
  );
}
