import { useReader } from '#web/reader/language-of-page.ts';
import { languageNames } from '#web/reader/languages.ts';
import { type InLanguages, namesFor } from '#web/reader/localised-name.ts';

/** A company's names besides the one of the heading, each as typed and in its own language. */
export function OtherNames({ name }: { readonly name: InLanguages }) {
  const { language } = useReader();
  const [, ...others] = namesFor(language, name);
  return (
    <>
      {others.map((other, index) => (
        <span key={other.language}>
          {index > 0 && ' · '}
          <bdi lang={languageNames[other.language].tag}>{other.text}</bdi>
        </span>
      ))}
    </>
  );
}
