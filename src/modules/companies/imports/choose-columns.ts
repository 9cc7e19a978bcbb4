import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, refuse } from '#platform/result.ts';
import { type ListField, listFields } from '../list-fields.ts';
import { refuseInState } from './company-import.ts';
import { holdImport, type ImportStep, type SteppedImport } from './hold-import.ts';
import { readImportJob } from './import-job-names.ts';
import { changeImport, loadImport } from './import-store.ts';

/** A field a column can be said to hold; our own notes are left out by themselves. */
export const choosableFields: readonly ListField[] = listFields.filter(
  (field) => field !== 'serial' && field !== 'findings',
);

export type ColumnChoice = { readonly index: number; readonly field: string | null; readonly contact: number };

/** What each column holds, as an officer says; the list is read anew. */
export async function chooseColumns(
  tx: OfficeTransaction,
  actor: Actor,
  input: ImportStep & { readonly columns: readonly ColumnChoice[] },
): SteppedImport<'import-not-ready' | 'import-field-not-known'> {
  const held = await holdImport(tx, actor, input);
  if (!held.ok) return held;
  const found = held.value;
  if (found.state !== 'ready') return refuseInState('import-not-ready', found.state);
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
