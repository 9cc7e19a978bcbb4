import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { countFailure, forgetFailures, forgetFailuresBefore, loadFailures, lockSubject } from './failure-store.ts';
import { forgetFailuresAfterMs, type Patience, patience, subjectsOf, waitSeconds } from './slow-down.ts';

export type Attempt = {
  /** How long to wait before the next try; 0: now. */
  readonly waitSeconds: number;
  readonly failed: () => Promise<void>;
  readonly succeeded: () => Promise<void>;
};

/** One try at somebody's password from one network. Held until the transaction ends, which must commit a failure too. */
export async function beginAttempt(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  subject: { readonly email: string; readonly address: string },
): Promise<Attempt> {
  const { account, network } = subjectsOf(subject.email, subject.address);
  const now = clock.now();
  const isFree = await lockSubject(tx, account);
  await forgetFailuresBefore(tx, new Date(now.getTime() - forgetFailuresAfterMs));
  const waitOf = async (of: string, how: Patience) =>
    waitSeconds(await loadFailures(tx, of, { ...how, now }), how, now);
  const waits = [isFree ? 0 : 1, await waitOf(account, patience.account), await waitOf(network, patience.network)];
  return {
    waitSeconds: Math.max(...waits),
    async failed() {
      await countFailure(tx, account, now);
      await countFailure(tx, network, now);
    },
    async succeeded() {
      await forgetFailures(tx, account);
      await forgetFailures(tx, network);
    },
  };
}
