import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type ListField, listFields } from '../list-fields.ts';
import { canImport } from '../policy.ts';
import { type CompanyImport, checkState } from './company-import.ts';
import { readImportJob } from './import-job-names.ts';
import { changeImport, loadImport } from './import-store.ts';
import type { ImportRefusal } from './import-texts.ts';

/** A field a column can be said to hold; our own notes are left out by themselves. */
export const choosableFields: readonly ListField[] = listFields.filter(
  (field) => field !== 'serial' && field !== 'findings',
);

export type ColumnChoice = { readonly index: number; readonly field: string | null; readonly contact: number };

/** What each column holds, as an officer says; the list is read anew. */
export async function chooseColumns(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly id: string; readonly columns: readonly ColumnChoice[]; readonly fromVersion: number },
): Promise<
  Result<
    CompanyImport,
    | Extract<ImportRefusal, 'import-not-ready' | 'import-field-not-known'>
    | 'not-allowed'
    | 'not-found'
    | 'version-stale'
  >
> {
  if (!canImport(actor)) return refuse('not-allowed');
  const found = await loadImport(tx, input.id, { forUpdate: true });
  if (found === null) return refuse('not-found');
  const state = checkState(found, ['ready'], input.fromVersion, 'import-not-ready');
  if (!state.ok) return state;
  const unknown = input.columns.find(({ field }) => field !== null && !choosableFields.includes(field as ListField));
  if (unknown) return refuse('import-field-not-known', { field: unknown.field ?? '' });
  const choices = new Map(input.columns.map((choice) => [choice.index, choice]));
  const columns = found.columns.map((column) => {
    const choice = choices.get(column.index);
    return choice ? { ...column, field: choice.field as ListField | null, contact: choice.contact } : column;
  });
  await changeImport(tx, found.id, { state: 'reading', columns, columnsChosen: true, progress: { done: 0, of: 0 } });
  await tx.enqueue(readImportJob, { importId: found.id }, { key: found.id, queue: 'imports' });
  return accept((await loadImport(tx, found.id))!);
}
