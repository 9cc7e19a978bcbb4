import { type Actor, anonymous } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { digestOf } from './secret-token.ts';
import { isOver } from './session.ts';
import { deleteSession, loadSessionByToken, touchSession } from './session-store.ts';
import { loadUser, recordSeen } from './store.ts';
import { mayEnter } from './user.ts';

/** A page asks many things at once; that somebody was here is written down once a minute. */
const touchEveryMs = 60_000;

/** Whose session a token is. Read anew for each request: what an administrator takes away is gone with the next click. */
export async function findActor(
  { tx, clock, isDemo }: { readonly tx: OfficeTransaction; readonly clock: Clock; readonly isDemo: boolean },
  token: string,
): Promise<Actor> {
  const session = await loadSessionByToken(tx, digestOf(token));
  if (session === null) return anonymous;
  const user = await loadUser(tx, session.user);
  const now = clock.now();
  if (user === null || !mayEnter(user, { isDemo }) || isOver(session, user.role, now)) {
    await deleteSession(tx, session.user, session.id);
    return anonymous;
  }
  if (now.getTime() - session.lastSeenAt.getTime() > touchEveryMs) {
    await touchSession(tx, session.id, now);
    await recordSeen(tx, user.id, now);
  }
  return { kind: 'user', user: user.id, session: session.id, role: user.role, company: user.company };
}
