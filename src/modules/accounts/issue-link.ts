import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId, RandomSource } from '#platform/ids.ts';
import { deleteLinksExpiredBefore, insertLink } from './link-store.ts';
import { digestOf, newToken } from './secret-token.ts';
import { type LinkPurpose, linkLifeMs } from './sign-in-link.ts';

export type IssueLinkDependencies = {
  readonly tx: OfficeTransaction;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: RandomSource;
};

const dayMs = 86_400_000;

/** A new link; only here is its token in the clear, on its way into a mail or onto a terminal. */
export async function issueLink(
  { tx, clock, newId, random }: IssueLinkDependencies,
  { user, purpose }: { readonly user: string | null; readonly purpose: LinkPurpose },
): Promise<{ readonly id: string; readonly token: string }> {
  const createdAt = clock.now();
  const token = newToken(random);
  const id = newId();
  const expiresAt = new Date(createdAt.getTime() + linkLifeMs[purpose]);
  // A day longer than it opens: who comes late is told that it expired, and not that it never was.
  await deleteLinksExpiredBefore(tx, new Date(createdAt.getTime() - dayMs));
  await insertLink(tx, { id, user, purpose, createdAt, expiresAt }, digestOf(token));
  return { id, token };
}
