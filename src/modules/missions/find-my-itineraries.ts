import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { type Actor, system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { canReadOwnItineraries } from './policy.ts';
import { loadVersionsOfFirm, type VersionOfFirm } from './version-store.ts';

/** The published missions in which the company user's own company takes part, the latest first. */
export async function findMyItineraries(
  tx: OfficeTransaction,
  actor: Actor,
): Promise<Result<{ readonly isSample: boolean; readonly versions: readonly VersionOfFirm[] }, 'not-allowed'>> {
  if (!canReadOwnItineraries(actor) || actor.kind !== 'user' || actor.company === null) return refuse('not-allowed');
  const [own] = await loadParticipantProfiles(tx, system, [actor.company]);
  return accept({ isSample: own?.isSample ?? false, versions: await loadVersionsOfFirm(tx, actor.company) });
}
