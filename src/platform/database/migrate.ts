import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations as migrateJobTables } from 'graphile-worker';
import type pg from 'pg';
import { accept, type Result, refuse } from '#platform/result.ts';
import { projectFolder } from './project-folder.ts';
import { openTolerantPool } from './tolerant-pool.ts';

export type MigrationRefusal = 'migration-changed' | 'migration-missing' | 'database-newer-than-program';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
};

/** Any 64-bit number does; it only has to be the same in every program. */
const migrationLock = '7023150981467';

/**
 * Brings the schema to the program's state: forward only, each file in one transaction with the row that records it,
 * so a program killed in the middle leaves whole steps and the next start goes on. Two starters take turns.
 * `connection` is the owner's. Returns the names of the files that were run.
 */
export async function migrate(
  connection: pg.ClientConfig,
  options: { folder?: string } = {},
): Promise<Result<readonly string[], MigrationRefusal>> {
  const migrations = await readMigrations(options.folder ?? join(projectFolder, 'migrations'));
  const pool = openTolerantPool({ ...connection, max: 2, application_name: 'yugang migrations' });
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(`
      create schema if not exists yugang;
      create table if not exists yugang.schema_migrations (
        number integer primary key,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`);
    const { rows } = await client.query<AppliedMigration>(
      'select number, name, sha256 from yugang.schema_migrations order by number',
    );
    const refusal = compareWithApplied(migrations, rows);
    if (refusal) return refusal;
    await migrateJobTables({ pgPool: pool });
    const applied = new Set(rows.map((row) => row.number));
    const missing = migrations.filter((migration) => !applied.has(migration.number));
    for (const migration of missing) await apply(client, migration);
    return accept(missing.map((migration) => migration.name));
  } finally {
    // Closing the connection gives the lock back, whatever state it is in.
    client.release(true);
    await pool.end();
  }
}

type AppliedMigration = Pick<Migration, 'number' | 'name' | 'sha256'>;

export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{6})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
      if (number !== index + 1) {
        const expected = String(index + 1).padStart(6, '0');
        throw new Error(`${join(folder, name)}: expected a name of the form ${expected}_words.sql, without gaps`);
      }
      const sql = await readFile(join(folder, name), 'utf8');
      return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The pure decision: may the program's files follow what this database has already run? */
export function compareWithApplied(migrations: readonly AppliedMigration[], applied: readonly AppliedMigration[]) {
  const newest = applied.at(-1);
  const last = migrations.at(-1);
  if (newest && newest.number > (last?.number ?? 0)) {
    return refuse('database-newer-than-program', { database: newest.name, program: last?.name ?? '-' });
  }
  for (const row of applied) {
    const file = migrations.find((migration) => migration.number === row.number);
    if (!file) return refuse('migration-missing', { name: row.name });
    if (file.sha256 !== row.sha256) return refuse('migration-changed', { name: file.name });
  }
  return undefined;
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into yugang.schema_migrations (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (error instanceof Error) error.message = `migration ${migration.name}: ${error.message}`;
    throw error;
  }
}
