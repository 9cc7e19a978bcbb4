import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { CompaniesAnswer } from '#modules/companies/contract.ts';
import { useOffice } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { isNarrowed, type RegistryView } from './registry-address.ts';
import styles from './registry-filter.module.css';
import { useVocabulary } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

const restMs = 250;

/** What narrows the registry down. `answer` is what the desk found for exactly this, once it is there. */
export function RegistryFilter({
  view,
  onChange,
  answer,
  counts,
}: {
  readonly view: RegistryView;
  readonly onChange: (change: Partial<RegistryView>) => void;
  readonly answer: CompaniesAnswer | undefined;
  readonly counts: CompaniesAnswer['counts'] | undefined;
}) {
  const { t, language } = useReader(registryTexts);
  const [isOpen, setOpen] = useState(() => isNarrowed({ ...view, q: '' }));
  const { data: office } = useOffice();
  const { data: vocabulary } = useVocabulary();
  const side = (one: 'left' | 'right') => {
    const name = office ? nameFor(language, office.sides[one], one).text : '…';
    return { value: one, label: counts ? `${name} (${counts[one]})` : name };
  };
  const words = (name: 'kinds' | 'sectors') => [
    { value: '', label: t('companies.all') },
    ...(vocabulary?.[name] ?? []).map(({ code, label }) => ({
      value: code,
      label: nameFor(language, label, code).text,
    })),
  ];
  return (
    <search className={styles.filter} data-open={isOpen || undefined}>
      <SearchField q={view.q} onChange={(q) => onChange({ q, order: null })} />
      <p role="status" className={styles.found}>
        {answer && t('companies.count', { count: answer.total })}
      </p>
      <Button variant="default" className={styles.opens ?? ''} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('companies.filter')}
      </Button>
      <NativeSelect
        className={styles.choice ?? ''}
        label={t('companies.side')}
        value={view.side ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ side: value === 'left' || value === 'right' ? value : null })
        }
        data={[{ value: '', label: t('companies.all') }, side('left'), side('right')]}
      />
      <NativeSelect
        className={styles.choice ?? ''}
        label={t('companies.kind')}
        value={view.kind ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ kind: value || null })}
        data={words('kinds')}
      />
      <NativeSelect
        className={styles.choice ?? ''}
        label={t('companies.sector')}
        value={view.sector ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ sector: value || null })}
        data={words('sectors')}
      />
      <NativeSelect
        className={styles.choice ?? ''}
        label={t('companies.use')}
        value={view.isArchived ? 'yes' : 'no'}
        onChange={({ currentTarget: { value } }) => onChange({ isArchived: value === 'yes' })}
        data={[
          { value: 'no', label: t('companies.in-use') },
          { value: 'yes', label: t('companies.archived') },
        ]}
      />
      {answer?.isApproximate && answer.total > 0 && (
        <p role="status" className={styles.approximate}>
          {t('companies.approximate', { q: view.q })}
        </p>
      )}
    </search>
  );
}

/** Asks when the typing rests, so that not every letter is a question; the address follows. */
function SearchField({ q, onChange }: { readonly q: string; readonly onChange: (q: string) => void }) {
  const { t } = useReader(registryTexts);
  const [typed, setTyped] = useState(q);
  const asked = useRef(q);
  const ask = useDebouncedCallback((text: string) => {
    asked.current = text.trim();
    onChange(text.trim());
  }, restMs);
  // The address changed by other means: the back button, “clear all”.
  useEffect(() => {
    if (q === asked.current) return;
    asked.current = q;
    setTyped(q);
  }, [q]);
  return (
    <TextInput
      type="search"
      className={styles.search ?? ''}
      label={t('companies.search')}
      description={t('companies.search-hint')}
      maxLength={200}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        ask(value);
      }}
    />
  );
}
