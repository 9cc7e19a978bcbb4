import { useReader } from './language-of-page.ts';
import { languageNames } from './languages.ts';
import { type InLanguages, nameFor, namesFor } from './localised-name.ts';
import styles from './name-in-languages.module.css';

/** One name, in the reader's script where it was given; `instead` stands in where there is none. */
export function NameOf({ name, instead }: { readonly name: InLanguages; readonly instead?: string }) {
  const { language } = useReader();
  const shown = nameFor(language, name, instead);
  return <bdi lang={languageNames[shown.language].tag}>{shown.text}</bdi>;
}

/** The reader's name with the other names beneath it. */
export function NameInLanguages({ name, instead }: { readonly name: InLanguages; readonly instead?: string }) {
  const { language } = useReader();
  const [, ...others] = namesFor(language, name);
  return (
    <>
      <span className={styles.own}>
        <NameOf name={name} {...(instead === undefined ? {} : { instead })} />
      </span>
      {others.map((other) => (
        <span key={other.language} lang={languageNames[other.language].tag} className={styles.other}>
          {other.text}
        </span>
      ))}
    </>
  );
}
