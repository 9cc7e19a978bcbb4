import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Board } from './board.ts';
import { type MissionToDraw, tableName } from './draw-up-mission.ts';
import { loadInterpreters } from './interpreter-store.ts';
import { type LaidOutDays, layOutDays } from './lay-out-days.ts';
import { loadMeetings } from './meeting-store.ts';
import { firstDateOf, type Mission } from './mission.ts';
import { loadParticipants } from './participant-store.ts';

/** The working board of a mission, with the names the registry has now. Who may see it, the caller has asked. */
export async function loadBoard(tx: OfficeTransaction, mission: Mission): Promise<Board> {
  const participants = await loadParticipants(tx, mission.id);
  const companies = participants.map(({ company }) => company);
  const profiles = new Map(
    (await loadParticipantProfiles(tx, system, companies)).map(({ id, profile }) => [id, profile]),
  );
  const hostNames = new Map(participants.flatMap(({ host }) => (host ? [[host.table, host.name] as const] : [])));
  return {
    slots: daysOf(mission).slots,
    tables: Array.from({ length: mission.settings.tables }, (_, index) => {
      const number = index + 1;
      const forbiddenSlots = mission.closedTables.find(({ table }) => table === number)?.slots ?? [];
      return {
        number,
        name: namedBy(hostNames.get(number)) ?? mission.tableNames[index] ?? tableName(number),
        ...(forbiddenSlots.length > 0 && { forbiddenSlots }),
      };
    }),
    participants: participants.map(({ company, number, side, unavailableSlots, maximumMeetings, host }) => {
      const profile = profiles.get(company);
      if (profile === undefined)
        throw new Error(`company ${company} takes part in a mission and is not in the registry`);
      const { reference, name, languages } = profile;
      return { company, number, side, reference, name, unavailableSlots, maximumMeetings, languages, host };
    }),
    interpreters: await loadInterpreters(tx, mission.id),
    meetings: await loadMeetings(tx, mission.id),
  };
}

/** A name somebody gave; null: nobody did. */
function namedBy(name: LocalisedText | undefined): LocalisedText | null {
  return name && Object.values(name).some(Boolean) ? name : null;
}

/** The mission's days as laid out; settings that cannot be laid out are never saved. */
export function daysOf(mission: Pick<Mission, 'id' | 'settings'>): LaidOutDays {
  const days = layOutDays(mission.settings);
  if (!days.ok) throw new Error(`the days of mission ${mission.id} cannot be laid out: ${days.refusal.code}`);
  return days.value;
}

/** What the open format says of the mission besides its board. */
export function missionToDraw({ settings, sides, createdAt }: Mission): MissionToDraw {
  const { title, timeZone } = settings;
  return { title, timeZone, sides, date: firstDateOf(settings) ?? createdAt.toISOString().slice(0, 10) };
}
