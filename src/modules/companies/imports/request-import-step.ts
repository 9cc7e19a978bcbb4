import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { canImport } from '../policy.ts';
import { type CompanyImport, canDiscard, canUndo, checkState, importStates, refuseInState } from './company-import.ts';
import { applyImportJob, undoImportJob } from './import-job-names.ts';
import { countRowsTo, deleteRows } from './import-row-store.ts';
import { changeImport, loadImport } from './import-store.ts';
import type { ImportRefusal } from './import-texts.ts';

type Step = { readonly id: string; readonly fromVersion: number };
type Stepped<Code extends ImportRefusal> = Promise<
  Result<CompanyImport, Code | 'not-allowed' | 'not-found' | 'version-stale'>
>;

/** Enqueues the job that saves the rows; every row alike must be decided. Rejected rows stay behind. */
export async function requestApplying(
  tx: OfficeTransaction,
  actor: Actor,
  step: Step,
): Stepped<'import-not-ready' | 'import-undecided'> {
  const found = await heldImport(tx, actor, step);
  if (!found.ok) return found;
  if (found.value.state !== 'ready') return refuseInState('import-not-ready', found.value.state);
  if (found.value.undecided > 0) return refuse('import-undecided', { rows: found.value.undecided });
  const of = await countRowsTo(tx, step.id, 'apply');
  await changeImport(tx, step.id, { state: 'applying', progress: { done: 0, of } });
  await tx.enqueue(applyImportJob, { importId: step.id }, { key: step.id, queue: 'imports' });
  return accept((await loadImport(tx, step.id))!);
}

/** Enqueues the job that takes an applied import back. */
export async function requestUndoing(tx: OfficeTransaction, actor: Actor, step: Step): Stepped<'import-not-undoable'> {
  const found = await heldImport(tx, actor, step);
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
  step: Step,
): Stepped<'import-not-discardable'> {
  const found = await heldImport(tx, actor, step);
  if (!found.ok) return found;
  if (!canDiscard(found.value)) return refuseInState('import-not-discardable', found.value.state);
  await deleteRows(tx, step.id);
  await changeImport(tx, step.id, { state: 'discarded', forgetsFile: true, undecided: 0 });
  return accept((await loadImport(tx, step.id))!);
}

async function heldImport(
  tx: OfficeTransaction,
  actor: Actor,
  { id, fromVersion }: Step,
): Promise<Result<CompanyImport, 'not-allowed' | 'not-found' | 'version-stale'>> {
  if (!canImport(actor)) return refuse('not-allowed');
  const found = await loadImport(tx, id, { forUpdate: true });
  if (found === null) return refuse('not-found');
  const fresh = checkState(found, importStates, fromVersion, 'version-stale');
  return fresh.ok ? accept(found) : fresh;
}
