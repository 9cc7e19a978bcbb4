import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Me } from '#modules/accounts/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './person.module.css';
import { shellTexts } from './shell-texts.ts';

/** Who sits here, and the way out. */
export function Person({ me }: { readonly me: Me }) {
  const { t } = useReader(shellTexts);
  const signOut = useOrder<void, unknown>({ method: 'DELETE', path: '/api/session' });
  async function leave() {
    // Everything this page knows goes with the person: the next one starts from nothing.
    if ((await signOut.send()) !== null) window.location.assign('/sign-in');
  }
  return (
    <div className={styles.person}>
      <p className={styles.name}>
        <bdi>{me.name}</bdi>
        <span className={styles.role}>{t(`shell.role-${me.role}`)}</span>
      </p>
      <div className={styles.ways}>
        <Link to="/account">{t('shell.account')}</Link>
        <Button variant="default" size="compact-sm" loading={signOut.isSending} onClick={() => void leave()}>
          {t('shell.sign-out')}
        </Button>
      </div>
    </div>
  );
}
