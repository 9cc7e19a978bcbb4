import type { Concession as ProblemConcession } from '#kernel/scheduling/explain/concession.ts';
import { explainWishes, type Explanation as ProblemExplanation } from '#kernel/scheduling/explain/explain-wishes.ts';
import type { Assignment } from '#kernel/scheduling/problem.ts';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { accept, type Result } from '#platform/result.ts';
import type { Board } from './board.ts';
import { keepConflict } from './conflict.ts';
import { placesFor } from './conflicts-of-move.ts';
import { type DrawnMission, drawUpMission, type MissionToDraw } from './draw-up-mission.ts';
import type { Concession, Explanation, ExplanationOptions, ExplanationOutcome } from './explanation.ts';
import { isPlaced } from './meeting.ts';
import { assignmentsOf } from './programme-of-board.ts';
import type { BoardTools } from './repair-board.ts';

/** Everything an explanation reads: plain data, since it crosses into a thread. */
export type ExplainComputation = {
  readonly mission: MissionToDraw;
  readonly board: Board;
  /** Ids of meetings that are not to be arranged, whatever it would take. */
  readonly excluded: readonly string[];
  readonly options: ExplanationOptions;
};

export type ExplainAnswer = Result<ExplanationOutcome>;

/** What it would take to place each meeting that is asked about, one after the other, as far as time allows. */
export function explainBoard(
  { mission, board, excluded, options }: ExplainComputation,
  tools: BoardTools,
): ExplainAnswer {
  const waiting = board.meetings.filter((meeting) => !isPlaced(meeting) && meeting.decision !== 'dropped');
  const asked = options.meetings.length === 0 ? waiting : waiting.filter(({ id }) => options.meetings.includes(id));
  const isOut = (id: string) => excluded.includes(id);
  const drawn = drawUpMission(mission, { ...board, meetings: board.meetings.filter(({ id }) => !isOut(id)) });
  const numberOf = new Map(drawn.meetings.map(({ id }, index) => [id, index + 1]));
  const explanations: Record<string, Explanation> = {};
  for (const meeting of asked) {
    const free = placesFor(board, meeting).find(
      ({ conflicts, freeTables }) => conflicts.length === 0 && freeTables.length > 0,
    );
    if (isOut(meeting.id)) explanations[meeting.id] = { code: 'not-to-be-arranged' };
    // A place that is free as the board stands is no question for a search.
    else if (free) explanations[meeting.id] = { code: 'fits', slot: free.slot, moves: 0 };
  }
  const numbers = asked
    .filter(({ id }) => explanations[id] === undefined)
    .flatMap(({ id }) => numberOf.get(id) ?? [])
    .sort((a, b) => a - b);
  // None named would ask for all.
  if (numbers.length === 0) return accept({ explanations });
  const current = assignmentsOf(drawn);
  const meetings = numbers.length;
  let explained = 0;
  const report = () =>
    tools.report({ stage: 'scheduling', meetings, placed: explained, breaks: null, boundBreaks: null });
  report();
  const found = explainWishes(problemOf(drawn.programme), current, numbers, {
    makeSatSolver: tools.makeSatSolver,
    shouldStop: () => tools.shouldStop() || tools.seconds() >= options.limitSeconds,
    onExplained: () => {
      explained += 1;
      report();
    },
  });
  if (!found.ok) return found;
  for (const one of found.value) explanations[drawn.meetings[one.meeting - 1]!.id] = keep(one, current, drawn);
  return accept({ explanations });
}

function keep(one: ProblemExplanation, current: readonly Assignment[], drawn: DrawnMission): Explanation {
  switch (one.code) {
    case 'placeable': {
      const slot = one.assignments.find(({ meeting }) => meeting === one.meeting)?.slot ?? 0;
      const before = new Map(current.map((assignment) => [assignment.meeting, assignment.slot]));
      const moves = one.assignments.filter(({ meeting, slot: now }) => (before.get(meeting) ?? now) !== now).length;
      return { code: 'fits', slot, moves };
    }
    case 'blocked':
      return {
        code: 'takes',
        because: keepConflict(one.blocking, drawn),
        concessions: (one.change?.concessions ?? []).flatMap((concession) => keepConcession(concession, drawn)),
        isSettled: one.isSettled,
      };
    case 'not-to-be-arranged':
    case 'called-off':
      return { code: 'not-to-be-arranged' };
    case 'unknown':
      return { code: 'unknown' };
  }
}

/** A mission on the desk has no sessions and orders to give way in. */
function keepConcession(concession: ProblemConcession, { companies, meetings, programme }: DrawnMission): Concession[] {
  switch (concession.code) {
    case 'one-more-table':
      return [{ kind: 'table-added', slot: concession.slot }];
    case 'slot-freed':
      return [{ kind: 'slot-freed', company: companies[concession.participant - 1]!, slot: concession.slot }];
    case 'maximum-raised': {
      const { participant } = concession;
      const most = programme.participants[participant - 1]!.maximumMeetings ?? 0;
      return [{ kind: 'maximum-raised', company: companies[participant - 1]!, meetings: most + 1 }];
    }
    case 'fixed-slot-dropped':
    case 'fixed-table-dropped':
    case 'wish-given-up': {
      const { id, left, right } = meetings[concession.meeting - 1]!;
      const kind = concession.code === 'wish-given-up' ? 'meeting-given-up' : 'lock-dropped';
      return [{ kind, meeting: id, left, right }];
    }
    case 'one-more-interpreter':
      return [{ kind: 'interpreter-added', languagePair: concession.languagePair }];
    case 'session-dropped':
    case 'order-dropped':
      return [];
  }
}
