import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/http/endpoint.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { beginAttempt } from './attempt.ts';
import { type BegunSession, beginSession, type SignInDependencies } from './begin-session.ts';
import { hashPassword, isOutdated, isPassword } from './password.ts';
import { loadUserByEmail, savePasswordHash } from './store.ts';
import { mayEnter } from './user.ts';

/** Refused in the same words and the same time, whether the address is unknown, the password wrong, or the person disabled. */
export async function signInByPassword(
  deps: SignInDependencies,
  actor: Actor,
  input: { readonly email: string; readonly password: string; readonly connection: Connection },
): Promise<Result<BegunSession, 'sign-in-refused' | 'too-many-attempts'>> {
  const { tx } = deps;
  const { email, password, connection } = input;
  const attempt = await beginAttempt(deps, { email, address: connection.address });
  if (attempt.waitSeconds > 0) return refuse('too-many-attempts', { retryAfterSeconds: attempt.waitSeconds });
  const user = await loadUserByEmail(tx, email);
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  if (user === null || !isRight || !mayEnter(user, deps)) {
    await attempt.failed();
    return refuse('sign-in-refused');
  }
  await attempt.succeeded();
  if (isOutdated(user.passwordHash ?? '')) await savePasswordHash(tx, user.id, await hashPassword(password));
  return accept(await beginSession(deps, actor, { user, startedBy: 'password', connection }));
}
