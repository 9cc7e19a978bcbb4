import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Me, PersonAnswer } from '#modules/accounts/contract.ts';
import { DataTable } from '#web/design/data-table.tsx';
import { TextField } from '#web/design/fields.tsx';
import { Pill } from '#web/design/pill.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import type { TableColumn } from '#web/design/table-column.ts';
import { OfficeTime } from '#web/features/companies/office-time.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { CompanyName } from './company-name.tsx';
import { peopleTexts } from './people-texts.ts';
import { roleTexts } from './role-texts.ts';

const texts = { ...peopleTexts, ...roleTexts };
const tones = { invited: 'busy', active: 'good', disabled: 'plain' } as const;

export function PeopleTable({
  people,
  me,
  onChange,
}: {
  readonly people: readonly PersonAnswer[];
  readonly me: Me | null;
  /** null: one may look only. */
  readonly onChange: ((person: PersonAnswer) => void) | null;
}) {
  const { t } = useReader(texts);
  const [wanted, setWanted] = useAddressValue('q');
  const folded = wanted.trim().toLocaleLowerCase();
  const shown = people.filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase().includes(folded));
  const columns = useMemo((): readonly TableColumn<PersonAnswer>[] => {
    const columnsOfAll: TableColumn<PersonAnswer>[] = [
      {
        id: 'name',
        header: t('people.name'),
        isName: true,
        orderedBy: ({ name }) => name,
        cell: ({ id, name, isSample }) => (
          <>
            <bdi>{name}</bdi> {id === me?.id && <Pill>{t('people.you')}</Pill>}{' '}
            {isSample && <Stamp>{t('page.sample')}</Stamp>}
          </>
        ),
      },
      { id: 'email', header: t('people.email'), orderedBy: ({ email }) => email, cell: ({ email }) => email },
      {
        id: 'role',
        header: t('people.role'),
        orderedBy: ({ role }) => t(`shell.role-${role}`),
        cell: ({ role, company }) => (
          <span>
            {t(`shell.role-${role}`)}
            {company && (
              <>
                {' · '}
                <CompanyName id={company} />
              </>
            )}
          </span>
        ),
      },
      {
        id: 'state',
        header: t('people.state'),
        width: 'narrow',
        orderedBy: ({ state }) => t(`people.state-${state}`),
        cell: ({ state }) => <Pill tone={tones[state]}>{t(`people.state-${state}`)}</Pill>,
      },
      {
        id: 'seen',
        header: t('people.seen'),
        orderedBy: ({ lastSeenAt }) => lastSeenAt,
        cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('people.never') : <OfficeTime at={lastSeenAt} />),
      },
    ];
    if (onChange === null) return columnsOfAll;
    return [
      ...columnsOfAll,
      {
        id: 'change',
        header: '',
        width: 'narrow',
        cell: (person) => (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('people.change-one', { name: person.name })}
            onClick={() => onChange(person)}
          >
            {t('people.change')}
          </Button>
        ),
      },
    ];
  }, [t, me?.id, onChange]);
  return (
    <DataTable
      label={t('people.title')}
      rows={shown}
      keyOf={({ id }) => id}
      columns={columns}
      filter={
        people.length > 1 && (
          <TextField
            label={t('people.filter')}
            placeholder={t('people.filter-hint')}
            type="search"
            value={wanted}
            onChange={setWanted}
            maximumLength={120}
          />
        )
      }
      empty={<p>{t('people.no-match')}</p>}
      toneOf={({ state }) => (state === 'disabled' ? 'quiet' : undefined)}
    />
  );
}
