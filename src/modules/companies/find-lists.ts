import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { AddedList } from './added-list.ts';
import type { CompanyProfile, Side } from './company.ts';
import { canReadLists } from './policy.ts';
import { loadCompanies, loadList, loadListOfFile, loadLists } from './store.ts';

/** All lists, newest first. */
export async function findLists(
  tx: OfficeTransaction,
  actor: Actor,
): Promise<Result<readonly AddedList[], 'not-allowed'>> {
  return canReadLists(actor) ? accept(await loadLists(tx)) : refuse('not-allowed');
}

export async function findList(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<AddedList, 'not-allowed' | 'not-found'>> {
  if (!canReadLists(actor)) return refuse('not-allowed');
  const list = await loadList(tx, id);
  return list ? accept(list) : refuse('not-found');
}

/** The list that was added from a file, by its bytes; null where none was. */
export async function findListOfFile(
  tx: OfficeTransaction,
  actor: Actor,
  file: { readonly side: Side; readonly sha256: string },
): Promise<Result<{ readonly id: string } | null, 'not-allowed'>> {
  return canReadLists(actor) ? accept(await loadListOfFile(tx, file)) : refuse('not-allowed');
}

/** One list with its companies in the order of the file. The profiles hold contacts: what may be shown is the caller's matter. */
export async function findListWithCompanies(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<
  Result<{ readonly list: AddedList; readonly companies: readonly CompanyProfile[] }, 'not-allowed' | 'not-found'>
> {
  const list = await findList(tx, actor, id);
  return list.ok ? accept({ list: list.value, companies: await loadCompanies(tx, id) }) : list;
}
