import { useNavigate } from '@tanstack/react-router';
import type { CompanyDraft, CompanyWhole } from '#modules/companies/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { FormProblemProvider } from '#web/design/form-problem.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import type { LinkTarget } from '#web/design/link-target.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { draftOfForm, draftOfProfile, isSame } from './company-form.ts';
import { CompanyFormFields } from './company-form-fields.tsx';
import { EditConflict } from './edit-conflict.tsx';
import { formTexts } from './form-texts.ts';
import { KeptForm } from './kept-form.tsx';
import { companyPath, registryPath } from './registry-queries.ts';
import { useCompanyForm } from './use-company-form.ts';
import { useFormProblem } from './use-form-problem.ts';

/**
 * The form of a company that is there. `company` counts as it is when the form opens: what comes later overwrites nothing
 * that is typed, and meets it when it is saved.
 */
export function EditCompany({
  person,
  company,
  isOwn,
  after,
}: {
  readonly person: string;
  readonly company: CompanyWhole;
  readonly isOwn: boolean;
  /** Where to go when it is saved, or left. */
  readonly after: LinkTarget;
}) {
  const { t } = useReader(formTexts);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const path = companyPath(company.id);
  const typing = useCompanyForm({
    person,
    company: company.id,
    base: draftOfProfile(company.profile),
    version: company.version,
  });
  const save = useOrder<CompanyDraft, CompanyWhole>({
    method: 'PUT',
    path,
    refreshes: [registryPath],
    answersAs: () => path,
    isThere: (current, sent) => isSame(draftOfProfile(current.profile), sent),
  });
  const theirs = save.problem?.code === 'version-stale' ? (save.problem.current as CompanyWhole) : null;
  const { told, live, check } = useFormProblem(typing.form, save.problem);

  const leave = () => navigate({ ...after, ignoreBlocker: true });
  const send = async (draft: CompanyDraft, version: number | null) => {
    if (!(await save.send(draft, { version }))) return;
    typing.settle();
    announce(t('company.form.saved'));
    await leave();
  };
  const submit = () => {
    if (!check()) return undefined;
    if (typing.isChanged) return send(draftOfForm(typing.form, typing.base), typing.version);
    announce(t('company.form.none-changed'));
    return leave();
  };

  return (
    <Form
      label={t('company.form.edit-title')}
      onSubmit={() => void submit()}
      isChanged={typing.isChanged}
      problem={theirs ? null : told}
    >
      <KeptForm typing={typing} />
      {theirs && (
        <EditConflict
          base={typing.base}
          mine={draftOfForm(typing.form, typing.base)}
          theirs={theirs}
          isOwn={isOwn}
          isSaving={save.isSending}
          onSettle={(settled) => {
            typing.beginFrom(draftOfProfile(theirs.profile), theirs.version, settled);
            void send(settled, theirs.version);
          }}
        />
      )}
      <FormProblemProvider value={live}>
        <CompanyFormFields form={typing.form} onChange={typing.change} isOwn={isOwn} />
      </FormProblemProvider>
      <FormActions submit={t('company.form.save')} isSending={save.isSending} isSentAgain={save.isSentAgain}>
        <LinkButton variant="default" target={after}>
          {t('company.form.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
