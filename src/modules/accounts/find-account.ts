import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { hasAccount } from './policy.ts';
import { isFreshByLink } from './session.ts';
import { loadSession } from './session-store.ts';
import { loadUser } from './store.ts';
import type { User } from './user.ts';

export type OwnAccount = {
  readonly user: User;
  /** A new password asks for the present one. */
  readonly needsCurrentPassword: boolean;
};

export async function findAccount(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
): Promise<Result<OwnAccount, 'not-allowed'>> {
  if (!hasAccount(actor)) return refuse('not-allowed');
  const user = await loadUser(tx, actor.user);
  const session = await loadSession(tx, actor.session);
  if (user === null || session === null) return refuse('not-allowed');
  const needsCurrentPassword = user.passwordHash !== null && !isFreshByLink(session, clock.now());
  return accept({ user, needsCurrentPassword });
}
