import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { hasAccount } from './policy.ts';
import { isOver, type Session } from './session.ts';
import { listSessions } from './session-store.ts';

export async function findOwnSessions(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
): Promise<Result<readonly (Session & { readonly isThis: boolean })[], 'not-allowed'>> {
  if (!hasAccount(actor)) return refuse('not-allowed');
  const now = clock.now();
  const sessions = (await listSessions(tx, actor.user)).filter((session) => !isOver(session, actor.role, now));
  return accept(sessions.map((session) => ({ ...session, isThis: session.id === actor.session })));
}
