import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/http/endpoint.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type BegunSession, beginSession, type SignInDependencies } from './begin-session.ts';
import { forgetFailures } from './failure-store.ts';
import { lockLink, recordUsed } from './link-store.ts';
import { digestOf } from './secret-token.ts';
import { linkOrdersFrom } from './slow-down.ts';
import { loadUser } from './store.ts';
import type { AccountRefusal } from './texts.ts';
import { mayEnter } from './user.ts';

type SignInByLinkRefusal = Extract<AccountRefusal, 'link-not-known' | 'link-used' | 'link-expired' | 'person-disabled'>;

/** A link opens once; the ones of a demonstration as often as one likes, while it is one. */
export async function signInByLink(
  deps: SignInDependencies,
  actor: Actor,
  { token, connection }: { readonly token: string; readonly connection: Connection },
): Promise<Result<BegunSession, SignInByLinkRefusal>> {
  const { tx, clock, isDemo } = deps;
  const link = await lockLink(tx, digestOf(token));
  const isDemoLink = link?.purpose === 'demo';
  if (link === null || link.user === null || (isDemoLink && !isDemo)) return refuse('link-not-known');
  if (link.usedAt !== null) return refuse('link-used');
  const now = clock.now();
  if (now > link.expiresAt) return refuse('link-expired');
  const user = await loadUser(tx, link.user);
  if (user === null || !mayEnter(user, deps)) return refuse('person-disabled');
  if (!isDemoLink) await recordUsed(tx, link.id, now);
  // Who opens what was ordered is no flood: an office that signs in by links is not slowed down for it.
  await forgetFailures(tx, linkOrdersFrom(connection.address));
  return accept(await beginSession(deps, actor, { user, startedBy: isDemoLink ? 'demo-link' : 'link', connection }));
}
