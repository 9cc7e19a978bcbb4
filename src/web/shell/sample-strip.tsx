import { Link } from '@tanstack/react-router';
import type { Me } from '#modules/accounts/contract.ts';
import { Stamp } from '#web/design/stamp.tsx';
import { useHasSample } from '#web/features/office/use-has-sample.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './sample-strip.module.css';
import { shellTexts } from './shell-texts.ts';

/** Says on every page, on paper too, that invented companies are among what one sees. */
export function SampleStrip({ me }: { readonly me: Me | null }) {
  const { t } = useReader(shellTexts);
  if (!useHasSample()) return null;
  return (
    <p className={styles.strip}>
      <Stamp>{t('page.sample')}</Stamp>
      <span>{t('shell.sample')}</span>
      {me && ['manager', 'administrator'].includes(me.role) && (
        <Link to="/office" hash="sample">
          {t('shell.sample-remove')}
        </Link>
      )}
    </p>
  );
}
