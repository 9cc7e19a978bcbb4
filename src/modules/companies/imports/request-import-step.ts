import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, refuse } from '#platform/result.ts';
import { canDiscard, canUndo, refuseInState } from './company-import.ts';
import { holdImport, type ImportStep, type SteppedImport } from './hold-import.ts';
import { applyImportJob, undoImportJob } from './import-job-names.ts';
import { countRowsTo, deleteRows } from './import-row-store.ts';
import { changeImport, loadImport } from './import-store.ts';

/** Enqueues the job that saves the rows; every row alike must be decided. Rejected rows stay behind. */
export async function requestApplying(
  tx: OfficeTransaction,
  actor: Actor,
  step: ImportStep,
): SteppedImport<'import-not-ready' | 'import-undecided'> {
  const found = await holdImport(tx, actor, step);
  if (!found.ok) return found;
  if (found.value.state !== 'ready') return refuseInState('import-not-ready', found.value.state);
  if (found.value.undecided > 0) return refuse('import-undecided', { rows: found.value.undecided });
  const of = await countRowsTo(tx, step.id, 'apply');
  await changeImport(tx, step.id, { state: 'applying', progress: { done: 0, of } });
  await tx.enqueue(applyImportJob, { importId: step.id }, { key: step.id, queue: 'imports' });
  return accept((await loadImport(tx, step.id))!);
}

/** Enqueues the job that takes an applied import back. */
export async function requestUndoing(
  tx: OfficeTransaction,
  actor: Actor,
  step: ImportStep,
): SteppedImport<'import-not-undoable'> {
  const found = await holdImport(tx, actor, step);
  if (!found.ok) return found;
  if (!canUndo(found.value)) return refuseInState('import-not-undoable', found.value.state);
  const of = await countRowsTo(tx, step.id, 'undo');
  await changeImport(tx, step.id, { state: 'undoing', progress: { done: 0, of } });
  await tx.enqueue(undoImportJob, { importId: step.id }, { key: step.id, queue: 'imports' });
  return accept((await loadImport(tx, step.id))!);
}

/** Lets go of a list nobody wants to save: its file and its rows are forgotten. */
export async function discardImport(
  tx: OfficeTransaction,
  actor: Actor,
  step: ImportStep,
): SteppedImport<'import-not-discardable'> {
  const found = await holdImport(tx, actor, step);
  if (!found.ok) return found;
  if (!canDiscard(found.value)) return refuseInState('import-not-discardable', found.value.state);
  await deleteRows(tx, step.id);
  await changeImport(tx, step.id, { state: 'discarded', forgetsFile: true, undecided: 0 });
  return accept((await loadImport(tx, step.id))!);
}
