import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { checkSlots, type InterpreterRefusal, type SavedInterpreter, tidied } from './change-interpreter.ts';
import { type MissionInterpreter, mostInterpreters } from './interpreter.ts';
import type { InterpreterOrder } from './interpreter-contract.ts';
import { insertInterpreters } from './interpreter-store.ts';
import { openBoard } from './open-board.ts';
import { saveReseated } from './save-reseated.ts';

/** Somebody interprets in the mission from now on; meetings that need it and stand on the board get them where they are free. */
export async function addInterpreter(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly order: InterpreterOrder },
): Promise<Result<SavedInterpreter, InterpreterRefusal | 'too-many-interpreters'>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const { board } = opened.value;
  const wrong = checkSlots(board, input.order);
  if (wrong) return wrong;
  const taken = new Set(board.interpreters.map(({ number }) => number));
  const number = Array.from({ length: mostInterpreters }, (_, index) => index + 1).find((one) => !taken.has(one));
  if (number === undefined) return refuse('too-many-interpreters', { most: mostInterpreters });
  const added: MissionInterpreter = { number, version: 1, ...tidied(input.order) };
  await insertInterpreters(tx, input.mission, [added]);
  const interpreters = [...board.interpreters, added].toSorted((a, b) => a.number - b.number);
  const released = await saveReseated(tx, input.mission, { ...board, interpreters });
  return accept({ number, released });
}
