import { Button, Radio } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './conflict.module.css';
import { useDesignWords } from './design-words.tsx';

export type ConflictRow = {
  readonly id: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  /** Who changed it: what the other left alone is proposed as typed here, everything else as the other left it. */
  readonly changedBy: 'me' | 'them' | 'both';
};

/**
 * Two people changed the same thing: what was typed here beside what the other saved, field by field. The reader chooses
 * for each and saves; nothing that was typed is lost before. Give only the fields that differ.
 */
export function Conflict({
  rows,
  isSaving,
  onSettle,
}: {
  readonly rows: readonly ConflictRow[];
  readonly isSaving: boolean;
  readonly onSettle: (isMine: (id: string) => boolean) => void;
}) {
  const words = useDesignWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const choiceOf = ({ id, changedBy }: ConflictRow) => chosen[id] ?? (changedBy === 'them' ? 'theirs' : 'mine');
  return (
    <section className={styles.conflict} role="alert" aria-label={words.conflictTitle}>
      <h2 className={styles.title}>{words.conflictTitle}</h2>
      <p>{rows.length === 0 ? words.conflictSame : words.conflict}</p>
      {rows.map((row) => (
        <fieldset key={row.id} className={styles.row}>
          <legend className={styles.label}>{row.label}</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <Radio
              key={whose}
              name={row.id}
              checked={choiceOf(row) === whose}
              onChange={() => setChosen({ ...chosen, [row.id]: whose })}
              label={whose === 'mine' ? words.mine : words.theirs}
              description={<span className={styles.value}>{row[whose] || '–'}</span>}
            />
          ))}
        </fieldset>
      ))}
      <Button
        className={styles.settle ?? ''}
        loading={isSaving}
        onClick={() => {
          const mine = new Set(rows.filter((row) => choiceOf(row) === 'mine').map(({ id }) => id));
          onSettle((id) => mine.has(id));
        }}
      >
        {words.saveChoice}
      </Button>
    </section>
  );
}
