import { Link, linkOptions } from '@tanstack/react-router';
import type { CompanyHistoryAnswer } from '#modules/companies/contract.ts';
import { Section } from '#web/design/section.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from '#web/shell/failed.tsx';
import { ChangeTable, FieldLabel } from './change-table.tsx';
import styles from './company-history.module.css';
import { OfficeTime } from './office-time.tsx';
import { useCompanyHistory } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

type Change = CompanyHistoryAnswer['changes'][number];

/** So many fields of a change are named; the others are counted by opening it. */
const fieldsNamed = 4;

/** Who changed what of a company, and when; newest first. */
export function CompanyHistory({ id }: { readonly id: string }) {
  const { t } = useReader(registryTexts);
  const history = useCompanyHistory(id);
  return (
    <Section id="history" title={t('company.history')}>
      {history.isPending && <Waiting lines={3} label={t('page.loading')} />}
      {history.error && !history.data && <Failed query={history} />}
      {history.data?.changes.length === 0 && <p>{t('company.history.none')}</p>}
      <ol className={styles.history}>
        {history.data?.changes.map((change) => (
          <OneChange key={change.version} change={change} />
        ))}
      </ol>
    </Section>
  );
}

function OneChange({ change }: { readonly change: Change }) {
  const { t, language } = useReader(registryTexts);
  const { kind, at, by, importId, fields } = change;
  const word = t(`company.history.${kind}`);
  return (
    <li className={styles.change} data-kind={kind}>
      <p>
        <strong>{word}</strong>
        <span className={styles.who}>
          <OfficeTime at={at} /> · {by ? <bdi>{by}</bdi> : t('company.history.by-desk')}
        </span>
        {importId && (
          <Link {...linkOptions({ to: '/imports/$id', params: { id: importId } })}>{t('company.history.import')}</Link>
        )}
      </p>
      {fields.length > 0 && (
        <details className={styles.details}>
          <summary>
            {fields.slice(0, fieldsNamed).map(({ field }, index) => (
              <span key={field}>
                {index > 0 && (language === 'en' ? ', ' : '、')}
                <FieldLabel field={field} />
              </span>
            ))}
            {fields.length > fieldsNamed && ` + ${fields.length - fieldsNamed}`}
          </summary>
          <ChangeTable
            label={`${word}: ${t('company.history.what')}`}
            before={t('company.history.before')}
            after={t('company.history.after')}
            changes={fields}
          />
        </details>
      )}
    </li>
  );
}
