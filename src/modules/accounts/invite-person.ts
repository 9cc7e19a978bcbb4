import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { linkMail } from './link-mail-job.ts';
import { canManagePeople } from './policy.ts';
import { insertUser, loadUser } from './store.ts';
import type { AccountRefusal } from './texts.ts';
import { companyFitsRole, type User } from './user.ts';

type InvitePersonRefusal =
  | Extract<AccountRefusal, 'email-taken' | 'company-does-not-fit-role' | 'company-of-person-not-found'>
  | 'not-allowed';

/** A new person, and a mail that lets the person in. */
export async function invitePerson(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  invitation: Pick<User, 'name' | 'email' | 'role' | 'language' | 'company'>,
): Promise<Result<User, InvitePersonRefusal>> {
  if (!canManagePeople(actor)) return refuse('not-allowed');
  if (!companyFitsRole(invitation)) return refuse('company-does-not-fit-role');
  const id = newId();
  const inserted = await insertUser(tx, { id, ...invitation, passwordHash: null, isSample: false });
  if (inserted === 'email-taken') return refuse('email-taken', { email: invitation.email });
  if (inserted === 'company-not-found') return refuse('company-of-person-not-found');
  await tx.enqueue(linkMail, { user: id });
  const user = await loadUser(tx, id);
  if (user === null) throw new Error('the person was saved and cannot be found');
  return accept(user);
}
