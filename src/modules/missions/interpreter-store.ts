import type { ColumnType, Generated } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { MissionInterpreter } from './interpreter.ts';

type Tables = {
  mission_interpreters: {
    office_id: string;
    mission_id: string;
    number: number;
    name: ColumnType<MissionInterpreter['name'], string, string>;
    language_pairs: readonly string[];
    unavailable_slots: readonly number[];
    version: Generated<number>;
  };
};

/** By number. */
export async function loadInterpreters(tx: OfficeTransaction, mission: string): Promise<readonly MissionInterpreter[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('mission_interpreters')
    .selectAll()
    .where('mission_id', '=', mission)
    .orderBy('number')
    .execute();
  return rows.map(({ number, version, name, language_pairs: languagePairs, unavailable_slots: unavailableSlots }) => ({
    number,
    version,
    name,
    languagePairs,
    unavailableSlots,
  }));
}

export async function insertInterpreters(
  tx: OfficeTransaction,
  mission: string,
  interpreters: readonly Omit<MissionInterpreter, 'version'>[],
): Promise<void> {
  if (interpreters.length === 0) return;
  await tx
    .tables<Tables>()
    .insertInto('mission_interpreters')
    .values(
      interpreters.map(({ number, name, languagePairs, unavailableSlots }) => ({
        office_id: tx.office,
        mission_id: mission,
        number,
        name: JSON.stringify(name),
        language_pairs: languagePairs,
        unavailable_slots: unavailableSlots,
      })),
    )
    .execute();
}

/** Saves all of them; one that is as it was keeps its version. */
export async function saveInterpreters(
  tx: OfficeTransaction,
  mission: string,
  interpreters: readonly Omit<MissionInterpreter, 'version'>[],
): Promise<void> {
  if (interpreters.length === 0) return;
  await tx.sql`
    update mission_interpreters as kept
    set name = given.name, language_pairs = given."languagePairs", unavailable_slots = given."unavailableSlots",
      version = kept.version + 1
    from jsonb_to_recordset(${JSON.stringify(interpreters)}::jsonb)
      as given (number integer, name jsonb, "languagePairs" text[], "unavailableSlots" integer[])
    where kept.mission_id = ${mission}::uuid and kept.number = given.number
      and (kept.name, kept.language_pairs, kept.unavailable_slots)
        is distinct from (given.name, given."languagePairs", given."unavailableSlots")
  `.execute(tx.tables<Tables>());
}

/** No meeting may have the interpreter any more. */
export async function deleteInterpreter(tx: OfficeTransaction, mission: string, number: number): Promise<void> {
  await tx
    .tables<Tables>()
    .deleteFrom('mission_interpreters')
    .where('mission_id', '=', mission)
    .where('number', '=', number)
    .execute();
}
