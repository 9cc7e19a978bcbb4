import type { ColumnType, Generated } from 'kysely';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { MissionParticipant, WhyWithoutMeeting } from './mission-participant.ts';

type Tables = {
  mission_participants: {
    office_id: string;
    mission_id: string;
    company_id: string;
    side: 'left' | 'right';
    number: number;
    unavailable_slots: readonly number[];
    maximum_meetings: number | null;
    host_table: number | null;
    host_table_name: ColumnType<LocalisedText, string, string>;
    is_sample: boolean;
    version: Generated<number>;
    without_meeting: ColumnType<WhyWithoutMeeting | null, never, string | null>;
  };
};

/** Everybody who takes part, by number. */
export async function loadParticipants(tx: OfficeTransaction, mission: string): Promise<readonly MissionParticipant[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('mission_participants')
    .selectAll()
    .where('mission_id', '=', mission)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    company: row.company_id,
    side: row.side,
    number: row.number,
    version: row.version,
    unavailableSlots: row.unavailable_slots,
    maximumMeetings: row.maximum_meetings,
    host: row.host_table === null ? null : { table: row.host_table, name: row.host_table_name },
    isSample: row.is_sample,
    without: row.without_meeting,
  }));
}

export type NewParticipant = Omit<MissionParticipant, 'number' | 'version' | 'without'>;

/** Numbers go on where the mission's last one stands, so the caller holds the mission's lock. */
export async function insertParticipants(
  tx: OfficeTransaction,
  mission: string,
  participants: readonly NewParticipant[],
): Promise<void> {
  if (participants.length === 0) return;
  const db = tx.tables<Tables>();
  const { rows } = await tx.sql<{ first: number }>`
    update missions set participants_numbered = participants_numbered + ${participants.length}
    where id = ${mission}::uuid
    returning participants_numbered - ${participants.length} + 1 as first
  `.execute(db);
  const first = rows[0]?.first;
  if (first === undefined) throw new Error(`mission ${mission} is not there to take part in`);
  await tx.sql`
    insert into mission_participants
      (office_id, mission_id, company_id, side, number, unavailable_slots, maximum_meetings, is_sample, host_table, host_table_name)
    select ${tx.office}::uuid, ${mission}::uuid, company, side, number, "unavailableSlots", "maximumMeetings", "isSample",
      (host ->> 'table')::integer, coalesce(host -> 'name', '{}')
    from jsonb_to_recordset(${JSON.stringify(participants.map((one, index) => ({ ...one, number: first + index })))}::jsonb)
      as given (company uuid, side text, number integer, "unavailableSlots" integer[], "maximumMeetings" integer, "isSample" boolean,
        host jsonb)
  `.execute(db);
}

/**
 * Saves what can change of participants, in one statement. Who is as before keeps the version: only what an officer can change
 * counts up, not why a firm has no meeting.
 */
export async function saveParticipants(
  tx: OfficeTransaction,
  mission: string,
  participants: readonly MissionParticipant[],
): Promise<void> {
  if (participants.length === 0) return;
  await tx.sql`
    update mission_participants as kept
    set unavailable_slots = given."unavailableSlots", maximum_meetings = given."maximumMeetings",
      host_table = (given.host ->> 'table')::integer, host_table_name = coalesce(given.host -> 'name', '{}'),
      without_meeting = nullif(given."without", 'null'::jsonb),
      version = kept.version + ((kept.unavailable_slots, kept.maximum_meetings, kept.host_table, kept.host_table_name)
        is distinct from (given."unavailableSlots", given."maximumMeetings", (given.host ->> 'table')::integer,
          coalesce(given.host -> 'name', '{}')))::integer
    from jsonb_to_recordset(${JSON.stringify(participants)}::jsonb)
      as given (company uuid, "unavailableSlots" integer[], "maximumMeetings" integer, host jsonb, "without" jsonb)
    where kept.mission_id = ${mission}::uuid and kept.company_id = given.company
  `.execute(tx.tables<Tables>());
}

/** With the firm's meetings and their seats. */
export async function deleteParticipant(tx: OfficeTransaction, mission: string, company: string): Promise<void> {
  await tx
    .tables<Tables>()
    .deleteFrom('mission_participants')
    .where('mission_id', '=', mission)
    .where('company_id', '=', company)
    .execute();
}

/** Missions of the office's own in which an invented company takes part. */
export async function findOwnMissionsWithSample(tx: OfficeTransaction): Promise<readonly string[]> {
  const { rows } = await tx.sql<{ id: string }>`
    select distinct mission.id from missions mission
    join mission_participants participant on participant.mission_id = mission.id and participant.is_sample
    where mission.sample_key is null order by 1
  `.execute(tx.tables<Tables>());
  return rows.map(({ id }) => id);
}
