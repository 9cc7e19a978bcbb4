import type { VocabularyAnswer } from '#modules/companies/contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import type { VocabularyName } from './company-fields.ts';
import { useVocabulary } from './registry-queries.ts';

/** Codes in the reader's words; a code nobody has words for is shown as it is. */
export function CodeWords({
  of: vocabulary,
  codes,
}: {
  readonly of: VocabularyName;
  readonly codes: readonly string[];
}) {
  const { language } = useReader();
  const words = useCodeWords(vocabulary);
  return <>{codes.map(words).join(language === 'en' ? ', ' : '、')}</>;
}

/** What a code of `vocabulary` is called in the reader's language. */
export function useCodeWords(vocabulary: VocabularyName): (code: string) => string {
  const { language } = useReader();
  const { data } = useVocabulary();
  return (code) => {
    if (!data) return '…';
    const entry = data[vocabulary].find((one: VocabularyAnswer['kinds'][number]) => one.code === code);
    return entry ? nameFor(language, entry.label, code).text : code;
  };
}
