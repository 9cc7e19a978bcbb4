import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CompanyAnswer, ListAnswer } from '#modules/companies/contract.ts';
import { Stamp } from '#web/design/stamp.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useOffice } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameInLanguages, NameOf } from '#web/reader/name-in-languages.tsx';
import { Failed } from '#web/shell/failed.tsx';
import styles from './company-lists.module.css';
import { useList } from './company-queries.ts';
import { companyTexts } from './company-texts.ts';
import { fitsFilter } from './fits-filter.ts';

/** So many firms before the reader asks for the rest. */
const firstRows = 8;

/** One list: who is on it, what they are, bring and look for. */
export function CompanyTable({ list, filter }: { readonly list: ListAnswer; readonly filter: string }) {
  const { t } = useReader(companyTexts);
  const office = useOffice();
  const rows = useList(list.id);
  const [showsAll, setShowsAll] = useState(false);
  const fitting = rows.data?.rows.filter((company) => fitsFilter(filter, textsOf(company))) ?? [];
  const shown = showsAll ? fitting : fitting.slice(0, firstRows);
  return (
    <section className={styles.list} data-side={list.side} aria-labelledby={`list-${list.side}`}>
      <header className={styles.heading}>
        <h3 id={`list-${list.side}`}>
          {office.data ? <NameOf name={office.data.sides[list.side]} instead={list.fileName} /> : list.fileName}
        </h3>
        <span className={styles.count} role="status">
          {rows.data &&
            (fitting.length === rows.data.rows.length
              ? t('lists.count-all', { all: fitting.length })
              : t('lists.count', { shown: fitting.length, all: rows.data.rows.length }))}
        </span>
        <span className={styles.source}>{list.fileName}</span>
        {list.isSample && <Stamp>{t('page.sample')}</Stamp>}
      </header>
      {rows.isPending && <Waiting lines={5} label={t('page.loading')} />}
      {rows.isError && !rows.data && <Failed query={rows} />}
      {rows.data && fitting.length === 0 && <p>{t('lists.no-match', { filter })}</p>}
      {shown.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {t('lists.firm')}
              </th>
              <th scope="col">{t('lists.kinds')}</th>
              <th scope="col">{t('lists.offers')}</th>
              <th scope="col">{t('lists.seeks')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((company) => (
              <CompanyRow key={company.reference} company={company} />
            ))}
          </tbody>
        </table>
      )}
      {fitting.length > firstRows && (
        <Button variant="default" size="xs" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('lists.show-fewer') : t('lists.show-all', { all: fitting.length })}
        </Button>
      )}
    </section>
  );
}

function CompanyRow({ company }: { readonly company: CompanyAnswer }) {
  const { t, language } = useReader(companyTexts);
  const inWords = (labels: CompanyAnswer['kindLabels']) =>
    labels.map((label) => nameFor(language, label).text).join(language === 'en' ? ', ' : '、');
  const asTyped = (phrases: readonly string[]) => phrases.join(language === 'en' ? '; ' : '；');
  return (
    <tr>
      <th scope="row">
        <NameInLanguages name={company.name} instead={company.reference} />
      </th>
      <td data-label={t('lists.kinds')}>
        <span>
          {inWords(company.kindLabels)}
          <span className={styles.sectors}>{inWords(company.sectorLabels)}</span>
        </span>
      </td>
      <td data-label={t('lists.offers')}>{asTyped(company.offers)}</td>
      <td data-label={t('lists.seeks')}>{asTyped(company.seeks)}</td>
    </tr>
  );
}

function textsOf(company: CompanyAnswer): readonly string[] {
  const labels = [...company.kindLabels, ...company.sectorLabels].flatMap((label) => Object.values(label));
  const texts = [company.reference, ...Object.values(company.name), ...labels, ...company.offers, ...company.seeks];
  return texts.filter((text) => text !== undefined);
}
