import type { CompanyWhole } from '#modules/companies/contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import styles from './company-contacts.module.css';
import { fieldTexts } from './field-texts.ts';

/** The people of a company, each with the ways to reach them. */
export function CompanyContacts({ contacts }: { readonly contacts: CompanyWhole['profile']['contacts'] }) {
  const { t } = useReader(fieldTexts);
  if (contacts.length === 0) return null;
  return (
    <ul className={styles.contacts}>
      {contacts.map(({ name, role, email, phone }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: contacts have nothing else that is always there
        <li key={index} className={styles.contact}>
          <NameInLanguages name={name} instead={t('company.contact.unnamed')} />
          {role && <bdi className={styles.role}>{role}</bdi>}
          {email && (
            <a href={`mailto:${email}`} aria-label={`${t('company.contact.email')} ${email}`}>
              {email}
            </a>
          )}
          {phone && (
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} aria-label={`${t('company.contact.phone')} ${phone}`}>
              {phone}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
