import type { OfficeTransaction } from '#platform/database/office-transaction.ts';

/** Of these companies, those that take part in a mission, or took part in what was published of one. */
export async function findCompaniesInMissions(
  tx: OfficeTransaction,
  companies: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await tx.sql<{ id: string }>`
    select company_id as id from mission_participants where company_id = any(${[...companies]}::uuid[])
    union
    select published.id from mission_versions, unnest(mission_versions.companies) as published (id)
    where published.id = any(${[...companies]}::uuid[])
  `.execute(tx.tables());
  return new Set(found.rows.map(({ id }) => id));
}
