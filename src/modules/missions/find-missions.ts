import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { firstDateOf, type Mission } from './mission.ts';
import { countUnderMissions, type MissionCounts } from './mission-count-store.ts';
import { loadMission, loadMissions } from './mission-store.ts';
import { canReadMissions } from './policy.ts';
import { loadLastRuns } from './run-store.ts';
import type { TimetableRun } from './timetable-run.ts';

/** A mission with what is counted under it. */
export type MissionOverview = {
  readonly mission: Mission;
  readonly counts: MissionCounts;
  readonly lastRun: TimetableRun | null;
};

/** Every mission: the next ones first, those of the past after them with the latest first, those without a day last. `today` in ISO 8601. */
export async function findMissions(
  tx: OfficeTransaction,
  actor: Actor,
  today: string,
): Promise<Result<readonly MissionOverview[], 'not-allowed'>> {
  if (!canReadMissions(actor)) return refuse('not-allowed');
  const missions = await loadMissions(tx);
  const counts = await countUnderMissions(tx);
  const runs = await loadLastRuns(tx);
  const overviews = missions.flatMap((mission) => {
    const counted = counts.get(mission.id);
    return counted ? [{ mission, counts: counted, lastRun: runs.get(mission.id) ?? null }] : [];
  });
  return accept(inOrderOfDays(overviews, today.slice(0, 10)));
}

export async function findMission(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<MissionOverview, 'not-allowed' | 'not-found'>> {
  if (!canReadMissions(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, id);
  const counts = (await countUnderMissions(tx, id)).get(id);
  if (mission === null || counts === undefined) return refuse('not-found');
  return accept({ mission, counts, lastRun: (await loadLastRuns(tx, id)).get(id) ?? null });
}

function inOrderOfDays(overviews: readonly MissionOverview[], today: string): readonly MissionOverview[] {
  const last = ({ mission }: MissionOverview) => mission.settings.days.at(-1)?.date ?? null;
  const first = ({ mission }: MissionOverview) => firstDateOf(mission.settings) ?? '';
  const isPast = (overview: MissionOverview) => (last(overview) ?? '') < today;
  const withDays = overviews.filter((overview) => last(overview) !== null);
  const coming = withDays.filter((overview) => !isPast(overview)).toSorted((a, b) => first(a).localeCompare(first(b)));
  const past = withDays.filter(isPast).toSorted((a, b) => first(b).localeCompare(first(a)));
  return [...coming, ...past, ...overviews.filter((overview) => last(overview) === null)];
}
