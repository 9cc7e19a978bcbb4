import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { canSeePeople } from './policy.ts';
import { listUsers, loadUser } from './store.ts';
import type { User } from './user.ts';

export async function findPeople(
  { tx }: { readonly tx: OfficeTransaction },
  actor: Actor,
): Promise<Result<readonly User[], 'not-allowed'>> {
  return canSeePeople(actor) ? accept(await listUsers(tx)) : refuse('not-allowed');
}

export async function findPerson(
  { tx }: { readonly tx: OfficeTransaction },
  actor: Actor,
  id: string,
): Promise<Result<User, 'not-allowed' | 'not-found'>> {
  if (!canSeePeople(actor)) return refuse('not-allowed');
  const user = await loadUser(tx, id);
  return user === null ? refuse('not-found') : accept(user);
}
