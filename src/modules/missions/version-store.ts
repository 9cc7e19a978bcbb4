import type { ColumnType } from 'kysely';
import type { Programme } from '#kernel/scheduling/programme.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { VersionChange } from './changes-between-versions.ts';
import type { MissionSettings } from './mission.ts';

/** A mission as it was handed out, once and for good. */
export type PublishedVersion = {
  readonly number: number;
  /** Place and pauses, which the programme does not carry. */
  readonly settings: MissionSettings;
  readonly programme: Programme;
  /** `companies[n - 1]` is the company of participant n of the programme. */
  readonly companies: readonly string[];
  readonly changes: readonly VersionChange[];
  readonly toTell: readonly string[];
  /** Id of the user; null: the office itself. */
  readonly publishedBy: string | null;
  readonly publishedAt: Date;
};

/** A version in the history: without its programme, which is large. */
export type VersionInHistory = Omit<PublishedVersion, 'programme' | 'companies' | 'settings'> & {
  readonly meetings: number;
};

type Json<Value> = ColumnType<Value, string, never>;

type Tables = {
  mission_versions: {
    office_id: string;
    mission_id: string;
    number: number;
    settings: Json<MissionSettings>;
    programme: Json<Programme>;
    companies: readonly string[];
    changes: Json<readonly VersionChange[]>;
    to_tell: readonly string[];
    board_digest: string;
    published_by: string | null;
    published_at: Date;
  };
};

/** The version in force, or the one with this number; null where there is none. */
export async function loadVersion(
  tx: OfficeTransaction,
  mission: string,
  number?: number,
): Promise<PublishedVersion | null> {
  const [found] = await loadWhole(tx, mission, { number, limit: 1 });
  return found ?? null;
}

/** All that was ever handed out up to this version, the newest first: what may stand in somebody's calendar. */
export async function loadVersionsUpTo(
  tx: OfficeTransaction,
  mission: string,
  number: number,
): Promise<readonly PublishedVersion[]> {
  return loadWhole(tx, mission, { upTo: number });
}

async function loadWhole(
  tx: OfficeTransaction,
  mission: string,
  wanted: { readonly number?: number | undefined; readonly upTo?: number; readonly limit?: number },
): Promise<readonly PublishedVersion[]> {
  let query = tx
    .tables<Tables>()
    .selectFrom('mission_versions')
    .selectAll()
    .where('mission_id', '=', mission)
    .orderBy('number', 'desc');
  if (wanted.number !== undefined) query = query.where('number', '=', wanted.number);
  if (wanted.upTo !== undefined) query = query.where('number', '<=', wanted.upTo);
  if (wanted.limit !== undefined) query = query.limit(wanted.limit);
  const rows = await query.execute();
  return rows.map((row) => ({
    number: row.number,
    settings: row.settings,
    programme: row.programme,
    companies: row.companies,
    changes: row.changes,
    toTell: row.to_tell,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
  }));
}

/** Newest first. */
export async function loadHistory(tx: OfficeTransaction, mission: string): Promise<readonly VersionInHistory[]> {
  const { rows } = await tx.sql<VersionInHistory>`
    select number, changes, to_tell as "toTell", published_by as "publishedBy", published_at as "publishedAt",
      jsonb_array_length(programme -> 'timetable' -> 'assignments') as meetings
    from mission_versions where mission_id = ${mission}::uuid order by number desc
  `.execute(tx.tables<Tables>());
  return rows;
}

export async function insertVersion(
  tx: OfficeTransaction,
  mission: string,
  version: PublishedVersion & { readonly boardDigest: string },
): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('mission_versions')
    .values({
      office_id: tx.office,
      mission_id: mission,
      number: version.number,
      settings: JSON.stringify(version.settings),
      programme: JSON.stringify(version.programme),
      companies: [...version.companies],
      changes: JSON.stringify(version.changes),
      to_tell: [...version.toTell],
      board_digest: version.boardDigest,
      published_by: version.publishedBy,
      published_at: version.publishedAt,
    })
    .execute();
}

/** A version in which a firm takes part, for the firm's own list of itineraries. */
export type VersionOfFirm = {
  readonly mission: string;
  readonly number: number;
  readonly settings: MissionSettings;
  readonly firstStart: string | null;
  readonly meetings: number;
  /** The mission was called off after it was published: none of it takes place. */
  readonly isCancelled: boolean;
};

/** The versions in force of all missions in which the company takes part. */
export async function loadVersionsOfFirm(tx: OfficeTransaction, company: string): Promise<readonly VersionOfFirm[]> {
  const { rows } = await tx.sql<VersionOfFirm>`
    with in_force as (
      select distinct on (mission_id) mission_id, number, settings, programme, companies
      from mission_versions order by mission_id, number desc
    )
    select mission_id as mission, number, in_force.settings, own.first_start as "firstStart", own.meetings::integer,
      missions.cancelled_at is not null as "isCancelled"
    from in_force
    join missions on missions.id = mission_id
    cross join lateral (select array_position(companies, ${company}::uuid) as participant) firm
    cross join lateral (
      select count(*) as meetings, min(programme -> 'slots' -> ((placed ->> 'slot')::integer - 1) ->> 'start') as first_start
      from jsonb_array_elements(programme -> 'timetable' -> 'assignments') placed
      where programme -> 'meetings' -> ((placed ->> 'meeting')::integer - 1) -> 'participants'
        @> to_jsonb(firm.participant)
    ) own
    where ${company}::uuid = any(companies)
    order by "firstStart" desc nulls last, mission_id
  `.execute(tx.tables<Tables>());
  return rows;
}
