import { beforeAll, expect, it } from 'vitest';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';

/** Tables of our schema that hold no office's rows, each with its reason. */
const withoutOffice = new Map([['schema_migrations', 'which files were run; no grants to the desk']]);
/** The table whose own id is the office. */
const officeTable = 'offices';

/** Every policy of yugang_across: what may be looked at for all offices at once. */
const acrossPolicies = [
  'idempotency_keys: sweep_old (d)',
  'idempotency_keys: sweep_read (r)',
  'offices: list_offices (r)',
  'outbox_mails: deliver_mails_read (r)',
  'outbox_mails: deliver_mails_record (w)',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await buildDatabase();
});

type Table = { name: string; enabled: boolean; forced: boolean; hasOffice: boolean; officeRequired: boolean };

/** `relkind` r and p are tables, m materialised views, v views: a view would read with its owner's rights. */
const tablesQuery = `
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    a.attname is not null as "hasOffice", coalesce(a.attnotnull, false) as "officeRequired"
  from pg_class c
  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id' and not a.attisdropped
  where c.relnamespace = 'yugang'::regnamespace and c.relkind in ('r', 'p', 'm', 'v', 'f') order by 1`;

function unguarded(tables: readonly Table[]): string[] {
  return tables
    .filter(({ name }) => !withoutOffice.has(name))
    .filter((t) => !t.enabled || !t.forced || (t.name !== officeTable && !(t.hasOffice && t.officeRequired)))
    .map(({ name }) => name);
}

it('forces row-level security on every table, each row of an office', async () => {
  const tables = await database.asOwner<Table>(tablesQuery);
  expect(tables.length).toBeGreaterThan(6);
  expect(unguarded(tables)).toEqual([]);
});

it('would notice a table, a view or a column that is left open', async () => {
  await database.asOwner('create table yugang.forgotten (id int, office_id uuid)');
  await database.asOwner('create view yugang.glimpse as select * from yugang.companies');
  try {
    expect(unguarded(await database.asOwner<Table>(tablesQuery))).toEqual(['forgotten', 'glimpse']);
  } finally {
    await database.asOwner('drop view yugang.glimpse; drop table yugang.forgotten');
  }
});

it('has one policy of the desk per table, bound to the office for reading and writing alike', async () => {
  const policies = await database.asOwner<{ table: string; count: number; bound: boolean }>(`
    select c.relname as table, count(*)::int as count,
      bool_and(pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
        and pg_get_expr(p.polqual, p.polrelid) ~ '^\\((id|office_id) = \\( SELECT (yugang\\.)?current_office\\(\\) AS current_office\\)\\)$'
        and p.polcmd = '*') as bound
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where 'yugang_desk'::regrole = any(p.polroles) or p.polroles = '{0}' group by 1 order by 1`);
  const tables = await database.asOwner<Table>(tablesQuery);
  const expected = tables.filter(({ name }) => !withoutOffice.has(name));
  expect(policies).toEqual(expected.map(({ name }) => ({ table: name, count: 1, bound: true })));
});

it('lets yugang_across do what is listed here and nothing else', async () => {
  const policies = await database.asOwner<{ policy: string }>(`
    select c.relname || ': ' || p.polname || ' (' || p.polcmd::text || ')' as policy
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where 'yugang_across'::regrole = any(p.polroles) order by 1`);
  expect(policies.map(({ policy }) => policy)).toEqual(acrossPolicies);
});

it('keeps references inside the office: every foreign key between office tables carries office_id', async () => {
  const loose = await database.asOwner(`
    select conname from pg_constraint f
    where contype = 'f' and connamespace = 'yugang'::regnamespace and confrelid <> 'yugang.offices'::regclass
      and not exists (select from pg_attribute a
        where a.attrelid = f.conrelid and a.attnum = any(f.conkey) and a.attname = 'office_id')`);
  expect(loose).toEqual([]);
});

it('has one function that runs with its owner’s rights, its search path fixed, closed to the public', async () => {
  const functions = await database.asOwner(`
    select proname as name, proconfig as config,
      has_function_privilege('yugang_across', oid, 'execute') as across,
      has_function_privilege('yugang_desk', oid, 'execute') as desk
    from pg_proc where pronamespace = 'yugang'::regnamespace and prosecdef`);
  expect(functions).toEqual([
    { name: 'enqueue_job', config: ['search_path=pg_catalog, pg_temp'], across: false, desk: true },
  ]);
});
