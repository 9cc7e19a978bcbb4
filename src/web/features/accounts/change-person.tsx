import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonAnswer, PersonChange } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { CheckField, TextField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { peoplePath } from './account-queries.ts';
import { ChooseCompany } from './choose-company.tsx';
import { peopleTexts } from './people-texts.ts';
import { PersonConflict } from './person-conflict.tsx';
import { problemAt } from './problem-at.ts';
import { RoleField } from './role-field.tsx';

const changeOf = ({ name, role, company, state }: PersonAnswer): PersonChange => ({
  name,
  role,
  company,
  isDisabled: state === 'disabled',
});

/** What an administrator may change of a person, and the way to let them in again. `person` counts as it is when this opens. */
export function ChangePerson({ person, onClose }: { readonly person: PersonAnswer; readonly onClose: () => void }) {
  const { t } = useReader(peopleTexts);
  const announce = useAnnounce();
  const draft = useDraft<PersonChange>(changeOf(person));
  const { name, role, company, isDisabled } = draft.value;
  const [isChecked, setChecked] = useState(false);
  const path = `${peoplePath}/${person.id}`;
  const save = useOrder<PersonChange, PersonAnswer>({ method: 'PUT', path, refreshes: [peoplePath, '/api/session'] });
  const sendLink = useOrder<void, unknown>({ method: 'POST', path: `${path}/sign-in-links` });
  const theirs = save.problem?.code === 'version-stale' ? (save.problem.current as PersonAnswer) : null;
  const faults = {
    name: name.trim() === '' ? t('people.name-missing') : undefined,
    company: role === 'company-user' && company === null ? t('people.company-missing') : undefined,
  };
  const shown: Partial<typeof faults> = isChecked ? faults : {};
  const send = async (change: PersonChange, version: number | null) => {
    setChecked(true);
    if (faults.name || faults.company) return;
    if (!(await save.send(change, { version }))) return;
    announce(t('people.saved'));
    onClose();
  };
  const problem = theirs
    ? null
    : problemAt(save.problem, {
        'last-administrator': 'role',
        'company-of-person-not-found': 'company',
        'company-does-not-fit-role': 'company',
      });
  return (
    <Dialog title={person.name} onClose={onClose}>
      <p>{person.email}</p>
      <Form
        label={t('people.change-one', { name: person.name })}
        onSubmit={() => void send(draft.value, person.version)}
        problem={problem}
      >
        {theirs && (
          <PersonConflict
            base={changeOf(person)}
            mine={draft.value}
            theirs={changeOf(theirs)}
            isSaving={save.isSending}
            onSettle={(settled) => {
              draft.replace(settled);
              void send(settled, theirs.version);
            }}
          />
        )}
        <TextField
          label={t('people.name')}
          value={name}
          onChange={(value) => draft.set('name', value)}
          place="name"
          maximumLength={120}
          error={shown.name}
        />
        <RoleField
          value={role}
          onChange={(next) =>
            draft.replace({ ...draft.value, role: next, company: next === 'company-user' ? person.company : null })
          }
        />
        {role === 'company-user' && (
          <ChooseCompany value={company} onChange={(value) => draft.set('company', value)} error={shown.company} />
        )}
        <CheckField
          label={t('people.may-sign-in')}
          help={t('people.may-sign-in-help')}
          value={!isDisabled}
          onChange={(value) => draft.set('isDisabled', !value)}
          place="isDisabled"
        />
        {sendLink.problem && <Notice tone="alert">{sendLink.problem.detail}</Notice>}
        <FormActions
          submit={t('people.save')}
          isSending={save.isSending}
          isSentAgain={save.isSentAgain}
          isDisabled={!draft.isChanged}
          note={t('people.rights-note')}
        >
          {person.state !== 'disabled' && (
            <Button
              variant="default"
              loading={sendLink.isSending}
              onClick={async () => {
                if (await sendLink.send()) announce(t('people.link-sent', { email: person.email }));
              }}
            >
              {t('people.send-link')}
            </Button>
          )}
        </FormActions>
      </Form>
    </Dialog>
  );
}
