import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { deleteSession } from './session-store.ts';

/** Nobody who signs out is told that nobody was signed in. */
export async function signOut({ tx }: { readonly tx: OfficeTransaction }, actor: Actor): Promise<void> {
  if (actor.kind === 'user') await deleteSession(tx, actor.user, actor.session);
}
