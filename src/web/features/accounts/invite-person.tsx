import { useState } from 'react';
import type { PersonAnswer } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { languageNames, languages } from '#web/reader/languages.ts';
import { peoplePath } from './account-queries.ts';
import { ChooseCompany } from './choose-company.tsx';
import { peopleTexts } from './people-texts.ts';
import { problemAt } from './problem-at.ts';
import { type Role, RoleField } from './role-field.tsx';

type Invitation = Pick<PersonAnswer, 'name' | 'email' | 'role' | 'language' | 'company'>;

export function InvitePerson({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useReader(peopleTexts);
  const announce = useAnnounce();
  const draft = useDraft<Invitation>({ name: '', email: '', role: 'officer', language, company: null });
  const { name, email, role, company } = draft.value;
  const [isChecked, setChecked] = useState(false);
  const invite = useOrder<Invitation, PersonAnswer>({ method: 'POST', path: peoplePath, refreshes: [peoplePath] });
  const faults = {
    name: name.trim() === '' ? t('people.name-missing') : undefined,
    email: /^\S+@\S+$/.test(email.trim()) ? undefined : t('people.email-missing'),
    company: role === 'company-user' && company === null ? t('people.company-missing') : undefined,
  };
  const shown: Partial<typeof faults> = isChecked ? faults : {};
  const submit = async () => {
    setChecked(true);
    if (faults.name || faults.email || faults.company) return;
    const person = await invite.send({ ...draft.value, email: email.trim() });
    if (!person) return;
    announce(t('people.invited', { name: person.name }));
    onClose();
  };
  const problem = problemAt(invite.problem, {
    'email-taken': 'email',
    'company-of-person-not-found': 'company',
    'company-does-not-fit-role': 'company',
  });
  return (
    <Dialog title={t('people.invite')} onClose={onClose}>
      <p>{t('people.invite-lead')}</p>
      <Form label={t('people.invite')} onSubmit={() => void submit()} problem={problem}>
        <TextField
          label={t('people.name')}
          value={name}
          onChange={(value) => draft.set('name', value)}
          place="name"
          maximumLength={120}
          error={shown.name}
        />
        <TextField
          label={t('people.email')}
          value={email}
          onChange={(value) => draft.set('email', value)}
          place="email"
          type="email"
          maximumLength={254}
          error={shown.email}
        />
        <RoleField
          value={role}
          onChange={(next: Role) => draft.replace({ ...draft.value, role: next, company: null })}
        />
        {role === 'company-user' && (
          <ChooseCompany value={company} onChange={(value) => draft.set('company', value)} error={shown.company} />
        )}
        <SelectField
          label={t('people.language')}
          value={draft.value.language}
          onChange={(value) => draft.set('language', value)}
          place="language"
          choices={languages.map((value) => ({ value, label: languageNames[value].name }))}
        />
        <FormActions
          submit={t('people.send-invitation')}
          isSending={invite.isSending}
          isSentAgain={invite.isSentAgain}
        />
      </Form>
    </Dialog>
  );
}
