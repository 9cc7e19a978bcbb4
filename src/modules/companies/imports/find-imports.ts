import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company } from '../company.ts';
import { canImport } from '../policy.ts';
import { loadCompanies } from '../store.ts';
import type { CompanyImport, ShownRowKind, StoredRow } from './company-import.ts';
import { loadRows } from './import-row-store.ts';
import { loadImport, loadImports } from './import-store.ts';

/** The newest first. */
export async function findImports(
  tx: OfficeTransaction,
  actor: Actor,
): Promise<Result<readonly CompanyImport[], 'not-allowed'>> {
  return canImport(actor) ? accept(await loadImports(tx)) : refuse('not-allowed');
}

export async function findImport(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<CompanyImport, 'not-allowed' | 'not-found'>> {
  if (!canImport(actor)) return refuse('not-allowed');
  const found = await loadImport(tx, id);
  return found ? accept(found) : refuse('not-found');
}

export type FoundRows = {
  readonly of: CompanyImport;
  readonly rows: readonly StoredRow[];
  readonly total: number;
  /** Every company the rows speak of, as it is now. */
  readonly companies: ReadonlyMap<string, Company>;
};

/** A page of the rows, with the companies they are, change or look like. */
export async function findImportRows(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
  page: { readonly kind: ShownRowKind | null; readonly offset: number; readonly limit: number },
): Promise<Result<FoundRows, 'not-allowed' | 'not-found'>> {
  const found = await findImport(tx, actor, id);
  if (!found.ok) return found;
  const { rows, total } = await loadRows(tx, id, page);
  const ids = rows.flatMap(({ company, alike }) => [company, ...alike.map((one) => one.company)]);
  const companies = await loadCompanies(tx, [...new Set(ids.filter((one) => one !== null))]);
  return accept({ of: found.value, rows, total, companies });
}
