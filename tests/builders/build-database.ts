import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { type Gateway, openGateway } from '#platform/database/gateway.ts';
import { asOwner, connectionTo, serverOfRun } from '../start-database-for-tests.ts';

export type TestDatabase = {
  readonly name: string;
  readonly gateway: Gateway;
  /** For startWorker. */
  readonly ownerConnection: pg.ClientConfig;
  /** For a program started by the test, as its DATABASE_URL. */
  readonly url: string;
  /** The owner's own connection, bound by forced row-level security unless it is a superuser's: for the catalogue and the queue. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Rows of every office, behind the gateway's back: past row-level security on any server, whoever owns the database. */
  pastSecurity<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** A new office; its id. */
  buildOffice(office?: { code?: string; timeZone?: string }): Promise<string>;
};

/**
 * A fresh migrated database of the test file's own, in some 50 ms; or a copy of another one that nobody is connected to. Call it in
 * beforeAll or at the top; the end of the run drops them all.
 */
export async function buildDatabase({ copyOf }: { readonly copyOf?: string } = {}): Promise<TestDatabase> {
  const server = await serverOfRun(inject('databaseRunFolder'));
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  await asOwner(server.connection, (client) =>
    client.query(`create database ${name} template ${copyOf ?? server.template}`),
  );
  const ownerConnection = connectionTo(server.connection, name);
  const gateway = openGateway({ connection: ownerConnection, connections: 6 });
  return {
    name,
    gateway,
    ownerConnection,
    url: urlOf(ownerConnection),
    asOwner: (sql, values = []) =>
      asOwner(ownerConnection, async (client) => (await client.query(sql, [...values])).rows),
    pastSecurity: (sql, values = []) =>
      asOwner(ownerConnection, async (client) => {
        await client.query('begin');
        await setForce(client, 'no force');
        const { rows } = await client.query(sql, [...values]);
        await setForce(client, 'force');
        await client.query('commit');
        return rows;
      }),
    async buildOffice(office = {}) {
      const id = randomUUID();
      await gateway.inOffice(id, (tx) =>
        tx
          .tables<OfficesForTests>()
          .insertInto('offices')
          .values({
            id,
            code: office.code ?? `office-${id.slice(0, 8)}`,
            name: JSON.stringify({ en: 'Sample office', 'zh-Hant': '樣本辦事處', 'zh-Hans': '样本办事处' }),
            time_zone: office.timeZone ?? 'Asia/Hong_Kong',
            languages: ['en', 'zh-Hant', 'zh-Hans'],
            sides: JSON.stringify({ left: { en: 'Hong Kong' }, right: { en: 'Chongqing' } }),
          })
          .execute(),
      );
      return id;
    },
  };
}

/** Forced or not, in the transaction at hand: nobody else ever sees the tables without force. */
async function setForce(client: pg.Client, force: 'force' | 'no force'): Promise<void> {
  await client.query(`
    do $$ declare found record; begin
      for found in select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'yugang'::regnamespace and c.relrowsecurity order by 1
      loop execute format('alter table %s ${force} row level security', found.name); end loop;
    end $$`);
}

type OfficesForTests = {
  offices: { id: string; code: string; name: string; time_zone: string; languages: string[]; sides: string };
};

function urlOf(connection: pg.ClientConfig): string {
  if (connection.connectionString) return connection.connectionString;
  const query = new URLSearchParams({ host: String(connection.host), port: String(connection.port) });
  return `postgresql://${connection.user}@/${connection.database}?${query}`;
}
