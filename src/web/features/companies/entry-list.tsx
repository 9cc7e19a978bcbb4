import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import styles from './entry-list.module.css';

/** Entries of one kind, added and removed one by one: contacts, identifiers. The focus follows what was added. */
export function EntryList<Entry>({
  entries,
  onChange,
  empty,
  add,
  titleOf,
  removeOf,
  children,
}: {
  readonly entries: readonly Entry[];
  readonly onChange: (entries: readonly Entry[]) => void;
  /** What a new one begins with. */
  readonly empty: Entry;
  readonly add: string;
  readonly titleOf: (number: number) => string;
  readonly removeOf: (number: number) => string;
  readonly children: (entry: Entry, change: (parts: Partial<Entry>) => void, index: number) => ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const focusSoon = (find: (place: HTMLElement) => HTMLElement | null | undefined) =>
    requestAnimationFrame(() => list.current && find(list.current)?.focus());
  return (
    <div ref={list} className={styles.list}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what stands in an entry changes while it is typed
        <fieldset key={index} className={styles.entry}>
          <legend className={styles.title}>{titleOf(index + 1)}</legend>
          {children(
            entry,
            (parts) => onChange(entries.map((one, at) => (at === index ? { ...one, ...parts } : one))),
            index,
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            className={styles.remove ?? ''}
            onClick={() => {
              onChange(entries.filter((_, at) => at !== index));
              focusSoon((place) => place.querySelector<HTMLElement>('[data-adds]'));
            }}
          >
            {removeOf(index + 1)}
          </Button>
        </fieldset>
      ))}
      <Button
        variant="default"
        size="xs"
        data-adds
        className={styles.add ?? ''}
        onClick={() => {
          onChange([...entries, empty]);
          focusSoon((place) =>
            [...place.querySelectorAll('fieldset')].at(-1)?.querySelector<HTMLElement>('select, input'),
          );
        }}
      >
        {add}
      </Button>
    </div>
  );
}
