import type { ColumnType, Generated } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Interpreting } from './interpreter.ts';
import type { Meeting } from './meeting.ts';

type Json<Value> = ColumnType<Value, string, string>;

type Tables = {
  mission_meetings: {
    id: string;
    office_id: string;
    mission_id: string;
    left_company: string;
    right_company: string;
    demand: Meeting['demand'];
    weight: number;
    reasons: Json<Meeting['reasons']>;
    decision: Meeting['decision'];
    origin: Meeting['origin'];
    slot: number | null;
    table_number: number | null;
    language_pair_by: Interpreting['decidedBy'];
    language_pair: string | null;
    interpreter_number: number | null;
    locked: boolean;
    version: Generated<number>;
    why_not: Json<Meeting['whyNot']>;
  };
};

/** All meetings of a mission, dropped ones too, always in the same order. */
export async function loadMeetings(tx: OfficeTransaction, mission: string): Promise<readonly Meeting[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('mission_meetings')
    .selectAll()
    .where('mission_id', '=', mission)
    .orderBy('id')
    .execute();
  return rows.map(
    ({ id, version, left_company: left, right_company: right, table_number: table, why_not: whyNot, ...row }) => {
      const { demand, weight, origin, decision, reasons, slot, locked, interpreter_number: interpreter } = row;
      const interpreting: Interpreting =
        row.language_pair_by === 'officer'
          ? { decidedBy: 'officer', languagePair: row.language_pair }
          : { decidedBy: 'languages' };
      const place = { slot, table, interpreter, locked };
      return { id, version, left, right, demand, weight, origin, decision, reasons, interpreting, ...place, whyNot };
    },
  );
}

/** New meetings, in one statement. */
export async function insertMeetings(
  tx: OfficeTransaction,
  mission: string,
  meetings: readonly Omit<Meeting, 'version'>[],
): Promise<void> {
  if (meetings.length === 0) return;
  await tx.sql`
    insert into mission_meetings (office_id, mission_id, id, left_company, right_company, demand, weight, origin, decision,
      reasons, slot, table_number, language_pair_by, language_pair, interpreter_number, locked, why_not)
    select ${tx.office}::uuid, ${mission}::uuid, id, "left", "right", demand, weight, origin, decision,
      reasons, slot, "table", interpreting ->> 'decidedBy', interpreting ->> 'languagePair', interpreter, locked, "whyNot"
    from jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) as meeting (id uuid, "left" uuid, "right" uuid, demand text,
      weight integer, origin text, decision text, reasons jsonb, slot integer, "table" integer, interpreting jsonb,
      interpreter integer, locked boolean, "whyNot" jsonb)
  `.execute(tx.tables<Tables>());
}

/**
 * Saves what can change of a meeting, in one statement; the pair and the origin stay. A row that is as it was keeps its version:
 * only what changed counts up.
 */
export async function saveMeetings(
  tx: OfficeTransaction,
  mission: string,
  meetings: readonly Meeting[],
): Promise<void> {
  if (meetings.length === 0) return;
  await tx.sql`
    update mission_meetings as kept
    set demand = given.demand, weight = given.weight, decision = given.decision, reasons = given.reasons, slot = given.slot,
      table_number = given."table", language_pair_by = given.interpreting ->> 'decidedBy',
      language_pair = given.interpreting ->> 'languagePair', interpreter_number = given.interpreter,
      locked = given.locked, why_not = given."whyNot", version = kept.version + 1
    from jsonb_to_recordset(${JSON.stringify(meetings)}::jsonb) as given (id uuid, demand text, weight integer, decision text,
      reasons jsonb, slot integer, "table" integer, interpreting jsonb, interpreter integer, locked boolean, "whyNot" jsonb)
    where kept.mission_id = ${mission}::uuid and kept.id = given.id
      and (kept.demand, kept.weight, kept.decision, kept.reasons, kept.slot, kept.table_number, kept.language_pair_by,
          kept.language_pair, kept.interpreter_number, kept.locked, kept.why_not)
        is distinct from
        (given.demand, given.weight, given.decision, given.reasons, given.slot, given."table",
          given.interpreting ->> 'decidedBy', given.interpreting ->> 'languagePair', given.interpreter, given.locked,
          given."whyNot")
  `.execute(tx.tables<Tables>());
}

export async function deleteMeetings(
  tx: OfficeTransaction,
  mission: string,
  meetings: readonly string[],
): Promise<void> {
  if (meetings.length === 0) return;
  await tx
    .tables<Tables>()
    .deleteFrom('mission_meetings')
    .where('mission_id', '=', mission)
    .where('id', 'in', [...meetings])
    .execute();
}
