import { useState } from 'react';
import type { SessionAnswer } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { sessionPath } from '#web/api/use-session.ts';
import { PasswordField, SelectField, TextField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { languageNames, languages } from '#web/reader/languages.ts';
import { shortestPassword } from './password-rule.ts';
import { problemAt } from './problem-at.ts';
import { signInTexts } from './sign-in-texts.ts';

export function SetUpForm({
  token,
  sendsMail,
  onDone,
}: {
  readonly token: string;
  readonly sendsMail: boolean;
  readonly onDone: () => void;
}) {
  const { t, language } = useReader(signInTexts);
  const draft = useDraft({ name: '', email: '', language, password: '' });
  const { name, email, password } = draft.value;
  const [isChecked, setChecked] = useState(false);
  const setUp = useOrder<unknown, SessionAnswer>({
    method: 'POST',
    path: '/api/set-up',
    answersAs: () => sessionPath,
    refreshes: ['/api/'],
  });
  // Without mails a password is the only way back in.
  const needsPassword = !sendsMail || password !== '';
  const faults = {
    name: name.trim() === '' ? t('set-up.name-missing') : undefined,
    email: /^\S+@\S+$/.test(email.trim()) ? undefined : t('sign-in.email-missing'),
    password:
      needsPassword && password.length < shortestPassword
        ? t('set-up.password-short', { length: password.length })
        : undefined,
  };
  const submit = async () => {
    setChecked(true);
    if (faults.name || faults.email || faults.password) return;
    const order = { ...draft.value, token, email: email.trim(), password: password === '' ? null : password };
    if (await setUp.send(order)) onDone();
  };
  const shown: Partial<typeof faults> = isChecked ? faults : {};
  return (
    <Form
      label={t('set-up.title')}
      onSubmit={() => void submit()}
      isChanged={draft.isChanged && !setUp.answer}
      problem={problemAt(setUp.problem, { 'password-too-easy': 'password', 'email-taken': 'email' })}
    >
      <TextField
        label={t('set-up.name')}
        help={t('set-up.name-help')}
        value={name}
        onChange={(value) => draft.set('name', value)}
        place="name"
        autoComplete="name"
        maximumLength={120}
        error={shown.name}
      />
      <TextField
        label={t('sign-in.email')}
        help={t('set-up.email-help')}
        value={email}
        onChange={(value) => draft.set('email', value)}
        place="email"
        type="email"
        autoComplete="username"
        maximumLength={254}
        error={shown.email}
      />
      <SelectField
        label={t('set-up.language')}
        value={draft.value.language}
        onChange={(value) => draft.set('language', value)}
        place="language"
        choices={languages.map((value) => ({ value, label: languageNames[value].name }))}
      />
      <PasswordField
        label={t('sign-in.password')}
        help={t(sendsMail ? 'set-up.password-optional' : 'set-up.password-help')}
        isOptional={sendsMail}
        value={password}
        onChange={(value) => draft.set('password', value)}
        place="password"
        autoComplete="new-password"
        showLabel={t('sign-in.show-password')}
        error={shown.password}
      />
      <FormActions submit={t('set-up.submit')} isSending={setUp.isSending} isSentAgain={setUp.isSentAgain} />
    </Form>
  );
}
