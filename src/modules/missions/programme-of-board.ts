import type { BoundReason } from '#kernel/scheduling/certificate.ts';
import type { Assignment, Objective, SolveResult } from '#kernel/scheduling/problem.ts';
import { type Programme, type ProgrammeTimetable, problemOf } from '#kernel/scheduling/programme.ts';
import { type BrokenConstraint, type Claim, verify } from '#kernel/scheduling/verify.ts';
import { version } from '#platform/version.ts';
import type { Board } from './board.ts';
import { type DrawnMission, drawUpMission, type MissionToDraw } from './draw-up-mission.ts';
import { hashProblem } from './hash-problem.ts';
import { isPlaced, type MeetingPlace } from './meeting.ts';

/** What a computation proved of the board it left; gone as soon as the board is changed in a way the proof knows nothing of. */
export type Certificate = Pick<SolveResult, 'status' | 'bound' | 'seconds' | 'seed'> & {
  /** Where the bound on breaks comes from. Absent: nobody says. */
  readonly reason?: BoundReason;
  /** Of the program that computed it. */
  readonly version?: string;
  /** Ids of meetings that had to take place; the claim is about timetables in which they do. Absent: none. */
  readonly obligations?: readonly string[];
};

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
  const held = certificate && holds(mission, board, certificate) ? certificate : null;
  const drawn = drawUpMission(mission, board, held?.obligations);
  const assignments = assignmentsOf(drawn);
  const problem = problemOf(drawn.programme);
  const plain = verify(problem, { assignments });
  if (!plain.ok) return { ...drawn, objective: null, fault: plain.broken, certificate: null };
  const { objective } = plain;
  const timetable: ProgrammeTimetable | null =
    assignments.length === 0
      ? null
      : {
          status: held?.status ?? 'feasible',
          objective,
          bound: held?.bound ?? {},
          assignments,
          seconds: certificate?.seconds ?? 0,
          seed: certificate?.seed ?? 0,
          ...(held?.reason && {
            certificate: {
              problem: hashProblem(problem),
              ...held.reason,
              seed: held.seed,
              version: held.version ?? version,
            },
          }),
        };
  const programme: Programme = { ...drawn.programme, timetable };
  return { ...drawn, programme, objective, fault: null, certificate: held };
}

function holds(mission: MissionToDraw, board: Board, certificate: Certificate): boolean {
  const drawn = drawUpMission(mission, board, certificate.obligations);
  const claim: Claim = {
    assignments: assignmentsOf(drawn),
    status: certificate.status,
    bound: certificate.bound,
    slotPrices: certificate.reason?.slotPrices ?? null,
  };
  return verify(problemOf(drawn.programme), claim).ok;
}

export function assignmentsOf(drawn: DrawnMission): readonly Assignment[] {
  return drawn.meetings.flatMap((meeting, index) =>
    isPlaced(meeting) ? [assignmentOf(drawn, index + 1, meeting)] : [],
  );
}

/** A place on the board in the numbers of the drawn programme. */
export function assignmentOf({ interpreters }: DrawnMission, meeting: number, place: MeetingPlace): Assignment {
  const { slot, table, interpreter = null } = place;
  return { meeting, slot, table, ...(interpreter !== null && { interpreter: interpreters.indexOf(interpreter) + 1 }) };
}

/** The place on the board that an assignment of the drawn programme gives. */
export function placeOfAssignment(
  { interpreters }: DrawnMission,
  { slot, table, interpreter }: Assignment,
): MeetingPlace {
  return { slot, table, interpreter: interpreter === undefined ? null : (interpreters[interpreter - 1] ?? null) };
}
