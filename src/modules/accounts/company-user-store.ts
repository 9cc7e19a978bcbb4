import type { OfficeTransaction } from '#platform/database/office-transaction.ts';

/** Of these companies, those that somebody signs in for. */
export async function findCompaniesWithUsers(
  tx: OfficeTransaction,
  companies: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await tx.sql<{ id: string }>`
    select distinct company_id as id from users where company_id = any(${[...companies]}::uuid[])
  `.execute(tx.tables());
  return new Set(found.rows.map(({ id }) => id));
}
