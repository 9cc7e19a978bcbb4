import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { MissionInterpreter } from './interpreter.ts';
import type { InterpreterOrder } from './interpreter-contract.ts';
import { loadInterpreters, saveInterpreters } from './interpreter-store.ts';
import type { OverRefusal } from './mission.ts';
import { openBoard } from './open-board.ts';
import { saveReseated } from './save-reseated.ts';

export type InterpreterRefusal = 'slot-not-in-mission' | OverRefusal | 'not-allowed' | 'not-found';

export type SavedInterpreter = { readonly number: number; readonly released: number };

/** Name, languages and times of an interpreter; meetings they cannot be at any more get somebody else or wait for a place again. */
export async function changeInterpreter(
  tx: OfficeTransaction,
  actor: Actor,
  input: {
    readonly mission: string;
    readonly interpreter: number;
    readonly fromVersion: number;
    readonly order: InterpreterOrder;
  },
): Promise<Result<SavedInterpreter, InterpreterRefusal | 'version-stale'>> {
  const { mission, interpreter: number, fromVersion } = input;
  const opened = await openBoard(tx, actor, mission);
  if (!opened.ok) return opened;
  const { board } = opened.value;
  const known = board.interpreters.find((one) => one.number === number);
  if (known === undefined) return refuse('not-found');
  if (known.version !== fromVersion) return refuse('version-stale', { expected: fromVersion, actual: known.version });
  const wrong = checkSlots(board, input.order);
  if (wrong) return wrong;
  await saveInterpreters(tx, mission, [{ number, ...tidied(input.order) }]);
  const interpreters = await loadInterpreters(tx, mission);
  const released = await saveReseated(tx, mission, { ...board, interpreters });
  return accept({ number, released });
}

export function checkSlots(
  { slots }: Pick<Board, 'slots'>,
  { unavailableSlots }: InterpreterOrder,
): Result<never, 'slot-not-in-mission'> | null {
  const strange = unavailableSlots.find((slot) => slot > slots.length);
  return strange === undefined ? null : refuse('slot-not-in-mission', { slot: strange, slots: slots.length });
}

export function tidied({
  name,
  languagePairs,
  unavailableSlots,
}: InterpreterOrder): Omit<MissionInterpreter, 'number' | 'version'> {
  return {
    name: name as LocalisedText,
    languagePairs: [...new Set(languagePairs)],
    unavailableSlots: [...new Set(unavailableSlots)].sort((a, b) => a - b),
  };
}
