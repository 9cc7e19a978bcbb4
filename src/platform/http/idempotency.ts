import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { AnsweredFile } from './endpoint.ts';
import type { RefusalStatus } from './problem.ts';

/** An answer as it leaves and as it is kept: either the endpoint's own, or a problem. */
export type Answered = {
  readonly refused: boolean;
  readonly status: 200 | 201 | 202 | RefusalStatus;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly kind: 'json'; readonly value: unknown } | ({ readonly kind: 'file' } & AnsweredFile);
};

export type OnceOutcome =
  | { readonly kind: 'first'; readonly answered: Answered }
  | { readonly kind: 'repeated'; readonly answered: Answered }
  | { readonly kind: 'in-flight' }
  | { readonly kind: 'other-request' };

type Tables = {
  idempotency_keys: {
    key: string;
    office_id: string;
    route: string;
    request_hash: string;
    status: number | null;
    response_headers: unknown;
    response_body: string | null;
  };
};

/**
 * Runs `work` once for a key: the effect and the kept answer are one transaction, so there is never one without the other.
 * The lock ends with the transaction, also when its program is killed. A refusal takes its effects back and is kept; a throw
 * (5xx) keeps nothing, so the same key may try again.
 */
export async function onlyOnce(
  tx: OfficeTransaction,
  request: { readonly scope: string; readonly key: string; readonly fingerprint: string },
  work: () => Promise<Answered>,
): Promise<OnceOutcome> {
  const tables = tx.tables<Tables>();
  const lock = await tx.sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`idempotency ${tx.office} ${request.key}`}::text, 0)) as free
  `.execute(tables);
  if (!lock.rows[0]?.free) return { kind: 'in-flight' };

  const kept = await tables
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('key', '=', request.key)
    .executeTakeFirst();
  if (kept) {
    const same = kept.route === request.scope && kept.request_hash === request.fingerprint && kept.status !== null;
    if (!same) return { kind: 'other-request' };
    return { kind: 'repeated', answered: answeredFrom(kept) };
  }

  await tx.sql`savepoint effect`.execute(tables);
  const answered = await work();
  if (answered.body.kind === 'file') throw new Error('a file is not kept under a key');
  if (answered.status >= 500)
    throw new Error(`an answer ${answered.status} is thrown, not returned, where a key is kept`);
  if (answered.refused) await tx.sql`rollback to savepoint effect`.execute(tables);
  // "Not now" is no answer to keep: the same order may come again.
  if (answered.status === 429) return { kind: 'first', answered };
  await tables
    .insertInto('idempotency_keys')
    .values({
      office_id: tx.office,
      key: request.key,
      route: request.scope,
      request_hash: request.fingerprint,
      status: answered.status,
      response_headers: JSON.stringify(answered.headers),
      response_body: JSON.stringify(answered.body.value),
    })
    .execute();
  return { kind: 'first', answered };
}

function answeredFrom(kept: Tables['idempotency_keys']): Answered {
  return {
    refused: (kept.status ?? 0) >= 400,
    status: kept.status as Answered['status'],
    headers: kept.response_headers as Record<string, string>,
    body: { kind: 'json', value: JSON.parse(kept.response_body ?? 'null') },
  };
}
