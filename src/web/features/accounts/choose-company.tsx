import { useState } from 'react';
import type { CompaniesAnswer, CompanyWhole } from '#modules/companies/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { RadioField, TextField } from '#web/design/fields.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { peopleTexts } from './people-texts.ts';

const shownAtMost = 6;

/** A company of the registry: typed, then chosen among the likeliest. */
export function ChooseCompany({
  value,
  onChange,
  error,
}: {
  readonly value: string | null;
  readonly onChange: (company: string | null) => void;
  readonly error: string | undefined;
}) {
  const { t, language } = useReader(peopleTexts);
  const [typed, setTyped] = useState('');
  const chosen = useAnswer<CompanyWhole>(value === null ? null : `/api/companies/${value}`);
  const query = new URLSearchParams({ q: typed.trim(), limit: String(shownAtMost) });
  const found = useAnswer<CompaniesAnswer>(typed.trim() === '' ? null : `/api/companies?${query}`);
  const labelOf = ({ name, reference }: Pick<CompaniesAnswer['companies'][number], 'name' | 'reference'>) =>
    `${nameFor(language, name, reference).text} (${reference})`;
  const rows = typed.trim() === '' ? [] : (found.data?.companies ?? []);
  const choices = rows.map((row) => ({ value: row.id, label: labelOf(row) }));
  if (value !== null && chosen.data?.id === value && !choices.some((choice) => choice.value === value)) {
    choices.unshift({ value, label: labelOf(chosen.data.profile) });
  }
  const isNone = typed.trim() !== '' && found.data?.companies.length === 0 && !found.isPrevious;
  return (
    <>
      <TextField
        label={t('people.company-search')}
        help={t('people.company-search-help')}
        value={typed}
        onChange={setTyped}
        type="search"
        maximumLength={200}
        error={isNone ? t('people.company-none') : error}
      />
      {choices.length > 0 && (
        <RadioField
          label={t('people.company-found')}
          value={value ?? ''}
          onChange={onChange}
          place="company"
          choices={choices}
        />
      )}
    </>
  );
}
