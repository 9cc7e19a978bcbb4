import { randomUUID } from 'node:crypto';
import { type Generated, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { DatabaseAway } from './database-away.ts';
import { openGateway } from './gateway.ts';

type Tables = {
  offices: { id: string; code: string; time_zone: string; version: Generated<number> };
  company_imports: {
    id: Generated<string>;
    office_id: string;
    side: string;
    file_name: string;
    sha256: string;
    state: string;
  };
  company_import_rows: { office_id: string; import_id: string; row: number; kind: string; profile: string };
};

let database: TestDatabase;
let hongKong: string;
let chongqing: string;

beforeAll(async () => {
  database = await buildDatabase();
  hongKong = await database.buildOffice();
  chongqing = await database.buildOffice();
});

const anImport = (office: string) => ({
  office_id: office,
  side: 'left',
  file_name: 'list.csv',
  sha256: randomUUID().replaceAll('-', '').padEnd(64, '0'),
  state: 'discarded',
});

function codeOf(error: unknown) {
  return (error as { code?: string }).code;
}

describe('a transaction of an office', () => {
  it('runs as a role that is no superuser, owns nothing and cannot bypass row-level security', async () => {
    const { rows } = await database.gateway.inOffice(hongKong, (tx) =>
      sql<{ role: string; unsafe: boolean; owns: number }>`
        select current_user as role,
          (select rolsuper or rolbypassrls or rolcreaterole or rolcanlogin from pg_roles where rolname = current_user) as unsafe,
          (select count(*) from pg_class where relowner = current_user::regrole) as owns`.execute(tx.tables()),
    );
    expect(rows).toEqual([{ role: 'yugang_desk', unsafe: false, owns: 0 }]);
  });

  it('does not see, change or remove rows of another office, and cannot write into it', async () => {
    const other = await database.gateway.inOffice(chongqing, (tx) =>
      tx
        .tables<Tables>()
        .insertInto('company_imports')
        .values(anImport(chongqing))
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    await database.gateway.inOffice(hongKong, async (tx) => {
      const tables = tx.tables<Tables>();
      expect(await tables.selectFrom('offices').select('id').execute()).toEqual([{ id: hongKong }]);
      expect(await tables.selectFrom('company_imports').select('id').where('id', '=', other.id).execute()).toEqual([]);
      const changed = await tables.updateTable('company_imports').set({ file_name: 'x' }).executeTakeFirstOrThrow();
      expect(changed.numUpdatedRows).toBe(0n);
      const removed = await tables.deleteFrom('company_imports').executeTakeFirstOrThrow();
      expect(removed.numDeletedRows).toBe(0n);
    });
    const intrusion = database.gateway.inOffice(hongKong, (tx) =>
      tx.tables<Tables>().insertInto('company_imports').values(anImport(chongqing)).execute(),
    );
    await expect(intrusion.catch(codeOf)).resolves.toBe('42501');
    const pointer = database.gateway.inOffice(hongKong, (tx) =>
      tx
        .tables<Tables>()
        .insertInto('company_import_rows')
        .values({ office_id: hongKong, import_id: other.id, row: 1, kind: 'new', profile: '{}' })
        .execute(),
    );
    await expect(pointer.catch(codeOf)).resolves.toBe('23503');
  });

  it('leaves nothing behind on its connection', async () => {
    const single = openGateway({ connection: database.ownerConnection, connections: 1 });
    try {
      await single.inOffice(hongKong, async (tx) => {
        await sql`select 1`.execute(tx.tables());
      });
      const { rows } = await single.acrossOffices('list-offices', (tx) =>
        sql<{
          office: string;
          role: string;
        }>`select current_setting('app.office', true) as office, current_user as role`.execute(tx.tables()),
      );
      expect(rows).toEqual([{ office: '', role: 'yugang_across' }]);
    } finally {
      await single.close();
    }
  });

  it('sees nothing and enqueues nothing where no office is set', async () => {
    await database.gateway.inOffice(hongKong, async (tx) => {
      await sql`select set_config('app.office', '', true)`.execute(tx.tables());
      expect(await tx.tables<Tables>().selectFrom('offices').select('id').execute()).toEqual([]);
      expect(await tx.tables<Tables>().selectFrom('company_imports').select('id').execute()).toEqual([]);
    });
    const enqueued = database.gateway.inOffice(hongKong, async (tx) => {
      await sql`select set_config('app.office', '', true)`.execute(tx.tables());
      await tx.enqueue({ name: 'stray', payload: z.object({}), retries: 0 }, {});
    });
    await expect(enqueued.catch(codeOf)).resolves.toBe('42501');
  });

  it('cannot reach the queue’s tables, the record of migrations or the server’s files', async () => {
    for (const forbidden of [
      'select * from graphile_worker._private_jobs',
      `select graphile_worker.add_job('x')`,
      'select * from yugang.schema_migrations',
      'create table yugang.smuggled (id int)',
      'alter table yugang.companies no force row level security',
      `select pg_read_file('/etc/hostname')`,
    ]) {
      const tried = database.gateway.inOffice(hongKong, (tx) => sql.raw(forbidden).execute(tx.tables()));
      await expect(tried.catch(codeOf), forbidden).resolves.toBe('42501');
    }
  });

  it('refuses an office id that is not one before it reaches the database', async () => {
    const injected = database.gateway.inOffice(`x'; reset role; --`, async () => {});
    await expect(injected).rejects.toThrow(/not a lower-case UUID/);
  });

  it('rolls back on a throw, and says so when a failed query was swallowed', async () => {
    const failing = database.gateway.inOffice(hongKong, async (tx) => {
      await tx
        .tables<Tables>()
        .insertInto('company_imports')
        .values({ ...anImport(hongKong), file_name: 'gone.csv' })
        .execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    const swallowing = database.gateway.inOffice(hongKong, async (tx) => {
      await tx
        .tables<Tables>()
        .insertInto('company_imports')
        .values({ ...anImport(hongKong), file_name: 'gone.csv' })
        .execute();
      await sql`select 1/0`.execute(tx.tables()).catch(() => {});
    });
    await expect(swallowing).rejects.toThrow(/nothing was saved/);
    const kept = await database.pastSecurity(`select 1 from yugang.company_imports where file_name = 'gone.csv'`);
    expect(kept).toEqual([]);
  });

  it('is tried again when two serializable transactions cross, so no update is lost', async () => {
    const office = await database.buildOffice();
    const raise = () =>
      database.gateway.inOffice(
        office,
        async (tx) => {
          const { version } = await tx
            .tables<Tables>()
            .selectFrom('offices')
            .select('version')
            .executeTakeFirstOrThrow();
          await tx
            .tables<Tables>()
            .updateTable('offices')
            .set({ version: version + 1 })
            .execute();
        },
        { isolation: 'serializable' },
      );
    await Promise.all([raise(), raise(), raise()]);
    const rows = await database.pastSecurity<{ version: number }>('select version from yugang.offices where id = $1', [
      office,
    ]);
    expect(rows).toEqual([{ version: 4 }]);
  });

  it('gives bigint as a number and a date as its text', async () => {
    const { rows } = await database.gateway.inOffice(hongKong, (tx) =>
      sql`select count(*) as n, date '2026-11-22' as day from offices`.execute(tx.tables()),
    );
    expect(rows).toEqual([{ n: 1, day: '2026-11-22' }]);
  });

  it('ends a statement that takes too long with DatabaseAway, and the connection stays usable', async () => {
    const slow = database.gateway.inOffice(hongKong, (tx) => sql`select pg_sleep(20)`.execute(tx.tables()), {
      statementTimeoutMs: 50,
    });
    const error = await slow.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseAway);
    expect((error as DatabaseAway).reason).toBe('too-slow');
    await database.gateway.ping();
  });

  it('answers DatabaseAway when its connection is cut, without saving, and serves again at once', async () => {
    const cut = database.gateway.inOffice(hongKong, async (tx) => {
      await tx
        .tables<Tables>()
        .insertInto('company_imports')
        .values({ ...anImport(hongKong), file_name: 'cut.csv' })
        .execute();
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.tables());
      await database.asOwner('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await tx.tables<Tables>().selectFrom('offices').select('id').execute();
    });
    const error = await cut.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseAway);
    expect(error).toMatchObject({ reason: 'connection-lost', outcomeUnknown: false, retryAfterSeconds: 2 });
    await database.gateway.ping();
    expect(await database.pastSecurity(`select 1 from yugang.company_imports where file_name = 'cut.csv'`)).toEqual([]);
  });
});

describe('across the offices', () => {
  it('lists the offices and reads nothing else of them', async () => {
    const offices = await database.gateway.acrossOffices('list-offices', (tx) =>
      tx.tables<Tables>().selectFrom('offices').select('id').execute(),
    );
    expect(offices.map(({ id }) => id)).toEqual(expect.arrayContaining([hongKong, chongqing]));
    for (const table of ['companies', 'company_imports', 'missions']) {
      const tried = database.gateway.acrossOffices('list-offices', (tx) =>
        sql`select * from ${sql.table(table)}`.execute(tx.tables()),
      );
      await expect(tried.catch(codeOf), table).resolves.toBe('42501');
    }
    const renamed = database.gateway.acrossOffices('list-offices', (tx) =>
      tx.tables<Tables>().updateTable('offices').set({ code: 'taken' }).execute(),
    );
    await expect(renamed.catch(codeOf)).resolves.toBe('42501');
  });
});

it('opens by a URL, a socket’s too', async () => {
  const byUrl = openGateway({ connection: { connectionString: database.url } });
  await byUrl.ping();
  await byUrl.close();
});

it('says DatabaseAway where no server answers', async () => {
  const nowhere = openGateway({ connection: { host: '/nowhere', port: 5432, user: 'x', database: 'x' } });
  await expect(nowhere.ping()).rejects.toBeInstanceOf(DatabaseAway);
  await expect(nowhere.inOffice(hongKong, async () => {})).rejects.toMatchObject({ reason: 'unreachable' });
  await nowhere.close();
});
