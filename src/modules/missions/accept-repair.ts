import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import { saveInterpreters } from './interpreter-store.ts';
import { missionToDraw } from './load-board.ts';
import { type Meeting, movedTo } from './meeting.ts';
import { insertMeetings, saveMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { openBoard } from './open-board.ts';
import { loadParticipants, saveParticipants } from './participant-store.ts';
import { programmeOfBoard } from './programme-of-board.ts';
import { boardAfter, type RepairStep } from './repair.ts';
import { loadRun, settleRun } from './run-store.ts';
import { saveSeats } from './seat-store.ts';
import { seatsOfMeetings } from './seats-of-meetings.ts';

type AcceptRefusal =
  | Extract<MissionRefusal, 'repair-overtaken' | 'repair-not-ready' | 'repair-discarded'>
  | OverRefusal
  | 'not-allowed'
  | 'not-found';

/**
 * Makes a repair the board, together with what happened: who cannot come, which table is lost, which meeting is off. All at once
 * or not at all, and only on the board it was computed for. Accepted already, it stays as it is.
 */
export async function acceptRepair(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  input: { readonly mission: string; readonly run: string },
): Promise<Result<void, AcceptRefusal>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const { board, mission } = opened.value;
  const run = await loadRun(tx, input.run);
  if (run?.mission !== mission.id || run.purpose !== 'repair') return refuse('not-found');
  if (run.settledAs === 'accepted') return accept(undefined);
  if (run.settledAs === 'discarded') return refuse('repair-discarded');
  if (run.state !== 'done' || run.outcome === null) return refuse('repair-not-ready');
  if (run.planRevision !== mission.planRevision) return refuse('repair-overtaken');

  const repaired = takeSteps(boardAfter(board, run.options), run.outcome.steps, newId);
  const { fault } = programmeOfBoard(missionToDraw(mission), repaired, null);
  if (fault !== null) throw new Error(`repair ${run.id} does not hold: ${JSON.stringify(fault)}`);
  const unavailable = new Map(
    repaired.participants.map(({ company, unavailableSlots }) => [company, unavailableSlots]),
  );
  const participants = await loadParticipants(tx, mission.id);
  await saveParticipants(
    tx,
    mission.id,
    participants.map((one) => ({ ...one, unavailableSlots: unavailable.get(one.company) ?? one.unavailableSlots })),
  );
  await saveInterpreters(tx, mission.id, repaired.interpreters);
  const known = new Set(board.meetings.map(({ id }) => id));
  await saveMeetings(
    tx,
    mission.id,
    repaired.meetings.filter(({ id }) => known.has(id)),
  );
  await insertMeetings(
    tx,
    mission.id,
    repaired.meetings.filter(({ id }) => !known.has(id)),
  );
  const seats = seatsOfMeetings(repaired.slots, repaired.meetings);
  const seated = await saveSeats(tx, mission.id, { release: 'all', seats });
  if (!seated.ok) throw new Error(`repair ${run.id} books a firm or a table twice`);
  const closedTables = repaired.tables.flatMap(({ number, forbiddenSlots = [] }) =>
    forbiddenSlots.length > 0 ? [{ table: number, slots: forbiddenSlots }] : [],
  );
  await recordMissionChange(tx, mission.id, { closedTables, certificate: null, touchesPlan: true });
  if (!(await settleRun(tx, run.id, 'accepted')))
    throw new Error(`repair ${run.id} was decided on while it was locked`);
  return accept(undefined);
}

/** The board with every meeting where the repair puts it. */
function takeSteps(board: Board, steps: readonly RepairStep[], newId: NewId): Board {
  const stepOf = new Map(steps.map((step) => [step.meeting, step]));
  return {
    ...board,
    meetings: board.meetings.map((meeting): Meeting => {
      const step = stepOf.get(meeting.id);
      const id = meeting.id === '' ? newId() : meeting.id;
      if (step === undefined || step.kind === 'called-off') return { ...meeting, id };
      return { ...movedTo(meeting, step.to), id, whyNot: step.to === null ? step.whyNot : [] };
    }),
  };
}
