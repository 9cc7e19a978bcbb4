import type { Objective, SolveResult } from '#kernel/scheduling/problem.ts';
import { type Programme, problemOf } from '#kernel/scheduling/programme.ts';
import { type BrokenConstraint, type Claim, verify } from '#kernel/scheduling/verify.ts';
import type { Board } from './board.ts';
import { type DrawnMission, drawUpMission, type MissionToDraw } from './draw-up-mission.ts';
import { isPlaced } from './meeting.ts';

/** What a computation proved of the board it left; gone as soon as the board is changed in a way the proof knows nothing of. */
export type Certificate = Pick<SolveResult, 'status' | 'bound' | 'seconds' | 'seed'>;

export type ProgrammeOfBoard = DrawnMission & {
  /** What the independent check counts; null where it finds a fault. */
  readonly objective: Objective | null;
  readonly fault: BrokenConstraint | null;
  /** The certificate, where it still holds. */
  readonly certificate: Certificate | null;
};

/**
 * The board in the open format with its timetable, checked independently. A certificate that the check contradicts is left out:
 * the timetable is then called feasible, without bounds.
 */
export function programmeOfBoard(
  mission: MissionToDraw,
  board: Board,
  certificate: Certificate | null,
): ProgrammeOfBoard {
  const drawn = drawUpMission(mission, board);
  const assignments = drawn.meetings.flatMap((meeting, index) =>
    isPlaced(meeting) ? [{ meeting: index + 1, slot: meeting.slot, table: meeting.table }] : [],
  );
  const problem = problemOf(drawn.programme);
  const plain = verify(problem, { assignments });
  if (!plain.ok) return { ...drawn, objective: null, fault: plain.broken, certificate: null };
  const { objective } = plain;
  const claim: Claim | null = certificate && {
    assignments,
    status: certificate.status,
    objective,
    bound: certificate.bound,
  };
  const held = claim !== null && verify(problem, claim).ok ? certificate : null;
  const timetable: SolveResult | null =
    assignments.length === 0
      ? null
      : {
          status: held?.status ?? 'feasible',
          objective,
          bound: held?.bound ?? {},
          assignments,
          seconds: certificate?.seconds ?? 0,
          seed: certificate?.seed ?? 0,
        };
  const programme: Programme = { ...drawn.programme, timetable };
  return { ...drawn, programme, objective, fault: null, certificate: held };
}
