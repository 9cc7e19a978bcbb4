import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Connection } from '#platform/http/endpoint.ts';
import type { RandomSource } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { beginAttempt } from './attempt.ts';
import { isEasyToGuess } from './judge-password.ts';
import { hashPassword, isPassword } from './password.ts';
import { hasAccount } from './policy.ts';
import { digestOf, newToken } from './secret-token.ts';
import { isFreshByLink, type Session } from './session.ts';
import { deleteSessionsOf, loadSession, saveSessionToken } from './session-store.ts';
import { loadUser, savePasswordHash } from './store.ts';
import type { AccountRefusal } from './texts.ts';
import type { User } from './user.ts';

type ChangePasswordRefusal =
  | Extract<AccountRefusal, 'password-too-easy' | 'password-wrong' | 'fresh-sign-in-needed' | 'too-many-attempts'>
  | 'not-allowed';

/** A new password, for who knows the old one or came by a link a moment ago. Ends every other session and renews this one's secret. */
export async function changePassword(
  deps: { readonly tx: OfficeTransaction; readonly clock: Clock; readonly random: RandomSource },
  actor: Actor,
  input: { readonly current: string | null; readonly next: string; readonly connection: Connection },
): Promise<Result<{ readonly user: User; readonly session: Session; readonly token: string }, ChangePasswordRefusal>> {
  const { tx, random } = deps;
  if (!hasAccount(actor)) return refuse('not-allowed');
  const user = await loadUser(tx, actor.user, { forUpdate: true });
  const session = await loadSession(tx, actor.session);
  if (user === null || session === null) return refuse('not-allowed');
  const known = await isKnownPerson(deps, { user, session, ...input });
  if (!known.ok) return known;
  if (await isEasyToGuess(input.next, [user.name, user.email])) return refuse('password-too-easy');
  await savePasswordHash(tx, user.id, await hashPassword(input.next));
  await deleteSessionsOf(tx, user.id, { except: session.id });
  const token = newToken(random);
  await saveSessionToken(tx, session.id, digestOf(token));
  return accept({ user: { ...user, passwordHash: 'set' }, session, token });
}

async function isKnownPerson(
  deps: { readonly tx: OfficeTransaction; readonly clock: Clock },
  proof: {
    readonly user: User;
    readonly session: Session;
    readonly current: string | null;
    readonly connection: Connection;
  },
): Promise<Result<null, Exclude<ChangePasswordRefusal, 'password-too-easy' | 'not-allowed'>>> {
  const { user, session, current, connection } = proof;
  if (isFreshByLink(session, deps.clock.now())) return accept(null);
  if (user.passwordHash === null) return refuse('fresh-sign-in-needed');
  const attempt = await beginAttempt(deps, { email: user.email, address: connection.address });
  if (attempt.waitSeconds > 0) return refuse('too-many-attempts', { retryAfterSeconds: attempt.waitSeconds });
  if (!(await isPassword(user.passwordHash, current ?? ''))) {
    await attempt.failed();
    return refuse('password-wrong');
  }
  await attempt.succeeded();
  return accept(null);
}
