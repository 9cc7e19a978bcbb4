import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Connection } from '#platform/http/endpoint.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { countFailure, forgetFailuresBefore, loadFailures } from './failure-store.ts';
import { linkMail } from './link-mail-job.ts';
import { linkLifeMs } from './sign-in-link.ts';
import { forgetFailuresAfterMs, linkOrdersFrom, patience, waitSeconds } from './slow-down.ts';
import { loadUserByEmail } from './store.ts';

const minuteMs = 60_000;

/** The same answer and the same steps for every address: known or not, disabled, or sent a link a moment ago. */
export async function requestSignInLink(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  _actor: Actor,
  { email, connection }: { readonly email: string; readonly connection: Connection },
): Promise<Result<{ readonly minutes: number }, 'too-many-attempts'>> {
  const now = clock.now();
  const orders = linkOrdersFrom(connection.address);
  await forgetFailuresBefore(tx, new Date(now.getTime() - forgetFailuresAfterMs));
  const wait = waitSeconds(await loadFailures(tx, orders, { ...patience.linkOrders, now }), patience.linkOrders, now);
  if (wait > 0) return refuse('too-many-attempts', { retryAfterSeconds: wait });
  await countFailure(tx, orders, now);
  const user = await loadUserByEmail(tx, email);
  await tx.enqueue(linkMail, { user: user?.id ?? null });
  return accept({ minutes: linkLifeMs['sign-in'] / minuteMs });
}
