import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import type { Result } from '#platform/result.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import type { Computation, ComputationProgress, Computed, Impossible } from './computation.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import { loadMetBefore } from './met-before-store.ts';
import type { Mission } from './mission.ts';
import { usualPatience } from './planning-limits.ts';
import type { RunWork } from './run-work.ts';
import { saveComputed } from './save-computed.ts';
import { sendMissionReadyMail } from './send-mission-ready-mail.ts';
import type { RunEnd, TimetableRun } from './timetable-run.ts';

export type PrepareTimetableDependencies = {
  readonly newId: NewId;
  /** Where people reach the desk; mails link to it. null: no link. */
  readonly publicUrl: string | null;
  readonly compute?: typeof computeInThread;
};

/** Reads all that a computation of the timetable needs; its result becomes the board. */
export async function prepareTimetable(
  deps: PrepareTimetableDependencies,
  tx: OfficeTransaction,
  { mission, run }: { readonly mission: Mission; readonly run: TimetableRun },
): Promise<RunWork> {
  const board = await loadBoard(tx, mission);
  const companies = board.participants.map(({ company }) => company);
  const profiles = await loadParticipantProfiles(tx, system, companies);
  const [firstSlot] = board.slots;
  const { tables, meetingsPerCompany, minimumEach } = mission.settings;
  const computation: Computation = {
    mission: missionToDraw(mission),
    settings: { tables, meetingsPerCompany, minimumEach },
    board,
    // People and their addresses stay behind: nothing of them is computed with.
    profiles: Object.fromEntries(profiles.map(({ id, profile }) => [id, { ...profile, contacts: [] }])),
    metBefore: firstSlot ? await loadMetBefore(tx, { mission: mission.id, before: firstSlot.start }) : [],
    options: run.options,
    seed: run.seed,
    patience: usualPatience,
  };
  return async (options) => {
    const computed = await (deps.compute ?? computeInThread)(computation, options);
    const end = endOf(computed);
    if (!computed.ok || computed.value === null || 'impossible' in computed.value) return { end };
    const { value } = computed;
    return {
      end,
      async save(saving, locked) {
        await saveComputed({ tx: saving, newId: deps.newId }, locked, value);
        if (run.requestedBy === null) return;
        const { summary } = value;
        await sendMissionReadyMail(saving, { mission: locked, summary, publicUrl: deps.publicUrl });
      },
    };
  };
}

/** Proposing and searching, in a thread of their own. */
function computeInThread(
  computation: Computation,
  { signal, onProgress }: Parameters<RunWork>[0],
): Promise<Result<Computed | Impossible | null>> {
  return runInThread<Computation, ComputationProgress, Result<Computed | Impossible | null>>(
    new URL('./compute-in-thread.ts', import.meta.url),
    computation,
    { signal, onReport: onProgress },
  );
}

function endOf(computed: Result<Computed | Impossible | null>): RunEnd {
  if (!computed.ok) return { state: 'failed', failure: computed.refusal };
  const { value } = computed;
  if (value === null) return { state: 'cancelled' };
  if ('impossible' in value) {
    return { state: 'failed', failure: { code: 'requirements-conflict', values: {}, conflict: value.impossible } };
  }
  return { state: 'done', summary: value.summary, warnings: value.warnings };
}
