import { Checkbox, NativeSelect, NumberInput, PasswordInput, Radio, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import styles from './fields.module.css';
import { type FieldProps, useWrapper } from './use-wrapper.tsx';

/** Words on one line, or on several (`lines`). `lang` where they are in another language than the page. */
export function TextField({
  value,
  onChange,
  isDisabled = false,
  lines,
  type = 'text',
  lang,
  autoComplete = 'off',
  maximumLength,
  placeholder,
  ...field
}: FieldProps<string> & {
  readonly lines?: number;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'search'>;
  readonly lang?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maximumLength?: number;
  readonly placeholder?: string;
}) {
  const wrapper = useWrapper(field);
  const shared = {
    ...wrapper,
    value,
    disabled: isDisabled,
    autoComplete,
    ...(lang !== undefined && { lang }),
    ...(maximumLength !== undefined && { maxLength: maximumLength }),
    ...(placeholder !== undefined && { placeholder }),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return lines === undefined ? <TextInput {...shared} type={type} /> : <Textarea {...shared} rows={lines} />;
}

export function PasswordField({
  value,
  onChange,
  isDisabled = false,
  autoComplete,
  showLabel,
  ...field
}: FieldProps<string> & {
  readonly autoComplete: 'current-password' | 'new-password';
  /** Of the button that shows what is typed. */
  readonly showLabel: string;
}) {
  const wrapper = useWrapper(field);
  return (
    <PasswordInput
      {...wrapper}
      value={value}
      disabled={isDisabled}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': showLabel, tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A whole number; null where nothing is typed. */
export function NumberField({
  value,
  onChange,
  isDisabled = false,
  least,
  most,
  unit,
  ...field
}: FieldProps<number | null> & { readonly least?: number; readonly most?: number; readonly unit?: string }) {
  const wrapper = useWrapper(field);
  return (
    <NumberInput
      {...wrapper}
      value={value ?? ''}
      disabled={isDisabled}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
      allowDecimal={false}
      allowNegative={least !== undefined && least < 0}
      clampBehavior="none"
      inputMode="numeric"
      {...(least !== undefined && { min: least })}
      {...(most !== undefined && { max: most })}
      {...(unit !== undefined && { suffix: ` ${unit}` })}
    />
  );
}

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

/** One of several, from the system's own list: quick on a phone, and every keyboard knows it. */
export function SelectField<Value extends string>({
  value,
  onChange,
  isDisabled = false,
  choices,
  ...field
}: FieldProps<Value> & { readonly choices: readonly Choice<Value>[] }) {
  const wrapper = useWrapper(field);
  return (
    <NativeSelect
      {...wrapper}
      value={value}
      disabled={isDisabled}
      data={[...choices]}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}

/** One of a few, all in sight, each with room for a sentence. */
export function RadioField<Value extends string>({
  value,
  onChange,
  isDisabled = false,
  choices,
  ...field
}: FieldProps<Value> & { readonly choices: readonly (Choice<Value> & { readonly help?: ReactNode })[] }) {
  const wrapper = useWrapper(field);
  return (
    <Radio.Group {...wrapper} value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            disabled={isDisabled}
            {...(choice.help !== undefined && { description: choice.help })}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Yes or no. */
export function CheckField({ value, onChange, isDisabled = false, ...field }: FieldProps<boolean>) {
  const { label, error, ...wrapper } = useWrapper(field);
  return (
    <Checkbox
      label={label}
      error={error}
      {...('description' in wrapper && { description: wrapper.description })}
      checked={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
