import { MultiSelect } from '@mantine/core';
import type { Choice } from './fields.tsx';
import { type FieldProps, useWrapper } from './use-wrapper.tsx';

type Code = Choice<string> & { readonly alsoCalled?: readonly string[] };

/** Several of a vocabulary, found by typing part of a word, of its label or of what it is `alsoCalled`. */
export function CodesField({
  value,
  onChange,
  choices,
  nothingFound,
  isDisabled = false,
  ...field
}: FieldProps<readonly string[]> & {
  readonly choices: readonly Code[];
  /** What is said where no word fits. */
  readonly nothingFound: string;
}) {
  const wrapper = useWrapper(field);
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

function isCalled({ label, alsoCalled = [] }: Code, search: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  return [label, ...alsoCalled].some((word) => fold(word).includes(fold(search.trim())));
}
