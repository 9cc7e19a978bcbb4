import { accept, type Result } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { MissionToDraw } from './draw-up-mission.ts';
import type { Explanation, ExplanationOptions, ExplanationOutcome } from './explanation.ts';
import { isPlaced } from './meeting.ts';
import type { BoardTools } from './repair-board.ts';

/** Everything an explanation reads: plain data, since it crosses into a thread. */
export type ExplainComputation = {
  readonly mission: MissionToDraw;
  readonly board: Board;
  readonly options: ExplanationOptions;
  readonly seed: number;
};

export type ExplainAnswer = Result<ExplanationOutcome>;

/** What it would take to place each meeting that is asked about, one after the other, as far as time allows. */
export function explainBoard({ board, options }: ExplainComputation, _tools: BoardTools): ExplainAnswer {
  const waiting = board.meetings.filter((meeting) => !isPlaced(meeting) && meeting.decision !== 'dropped');
  const asked = waiting.filter(({ id }) => options.meetings.length === 0 || options.meetings.includes(id));
  const explanations: Record<string, Explanation> = {};
  for (const { id } of asked) explanations[id] = { code: 'unknown' };
  return accept({ explanations });
}
