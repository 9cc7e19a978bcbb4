import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import type { ComputationProgress } from './computation.ts';
import type { ExplainAnswer, ExplainComputation } from './explain-board.ts';
import type { ExplanationOutcome } from './explanation.ts';
import { findExcludedMeetings } from './find-excluded-meetings.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import type { Mission } from './mission.ts';
import { loadLastExplanation } from './run-store.ts';
import type { RunWork } from './run-work.ts';
import type { ExplanationRun } from './timetable-run.ts';

/** Reads all that it takes to say what it would take; what was found of the same board before stays told. */
export async function prepareExplanation(
  tx: OfficeTransaction,
  { mission, run }: { readonly mission: Mission; readonly run: ExplanationRun },
): Promise<RunWork> {
  const before = await loadLastExplanation(tx, mission.id, mission.planRevision);
  const board = await loadBoard(tx, mission);
  const companies = board.participants.map(({ company }) => company);
  const profiles = await loadParticipantProfiles(tx, system, companies);
  const byCompany = Object.fromEntries(profiles.map(({ id, profile }) => [id, profile]));
  const computation: ExplainComputation = {
    mission: missionToDraw(mission),
    board,
    excluded: findExcludedMeetings(board, byCompany).map(({ id }) => id),
    options: run.options,
  };
  return async ({ signal, onProgress }) => {
    const explained = await runInThread<ExplainComputation, ComputationProgress, ExplainAnswer>(
      new URL('./explain-in-thread.ts', import.meta.url),
      computation,
      { signal, onReport: onProgress },
    );
    if (!explained.ok) return { end: { state: 'failed', failure: explained.refusal } };
    const outcome: ExplanationOutcome = {
      explanations: { ...before?.outcome?.explanations, ...explained.value.explanations },
    };
    return { end: { state: 'done', outcome } };
  };
}
