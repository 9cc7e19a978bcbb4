import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { hasAccount } from './policy.ts';
import { loadUser, saveUser } from './store.ts';
import type { User } from './user.ts';

/** One's own name, and the language one's mails are written in. */
export async function changeAccount(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  input: { readonly change: Pick<User, 'name' | 'language'>; readonly fromVersion: number },
): Promise<Result<User, 'not-allowed' | 'version-stale'>> {
  if (!hasAccount(actor)) return refuse('not-allowed');
  const user = await loadUser(tx, actor.user, { forUpdate: true });
  if (user === null) return refuse('not-allowed');
  if (user.version !== input.fromVersion) return refuse('version-stale');
  const changed = { ...user, ...input.change, version: user.version + 1 };
  await saveUser(tx, changed, clock.now());
  return accept(changed);
}
