import type { CompanyDraft } from '#modules/companies/contract.ts';
import { CodesField } from '#web/design/codes-field.tsx';
import { CheckField, RadioField, SelectField, TextField } from '#web/design/fields.tsx';
import { FieldGroup } from '#web/design/form.tsx';
import { useOffice } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { type CodeField, identifierKinds, type NumberField, type PhraseField } from './company-fields.ts';
import { type CompanyForm, emptyContact } from './company-form.ts';
import styles from './company-form-fields.module.css';
import { EntryList } from './entry-list.tsx';
import { fieldTexts } from './field-texts.ts';
import { formTexts } from './form-texts.ts';
import { useVocabulary } from './registry-queries.ts';
import { TextInLanguages } from './text-in-languages.tsx';

const texts = { ...fieldTexts, ...formTexts };

type PartProps = {
  readonly form: CompanyForm;
  readonly onChange: (parts: Partial<CompanyForm>) => void;
};

/** Everything one can say about a company. `isOwn`: a company about itself, which chooses neither side nor reference. */
export function CompanyFormFields({ isOwn, ...part }: PartProps & { readonly isOwn: boolean }) {
  const { t } = useReader(texts);
  const { form, onChange } = part;
  return (
    <>
      <FieldGroup title={t('company.group.identity')}>
        {!isOwn && <Ours {...part} />}
        <TextInLanguages
          label={t('company.field.name')}
          help={t('company.help.name')}
          place="name"
          value={form.name}
          onChange={(name) => onChange({ name })}
        />
        <Identifiers {...part} />
      </FieldGroup>
      <FieldGroup title={t('company.group.market')} columns={2}>
        <Phrases {...part} field="offers" lines={5} />
        <Phrases {...part} field="seeks" lines={5} />
        <Codes {...part} field="channels" />
        <Phrases {...part} field="territory" lines={3} />
      </FieldGroup>
      <FieldGroup title={t('company.group.business')} columns={2}>
        <Codes {...part} field="kinds" />
        <Codes {...part} field="sectors" />
        <div className={styles.wide}>
          <TextInLanguages
            label={t('company.field.description')}
            help={t('company.help.description')}
            place="description"
            value={form.description}
            onChange={(description) => onChange({ description })}
            lines={3}
          />
        </div>
        <Phrases {...part} field="products" lines={4} />
      </FieldGroup>
      <FieldGroup title={t('company.group.terms')} columns={2}>
        <Codes {...part} field="priceBands" />
        <div className={styles.stack}>
          <OneLine {...part} field="monthlyUnitsOffered" />
          <OneLine {...part} field="monthlyUnitsSought" />
        </div>
        <Phrases {...part} field="certificates" lines={3} />
        <Phrases {...part} field="certificatesRequired" lines={3} />
        <Phrases {...part} field="onlyIn" lines={2} />
        <Phrases {...part} field="exclusiveIn" lines={2} />
      </FieldGroup>
      <FieldGroup title={t('company.group.contact')}>
        <TextField
          label={t('company.field.website')}
          help={t('company.help.website')}
          place="website"
          type="url"
          value={form.website}
          onChange={(website) => onChange({ website })}
        />
        <Contacts {...part} />
      </FieldGroup>
      <FieldGroup title={t('company.group.meetings')} columns={2}>
        <Codes {...part} field="languages" />
        <Sessions {...part} />
        <OneLine {...part} field="maximumMeetings" />
        <OneLine {...part} field="representatives" />
        <OneLine {...part} field="unavailableSlots" />
        <OneLine {...part} field="availabilityNote" />
        <Phrases {...part} field="mustMeet" lines={3} />
        <Phrases {...part} field="neverMeet" lines={3} />
      </FieldGroup>
    </>
  );
}

/** The office's own order of things. */
function Ours({ form, onChange }: PartProps) {
  const { t, language } = useReader(texts);
  const { data: office } = useOffice();
  const sides = (['left', 'right'] as const).map((side) => ({
    value: side,
    label: office ? nameFor(language, office.sides[side], side).text : '…',
  }));
  return (
    <div className={styles.pair}>
      <TextField
        label={t('company.field.reference')}
        help={t('company.help.reference')}
        place="reference"
        value={form.reference}
        onChange={(reference) => onChange({ reference })}
      />
      <RadioField<CompanyForm['side']>
        label={t('company.field.side')}
        help={t('company.help.side')}
        place="side"
        value={form.side}
        onChange={(side) => onChange({ side })}
        choices={sides}
      />
    </div>
  );
}

function Phrases({
  form,
  onChange,
  field,
  lines,
}: PartProps & { readonly field: PhraseField; readonly lines: number }) {
  const { t } = useReader(texts);
  return (
    <TextField
      label={t(`company.field.${field}`)}
      help={t(`company.help.${field}`)}
      place={field}
      lines={lines}
      value={form[field]}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
}

function Codes({ form, onChange, field }: PartProps & { readonly field: CodeField }) {
  const { t, language } = useReader(texts);
  const { data: vocabulary } = useVocabulary();
  const known = (vocabulary?.[field] ?? []).map(({ code, label }) => ({
    value: code,
    label: nameFor(language, label, code).text,
    alsoCalled: Object.values(label),
  }));
  // A code nobody has words for stays what it is until somebody takes it away.
  const unknown = form[field]
    .filter((code) => !known.some(({ value }) => value === code))
    .map((code) => ({ value: code, label: code }));
  return (
    <CodesField
      label={t(`company.field.${field}`)}
      help={t(`company.help.${field}`)}
      place={field}
      value={form[field]}
      onChange={(codes) => onChange({ [field]: codes })}
      choices={[...known, ...unknown]}
      nothingFound={t('company.form.no-code')}
    />
  );
}

function OneLine({
  form,
  onChange,
  field,
}: PartProps & {
  readonly field: NumberField | 'unavailableSlots' | 'availabilityNote';
}) {
  const { t } = useReader(texts);
  return (
    <TextField
      label={t(`company.field.${field}`)}
      help={t(`company.help.${field}`)}
      place={field}
      value={form[field]}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
}

function Sessions({ form, onChange }: PartProps) {
  const { t } = useReader(texts);
  const all = ['morning', 'afternoon'] as const;
  return (
    <fieldset className={styles.sessions}>
      <legend>{t('company.field.sessions')}</legend>
      <p className={styles.help}>{t('company.help.sessions')}</p>
      {all.map((session) => (
        <CheckField
          key={session}
          label={t(`company.session.${session}`)}
          value={form.sessions.includes(session)}
          onChange={(isChosen) =>
            onChange({ sessions: all.filter((one) => (one === session ? isChosen : form.sessions.includes(one))) })
          }
        />
      ))}
    </fieldset>
  );
}

function Identifiers({ form, onChange }: PartProps) {
  const { t } = useReader(texts);
  return (
    <div>
      <p className={styles.label}>{t('company.field.identifiers')}</p>
      <p className={styles.help}>{t('company.help.identifiers')}</p>
      <EntryList<CompanyForm['identifiers'][number]>
        entries={form.identifiers}
        onChange={(identifiers) => onChange({ identifiers })}
        empty={{
          kind: form.side === 'left' ? 'hong-kong-business-registration' : 'unified-social-credit-code',
          value: '',
        }}
        add={t('company.form.add-identifier')}
        titleOf={(number) => t('company.form.identifier', { number })}
        removeOf={(number) => t('company.form.remove-identifier', { number })}
      >
        {({ kind, value }, change, index) => (
          <div className={styles.pair}>
            <SelectField<CompanyDraft['identifiers'][number]['kind']>
              label={t('company.form.identifier-kind')}
              value={kind}
              onChange={(chosen) => change({ kind: chosen })}
              choices={identifierKinds.map((one) => ({ value: one, label: t(`company.identifier.${one}`) }))}
            />
            <TextField
              label={t('company.form.identifier-value')}
              place={`identifiers.${index}.value`}
              value={value}
              onChange={(typed) => change({ value: typed })}
            />
          </div>
        )}
      </EntryList>
    </div>
  );
}

function Contacts({ form, onChange }: PartProps) {
  const { t } = useReader(texts);
  return (
    <div>
      <p className={styles.label}>{t('company.field.contacts')}</p>
      <p className={styles.help}>{t('company.help.contacts')}</p>
      <EntryList<CompanyForm['contacts'][number]>
        entries={form.contacts}
        onChange={(contacts) => onChange({ contacts })}
        empty={emptyContact}
        add={t('company.form.add-contact')}
        titleOf={(number) => t('company.form.contact', { number })}
        removeOf={(number) => t('company.form.remove-contact', { number })}
      >
        {({ name, role, email, phone }, change, index) => (
          <>
            <TextInLanguages
              label={t('company.contact.name')}
              place={`contacts.${index}.name`}
              value={name}
              onChange={(typed) => change({ name: typed })}
            />
            <div className={styles.triple}>
              <TextField
                label={t('company.contact.role')}
                place={`contacts.${index}.role`}
                value={role}
                onChange={(typed) => change({ role: typed })}
              />
              <TextField
                label={t('company.contact.email')}
                place={`contacts.${index}.email`}
                type="email"
                value={email}
                onChange={(typed) => change({ email: typed })}
              />
              <TextField
                label={t('company.contact.phone')}
                place={`contacts.${index}.phone`}
                type="tel"
                value={phone}
                onChange={(typed) => change({ phone: typed })}
              />
            </div>
          </>
        )}
      </EntryList>
    </div>
  );
}
