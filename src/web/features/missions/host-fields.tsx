import { CheckField, SelectField } from '#web/design/fields.tsx';
import { FieldGroup } from '#web/design/form.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { hostTexts } from './host-texts.ts';
import { missionTexts } from './mission-texts.ts';
import type { Typed } from './settings-form.ts';
import { TypedFields } from './typed-fields.tsx';

const texts = { ...missionTexts, ...hostTexts };
const longestName = 80;

export type HostForm = { readonly isHost: boolean; readonly table: number; readonly name: Typed };

/** Whether a firm receives everybody at a table of its own, which one, and what it is called. */
export function HostFields({
  value,
  tables,
  onChange,
}: {
  readonly value: HostForm;
  readonly tables: number;
  readonly onChange: (value: HostForm) => void;
}) {
  const { t } = useReader(texts);
  return (
    <>
      <CheckField
        label={t('host.is')}
        help={t('host.is-help')}
        value={value.isHost}
        onChange={(isHost) => onChange({ ...value, isHost })}
      />
      {value.isHost && (
        <>
          <SelectField
            label={t('host.table')}
            place="host.table"
            value={String(value.table)}
            choices={Array.from({ length: tables }, (_, index) => ({
              value: String(index + 1),
              label: t('table.number', { table: index + 1 }),
            }))}
            onChange={(table) => onChange({ ...value, table: Number(table) })}
          />
          <FieldGroup title={t('host.name')} help={t('host.name-help')} columns={3}>
            <TypedFields
              label={t('host.name')}
              place="host.name"
              value={value.name}
              maximumLength={longestName}
              isOptional
              errorAt={() => undefined}
              onChange={(name) => onChange({ ...value, name })}
            />
          </FieldGroup>
        </>
      )}
    </>
  );
}
