import { isDeepStrictEqual } from 'node:util';
import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { type Actor, system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import { type Carried, carrySettings } from './carry-settings.ts';
import { hostsAmong } from './hosts.ts';
import { saveInterpreters } from './interpreter-store.ts';
import { type DaysRefusal, type LaidOutDays, layOutMission } from './lay-out-days.ts';
import { loadBoard } from './load-board.ts';
import { type LockRefusal, lockOpenMission } from './lock-mission.ts';
import { saveMeetings } from './meeting-store.ts';
import type { Mission, MissionSettings, OverRefusal } from './mission.ts';
import { loadMission, recordMissionChange } from './mission-store.ts';
import { loadParticipants, saveParticipants } from './participant-store.ts';
import { canReadMissions } from './policy.ts';
import { saveSeats } from './seat-store.ts';
import { seatsOfMeetings } from './seats-of-meetings.ts';

type SettingsRefusal = DaysRefusal | 'table-needed-by-host';

/** Saves new settings; meetings that lose their slot or table wait for a place again. */
export async function changeSettings(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly fromVersion: number; readonly settings: MissionSettings },
): Promise<Result<void, LockRefusal | OverRefusal | SettingsRefusal>> {
  const locked = await lockOpenMission(tx, actor, { id: input.mission, fromVersion: input.fromVersion });
  if (!locked.ok) return locked;
  const mission = locked.value;
  const days = layOutMission(input.settings);
  if (!days.ok) return days;
  if (!changesBoard(mission.settings, input.settings)) {
    await recordMissionChange(tx, mission.id, { settings: input.settings, touchesPlan: false });
    return accept(undefined);
  }
  const { board, carried } = await carry(tx, mission, input.settings, days.value);
  const needed = refuseTooFewTables(board, input.settings);
  if (needed) return needed;
  await saveParticipants(tx, mission.id, carried.participants);
  await saveInterpreters(tx, mission.id, carried.interpreters);
  await saveMeetings(tx, mission.id, carried.meetings);
  const seats = seatsOfMeetings(days.value.slots, carried.meetings);
  const seated = await saveSeats(tx, mission.id, { release: 'all', seats });
  if (!seated.ok) throw new Error(`meetings of mission ${mission.id} were carried to one place`);
  await recordMissionChange(tx, mission.id, {
    settings: input.settings,
    closedTables: carried.closedTables,
    certificate: null,
    touchesPlan: true,
  });
  return accept(undefined);
}

export type SettingsEffect = {
  /** As the board stands before the change. */
  readonly board: Board;
  readonly released: Carried['released'];
  readonly days: LaidOutDays;
};

/** What saving these settings would do; nothing is changed. */
export async function foreseeSettings(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly settings: MissionSettings },
): Promise<Result<SettingsEffect, SettingsRefusal | 'not-allowed' | 'not-found'>> {
  if (!canReadMissions(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, input.mission);
  if (mission === null) return refuse('not-found');
  const days = layOutMission(input.settings);
  if (!days.ok) return days;
  const { board, carried } = await carry(tx, mission, input.settings, days.value);
  return refuseTooFewTables(board, input.settings) ?? accept({ board, released: carried.released, days: days.value });
}

/** A firm's own table does not go without a word. */
function refuseTooFewTables(board: Board, { tables }: MissionSettings): Result<never, 'table-needed-by-host'> | null {
  const host = hostsAmong(board).find(({ host: { table } }) => table > tables);
  return host ? refuse('table-needed-by-host', { table: host.host.table }, { firm: host.name }) : null;
}

async function carry(tx: OfficeTransaction, mission: Mission, settings: MissionSettings, { slots }: LaidOutDays) {
  const board = await loadBoard(tx, mission);
  const participants = await loadParticipants(tx, mission.id);
  const companies = participants.map(({ company }) => company);
  const halfDays = new Map(
    (await loadParticipantProfiles(tx, system, companies)).map(({ id, profile }) => [
      id,
      profile.availability.sessions,
    ]),
  );
  const carried = carrySettings(
    {
      settings: mission.settings,
      slots: board.slots,
      participants,
      meetings: board.meetings,
      closedTables: mission.closedTables,
      interpreters: board.interpreters,
    },
    { settings, slots },
    (company) => halfDays.get(company) ?? [],
  );
  return { board, carried };
}

/** Title and place are words; what meetings are proposed goes by the rest as well as where they stand. */
function changesBoard(before: MissionSettings, after: MissionSettings): boolean {
  const relevant = ({ title: _title, place: _place, ...rest }: MissionSettings) => rest;
  return !isDeepStrictEqual(relevant(before), relevant(after));
}
