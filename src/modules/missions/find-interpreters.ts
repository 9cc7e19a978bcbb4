import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import { languagePairsOf, pairsBetween } from './interpreting.ts';
import { loadBoard } from './load-board.ts';
import { loadMission } from './mission-store.ts';
import { canReadMissions } from './policy.ts';

export type WantedPair = { readonly pair: string; readonly meetings: number; readonly interpreters: number };
export type FoundInterpreters = { readonly board: Board; readonly wanted: readonly WantedPair[] };

/** Who interprets in the mission, and for which language pairs somebody is wanted. */
export async function findInterpreters(
  tx: OfficeTransaction,
  actor: Actor,
  missionId: string,
): Promise<Result<FoundInterpreters, 'not-allowed' | 'not-found'>> {
  if (!canReadMissions(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, missionId);
  if (mission === null) return refuse('not-found');
  const board = await loadBoard(tx, mission);
  return accept({ board, wanted: wantedPairs(board) });
}

/** By number of meetings. Where firms share no language and nobody works in a pair between them, the first of their pairs. */
export function wantedPairs(board: Pick<Board, 'participants' | 'interpreters' | 'meetings'>): readonly WantedPair[] {
  const pairOf = languagePairsOf(board);
  const languagesOf = new Map(board.participants.map(({ company, languages }) => [company, languages]));
  const meetings = new Map<string, number>();
  for (const meeting of board.meetings) {
    if (meeting.decision === 'dropped') continue;
    const { left, right, interpreting } = meeting;
    const [between] = pairsBetween(languagesOf.get(left) ?? [], languagesOf.get(right) ?? []);
    const pair = pairOf(meeting) ?? (interpreting.decidedBy === 'languages' ? between : undefined);
    if (pair !== undefined) meetings.set(pair, (meetings.get(pair) ?? 0) + 1);
  }
  return [...meetings]
    .map(([pair, count]) => ({
      pair,
      meetings: count,
      interpreters: board.interpreters.filter(({ languagePairs }) => languagePairs.includes(pair)).length,
    }))
    .toSorted((a, b) => b.meetings - a.meetings);
}
