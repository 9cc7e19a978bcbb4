import { runInThread } from '#platform/threads/run-in-thread.ts';
import { takeTurns } from '#platform/threads/take-turns.ts';
import type { RenderOrder } from './render-in-thread.ts';

/** A thread takes some 150 MB with its fonts, and drawing takes a whole processor: a rush waits in line. */
const inTurn = takeTurns(2);

/** Draws a document in a thread of its own: a second and a half for one sheet, five for a hundred. */
export function renderDocument(order: RenderOrder): Promise<Uint8Array> {
  return inTurn(() =>
    runInThread<RenderOrder, never, Uint8Array>(new URL('./render-in-thread.ts', import.meta.url), order),
  );
}
