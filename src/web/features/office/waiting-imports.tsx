import { Link } from '@tanstack/react-router';
import type { ImportsAnswer } from '#modules/companies/import-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './office.module.css';
import { useOffice } from './office-queries.ts';
import { officeTexts } from './office-texts.ts';

type Import = ImportsAnswer['imports'][number];
type Waiting = Import & { readonly state: 'reading' | 'ready' | 'applying' | 'undoing' | 'failed' };

/** Somebody, or the desk itself, still has to do something about it. */
export function isWaiting(one: Import): one is Waiting {
  return one.state !== 'applied' && one.state !== 'undone' && one.state !== 'discarded';
}

/** Lists that were brought in and not saved: each with what it waits for. */
export function WaitingImports({ imports }: { readonly imports: readonly Waiting[] }) {
  const { t } = useReader(officeTexts);
  const office = useOffice();
  return (
    <ul className={styles.list}>
      {imports.map(({ id, fileName, side, state, isSample }) => (
        <li key={id} className={styles.import}>
          <Link to="/imports/$id" params={{ id }}>
            <bdi>{fileName}</bdi>
          </Link>
          <span>{t(`today.import-wait-${state}`)}</span>
          <Pill tone={side}>{office.data && <NameOf name={office.data.sides[side]} />}</Pill>
          {isSample && <Stamp>{t('page.sample')}</Stamp>}
        </li>
      ))}
    </ul>
  );
}
