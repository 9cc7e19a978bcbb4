import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { hasAccount } from './policy.ts';
import { deleteSession } from './session-store.ts';

/** Signs another device of one's own out. */
export async function endOwnSession(
  { tx }: { readonly tx: OfficeTransaction },
  actor: Actor,
  id: string,
): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  if (!hasAccount(actor)) return refuse('not-allowed');
  return (await deleteSession(tx, actor.user, id)) ? accept(null) : refuse('not-found');
}
