import { MultiSelect, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDesignWords } from './design-words.tsx';
import styles from './fields.module.css';
import type { Choice } from './fields.tsx';
import { useProblemAt } from './form-problem.ts';

type ListProps = {
  readonly label: ReactNode;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly help?: ReactNode;
  readonly place?: string;
  readonly error?: ReactNode;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
};

/** Several short texts, each typed and ended with Enter or a semicolon; a line pasted from a spreadsheet falls into its parts. */
export function PhrasesField({ value, onChange, isDisabled = false, ...field }: ListProps) {
  const wrapper = useListWrapper(field);
  return (
    <TagsInput
      {...wrapper}
      value={[...value]}
      onChange={onChange}
      disabled={isDisabled}
      splitChars={[';', '；', '\n', '\t']}
      acceptValueOnBlur
    />
  );
}

/** Several of a vocabulary, found by typing part of a word, of its label or of what it is `alsoCalled`. */
export function CodesField({
  value,
  onChange,
  choices,
  nothingFound,
  isDisabled = false,
  ...field
}: ListProps & {
  readonly choices: readonly (Choice<string> & { readonly alsoCalled?: readonly string[] })[];
  readonly nothingFound: string;
}) {
  const wrapper = useListWrapper(field);
  return (
    <MultiSelect
      {...wrapper}
      value={[...value]}
      onChange={onChange}
      disabled={isDisabled}
      data={choices.map(({ value: code, label }) => ({ value: code, label }))}
      searchable
      filter={({ options, search }) => {
        const fitting = new Set(choices.filter((choice) => isCalled(choice, search)).map((choice) => choice.value));
        return options.filter((option) => 'value' in option && fitting.has(option.value));
      }}
      nothingFoundMessage={nothingFound}
      maxDropdownHeight={320}
    />
  );
}

function isCalled(
  { label, alsoCalled = [] }: Choice<string> & { alsoCalled?: readonly string[] },
  search: string,
): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  return [label, ...alsoCalled].some((word) => fold(word).includes(fold(search.trim())));
}

function useListWrapper({ label, help, place, error, isOptional }: Omit<ListProps, 'value' | 'onChange'>) {
  const words = useDesignWords();
  const refused = useProblemAt(place);
  return {
    label: (
      <>
        {label} {isOptional && <span className={styles.optional}>{words.optional}</span>}
      </>
    ),
    ...(help !== undefined && { description: help }),
    error: error ?? refused,
  };
}
