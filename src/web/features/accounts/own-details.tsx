import { useState } from 'react';
import type { AccountAnswer } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { sessionPath } from '#web/api/use-session.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { KeyValue } from '#web/design/key-value.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { languageNames, languages } from '#web/reader/languages.ts';
import { accountPath } from './account-queries.ts';
import { accountTexts } from './account-texts.ts';
import { roleTexts } from './role-texts.ts';

const texts = { ...accountTexts, ...roleTexts };
type Details = Pick<AccountAnswer, 'name' | 'language'>;

export function OwnDetails({ account, version }: { readonly account: AccountAnswer; readonly version: number | null }) {
  const { t } = useReader(texts);
  const announce = useAnnounce();
  const draft = useDraft<Details>({ name: account.name, language: account.language });
  const { name, language } = draft.value;
  const [isMissing, setMissing] = useState(false);
  const save = useOrder<Details, AccountAnswer>({
    method: 'PUT',
    path: accountPath,
    answersAs: () => accountPath,
    refreshes: [sessionPath],
  });
  const isStale = save.problem?.code === 'version-stale';
  const submit = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    // Only this person changes these two: what is typed here stands after a second look.
    const saved = await save.send(draft.value, { version: isStale ? save.currentVersion : version });
    if (!saved) return;
    draft.settle();
    announce(t('account.saved'));
  };
  return (
    <Form
      label={t('account.details')}
      onSubmit={() => void submit()}
      isChanged={draft.isChanged}
      problem={save.problem}
    >
      <KeyValue
        rows={[
          { label: t('account.email'), value: account.email },
          { label: t('account.role'), value: t(`shell.role-${account.role}`) },
        ]}
      />
      <TextField
        label={t('account.name')}
        help={t('account.name-help')}
        value={name}
        onChange={(value) => draft.set('name', value)}
        place="name"
        autoComplete="name"
        maximumLength={120}
        error={isMissing ? t('account.name-missing') : undefined}
      />
      <SelectField
        label={t('account.language')}
        help={t('account.language-help')}
        value={language}
        onChange={(value) => draft.set('language', value)}
        place="language"
        choices={languages.map((value) => ({ value, label: languageNames[value].name }))}
      />
      <FormActions
        submit={t('account.save')}
        isSending={save.isSending}
        isSentAgain={save.isSentAgain}
        note={t('account.email-note')}
      />
    </Form>
  );
}
