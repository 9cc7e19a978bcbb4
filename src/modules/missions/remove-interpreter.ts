import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { MeetingsLost } from './change-participant.ts';
import { deleteInterpreter } from './interpreter-store.ts';
import type { LockRefusal } from './lock-mission.ts';
import type { OverRefusal } from './mission.ts';
import { openBoard } from './open-board.ts';
import { saveReseated } from './save-reseated.ts';

/** Somebody does not interpret in the mission any more; others take over where they are free. What was published keeps the name. */
export async function removeInterpreter(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly interpreter: number; readonly fromVersion: number },
): Promise<Result<MeetingsLost, LockRefusal | OverRefusal>> {
  const { mission, interpreter: number, fromVersion } = input;
  const opened = await openBoard(tx, actor, mission);
  if (!opened.ok) return opened;
  const { board } = opened.value;
  const known = board.interpreters.find((one) => one.number === number);
  if (known === undefined) return refuse('not-found');
  if (known.version !== fromVersion) return refuse('version-stale', { expected: fromVersion, actual: known.version });
  const interpreters = board.interpreters.filter((one) => one.number !== number);
  const released = await saveReseated(tx, mission, { ...board, interpreters });
  await deleteInterpreter(tx, mission, number);
  return accept({ released, removed: 0 });
}
