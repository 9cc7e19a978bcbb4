import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useOrder } from '#web/api/use-order.ts';
import { Empty } from '#web/design/empty.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './accounts.module.css';
import { rememberPage } from './page-to-return-to.ts';
import { signInTexts } from './sign-in-texts.ts';

/** Has a link sent. What is said afterwards is the same for every address. */
export function AskForLink({
  email,
  onEmail,
  back,
  otherWay,
}: {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly back: string;
  readonly otherWay: ReactNode;
}) {
  const { t } = useReader(signInTexts);
  const [isMissing, setMissing] = useState(false);
  const order = useOrder<{ readonly email: string }, { readonly minutes: number }>({
    method: 'POST',
    path: '/api/sign-in-links',
  });
  if (order.answer) {
    const { minutes } = order.answer;
    return (
      <div role="status">
        <Empty
          title={t('sign-in.sent-title')}
          action={
            <>
              <Button variant="default" onClick={order.forget}>
                {t('sign-in.again')}
              </Button>
              {otherWay}
            </>
          }
        >
          <div className={styles.stack}>
            <p>{t('sign-in.sent', { email: email.trim(), minutes })}</p>
            <p>{t('sign-in.sent-note')}</p>
          </div>
        </Empty>
      </div>
    );
  }
  const submit = () => {
    const isAddress = /^\S+@\S+$/.test(email.trim());
    setMissing(!isAddress);
    if (!isAddress) return;
    if (back !== '') rememberPage(back);
    void order.send({ email: email.trim() });
  };
  return (
    <Form label={t('sign-in.title')} onSubmit={submit} problem={order.problem}>
      <TextField
        label={t('sign-in.email')}
        help={t('sign-in.link-lead')}
        value={email}
        onChange={onEmail}
        place="email"
        type="email"
        autoComplete="username"
        maximumLength={254}
        error={isMissing ? t('sign-in.email-missing') : undefined}
      />
      <FormActions submit={t('sign-in.send-link')} isSending={order.isSending} isSentAgain={order.isSentAgain}>
        {otherWay}
      </FormActions>
    </Form>
  );
}
