import type { OfficeTransaction } from '#platform/database/office-transaction.ts';

/** What there is under a mission, counted. */
export type MissionCounts = {
  readonly left: number;
  readonly right: number;
  /** Whether an invented company takes part. */
  readonly hasSample: boolean;
  readonly proposed: number;
  readonly accepted: number;
  readonly dropped: number;
  readonly placed: number;
  readonly locked: number;
  /** Of the meetings that are not dropped. */
  readonly musts: number;
  readonly mustsPlaced: number;
  /** How often it was published; 0: never. */
  readonly versions: number;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
  /** Of everything a version hands out, as the working copy stands and as it was published. */
  readonly digest: string;
  readonly publishedDigest: string | null;
};

/** The counts of one mission, or of every one, by the mission's id. */
export async function countUnderMissions(
  tx: OfficeTransaction,
  mission: string | null = null,
): Promise<ReadonlyMap<string, MissionCounts>> {
  const { rows } = await tx.sql<MissionCounts & { readonly id: string }>`
    select mission.id,
      participants."left", participants."right", participants."hasSample",
      meetings.proposed, meetings.accepted, meetings.dropped, meetings.placed, meetings.locked, meetings.musts, meetings."mustsPlaced",
      coalesce(published.number, 0) as versions, published.published_at as "publishedAt", published.published_by as "publishedBy",
      md5((mission.settings - array['meetingsPerCompany', 'minimumEach', 'tables'])::text || meetings.places || participants.booths || interpreters.names)
        as digest,
      published.board_digest as "publishedDigest"
    from missions mission
    cross join lateral (
      select count(*) filter (where side = 'left')::int as "left", count(*) filter (where side = 'right')::int as "right",
        coalesce(bool_or(is_sample), false) as "hasSample",
        coalesce(string_agg(host_table || host_table_name::text, ',' order by host_table)
          filter (where host_table is not null and host_table_name <> '{}'), '') as booths
      from mission_participants where mission_id = mission.id
    ) participants
    cross join lateral (
      select count(*) filter (where decision = 'proposed')::int as proposed,
        count(*) filter (where decision = 'accepted')::int as accepted,
        count(*) filter (where decision = 'dropped')::int as dropped,
        count(slot)::int as placed,
        count(*) filter (where locked)::int as locked,
        count(*) filter (where demand = 'must' and decision <> 'dropped')::int as musts,
        count(slot) filter (where demand = 'must')::int as "mustsPlaced",
        coalesce(string_agg(concat_ws(' ', left_company, right_company, slot, table_number, interpreter_number), ','
          order by left_company, right_company) filter (where slot is not null), '') as places
      from mission_meetings where mission_id = mission.id
    ) meetings
    cross join lateral (
      select coalesce(string_agg(number || name::text, ',' order by number), '') as names
      from mission_interpreters interpreter where mission_id = mission.id and exists (
        select from mission_meetings where mission_id = mission.id and interpreter_number = interpreter.number)
    ) interpreters
    left join lateral (
      select number, published_at, published_by, board_digest from mission_versions
      where mission_id = mission.id order by number desc limit 1
    ) published on true
    where ${mission}::uuid is null or mission.id = ${mission}::uuid
  `.execute(tx.tables());
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Of a mission that is there. */
export async function countUnderMission(tx: OfficeTransaction, mission: string): Promise<MissionCounts> {
  const counts = (await countUnderMissions(tx, mission)).get(mission);
  if (counts === undefined) throw new Error(`mission ${mission} is not there to be counted`);
  return counts;
}
