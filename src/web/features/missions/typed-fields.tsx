import { TextField } from '#web/design/fields.tsx';
import { type Language, languageNames, languages } from '#web/reader/languages.ts';
import type { Typed } from './settings-form.ts';

/** One text in each language, each field in its own. */
export function TypedFields({
  label,
  place,
  value,
  maximumLength,
  isOptional = false,
  errorAt,
  onChange,
}: {
  /** Of the text; the language follows it. */
  readonly label: string;
  readonly place: string;
  readonly value: Typed;
  readonly maximumLength?: number;
  readonly isOptional?: boolean;
  readonly errorAt: (place: string) => string | undefined;
  readonly onChange: (value: Typed) => void;
}) {
  return languages.map((language: Language) => (
    <TextField
      key={language}
      label={`${label} · ${languageNames[language].name}`}
      lang={languageNames[language].tag}
      place={`${place}.${language}`}
      value={value[language]}
      error={errorAt(`${place}.${language}`)}
      isOptional={isOptional}
      {...(maximumLength !== undefined && { maximumLength })}
      onChange={(text) => onChange({ ...value, [language]: text })}
    />
  ));
}
