import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { accept, type Refusal, type Result, refuse } from '#platform/result.ts';
import { describeDatabaseUrl } from './database-url.ts';

export type OperatorDatabaseRefusal =
  | 'database-url-invalid'
  | 'database-unreachable'
  | 'database-credentials-wrong'
  | 'database-missing'
  | 'database-too-old'
  | 'database-permission-missing'
  | 'database-role-unsafe';

const oldestVersion = 15;
/** A database that starts together with the program (compose, boot) gets this long. */
const patienceMs = 10_000;

/** Whether the operator's PostgreSQL can be used: it answers, is new enough, and its user may make what is missing. */
export async function checkOperatorDatabase(
  url: string,
  options: { patienceMs?: number } = {},
): Promise<Result<pg.ClientConfig, OperatorDatabaseRefusal>> {
  const place = describeDatabaseUrl(url);
  if (!place) return refuse('database-url-invalid', {});
  const connection: pg.ClientConfig = { connectionString: url };
  const deadline = Date.now() + (options.patienceMs ?? patienceMs);
  for (;;) {
    const checked = await checkOnce(connection, place);
    if (checked.ok || checked.refusal.code !== 'database-unreachable' || Date.now() > deadline) return checked;
    await sleep(500);
  }
}

async function checkOnce(
  connection: pg.ClientConfig,
  place: { host: string; database: string },
): Promise<Result<pg.ClientConfig, OperatorDatabaseRefusal>> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000, application_name: 'yugang start' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Standing>(standingQuery);
    const refusal = judgeStanding(rows[0]!);
    return refusal ? refuse(refusal.code, { ...place, ...refusal.values }) : accept(connection);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '28P01' || code === '28000') return refuse('database-credentials-wrong', place);
    if (code === '3D000') return refuse('database-missing', place);
    if (code === '42501') return refuse('database-permission-missing', { ...place, permission: 'CONNECT' });
    return refuse('database-unreachable', { ...place, reason: code || (error instanceof Error ? error.name : '-') });
  } finally {
    await client.end().catch(() => {});
  }
}

type Standing = {
  version: number;
  createsSchemas: boolean;
  hasSchemas: boolean;
  createsRoles: boolean;
  isInRoles: boolean;
  unsafeRole: string | null;
};

const standingQuery = `
  select
    current_setting('server_version_num')::int / 10000 as version,
    has_database_privilege(current_database(), 'CREATE') as "createsSchemas",
    (select count(*) = 2 from pg_namespace where nspname in ('yugang', 'graphile_worker')) as "hasSchemas",
    (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as "createsRoles",
    (select count(*) = 2 from pg_roles
      where rolname in ('yugang_desk', 'yugang_across') and pg_has_role(current_user, oid,
          -- From 16 on, whoever makes a role belongs to it without the right to step into it.
          case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)) as "isInRoles",
    (select min(rolname) from pg_roles
      where rolname in ('yugang_desk', 'yugang_across') and (rolsuper or rolbypassrls)) as "unsafeRole"`;

/** The pure decision over what the server said of itself and of our user. */
export function judgeStanding(standing: Standing): Refusal<OperatorDatabaseRefusal> | undefined {
  const { version, unsafeRole } = standing;
  if (version < oldestVersion) return { code: 'database-too-old', values: { version, oldest: oldestVersion } };
  // Such a role would see every office's rows: the isolation would be silently gone.
  if (unsafeRole) return { code: 'database-role-unsafe', values: { role: unsafeRole } };
  const missing = (permission: string) => ({ code: 'database-permission-missing', values: { permission } }) as const;
  if (!standing.createsSchemas && !standing.hasSchemas) return missing('CREATE ON DATABASE');
  if (!standing.createsRoles && !standing.isInRoles) return missing('CREATEROLE');
  return undefined;
}
