import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { Section } from '#web/design/section.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from '#web/shell/failed.tsx';
import styles from './company-lists.module.css';
import { useLists } from './company-queries.ts';
import { CompanyTable } from './company-table.tsx';
import { companyTexts } from './company-texts.ts';

/** The newest list of each side, filtered together. */
export function CompanyLists() {
  const { t } = useReader(companyTexts);
  const lists = useLists();
  const [filter, setFilter] = useState('');
  const settled = useDeferredValue(filter);
  const newest = (['left', 'right'] as const).flatMap((side) => lists.data?.find((list) => list.side === side) ?? []);
  return (
    <Section
      id="lists"
      title={t('lists.title')}
      aside={newest.some(({ isSample }) => isSample) && <Stamp>{t('page.sample')}</Stamp>}
    >
      {newest.some(({ isSample }) => isSample) && <p className={styles.note}>{t('page.sample-note')}</p>}
      {lists.isPending && <Waiting lines={4} label={t('page.loading')} />}
      {lists.isError && !lists.data && <Failed query={lists} />}
      {lists.data && newest.length === 0 && <p>{t('lists.none')}</p>}
      {newest.length > 0 && (
        <TextInput
          type="search"
          className={styles.filter}
          label={t('lists.filter')}
          description={t('lists.filter-hint')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {newest.map((list) => (
        <CompanyTable key={list.id} list={list} filter={settled} />
      ))}
    </Section>
  );
}
