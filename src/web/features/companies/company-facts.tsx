import type { ReactNode } from 'react';
import type { CompanyWhole } from '#modules/companies/contract.ts';
import { KeyValue } from '#web/design/key-value.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { CompanyContacts } from './company-contacts.tsx';
import styles from './company-facts.module.css';
import { type CompanyField, type FieldGroup, fieldGroups } from './company-fields.ts';
import { isSame } from './company-form.ts';
import { fieldTexts } from './field-texts.ts';
import { FieldValue, Phrases } from './field-value.tsx';

type Profile = CompanyWhole['profile'];

/** All that is known of a company, group by group; what is not given is named at the end of its group. */
export function CompanyFacts({ profile }: { readonly profile: Profile }) {
  const { t } = useReader(fieldTexts);
  return (
    <div className={styles.facts}>
      <div>
        <Section id="market" title={t('company.group.market')}>
          <div className={styles.market}>
            <Wanted title={t('company.field.offers')} phrases={profile.offers} />
            <Wanted title={t('company.field.seeks')} phrases={profile.seeks} />
          </div>
          <Facts profile={profile} group="market" except={['offers', 'seeks']} />
        </Section>
        <Section id="business" title={t('company.group.business')}>
          <Facts profile={profile} group="business" />
        </Section>
        <Section id="terms" title={t('company.group.terms')}>
          <Facts profile={profile} group="terms" />
        </Section>
      </div>
      <div>
        <Section id="contact" title={t('company.group.contact')}>
          <CompanyContacts contacts={profile.contacts} />
          <Facts
            profile={profile}
            group="contact"
            except={['contacts']}
            values={{ website: profile.website && <Website address={profile.website} /> }}
          />
        </Section>
        <Section id="meetings" title={t('company.group.meetings')}>
          <Facts
            profile={profile}
            group="meetings"
            values={profile.sessions.length === 0 ? { sessions: t('company.session.any') } : {}}
          />
        </Section>
        <Section id="identity" title={t('company.field.identifiers')}>
          {profile.identifiers.length > 0 ? (
            <IdentifiersWithDoubts profile={profile} />
          ) : (
            <p className={styles.none}>{t('company.value.none')}</p>
          )}
        </Section>
      </div>
    </div>
  );
}

function Facts({
  profile,
  group,
  except = [],
  values = {},
}: {
  readonly profile: Profile;
  readonly group: FieldGroup;
  readonly except?: readonly CompanyField[];
  /** Shown instead of the plain value. */
  readonly values?: Readonly<Partial<Record<CompanyField, ReactNode>>>;
}) {
  const { t, language } = useReader(fieldTexts);
  const fields: readonly CompanyField[] = fieldGroups.find((one) => one.group === group)?.fields ?? [];
  const shown = fields.filter((field) => !except.includes(field));
  const isGiven = (field: CompanyField) => values[field] || isFilled(profile[field]);
  const missing = fields.filter((field) => !isFilled(profile[field]) && !values[field]);
  return (
    <>
      <KeyValue
        rows={shown.filter(isGiven).map((field) => ({
          label: t(`company.field.${field}`),
          value: values[field] || <FieldValue field={field} value={profile[field]} />,
        }))}
      />
      {missing.length > 0 && (
        <p className={styles.missing}>
          {t('company.not-given', {
            fields: missing.map((field) => t(`company.field.${field}`)).join(language === 'en' ? ', ' : '、'),
          })}
        </p>
      )}
    </>
  );
}

/** What it brings, what it looks for: the two lists an officer reads first. */
function Wanted({ title, phrases }: { readonly title: string; readonly phrases: readonly string[] }) {
  const { t } = useReader(fieldTexts);
  return (
    <div className={styles.wanted}>
      <h3>{title}</h3>
      {phrases.length > 0 ? <Phrases phrases={phrases} /> : <p className={styles.none}>{t('company.value.none')}</p>}
    </div>
  );
}

function IdentifiersWithDoubts({ profile }: { readonly profile: Profile }) {
  const { t } = useReader(fieldTexts);
  return (
    <ul className={styles.identifiers}>
      {profile.identifiers.map(({ kind, value, doubt }) => (
        <li key={`${kind} ${value}`}>
          <bdi className={styles.number}>{value}</bdi>
          <span className={styles.kind}>{t(`company.identifier.${kind}`)}</span>
          {doubt && <span className={styles.doubt}>{t('company.identifier.doubtful')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Typed as firms type it, often without https. */
function Website({ address }: { readonly address: string }) {
  const href = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {address}
    </a>
  );
}

const isFilled = (value: unknown) => ![null, '', [], {}].some((nothing) => isSame(value, nothing));
