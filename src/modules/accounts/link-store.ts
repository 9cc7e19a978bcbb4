import type { Selectable } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { LinkPurpose, SignInLink } from './sign-in-link.ts';

type LinkTable = {
  id: string;
  office_id: string;
  user_id: string | null;
  purpose: LinkPurpose;
  token_sha256: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};
type Tables = { sign_in_links: LinkTable };

export async function insertLink(
  tx: OfficeTransaction,
  link: Omit<SignInLink, 'usedAt'> & { readonly createdAt: Date },
  tokenDigest: string,
): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('sign_in_links')
    .values({
      id: link.id,
      office_id: tx.office,
      user_id: link.user,
      purpose: link.purpose,
      token_sha256: tokenDigest,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Held until the transaction ends: of two who open one link at once, the second finds it used. */
export async function lockLink(tx: OfficeTransaction, tokenDigest: string): Promise<SignInLink | null> {
  const row = await tx
    .tables<Tables>()
    .selectFrom('sign_in_links')
    .selectAll()
    .where('token_sha256', '=', tokenDigest)
    .forUpdate()
    .executeTakeFirst();
  return row ? linkOf(row) : null;
}

export async function recordUsed(tx: OfficeTransaction, id: string, now: Date): Promise<void> {
  await tx.tables<Tables>().updateTable('sign_in_links').set({ used_at: now }).where('id', '=', id).execute();
}

/** How many links were mailed to a person since then, or printed for one; those of a demonstration are nobody's mail. */
export async function countLinksSince(tx: OfficeTransaction, user: string, moment: Date): Promise<number> {
  const row = await tx
    .tables<Tables>()
    .selectFrom('sign_in_links')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('user_id', '=', user)
    .where('purpose', 'in', ['sign-in', 'invitation'])
    .where('created_at', '>', moment)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function deleteLinksOf(tx: OfficeTransaction, user: string): Promise<void> {
  await tx.tables<Tables>().deleteFrom('sign_in_links').where('user_id', '=', user).execute();
}

export async function deleteLinksFor(tx: OfficeTransaction, purpose: LinkPurpose): Promise<void> {
  await tx.tables<Tables>().deleteFrom('sign_in_links').where('purpose', '=', purpose).execute();
}

export async function deleteLinksExpiredBefore(tx: OfficeTransaction, moment: Date): Promise<void> {
  await tx.tables<Tables>().deleteFrom('sign_in_links').where('expires_at', '<', moment).execute();
}

function linkOf(row: Selectable<LinkTable>): SignInLink {
  return { id: row.id, user: row.user_id, purpose: row.purpose, expiresAt: row.expires_at, usedAt: row.used_at };
}
