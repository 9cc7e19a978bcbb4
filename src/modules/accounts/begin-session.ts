import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Connection } from '#platform/http/endpoint.ts';
import type { NewId, RandomSource } from '#platform/ids.ts';
import { digestOf, newToken } from './secret-token.ts';
import { type Session, sessionLimits, type WayIn } from './session.ts';
import { deleteSession, deleteSessionsNotSeenSince, insertSession } from './session-store.ts';
import { recordSeen } from './store.ts';
import type { User } from './user.ts';

export type SignInDependencies = {
  readonly tx: OfficeTransaction;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: RandomSource;
  readonly isDemo: boolean;
};

/** A session that has just begun; only here is its secret in the clear, on its way to the browser. */
export type BegunSession = { readonly token: string; readonly session: Session; readonly user: User };

/** A new secret at every sign-in: one that was planted before it is worth nothing after it. */
export async function beginSession(
  { tx, clock, newId, random }: SignInDependencies,
  actor: Actor,
  begin: { readonly user: User; readonly startedBy: WayIn; readonly connection: Connection },
): Promise<BegunSession> {
  const { user, startedBy, connection } = begin;
  const now = clock.now();
  if (actor.kind === 'user') await deleteSession(tx, actor.user, actor.session);
  await deleteSessionsNotSeenSince(tx, new Date(now.getTime() - sessionLimits.company.idleMs));
  const session: Session = {
    id: newId(),
    user: user.id,
    startedBy,
    device: connection.userAgent,
    address: connection.address,
    startedAt: now,
    lastSeenAt: now,
  };
  const token = newToken(random);
  await insertSession(tx, session, digestOf(token));
  await recordSeen(tx, user.id, now);
  return { token, session, user };
}
