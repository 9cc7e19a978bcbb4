import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { canImport } from '../policy.ts';
import { applyImport, type ImportDependencies } from './apply-import.ts';
import { countRowsTo, loadRows, saveDecisions } from './import-row-store.ts';
import { changeImport, countRows, deleteImport, loadImport } from './import-store.ts';
import { readImport } from './read-import.ts';
import { type ListUpload, recordUpload } from './upload-import.ts';

/**
 * Reads and applies a list in one go, for one that nobody needs to look at: rows that look like a company that is there are new.
 * The same bytes again change nothing. The id of the import that saved them.
 */
export async function importListAtOnce(
  deps: ImportDependencies & { readonly inOffice: <T>(work: (tx: OfficeTransaction) => Promise<T>) => Promise<T> },
  actor: Actor,
  upload: ListUpload,
): Promise<Result<{ readonly id: string }, 'not-allowed' | 'list-failed'>> {
  if (!canImport(actor)) return refuse('not-allowed');
  const { inOffice } = deps;
  const { id, sameAs } = await inOffice((tx) => recordUpload({ tx, ...deps }, actor, upload));
  if (sameAs !== null) {
    // Nobody asked for this upload: it leaves no line in the list of imports.
    await inOffice((tx) => deleteImport(tx, id));
    return accept({ id: sameAs });
  }
  await readImport({ inOffice }, id);
  const isReady = await inOffice(async (tx) => {
    const found = await loadImport(tx, id, { forUpdate: true });
    if (found?.state !== 'ready') return false;
    const { rows } = await loadRows(tx, id, { kind: 'alike', offset: 0, limit: 50_000 });
    const decisions = rows.map(({ row }) => ({ row, decision: 'new' as const, company: null, version: null }));
    await saveDecisions(tx, id, decisions);
    const of = await countRowsTo(tx, id, 'apply');
    await changeImport(tx, id, { state: 'applying', progress: { done: 0, of }, ...(await countRows(tx, id)) });
    return true;
  });
  if (!isReady) return refuse('list-failed');
  await applyImport(deps, { inOffice, signal: new AbortController().signal }, id);
  return accept({ id });
}
