import type { CompanyDraft } from '#modules/companies/contract.ts';
import { useOffice } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { type Language, languageNames, languages } from '#web/reader/languages.ts';
import type { InLanguages } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { CodeWords } from './code-words.tsx';
import { identifierKinds, isCodeField, isNumberField, isPhraseField } from './company-fields.ts';
import { isSame } from './company-form.ts';
import { fieldTexts } from './field-texts.ts';
import styles from './field-value.module.css';
import { writeSlotNumbers } from './slot-numbers.ts';

/**
 * What one field of a company holds, as a reader wants it: codes in words, each text as typed with its language. The value
 * may be of a field this page does not know yet, as histories outlive programs; it is then shown as it is.
 */
export function FieldValue({ field, value }: { readonly field: string; readonly value: unknown }) {
  const { t } = useReader(fieldTexts);
  if (isEmpty(value)) return <span className={styles.empty}>{t('company.value.emptied')}</span>;
  if (isCodeField(field)) return <CodeWords of={field} codes={textsIn(value)} />;
  if (isPhraseField(field)) return <Phrases phrases={textsIn(value)} />;
  if (isNumberField(field)) return <>{Number(value).toLocaleString('en')}</>;
  switch (field) {
    case 'side':
      return <SideName side={value as CompanyDraft['side']} />;
    case 'name':
    case 'description':
      return <InEachLanguage text={value as InLanguages} />;
    case 'identifiers':
      return <Identifiers identifiers={value as CompanyDraft['identifiers']} />;
    case 'sessions':
      return (
        <>
          {textsIn(value)
            .map((session) => sessionWord(session, t))
            .join(', ')}
        </>
      );
    case 'unavailableSlots':
      return <>{writeSlotNumbers(value as readonly number[])}</>;
    case 'contacts':
      return <Contacts contacts={value as CompanyDraft['contacts']} />;
    default:
      return <bdi className={styles.text}>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</bdi>;
  }
}

/** What the office calls one of its two sides. */
export function SideName({ side }: { readonly side: CompanyDraft['side'] }) {
  const office = useOffice();
  return office.data ? <NameOf name={office.data.sides[side]} /> : <>…</>;
}

export function Phrases({ phrases }: { readonly phrases: readonly string[] }) {
  return (
    <ul className={styles.phrases}>
      {phrases.map((phrase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a phrase may stand there twice
        <li key={index}>
          <bdi>{phrase}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** A text in every language it was given in, each with its own `lang`; one that is the same in two is shown once. */
export function InEachLanguage({ text }: { readonly text: InLanguages }) {
  const { language } = useReader();
  const given = [language, ...languages.filter((one) => one !== language)].flatMap((one) =>
    text[one] ? [{ language: one, text: text[one] }] : [],
  );
  const different = given.filter((one, index) => given.findIndex((other) => other.text === one.text) === index);
  return (
    <>
      {different.map((one) => (
        <span key={one.language} lang={tagOf(one.language)} className={styles.text}>
          <bdi>{one.text}</bdi>
        </span>
      ))}
    </>
  );
}

function Identifiers({ identifiers }: { readonly identifiers: CompanyDraft['identifiers'] }) {
  const { t } = useReader(fieldTexts);
  return (
    <ul>
      {identifiers.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          <bdi>{value}</bdi>{' '}
          <span className={styles.note}>{identifierKinds.includes(kind) ? t(`company.identifier.${kind}`) : kind}</span>
        </li>
      ))}
    </ul>
  );
}

function Contacts({ contacts }: { readonly contacts: CompanyDraft['contacts'] }) {
  return (
    <ul>
      {contacts.map(({ name, role, email, phone }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: contacts have nothing else that is always there
        <li key={index} className={styles.contact}>
          <InEachLanguage text={name} />
          {[role, email, phone].filter(Boolean).map((text) => (
            <bdi key={text} className={styles.text}>
              {text}
            </bdi>
          ))}
        </li>
      ))}
    </ul>
  );
}

const isEmpty = (value: unknown) => [null, '', [], {}].some((nothing) => isSame(value, nothing)) || value === undefined;
const textsIn = (value: unknown) => (Array.isArray(value) ? value : [value]).map(String);
const tagOf = (language: Language) => languageNames[language].tag;

function sessionWord(
  session: string,
  t: (key: 'company.session.morning' | 'company.session.afternoon') => string,
): string {
  return session === 'morning' || session === 'afternoon' ? t(`company.session.${session}`) : session;
}
