import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { listAdministrators, loadUser } from './store.ts';
import { mayEnter, type User } from './user.ts';

export type SessionState = { readonly user: User | null; readonly needsSetUp: boolean };

/** Who asks, and whether the office waits for its first administrator. */
export async function findSession(
  deps: { readonly tx: OfficeTransaction; readonly isDemo: boolean },
  actor: Actor,
): Promise<SessionState> {
  const user = actor.kind === 'user' ? await loadUser(deps.tx, actor.user) : null;
  const needsSetUp = user === null && !(await hasAdministrator(deps));
  return { user, needsSetUp };
}

/** In an office at work an invented administrator is none. */
export async function hasAdministrator(deps: {
  readonly tx: OfficeTransaction;
  readonly isDemo: boolean;
}): Promise<boolean> {
  return (await listAdministrators(deps.tx)).some((administrator) => mayEnter(administrator, deps));
}
