import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ImportAnswer, ImportColumnsOrder } from '#modules/companies/import-contract.ts';
import { DataTable } from '#web/design/data-table.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/section.tsx';
import type { TableColumn } from '#web/design/table-column.ts';
import { isSame } from '#web/features/companies/company-form.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import {
  contactsToChoose,
  heldTwice,
  holdsName,
  isOfContact,
  type Mapping,
  mappingOf,
  nothing,
  orderOf,
  selectValueOf,
} from './column-mapping.ts';
import { DiscardImport } from './discard-import.tsx';
import styles from './import-columns.module.css';
import type { ImportPart } from './import-part.ts';
import { ImportProblems } from './import-problems.tsx';
import { importRowTexts } from './import-row-texts.ts';
import { stepLink } from './import-steps.ts';
import { importTexts } from './import-texts.ts';
import { OrderProblem } from './order-problem.tsx';
import { useImportOrder } from './use-import-order.ts';

const texts = { ...importTexts, ...importRowTexts };

type Column = ImportAnswer['columns'][number];

/** The first step: what each column of the file holds, as far as the desk knew it, to be corrected. */
export function ImportColumns({ loaded, version, refetch, decisions }: ImportPart) {
  const { t, language } = useReader(texts);
  const navigate = useNavigate();
  const { id, columns, fields, problems } = loaded;
  const read = useMemo(() => mappingOf(columns), [columns]);
  const [chosen, setChosen] = useState<Mapping>({});
  const mapping = useMemo(() => ({ ...read, ...chosen }), [read, chosen]);
  const order = useImportOrder<ImportColumnsOrder>(id, 'PUT', 'columns');
  const isChanged = !isSame(mapping, read);
  const leftOut = Object.values(mapping).filter((value) => value === nothing).length;

  const labels = useMemo(() => {
    const contacts = Array.from({ length: contactsToChoose(mapping) }, (_, contact) => contact);
    return new Map(
      fields.flatMap(({ field, label }) => {
        const word = nameFor(language, label, field).text;
        if (!isOfContact(field)) return [[selectValueOf(field, 0), word] as const];
        return contacts.map(
          (contact) =>
            [
              selectValueOf(field, contact),
              contact === 0 ? word : t('import.columns.contact', { field: word, number: contact + 1 }),
            ] as const,
        );
      }),
    );
  }, [fields, language, mapping, t]);

  const table = useMemo<readonly TableColumn<Column>[]>(
    () => [
      {
        id: 'column',
        header: t('import.columns.heading'),
        isName: true,
        cell: ({ letter, header }) => (
          <span className={styles.heading}>
            <span className={styles.letter}>{letter}</span>
            {header ? <bdi>{header}</bdi> : <span className={styles.soft}>{t('import.columns.no-heading')}</span>}
          </span>
        ),
      },
      {
        id: 'examples',
        header: t('import.columns.examples'),
        width: 'wide',
        cell: ({ examples }) => (
          <ul className={styles.examples}>
            {examples.map((example, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a value may stand there twice
              <li key={at}>
                <bdi>{example}</bdi>
              </li>
            ))}
          </ul>
        ),
      },
      {
        id: 'holds',
        header: t('import.columns.holds'),
        cell: ({ index, letter }) => (
          <NativeSelect
            aria-label={t('import.columns.holds-of', { letter })}
            value={mapping[index] ?? nothing}
            onChange={({ currentTarget: { value } }) => setChosen((before) => ({ ...before, [index]: value }))}
            data={[
              { value: nothing, label: t('import.columns.nothing') },
              ...[...labels].map(([value, label]) => ({ value, label })),
            ]}
            data-left-out={(mapping[index] ?? nothing) === nothing || undefined}
          />
        ),
      },
    ],
    [t, mapping, labels],
  );

  const readAnew = async () => {
    if (!(await order.send(orderOf(columns, mapping), { version }))) return;
    setChosen({});
    await navigate(stepLink(id, 'rows'));
  };

  return (
    <Section id="columns" title={t('import.columns.title')}>
      <p className={styles.note}>{t('import.columns.note')}</p>
      {problems.length > 0 && (
        <div className={styles.problems}>
          <h3>{t('import.file-problems')}</h3>
          <ImportProblems problems={problems} />
        </div>
      )}
      <DataTable<Column>
        label={t('import.columns.title')}
        rows={columns}
        keyOf={({ index }) => String(index)}
        columns={table}
        toneOf={({ index }) => ((mapping[index] ?? nothing) === nothing ? 'quiet' : undefined)}
      />
      {leftOut > 0 && <p className={styles.soft}>{t('import.columns.left-out', { count: leftOut })}</p>}
      {!holdsName(mapping) && <Notice tone="alert">{t('import.columns.no-name')}</Notice>}
      {heldTwice(mapping).map((value) => (
        <Notice key={value} tone="alert">
          {t('import.columns.twice', { field: labels.get(value) ?? value })}
        </Notice>
      ))}
      <OrderProblem problem={order.problem} refetch={refetch} />
      <div className={styles.actions}>
        {isChanged ? (
          <Button loading={order.isSending || decisions.isSending} onClick={() => void readAnew()}>
            {t('import.columns.read-anew')}
          </Button>
        ) : (
          <LinkButton target={stepLink(id, 'rows')}>{t('import.to-rows')}</LinkButton>
        )}
        <DiscardImport loaded={loaded} version={version} refetch={refetch} decisions={decisions} />
      </div>
    </Section>
  );
}
