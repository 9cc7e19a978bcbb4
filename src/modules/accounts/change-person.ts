import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { deleteLinksOf } from './link-store.ts';
import { canManagePeople } from './policy.ts';
import { deleteSessionsOf } from './session-store.ts';
import { loadUser, lockAdministrators, saveUser } from './store.ts';
import type { AccountRefusal } from './texts.ts';
import { changesRights, companyFitsRole, isLastAdministrator, type User } from './user.ts';

type ChangePersonRefusal =
  | Extract<AccountRefusal, 'company-does-not-fit-role' | 'company-of-person-not-found' | 'last-administrator'>
  | 'not-allowed'
  | 'not-found'
  | 'version-stale';

/** Name, role, company, and whether the person may come in. New rights begin with a new sign-in. */
export async function changePerson(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  input: {
    readonly id: string;
    readonly change: Pick<User, 'name' | 'role' | 'company' | 'isDisabled'>;
    readonly fromVersion: number;
  },
): Promise<Result<User, ChangePersonRefusal>> {
  if (!canManagePeople(actor)) return refuse('not-allowed');
  const administrators = await lockAdministrators(tx);
  const user = await loadUser(tx, input.id, { forUpdate: true });
  if (user === null) return refuse('not-found');
  if (user.version !== input.fromVersion) return refuse('version-stale');
  const changed: User = { ...user, ...input.change, version: user.version + 1 };
  if (!companyFitsRole(changed)) return refuse('company-does-not-fit-role');
  const staysAdministrator = changed.role === 'administrator' && !changed.isDisabled;
  if (!staysAdministrator && isLastAdministrator(user, administrators)) return refuse('last-administrator');
  const saved = await saveUser(tx, changed, clock.now());
  if (saved === 'company-not-found') return refuse('company-of-person-not-found');
  if (changesRights(user, changed)) await deleteSessionsOf(tx, user.id);
  if (changed.isDisabled) await deleteLinksOf(tx, user.id);
  return accept(changed);
}
