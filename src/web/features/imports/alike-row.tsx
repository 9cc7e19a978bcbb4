import { Button } from '@mantine/core';
import { Link, linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ImportRow } from '#modules/companies/import-contract.ts';
import { ChangeTable } from '#web/features/companies/change-table.tsx';
import { CodeWords } from '#web/features/companies/code-words.tsx';
import { registryTexts } from '#web/features/companies/registry-texts.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import styles from './alike-rows.module.css';
import { ImportProblems } from './import-problems.tsx';
import { importRowTexts } from './import-row-texts.ts';
import type { Decision } from './use-decisions.ts';

const texts = { ...registryTexts, ...importRowTexts };

/** One row beside the companies it may be. What is decided is the pressed button; it can be changed until the list is saved. */
export function AlikeRow({
  row,
  decision,
  onDecide,
}: {
  readonly row: ImportRow;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}) {
  const { t, language, locale } = useReader(texts);
  const { alike, changes } = row;
  const likeness = new Intl.NumberFormat(locale, { style: 'percent' });
  const nameOfRow = nameFor(language, row.name, row.reference).text;
  const choice = (one: Decision, label: string, note: string) => (
    <Button
      key={one.company ?? one.kind}
      size="xs"
      variant={isChosen(decision, one) ? 'filled' : 'default'}
      aria-pressed={isChosen(decision, one)}
      aria-label={`${nameOfRow}: ${label}`}
      title={note}
      onClick={() => onDecide(one)}
    >
      {label}
    </Button>
  );
  return (
    <li className={styles.row} data-decided={decision !== null || undefined}>
      <div className={styles.sides}>
        <Side title={t('import.alike.in-file', { row: row.row })}>
          <NameInLanguages name={row.name} instead={row.reference} />
          <Facts reference={row.reference} kinds={row.profile?.kinds ?? []} sectors={row.profile?.sectors ?? []} />
        </Side>
        {alike.map(({ company, because, likeness: share }) => (
          <Side key={company.id} title={t('import.alike.in-registry')}>
            <Link {...linkOptions({ to: '/companies/$id', params: { id: company.id } })} target="_blank">
              <NameInLanguages name={company.name} instead={company.reference} />
            </Link>
            <Facts reference={company.reference} kinds={company.kinds} sectors={company.sectors} />
            <p className={styles.because}>
              {because} · {t('import.alike.likeness', { percent: likeness.format(share) })}
            </p>
          </Side>
        ))}
      </div>
      {row.problems.length > 0 && <ImportProblems problems={row.problems} />}
      {changes.length > 0 && (
        <details className={styles.differences}>
          <summary>{t('import.alike.differences', { count: changes.length })}</summary>
          <ChangeTable
            label={`${nameOfRow}: ${t('import.alike.differences', { count: changes.length })}`}
            before={t('import.now')}
            after={t('import.in-list')}
            changes={changes}
          />
        </details>
      )}
      <div className={styles.choices}>
        {alike.map(({ company }) =>
          choice(
            { kind: 'same', company: company.id },
            alike.length === 1
              ? t('import.alike.same')
              : t('import.alike.same-as', { name: nameFor(language, company.name, company.reference).text }),
            t('import.alike.same-note'),
          ),
        )}
        {choice({ kind: 'new', company: null }, t('import.alike.new'), t('import.alike.new-note'))}
        {choice({ kind: 'skip', company: null }, t('import.alike.skip'), t('import.kind.skipped'))}
        {decision === null && <span className={styles.open}>{t('import.alike.undecided-one')}</span>}
      </div>
    </li>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.side}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

function Facts({
  reference,
  kinds,
  sectors,
}: {
  readonly reference: string;
  readonly kinds: readonly string[];
  readonly sectors: readonly string[];
}) {
  return (
    <p className={styles.facts}>
      <bdi>{reference}</bdi>
      <span>
        <CodeWords of="kinds" codes={kinds} />
      </span>
      <span>
        <CodeWords of="sectors" codes={sectors} />
      </span>
    </p>
  );
}

const isChosen = (decision: Decision | null, one: Decision) =>
  decision !== null && decision.kind === one.kind && (one.kind !== 'same' || decision.company === one.company);
