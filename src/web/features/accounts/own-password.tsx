import { useState } from 'react';
import type { AccountAnswer } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { PasswordField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { accountPath, ownSessionsPath } from './account-queries.ts';
import { accountTexts } from './account-texts.ts';
import { shortestPassword } from './password-rule.ts';
import { problemAt } from './problem-at.ts';
import { signInTexts } from './sign-in-texts.ts';

const texts = { ...accountTexts, ...signInTexts };

export function OwnPassword({ account }: { readonly account: AccountAnswer }) {
  const { t } = useReader(texts);
  const announce = useAnnounce();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isChecked, setChecked] = useState(false);
  const change = useOrder<{ readonly current: string | null; readonly next: string }, AccountAnswer>({
    method: 'PUT',
    path: `${accountPath}/password`,
    answersAs: () => accountPath,
    refreshes: [ownSessionsPath],
  });
  const needsCurrent = account.needsCurrentPassword;
  const isShort = next.length < shortestPassword;
  const submit = async () => {
    setChecked(true);
    if (isShort || (needsCurrent && current === '')) return;
    if (!(await change.send({ current: needsCurrent ? current : null, next }))) return;
    setCurrent('');
    setNext('');
    setChecked(false);
    announce(t('password.done'));
  };
  const isFresh = account.hasPassword && !needsCurrent;
  const problem = problemAt(change.problem, { 'password-wrong': 'current', 'password-too-easy': 'next' });
  return (
    <Form
      label={t('password.title')}
      onSubmit={() => void submit()}
      isChanged={current !== '' || next !== ''}
      problem={problem}
    >
      <p>{t(account.hasPassword ? 'password.set' : 'password.none')}</p>
      {isFresh && <p>{t('password.fresh')}</p>}
      {needsCurrent && (
        <PasswordField
          label={t('password.current')}
          value={current}
          onChange={setCurrent}
          place="current"
          autoComplete="current-password"
          showLabel={t('sign-in.show-password')}
          error={isChecked && current === '' ? t('password.current-missing') : undefined}
        />
      )}
      <PasswordField
        label={t('password.next')}
        help={t('password.next-help')}
        value={next}
        onChange={setNext}
        place="next"
        autoComplete="new-password"
        showLabel={t('sign-in.show-password')}
        error={isChecked && isShort ? t('password.short', { length: next.length }) : undefined}
      />
      <FormActions submit={t('password.save')} isSending={change.isSending} isSentAgain={change.isSentAgain} />
    </Form>
  );
}
