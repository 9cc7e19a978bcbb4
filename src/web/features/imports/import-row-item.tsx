import { Link, linkOptions } from '@tanstack/react-router';
import type { ImportRow } from '#modules/companies/import-contract.ts';
import { ChangeTable } from '#web/features/companies/change-table.tsx';
import { CodeWords } from '#web/features/companies/code-words.tsx';
import { registryTexts } from '#web/features/companies/registry-texts.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import { ImportProblems } from './import-problems.tsx';
import styles from './import-row-item.module.css';
import { importRowTexts } from './import-row-texts.ts';

const texts = { ...registryTexts, ...importRowTexts };

/** One row of a list: where it stands, whose it is, what is wrong with it and what it changes. */
export function ImportRowItem({ row }: { readonly row: ImportRow }) {
  const { t } = useReader(texts);
  const { profile, problems, changes, company, kind } = row;
  const name = <NameInLanguages name={row.name} instead={t('import.no-name')} />;
  return (
    <li className={styles.row}>
      <span className={styles.number}>{t('import.row', { row: row.row })}</span>
      <div className={styles.what}>
        <div className={styles.name}>
          {company && kind !== 'rejected' ? (
            <Link {...linkOptions({ to: '/companies/$id', params: { id: company } })}>{name}</Link>
          ) : (
            name
          )}
        </div>
        <p className={styles.facts}>
          <bdi>{row.reference}</bdi>
          {profile && (
            <>
              <span>
                <CodeWords of="kinds" codes={profile.kinds} />
              </span>
              <span>
                <CodeWords of="sectors" codes={profile.sectors} />
              </span>
            </>
          )}
        </p>
        {row.decision && kind !== 'skipped' && (
          <p className={styles.decided}>{t(`import.alike.${row.decision.kind}`)}</p>
        )}
        {problems.length > 0 && <ImportProblems problems={problems} />}
        {kind === 'changed' && changes.length > 0 && (
          <ChangeTable
            label={t('company.history.what')}
            before={t('import.now')}
            after={t('import.in-list')}
            changes={changes}
          />
        )}
      </div>
    </li>
  );
}
