import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import type { ChangeReason, Company } from '../company.ts';
import { deleteCompanies, loadCompanies, loadImportSpans, loadProfilesAt, updateCompanies } from '../store.ts';
import type { StoredRow } from './company-import.ts';
import { loadRowsToUndo, saveOutcomes } from './import-row-store.ts';
import { addToCounts, changeImport, loadImport } from './import-store.ts';

const rowsPerBatch = 500;

/** Of these companies, those that something else holds on to: they are not deleted. Told by whoever keeps missions and accounts. */
export type FindCompaniesInUse = (tx: OfficeTransaction, ids: readonly string[]) => Promise<ReadonlySet<string>>;

export type UndoDependencies = { readonly clock: Clock; readonly findCompaniesInUse: FindCompaniesInUse };

/**
 * Takes an import back, a batch a transaction: what it created goes, what it changed becomes what it was. A company that somebody
 * changed since, or that takes part in something, is kept as it is and counted.
 */
export async function undoImport(
  deps: UndoDependencies,
  { inOffice, signal }: Pick<JobContext, 'inOffice' | 'signal'>,
  importId: string,
): Promise<void> {
  for (let isDone = false; !isDone; ) {
    if (signal.aborted) throw new Error('the program stops; the undoing goes on after its next start');
    isDone = await inOffice((tx) => undoBatch(tx, deps, importId));
  }
}

async function undoBatch(tx: OfficeTransaction, deps: UndoDependencies, importId: string): Promise<boolean> {
  const found = await loadImport(tx, importId, { forUpdate: true });
  if (found?.state !== 'undoing') return true;
  const rows = await loadRowsToUndo(tx, importId, rowsPerBatch);
  const at = deps.clock.now();
  if (rows.length === 0) {
    await changeImport(tx, importId, { state: 'undone', undoneAt: at });
    return true;
  }
  const ids = [...new Set(rows.flatMap(({ company }) => company ?? []))];
  const companies = await loadCompanies(tx, ids, { forUpdate: true });
  const spans = await loadImportSpans(tx, importId, ids);
  const isUntouched = (id: string) => companies.has(id) && spans.get(id)?.isUntouched === true;
  const created = ids.filter((id) => isUntouched(id) && spans.get(id)!.firstVersion === 1);
  const inUse = await deps.findCompaniesInUse(tx, created);
  const deleted = new Set(created.filter((id) => !inUse.has(id)));
  await deleteCompanies(tx, [...deleted]);
  const changed = ids.filter((id) => isUntouched(id) && spans.get(id)!.firstVersion > 1);
  const reason = { kind: 'import-undone', actorUser: found.uploadedBy, importId, at } as const;
  const restored = await restore(
    tx,
    changed.map((id) => companies.get(id)!),
    spans,
    reason,
  );
  const outcomes = rows.map((row): Pick<StoredRow, 'row' | 'company' | 'outcome' | 'outcomeVersion'> => {
    const id = row.company ?? '';
    const isBack = deleted.has(id) || restored.has(id) || !companies.has(id);
    const company = companies.has(id) && !deleted.has(id) ? id : null;
    return { row: row.row, company, outcome: isBack ? 'undone' : 'kept', outcomeVersion: row.outcomeVersion };
  });
  await saveOutcomes(tx, importId, outcomes);
  const kept = outcomes.filter(({ outcome }) => outcome === 'kept').length;
  await addToCounts(tx, importId, { rows: rows.length, created: 0, changed: 0, kept });
  return false;
}

/** The ids of those that are again what they were before the import, or were so already. */
async function restore(
  tx: OfficeTransaction,
  companies: readonly Company[],
  spans: ReadonlyMap<string, { readonly firstVersion: number }>,
  reason: ChangeReason,
): Promise<ReadonlySet<string>> {
  const points = companies.map(({ id }) => ({ id, version: spans.get(id)!.firstVersion - 1 }));
  const before = await loadProfilesAt(tx, points);
  const known = companies.filter(({ id }) => before.has(id));
  await updateCompanies(
    tx,
    known.map((company) => ({ ...company, profile: before.get(company.id)!, version: company.version + 1 })),
    reason,
  );
  return new Set(known.map(({ id }) => id));
}
