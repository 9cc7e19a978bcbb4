import type { InputWrapperProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDesignWords } from './design-words.tsx';
import styles from './fields.module.css';
import { useProblemAt } from './form-problem.ts';

/** What every field has. */
export type FieldProps<Value> = {
  readonly label: ReactNode;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What to type, and what it is for; stays in sight. */
  readonly help?: ReactNode;
  /** Where the field stands in what is sent, such as `name.en`: a refusal of that place shows here. */
  readonly place?: string;
  /** What is wrong with what is typed, where the page knows it by itself. */
  readonly error?: ReactNode;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
};

/** What stands around a field: its name, the help, and what is wrong with it. */
export function useWrapper({ label, help, place, error, isOptional }: Omit<FieldProps<unknown>, 'value' | 'onChange'>) {
  const words = useDesignWords();
  const refused = useProblemAt(place);
  return {
    label: isOptional ? (
      <>
        {label} <span className={styles.optional}>{words.optional}</span>
      </>
    ) : (
      label
    ),
    ...(help !== undefined && { description: help }),
    error: error ?? refused,
    inputWrapperOrder: ['label', 'description', 'input', 'error'],
  } satisfies InputWrapperProps;
}
