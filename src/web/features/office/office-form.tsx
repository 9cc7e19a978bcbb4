import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OfficeAnswer } from '#modules/offices/contract.ts';
import { useOrder } from '#web/api/use-order.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Conflict } from '#web/design/conflict.tsx';
import { SelectField, TextField } from '#web/design/fields.tsx';
import { FieldGroup, Form, FormActions } from '#web/design/form.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { languageNames, languages } from '#web/reader/languages.ts';
import {
  changeOfOffice,
  compareOffices,
  draftOfOffice,
  fieldsOfOffice,
  type OfficeDraft,
  type OfficeField,
} from './office-draft.ts';
import { officePath } from './office-queries.ts';
import { officeTexts } from './office-texts.ts';
import { timeZones } from './time-zones.ts';

/** What the office is called, its two communities, its clock and its address. Two administrators at once lose nothing. */
export function OfficeForm({ office, version }: { readonly office: OfficeAnswer; readonly version: number | null }) {
  const { t } = useReader(officeTexts);
  const announce = useAnnounce();
  const [base, setBase] = useState({ draft: draftOfOffice(office), version });
  const draft = useDraft<OfficeDraft>(base.draft);
  const save = useOrder<OfficeDraft, OfficeAnswer>({
    method: 'PUT',
    path: officePath,
    body: changeOfOffice,
    answersAs: () => officePath,
    isThere: (current, sent) => compareOffices(base.draft, sent, draftOfOffice(current)).length === 0,
    onDone: (saved) => {
      const settled = draftOfOffice(saved.answer);
      setBase({ draft: settled, version: saved.version });
      draft.settle(settled);
      announce(t('office.saved'));
    },
  });
  const isStale = save.problem?.code === 'version-stale';
  const theirs = isStale ? draftOfOffice(save.problem?.current as OfficeAnswer) : null;
  const zones = useMemo(() => timeZones(draft.value.timeZone), [draft.value.timeZone]);
  const fieldOf = (field: OfficeField) => ({
    place: field,
    value: draft.value[field],
    onChange: (value: string) => draft.set(field, value),
  });

  return (
    <Form
      label={t('office.settings')}
      isChanged={draft.isChanged}
      problem={isStale ? null : save.problem}
      onSubmit={() => void save.send(draft.value, { version: base.version })}
    >
      {theirs && (
        <Conflict
          rows={compareOffices(base.draft, draft.value, theirs).map(({ field, changedBy }) => ({
            id: field,
            label: nameOfField(field, t),
            mine: draft.value[field],
            theirs: theirs[field],
            changedBy,
          }))}
          isSaving={save.isSending}
          onSettle={(isMine) => {
            const entries = fieldsOfOffice.map((field) => [field, (isMine(field) ? draft.value : theirs)[field]]);
            const settled = Object.fromEntries(entries) as OfficeDraft;
            draft.replace(settled);
            void save.send(settled, { version: save.currentVersion });
          }}
        />
      )}
      {(['name', 'sides.left', 'sides.right'] as const).map((place) => (
        <FieldGroup key={place} title={t(`office.${place}`)} help={t(`office.${place}-help`)} columns={3}>
          {languages.map((language) => (
            <TextField
              key={language}
              label={<span lang={languageNames[language].tag}>{languageNames[language].name}</span>}
              lang={languageNames[language].tag}
              {...fieldOf(`${place}.${language}`)}
            />
          ))}
        </FieldGroup>
      ))}
      <FieldGroup title={t('office.clock-and-address')} columns={2}>
        <SelectField
          label={t('office.timeZone')}
          help={t('office.timeZone-help')}
          choices={zones}
          {...fieldOf('timeZone')}
        />
        <TextField
          label={t('office.email')}
          help={t('office.email-help')}
          type="email"
          isOptional
          {...fieldOf('email')}
        />
      </FieldGroup>
      <FormActions
        submit={t('office.save')}
        isSending={save.isSending}
        isSentAgain={save.isSentAgain}
        isDisabled={!draft.isChanged || isStale}
        note={draft.isChanged ? t('office.changed') : undefined}
      >
        {draft.isChanged && (
          <Button
            variant="default"
            onClick={() => {
              draft.replace(base.draft);
              save.forget();
            }}
          >
            {t('office.undo')}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

function nameOfField(field: OfficeField, t: ReturnType<typeof useReader<typeof officeTexts>>['t']): string {
  if (field === 'timeZone' || field === 'email') return t(`office.${field}`);
  const language = languages.find((one) => field.endsWith(`.${one}`)) ?? 'en';
  const place = field.slice(0, -language.length - 1) as 'name' | 'sides.left' | 'sides.right';
  return `${t(`office.${place}`)} · ${languageNames[language].name}`;
}
