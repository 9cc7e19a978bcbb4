import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { ListToAdd } from './added-list.ts';
import { canAddList } from './policy.ts';
import { insertListOnce } from './store.ts';

/** Saves a list that was read; the same file on the same side changes nothing and answers the list that is there. */
export async function addList(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  list: ListToAdd,
): Promise<Result<{ readonly id: string }, 'not-allowed'>> {
  if (!canAddList(actor)) return refuse('not-allowed');
  return accept({ id: await insertListOnce(tx, list, newId) });
}
