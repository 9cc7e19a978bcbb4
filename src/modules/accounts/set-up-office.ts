import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type BegunSession, beginSession, type SignInDependencies } from './begin-session.ts';
import { hasAdministrator } from './find-session.ts';
import { isEasyToGuess } from './judge-password.ts';
import { deleteLinksFor, lockLink } from './link-store.ts';
import { hashPassword } from './password.ts';
import { digestOf } from './secret-token.ts';
import { insertUser, loadUser } from './store.ts';
import type { AccountRefusal } from './texts.ts';

type SetUpRefusal = Extract<
  AccountRefusal,
  'set-up-link-not-known' | 'set-up-done' | 'password-too-easy' | 'email-taken'
>;

/** Makes the first administrator, once, for whoever holds the link from the terminal. */
export async function setUpOffice(
  deps: SignInDependencies,
  actor: Actor,
  input: {
    readonly token: string;
    readonly name: string;
    readonly email: string;
    readonly language: Language;
    readonly password: string | null;
    readonly connection: Connection;
  },
): Promise<Result<BegunSession, SetUpRefusal>> {
  const { tx, clock, newId } = deps;
  const { token, name, email, language, password, connection } = input;
  const link = await lockLink(tx, digestOf(token));
  if (await hasAdministrator(deps)) return refuse('set-up-done');
  if (link?.purpose !== 'set-up' || clock.now() > link.expiresAt) return refuse('set-up-link-not-known');
  if (password !== null && (await isEasyToGuess(password, [name, email]))) return refuse('password-too-easy');
  const id = newId();
  const inserted = await insertUser(tx, {
    id,
    name,
    email,
    role: 'administrator',
    language,
    company: null,
    passwordHash: password === null ? null : await hashPassword(password),
    isSample: false,
  });
  if (inserted !== 'saved') return refuse('email-taken', { email });
  await deleteLinksFor(tx, 'set-up');
  const user = await loadUser(tx, id);
  if (user === null) throw new Error('the first administrator was saved and cannot be found');
  return accept(await beginSession(deps, actor, { user, startedBy: 'set-up', connection }));
}
