import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { CompaniesAnswer } from '#modules/companies/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import { Answered } from '#web/shell/answered.tsx';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';
import type { Addition } from './participants-to-add.ts';

const shownAtMost = 100;

/** Firms of the registry to tick, found by a word of any script. What is ticked stays ticked while one searches on. */
export function PickFirms({
  side,
  sideName,
  taken,
  isBusy,
  onPick,
}: {
  readonly side: 'left' | 'right';
  readonly sideName: string;
  readonly taken: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly onPick: (addition: Addition) => void;
}) {
  const { t } = useReader(participantsTexts);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = new URLSearchParams({ side, limit: String(shownAtMost), ...(q && { q }) });
  const found = useAnswer<CompaniesAnswer>(`/api/companies?${query}`);
  const choose = (company: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(company);
    else next.delete(company);
    setChosen(next);
  };
  return (
    <>
      <TextInput
        type="search"
        label={t('pick.search')}
        description={t('pick.search-help')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Answered of={found} lines={6}>
        {({ companies, total, counts }) => (
          <>
            <p role="status" className={styles.found}>
              {total === 0
                ? t('pick.none')
                : t('pick.found', { total, in: companies.filter(({ id }) => taken.has(id)).length })}{' '}
              {total > companies.length && t('pick.more', { shown: companies.length })}
            </p>
            <ul className={styles.picks}>
              {companies.map((company) => (
                <li key={company.id} className={styles.pick}>
                  <Checkbox
                    checked={taken.has(company.id) || chosen.has(company.id)}
                    disabled={taken.has(company.id)}
                    onChange={(event) => choose(company.id, event.currentTarget.checked)}
                    label={
                      <>
                        <NameInLanguages name={company.name} instead={company.reference} />
                        {taken.has(company.id) && <span className={styles.isIn}>{t('pick.is-in')}</span>}
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
            <div className={styles.buttons}>
              <Button disabled={chosen.size === 0} loading={isBusy} onClick={() => onPick({ companies: [...chosen] })}>
                {t('pick.add-chosen', { count: chosen.size })}
              </Button>
              {counts[side] > taken.size && (
                <Button variant="default" loading={isBusy} onClick={() => onPick({ sides: [side] })}>
                  {t('pick.add-all', { count: counts[side], side: sideName })}
                </Button>
              )}
            </div>
          </>
        )}
      </Answered>
    </>
  );
}
