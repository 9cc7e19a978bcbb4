import type { OfficeTransaction } from '#platform/database/office-transaction.ts';

/** Ids of companies that sat together. */
export type MetBefore = { readonly left: string; readonly right: string };

/**
 * Who met whom at the office's other missions before an instant: as published last, and not called off. What stood on a board and
 * was never published was told to nobody.
 */
export async function loadMetBefore(
  tx: OfficeTransaction,
  { mission, before }: { readonly mission: string; readonly before: string },
): Promise<readonly MetBefore[]> {
  const { rows } = await tx.sql<MetBefore>`
    with in_force as (
      select distinct on (mission_id) mission_id, programme, companies
      from mission_versions where mission_id <> ${mission}::uuid order by mission_id, number desc
    )
    select distinct companies[(meeting -> 'participants' ->> 0)::integer] as "left",
      companies[(meeting -> 'participants' ->> 1)::integer] as "right"
    from in_force
    join missions on missions.id = mission_id and missions.cancelled_at is null
    cross join lateral jsonb_array_elements(programme -> 'timetable' -> 'assignments') placed
    cross join lateral (select programme -> 'meetings' -> ((placed ->> 'meeting')::integer - 1) as meeting) met
    where (programme -> 'slots' -> ((placed ->> 'slot')::integer - 1) ->> 'start')::timestamptz < ${before}::timestamptz
    order by "left", "right"
  `.execute(tx.tables());
  return rows;
}
