import { type Actor, userOf } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { BoardRefusal, PublishingRefusal } from './board-texts.ts';
import { differenceOf } from './changes-between-versions.ts';
import { explainFirmsElsewhere } from './explain-firms-elsewhere.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import { checkOpen, type Mission, type OverRefusal } from './mission.ts';
import { countUnderMission } from './mission-count-store.ts';
import { loadMission, recordMissionChange } from './mission-store.ts';
import { canPublish } from './policy.ts';
import { programmeOfBoard } from './programme-of-board.ts';
import { loadRunUnderWay } from './run-store.ts';
import { confirmSeats } from './seat-store.ts';
import { insertVersion, loadVersion, type PublishedVersion } from './version-store.ts';

type PublishRefusal =
  | Extract<PublishingRefusal, 'nothing-placed' | 'nothing-to-publish' | 'board-does-not-hold'>
  | Extract<BoardRefusal, 'firm-booked-elsewhere' | 'seat-taken'>
  | OverRefusal
  | 'run-under-way'
  | 'not-allowed'
  | 'not-found'
  | 'version-stale';

/**
 * Hands the working board out as the next version, for good: checked independently once more, its seats confirmed against every
 * other published mission of the office. The board published is exactly the one the officer saw: any change since refuses it.
 */
export async function publishMission(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  input: { readonly mission: string; readonly fromVersion: number },
): Promise<Result<{ readonly published: PublishedVersion; readonly missionVersion: number }, PublishRefusal>> {
  if (!canPublish(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, input.mission, { forUpdate: true });
  if (mission === null) return refuse('not-found');
  if (mission.version !== input.fromVersion)
    return refuse('version-stale', { expected: input.fromVersion, actual: mission.version });
  const over = checkOpen(mission);
  if (over !== null) return refuse(over);
  if ((await loadRunUnderWay(tx, mission.id, 'timetable')) !== null) return refuse('run-under-way');

  const board = await loadBoard(tx, mission);
  const { programme, companies, fault } = programmeOfBoard(missionToDraw(mission), board, mission.certificate);
  if (fault !== null) return refuse('board-does-not-hold', { fault: `${fault.code} ${JSON.stringify(fault.values)}` });
  if (programme.timetable === null) return refuse('nothing-placed');
  const before = await loadVersion(tx, mission.id);
  const { changes, toTell } = differenceOf(before, { programme, companies, settings: mission.settings });
  if (before !== null && toTell.length === 0) return refuse('nothing-to-publish', { version: before.number });

  const confirmed = await confirmFirms(tx, mission);
  if (!confirmed.ok) return confirmed;
  const published: PublishedVersion = {
    number: (before?.number ?? 0) + 1,
    settings: mission.settings,
    programme,
    companies,
    changes,
    toTell,
    publishedBy: userOf(actor),
    publishedAt: clock.now(),
  };
  const { digest } = await countUnderMission(tx, mission.id);
  await insertVersion(tx, mission.id, { ...published, boardDigest: digest });
  const missionVersion = await recordMissionChange(tx, mission.id, { touchesPlan: false });
  return accept({ published, missionVersion });
}

/** Another mission may be published at this very moment: what the look before doesn't see, the database does. */
async function confirmFirms(
  tx: OfficeTransaction,
  mission: Mission,
): Promise<Result<void, 'firm-booked-elsewhere' | 'seat-taken'>> {
  const busy = await explainFirmsElsewhere(tx, mission, 'held');
  if (busy) return busy;
  const confirmed = await confirmSeats(tx, mission.id);
  if (confirmed.ok) return confirmed;
  return (await explainFirmsElsewhere(tx, mission, 'held')) ?? confirmed;
}
