import { type CompanyProfile, findCompanyIds, loadParticipantProfiles } from '#modules/companies/index.ts';
import { type Actor, system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { forbiddenSlotsOf } from './draw-up-programme.ts';
import { daysOf } from './load-board.ts';
import { type LockRefusal, lockOpenMission } from './lock-mission.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import type { ParticipantsOrder } from './participant-contract.ts';
import { insertParticipants, loadParticipants } from './participant-store.ts';

/**
 * Companies join a mission: chosen ones, everybody of an import, everybody of a side. Who takes part already stays as it is.
 * What the registry says of their times and their most meetings is where they begin; a mission may say otherwise.
 */
export async function addParticipants(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly order: ParticipantsOrder },
): Promise<Result<void, LockRefusal | OverRefusal | 'company-not-found'>> {
  const locked = await lockOpenMission(tx, actor, { id: input.mission });
  if (!locked.ok) return locked;
  const wanted = await findWanted(tx, input.order);
  const here = new Set((await loadParticipants(tx, input.mission)).map(({ company }) => company));
  const missing = wanted.filter((company) => !here.has(company));
  const profiles = await loadParticipantProfiles(tx, system, missing);
  const known = new Set(profiles.map(({ id }) => id));
  const unknown = missing.find((company) => !known.has(company));
  if (unknown !== undefined) return refuse('company-not-found', { company: unknown });
  if (profiles.length === 0) return accept(undefined);
  const { slots } = daysOf(locked.value);
  await insertParticipants(
    tx,
    input.mission,
    profiles.map(({ id, isSample, profile }) => ({
      company: id,
      side: profile.side,
      isSample,
      unavailableSlots: forbiddenSlotsOf(profile, slots),
      maximumMeetings: maximumOf(profile),
      host: null,
    })),
  );
  await recordMissionChange(tx, input.mission, { touchesPlan: true });
  return accept(undefined);
}

async function findWanted(
  tx: OfficeTransaction,
  { companies = [], imports = [], sides = [] }: ParticipantsOrder,
): Promise<readonly string[]> {
  const found: string[] = [...companies];
  for (const side of sides) found.push(...(await findCompanyIds(tx, system, { side })));
  for (const importId of imports) {
    for (const side of ['left', 'right'] as const) {
      found.push(...(await findCompanyIds(tx, system, { side, importId })));
    }
  }
  return [...new Set(found)];
}

/** A list may hold a larger number than any mission has slots. */
function maximumOf({ capacity }: CompanyProfile): number | null {
  return capacity.maximumMeetings === null ? null : Math.min(capacity.maximumMeetings, 200);
}
