import type pg from 'pg';

/**
 * graphile-worker frees the jobs of a killed worker after four hours. Here each worker holds a session lock named by its
 * id; a job whose worker holds no lock at two looks in a row (a restarted database drops all locks for a moment) is free.
 */
export class DeadWorkerSearch {
  readonly #pool: pg.Pool;
  #missingAtLastLook: ReadonlySet<string> = new Set();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Frees what dead workers hold and returns their ids. `alone`: no other program can live, so one look is enough. */
  async look(options: { alone: boolean }): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `with holders as (
         select locked_by as id from graphile_worker._private_jobs where locked_by is not null
         union
         select locked_by from graphile_worker._private_job_queues where locked_by is not null
       )
       select id from holders where not exists (
         select from pg_locks
         where locktype = 'advisory' and granted and objsubid = 1
           and database = (select oid from pg_database where datname = current_database())
           and (classid::bigint << 32) + objid::bigint = hashtextextended(holders.id, 0)
       )`,
    );
    const missing = rows.map((row) => row.id);
    const dead = missing.filter((id) => options.alone || this.#missingAtLastLook.has(id));
    this.#missingAtLastLook = new Set(missing);
    if (dead.length > 0) await this.#pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
    return dead;
  }
}

/** Held until the client's connection ends. */
export async function holdPresence(client: pg.ClientBase, workerId: string): Promise<void> {
  await client.query('select pg_advisory_lock(hashtextextended($1::text, 0))', [workerId]);
}
