import type { ColumnType, Selectable } from 'kysely';
import type { Role } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Language } from '#platform/i18n/language.ts';
import { foldEmail, type User } from './user.ts';

type Made<Value> = ColumnType<Value, Value | undefined, Value>;

type UserTable = {
  id: string;
  office_id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  company_id: string | null;
  password_hash: string | null;
  is_sample: Made<boolean>;
  disabled_at: Made<Date | null>;
  last_seen_at: Made<Date | null>;
  version: Made<number>;
  created_at: Made<Date>;
  updated_at: Made<Date>;
};
type Tables = { users: UserTable };

const users = (tx: OfficeTransaction) => tx.tables<Tables>().selectFrom('users').selectAll();

export async function loadUser(
  tx: OfficeTransaction,
  id: string,
  options: { readonly forUpdate?: true } = {},
): Promise<User | null> {
  const query = users(tx).where('id', '=', id);
  const row = await (options.forUpdate ? query.forUpdate() : query).executeTakeFirst();
  return row ? userOf(row) : null;
}

export async function loadUserByEmail(tx: OfficeTransaction, email: string): Promise<User | null> {
  const row = await users(tx)
    .where((is) => is(is.fn('lower', ['email']), '=', foldEmail(email)))
    .executeTakeFirst();
  return row ? userOf(row) : null;
}

/** The office's own people first, each by name. */
export async function listUsers(tx: OfficeTransaction): Promise<readonly User[]> {
  const rows = await users(tx)
    .orderBy('company_id', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute();
  return rows.map(userOf);
}

/** Ids to names, for a history; who is gone is left out. */
export async function nameUsers(tx: OfficeTransaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.tables<Tables>().selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function listAdministrators(tx: OfficeTransaction): Promise<readonly User[]> {
  return (await users(tx).where('role', '=', 'administrator').execute()).map(userOf);
}

/** Held until the transaction ends: of two who take each other's rights away at once, the second sees what the first did. */
export async function lockAdministrators(tx: OfficeTransaction): Promise<readonly User[]> {
  const rows = await users(tx).where('role', '=', 'administrator').orderBy('id').forUpdate().execute();
  return rows.map(userOf);
}

export type Saved = 'saved' | 'email-taken' | 'company-not-found';

export async function insertUser(
  tx: OfficeTransaction,
  user: Omit<User, 'version' | 'createdAt' | 'lastSeenAt' | 'isDisabled'>,
): Promise<Saved> {
  const { company, passwordHash, isSample, ...rest } = user;
  return whereCompanyIsThere(tx, async () => {
    const row = {
      ...rest,
      office_id: tx.office,
      company_id: company,
      password_hash: passwordHash,
      is_sample: isSample,
    };
    const inserted = await tx
      .tables<Tables>()
      .insertInto('users')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n ? 'saved' : 'email-taken';
  });
}

/** What a person or an administrator may change. */
export async function saveUser(tx: OfficeTransaction, user: User, now: Date): Promise<Exclude<Saved, 'email-taken'>> {
  return whereCompanyIsThere<'saved'>(tx, async () => {
    await tx
      .tables<Tables>()
      .updateTable('users')
      .set((set) => ({
        name: user.name,
        role: user.role,
        language: user.language,
        company_id: user.company,
        disabled_at: user.isDisabled ? set.fn.coalesce('disabled_at', set.val(now)) : null,
        version: user.version,
        updated_at: now,
      }))
      .where('id', '=', user.id)
      .executeTakeFirstOrThrow();
    return 'saved';
  });
}

/** Companies are another module's: that one is there, the foreign key says. */
async function whereCompanyIsThere<Outcome>(
  tx: OfficeTransaction,
  work: () => Promise<Outcome>,
): Promise<Outcome | 'company-not-found'> {
  const tables = tx.tables<Tables>();
  await tx.sql`savepoint company_is_there`.execute(tables);
  try {
    return await work();
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    await tx.sql`rollback to savepoint company_is_there`.execute(tables);
    return 'company-not-found';
  }
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503';
}

/** No change of the person's record: a page open beside it stays current. */
export async function savePasswordHash(tx: OfficeTransaction, user: string, passwordHash: string): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable('users')
    .set({ password_hash: passwordHash })
    .where('id', '=', user)
    .executeTakeFirstOrThrow();
}

export async function recordSeen(tx: OfficeTransaction, user: string, now: Date): Promise<void> {
  await tx.tables<Tables>().updateTable('users').set({ last_seen_at: now }).where('id', '=', user).execute();
}

function userOf(row: Selectable<UserTable>): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    language: row.language,
    company: row.company_id,
    passwordHash: row.password_hash,
    isSample: row.is_sample,
    isDisabled: row.disabled_at !== null,
    lastSeenAt: row.last_seen_at,
    createdAt: row.created_at,
    version: row.version,
  };
}
