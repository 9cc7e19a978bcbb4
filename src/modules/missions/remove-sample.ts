import { removeSampleCompanies } from '#modules/companies/index.ts';
import { recordSampleRemoval } from '#modules/offices/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { deleteSampleMissions, loadMission } from './mission-store.ts';
import { findOwnMissionsWithSample } from './participant-store.ts';
import { canRemoveSample } from './policy.ts';

/**
 * Everything invented goes at once: the sample's missions with all that was published of them, and the sample's companies.
 * Nothing of the office's own is touched, so where an invented company takes part in a mission of its own, nothing goes.
 */
export async function removeSample(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
): Promise<Result<{ readonly missions: number; readonly companies: number }, 'not-allowed' | 'sample-in-use'>> {
  if (!canRemoveSample(actor)) return refuse('not-allowed');
  const [first, ...more] = await findOwnMissionsWithSample(tx);
  if (first !== undefined) {
    const title = (await loadMission(tx, first))?.settings.title ?? {};
    return refuse('sample-in-use', { more: more.length }, { mission: title });
  }
  const missions = await deleteSampleMissions(tx);
  const companies = await removeSampleCompanies(tx, actor);
  await recordSampleRemoval(tx, clock.now());
  return accept({ missions, companies });
}
