import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import type { ChangeReason, Company, CompanyProfile } from '../company.ts';
import { isSameValue } from '../company-fields.ts';
import { referenceKeyOf } from '../search/company-identity.ts';
import { findByReferences, insertCompanies, loadCompanies, loadProfilesAt, updateCompanies } from '../store.ts';
import type { CompanyImport, StoredRow } from './company-import.ts';
import { hasOwnReference } from './identify-company.ts';
import { loadRowsToApply, saveOutcomes } from './import-row-store.ts';
import { addToCounts, changeImport, loadImport } from './import-store.ts';
import { mergedOver, mergedProfile, scopeOf } from './merge-profile.ts';

const rowsPerBatch = 500;

export type ImportDependencies = { readonly clock: Clock; readonly newId: NewId };

/**
 * Saves the rows of an import, a batch a transaction: companies, their history and what became of each row together. Killed at any
 * point and run again, it goes on with the rows that are left, so each is saved once.
 */
export async function applyImport(
  deps: ImportDependencies,
  { inOffice, signal }: Pick<JobContext, 'inOffice' | 'signal'>,
  importId: string,
): Promise<void> {
  for (let isDone = false; !isDone; ) {
    if (signal.aborted) throw new Error('the program stops; the import goes on after its next start');
    isDone = await inOffice((tx) => applyBatch(tx, deps, importId));
  }
}

/** True once there is nothing left to do. */
async function applyBatch(tx: OfficeTransaction, deps: ImportDependencies, importId: string): Promise<boolean> {
  const found = await loadImport(tx, importId, { forUpdate: true });
  if (found?.state !== 'applying') return true;
  const rows = await loadRowsToApply(tx, importId, rowsPerBatch);
  const at = deps.clock.now();
  if (rows.length === 0) {
    await changeImport(tx, importId, { state: 'applied', appliedAt: at, forgetsFile: true });
    return true;
  }
  const reason = { kind: 'imported', actorUser: found.uploadedBy, importId, at } as const;
  const outcomes = [
    ...(await createFromRows(
      tx,
      deps,
      found,
      rows.filter((row) => row.company === null),
      reason,
    )),
    ...(await changeFromRows(
      tx,
      found,
      rows.filter((row) => row.company !== null),
      reason,
    )),
  ];
  await saveOutcomes(tx, importId, outcomes);
  const count = (outcome: StoredRow['outcome']) => outcomes.filter((row) => row.outcome === outcome).length;
  const done = { rows: rows.length, created: count('created'), changed: count('changed'), kept: 0 };
  await addToCounts(tx, importId, done);
  return false;
}

type Outcome = Pick<StoredRow, 'row' | 'company' | 'outcome' | 'outcomeVersion'>;

async function createFromRows(
  tx: OfficeTransaction,
  { newId }: ImportDependencies,
  found: CompanyImport,
  rows: readonly StoredRow[],
  reason: ChangeReason,
): Promise<Outcome[]> {
  const profiles = await withFreeReferences(tx, found, rows);
  const news = profiles.map(({ row, profile }) => ({ row, id: newId(), profile, isSample: found.isSample }));
  const saved = await insertCompanies(tx, news, reason);
  const created = news
    .filter(({ id }) => saved.has(id))
    .map(({ row, id }) => ({ row: row.row, company: id, outcome: 'created' as const, outcomeVersion: 1 }));
  // Somebody else created a company of this reference since the list was read: the row is about that one.
  const taken = news.filter(({ id }) => !saved.has(id));
  if (taken.length === 0) return created;
  const holders = await findByReferences(
    tx,
    found.side,
    taken.map(({ profile }) => profile.reference),
  );
  const about = taken.map(({ row, profile }) => {
    const holder = holders.get(referenceKeyOf(profile.reference));
    if (!holder) throw new Error('a reference was taken and nobody has it');
    return { ...row, company: holder.id, companyVersion: holder.version };
  });
  return [...created, ...(await changeFromRows(tx, found, about, reason))];
}

/** Who is new beside a company of the same derived reference (the same name, say) gets one of its own. */
async function withFreeReferences(
  tx: OfficeTransaction,
  { side }: CompanyImport,
  rows: readonly StoredRow[],
): Promise<readonly { readonly row: StoredRow; readonly profile: CompanyProfile }[]> {
  const derived = rows.filter(({ decision, profile }) => decision === 'new' && !hasOwnReference(profile!));
  const variants = (reference: string) => [
    reference,
    ...Array.from({ length: 8 }, (_, at) => `${reference}-${at + 2}`),
  ];
  const taken = new Set(
    (
      await findByReferences(
        tx,
        side,
        derived.flatMap(({ profile }) => variants(profile!.reference)),
      )
    ).keys(),
  );
  return rows.map((row) => {
    const profile = row.profile!;
    if (!derived.includes(row)) return { row, profile };
    const free = variants(profile.reference).find((reference) => !taken.has(referenceKeyOf(reference)));
    taken.add(referenceKeyOf(free ?? profile.reference));
    return { row, profile: { ...profile, reference: free ?? profile.reference } };
  });
}

async function changeFromRows(
  tx: OfficeTransaction,
  found: CompanyImport,
  rows: readonly StoredRow[],
  reason: ChangeReason,
): Promise<Outcome[]> {
  const scope = scopeOf(found.columns);
  const ids = [...new Set(rows.map((row) => row.company!))];
  const before = await loadCompanies(tx, ids, { forUpdate: true });
  const overtaken = rows.filter((row) => before.get(row.company!)?.version !== row.companyVersion);
  const compared = await loadProfilesAt(
    tx,
    overtaken.map((row) => ({ id: row.company!, version: row.companyVersion ?? 0 })),
  );
  const after = new Map<string, Company>();
  const outcomes = rows.map((row): Outcome => {
    const company = after.get(row.company!) ?? before.get(row.company!);
    // Deleted since: a removed sample, or the undoing of another import.
    if (!company) return { row: row.row, company: null, outcome: 'nothing', outcomeVersion: null };
    const old = overtaken.includes(row) ? compared.get(company.id) : undefined;
    const profile = old
      ? mergedOver({ compared: old, current: company.profile }, row.profile!, scope)
      : mergedProfile(company.profile, row.profile!, scope);
    const isChanged = !isSameValue(profile, company.profile);
    const version = before.get(company.id)!.version + 1;
    if (isChanged) after.set(company.id, { ...company, profile, version, updatedAt: reason.at });
    const outcome = isChanged ? 'changed' : 'nothing';
    return { row: row.row, company: company.id, outcome, outcomeVersion: isChanged ? version : company.version };
  });
  await updateCompanies(tx, [...after.values()], reason);
  return outcomes;
}
