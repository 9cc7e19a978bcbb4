import { useReader } from '#web/reader/language-of-page.ts';
import styles from './change-table.module.css';
import { isCompanyField } from './company-fields.ts';
import { fieldTexts } from './field-texts.ts';
import { FieldValue } from './field-value.tsx';

export type FieldChange = { readonly field: string; readonly before?: unknown; readonly after?: unknown };

/** Field by field what was, and what is instead. `label` says of what, for who does not see the page. */
export function ChangeTable({
  label,
  before,
  after,
  changes,
}: {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly FieldChange[];
}) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <td />
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">
              <FieldLabel field={change.field} />
            </th>
            <td data-label={before} className={styles.before}>
              <FieldValue field={change.field} value={change.before} />
            </td>
            <td data-label={after}>
              <FieldValue field={change.field} value={change.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a field is called; one this page does not know, by its name. */
export function FieldLabel({ field }: { readonly field: string }) {
  const { t } = useReader(fieldTexts);
  return <>{isCompanyField(field) ? t(`company.field.${field}`) : field}</>;
}
