import { linkOptions, useNavigate } from '@tanstack/react-router';
import type { CompanyDraft, CompanyWhole } from '#modules/companies/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useMe } from '#web/api/use-session.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { FormProblemProvider } from '#web/design/form-problem.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { draftOfForm, emptyDraft, formOfDraft } from './company-form.ts';
import { CompanyFormFields } from './company-form-fields.tsx';
import { formTexts } from './form-texts.ts';
import { KeptForm } from './kept-form.tsx';
import { registryPath } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';
import { useCompanyForm } from './use-company-form.ts';
import { useFormProblem } from './use-form-problem.ts';

const texts = { ...formTexts, ...registryTexts };
const registry = linkOptions({ to: '/companies' });

/** A company typed in by hand. */
export function NewCompanyPage() {
  const { t } = useReader(texts);
  const me = useMe();
  return (
    <Page title={t('company.form.new-title')} width="text" breadcrumbs={[{ ...registry, label: t('companies.title') }]}>
      {me ? <NewCompany person={me.id} /> : <Waiting lines={12} label={t('page.loading')} />}
    </Page>
  );
}

const nothing = emptyDraft('left');

function NewCompany({ person }: { readonly person: string }) {
  const { t } = useReader(texts);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const typing = useCompanyForm({
    person,
    company: 'new',
    base: nothing,
    version: null,
    form: { ...formOfDraft(nothing), side: '' },
  });
  const create = useOrder<CompanyDraft, CompanyWhole>({
    method: 'POST',
    path: registryPath,
    refreshes: [registryPath],
  });
  const { told, live, check } = useFormProblem(typing.form, create.problem);
  const submit = async () => {
    const made = check() ? await create.send(draftOfForm(typing.form, nothing)) : null;
    if (!made) return;
    typing.settle();
    announce(t('company.form.saved'));
    await navigate({ to: '/companies/$id', params: { id: made.id }, replace: true, ignoreBlocker: true });
  };
  return (
    <Form
      label={t('company.form.new-title')}
      onSubmit={() => void submit()}
      isChanged={typing.isChanged}
      problem={told}
    >
      <KeptForm typing={typing} />
      <FormProblemProvider value={live}>
        <CompanyFormFields form={typing.form} onChange={typing.change} isOwn={false} />
      </FormProblemProvider>
      <FormActions submit={t('company.form.create')} isSending={create.isSending} isSentAgain={create.isSentAgain}>
        <LinkButton variant="default" target={registry}>
          {t('company.form.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
