import type { Insertable, Selectable } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Session, WayIn } from './session.ts';

type SessionTable = {
  id: string;
  office_id: string;
  user_id: string;
  token_sha256: string;
  started_by: WayIn;
  device: string;
  address: string;
  started_at: Date;
  last_seen_at: Date;
};
type Tables = { sessions: SessionTable };

const sessions = (tx: OfficeTransaction) => tx.tables<Tables>().selectFrom('sessions').selectAll();

export async function insertSession(tx: OfficeTransaction, session: Session, tokenDigest: string): Promise<void> {
  const row: Insertable<SessionTable> = {
    id: session.id,
    office_id: tx.office,
    user_id: session.user,
    token_sha256: tokenDigest,
    started_by: session.startedBy,
    device: session.device,
    address: session.address,
    started_at: session.startedAt,
    last_seen_at: session.lastSeenAt,
  };
  await tx.tables<Tables>().insertInto('sessions').values(row).execute();
}

export async function loadSession(tx: OfficeTransaction, id: string): Promise<Session | null> {
  const row = await sessions(tx).where('id', '=', id).executeTakeFirst();
  return row ? sessionOf(row) : null;
}

export async function loadSessionByToken(tx: OfficeTransaction, tokenDigest: string): Promise<Session | null> {
  const row = await sessions(tx).where('token_sha256', '=', tokenDigest).executeTakeFirst();
  return row ? sessionOf(row) : null;
}

/** The one used last first. */
export async function listSessions(tx: OfficeTransaction, user: string): Promise<readonly Session[]> {
  const rows = await sessions(tx).where('user_id', '=', user).orderBy('last_seen_at', 'desc').execute();
  return rows.map(sessionOf);
}

export async function touchSession(tx: OfficeTransaction, id: string, now: Date): Promise<void> {
  await tx.tables<Tables>().updateTable('sessions').set({ last_seen_at: now }).where('id', '=', id).execute();
}

/** A new secret for the same session: who had the old one has nothing. */
export async function saveSessionToken(tx: OfficeTransaction, id: string, tokenDigest: string): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable('sessions')
    .set({ token_sha256: tokenDigest })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** false where the person has no such session. */
export async function deleteSession(tx: OfficeTransaction, user: string, id: string): Promise<boolean> {
  const done = await tx
    .tables<Tables>()
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('user_id', '=', user)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function deleteSessionsOf(
  tx: OfficeTransaction,
  user: string,
  options: { readonly except?: string } = {},
): Promise<void> {
  let query = tx.tables<Tables>().deleteFrom('sessions').where('user_id', '=', user);
  if (options.except !== undefined) query = query.where('id', '!=', options.except);
  await query.execute();
}

export async function deleteSessionsNotSeenSince(tx: OfficeTransaction, moment: Date): Promise<void> {
  await tx.tables<Tables>().deleteFrom('sessions').where('last_seen_at', '<', moment).execute();
}

function sessionOf(row: Selectable<SessionTable>): Session {
  return {
    id: row.id,
    user: row.user_id,
    startedBy: row.started_by,
    device: row.device,
    address: row.address,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
  };
}
