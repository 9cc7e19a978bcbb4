import { TextField } from '#web/design/fields.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { type Language, languageNames, languages } from '#web/reader/languages.ts';
import type { Typed } from './company-form.ts';
import { formTexts } from './form-texts.ts';
import styles from './text-in-languages.module.css';

const words = { en: 'english', 'zh-Hant': 'traditional', 'zh-Hans': 'simplified' } as const satisfies Record<
  Language,
  string
>;

/** One text in up to three languages, the reader's own first; each field speaks its language. */
export function TextInLanguages({
  label,
  help,
  place,
  value,
  onChange,
  lines,
}: {
  readonly label: string;
  readonly help?: string;
  readonly place: string;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly lines?: number;
}) {
  const { t, language } = useReader(formTexts);
  const ownFirst = [language, ...languages.filter((one) => one !== language)];
  return (
    <div>
      {help && <p className={styles.help}>{help}</p>}
      <div className={styles.languages} data-lines={lines !== undefined || undefined}>
        {ownFirst.map((one) => (
          <TextField
            key={one}
            label={
              <>
                {label} <span className={styles.language}>{t(`company.form.${words[one]}`)}</span>
              </>
            }
            place={`${place}.${one}`}
            lang={languageNames[one].tag}
            value={value[one]}
            onChange={(text) => onChange({ ...value, [one]: text })}
            {...(lines !== undefined && { lines })}
          />
        ))}
      </div>
    </div>
  );
}
