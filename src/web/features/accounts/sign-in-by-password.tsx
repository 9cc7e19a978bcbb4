import { type ReactNode, useState } from 'react';
import type { SessionAnswer } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { sessionPath } from '#web/api/use-session.ts';
import { PasswordField, TextField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { signInTexts } from './sign-in-texts.ts';

export function SignInByPassword({
  email,
  onEmail,
  onEntered,
  otherWay,
}: {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onEntered: () => void;
  readonly otherWay: ReactNode;
}) {
  const { t } = useReader(signInTexts);
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const signIn = useOrder<{ readonly email: string; readonly password: string }, SessionAnswer>({
    method: 'POST',
    path: '/api/session/by-password',
    answersAs: () => sessionPath,
    refreshes: ['/api/'],
  });
  const isAddress = /^\S+@\S+$/.test(email.trim());
  const submit = async () => {
    setChecked(true);
    if (!isAddress || password === '') return;
    if (await signIn.send({ email: email.trim(), password })) onEntered();
  };
  return (
    <Form label={t('sign-in.title')} onSubmit={() => void submit()} problem={signIn.problem}>
      <TextField
        label={t('sign-in.email')}
        value={email}
        onChange={onEmail}
        place="email"
        type="email"
        autoComplete="username"
        maximumLength={254}
        error={isChecked && !isAddress ? t('sign-in.email-missing') : undefined}
      />
      <PasswordField
        label={t('sign-in.password')}
        help={t('sign-in.password-lead')}
        value={password}
        onChange={setPassword}
        place="password"
        autoComplete="current-password"
        showLabel={t('sign-in.show-password')}
        error={isChecked && password === '' ? t('sign-in.password-missing') : undefined}
      />
      <FormActions submit={t('sign-in.enter')} isSending={signIn.isSending} isSentAgain={signIn.isSentAgain}>
        {otherWay}
      </FormActions>
    </Form>
  );
}
