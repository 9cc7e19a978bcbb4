import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { bindKysely } from './bound-kysely.ts';
import { columnTypes } from './column-types.ts';
import { asDatabaseAway, DatabaseAway } from './database-away.ts';
import { enqueueJob } from './enqueue-job.ts';
import type {
  AcrossOfficesPurpose,
  AcrossOfficesTransaction,
  OfficeTransaction,
  TransactionOptions,
} from './office-transaction.ts';
import { openTolerantPool } from './tolerant-pool.ts';

/**
 * The only door to the database. Every transaction runs under a role that owns nothing and is bound by row-level
 * security, so a forgotten `where office_id = …` shows no other office's rows.
 */
export type Gateway = {
  /**
   * Runs `work` in one transaction of one office and commits; a throw rolls back. Serialization failures and deadlocks
   * are tried again (5 times), so `work` touches nothing but the transaction. Throws DatabaseAway when the database is.
   */
  inOffice<T>(officeId: string, work: (tx: OfficeTransaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** For the few named purposes that look at all offices; a second role with a policy for each. Not for business code. */
  acrossOffices<T>(purpose: AcrossOfficesPurpose, work: (tx: AcrossOfficesTransaction) => Promise<T>): Promise<T>;
  /** One round trip; throws DatabaseAway. For readiness. */
  ping(): Promise<void>;
  /** Waits for the transactions under way, then closes the connections. */
  close(): Promise<void>;
};

export type GatewayOptions = {
  readonly connection: pg.PoolConfig;
  /** Default 10. */
  readonly connections?: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onIdleConnectionLost?: (error: Error) => void;
};

export const deskRole = 'yugang_desk';
export const acrossRole = 'yugang_across';
export const schema = 'yugang';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const triesOnConflict = 5;
const defaultStatementTimeoutMs = 10_000;

export function openGateway(options: GatewayOptions): Gateway {
  const pool = openTolerantPool(
    {
      ...options.connection,
      max: options.connections ?? 10,
      // The server's own limit cannot fire over a half-open connection; this one can.
      query_timeout: 14_000,
      application_name: 'yugang gateway',
      types: columnTypes,
    },
    options.onIdleConnectionLost,
  );

  async function transact<T>(begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await transactOnce(pool, begin, work);
      } catch (error) {
        if (attempt >= triesOnConflict || !isConflict(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * (0.5 + Math.random())));
      }
    }
  }

  return {
    async inOffice(officeId, work, transactionOptions = {}) {
      if (!uuid.test(officeId)) throw new Error(`the office id ${JSON.stringify(officeId)} is not a lower-case UUID`);
      return transact(beginText(deskRole, officeId, transactionOptions), (client) => {
        const kysely = bindKysely(client);
        return work({
          office: officeId,
          tables: <Tables>() => kysely as unknown as Kysely<Tables>,
          sql,
          enqueue: (job, payload, enqueueOptions) => enqueueJob(client, job, payload, enqueueOptions),
        });
      });
    },
    acrossOffices(_purpose, work) {
      return transact(beginText(acrossRole, '', {}), (client) => {
        const kysely = bindKysely(client);
        return work({ tables: <Tables>() => kysely as unknown as Kysely<Tables>, sql });
      });
    },
    async ping() {
      try {
        await pool.query({ text: 'select 1', query_timeout: 3_000 } as pg.QueryConfig);
      } catch (error) {
        throw asDatabaseAway(error, { whileConnecting: true });
      }
    },
    close: () => pool.end(),
  };
}

/** One round trip opens the transaction, drops to the role, and names the office; all three end with the transaction. */
function beginText(role: string, officeId: string, options: TransactionOptions): string {
  const timeout = Math.round(options.statementTimeoutMs ?? defaultStatementTimeoutMs);
  return [
    `begin isolation level ${options.isolation ?? 'read committed'}`,
    `set local role ${role}`,
    `set local search_path = ${schema}, public`,
    `set local statement_timeout = ${timeout}`,
    `set local lock_timeout = ${Math.min(timeout, 5_000)}`,
    'set local idle_in_transaction_session_timeout = 30000',
    `select set_config('app.office', '${officeId}', true)`,
  ].join('; ');
}

async function transactOnce<T>(pool: pg.Pool, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw asDatabaseAway(error, { whileConnecting: true });
  }
  // A connection that breaks between two queries tells only by this event; without a listener it would end the program.
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  let committing = false;
  try {
    await client.query(begin);
    const value = await work(client);
    committing = true;
    const { command } = await client.query('commit');
    // PostgreSQL answers ROLLBACK to the COMMIT of a transaction in which a statement failed and was caught.
    if (command !== 'COMMIT')
      throw new Error('a query of this transaction failed and its error was swallowed; nothing was saved');
    return value;
  } catch (error) {
    const seen = asDatabaseAway(error, { whileConnecting: false, duringCommit: committing });
    broken ??= await rollBack(client, seen);
    throw seen;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** The reason why the connection cannot go back to the pool, if there is one. */
async function rollBack(client: pg.PoolClient, seen: unknown): Promise<Error | undefined> {
  const serverAnswered = !(seen instanceof DatabaseAway) || codeOf(seen.cause) !== undefined;
  if (!serverAnswered) return seen as DatabaseAway;
  return client.query('rollback').then(
    () => undefined,
    (failure: Error) => failure,
  );
}

function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
