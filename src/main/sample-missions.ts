import { z } from 'zod';
import { findCompanyIds, loadParticipantProfiles } from '#modules/companies/index.ts';
import {
  addParticipants,
  cancelMission,
  closeMission,
  createMission,
  decideMeetings,
  findMissions,
  type MissionOverview,
  publishMission,
  requestRun,
  showBoard,
} from '#modules/missions/index.ts';
import { loadOffice, recordSampleLoaded, wantsSample } from '#modules/offices/index.ts';
import { system } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { defineJob, type JobDefinition, type JobDescription } from '#platform/jobs/define-job.ts';
import type { Result } from '#platform/result.ts';
import { type SampleMission, sampleMissions, settingsOfSample } from './sample-mission-plans.ts';

type Parts = { readonly clock: Clock; readonly newId: NewId };

const sampleMissionsJob: JobDescription<{ readonly look: number }> = {
  name: 'sample-missions',
  payload: z.strictObject({ look: z.int() }),
  retries: 3,
};

const pauseMs = 1_000;
/** Ten minutes: lists that are not there by then cannot be read, and a computation has failed. */
const mostLooks = 600;

/** Asks for the sample's missions, where they are not there whole or were removed. Returns at once; a job brings them along. */
export async function requestSampleMissions(tx: OfficeTransaction): Promise<void> {
  if (await wantsSample(tx)) await lookAgain(tx, 0, 0);
}

/**
 * Brings every mission of the sample a step along towards its state, and looks again in a second until all are there: what has to
 * be computed waits for the computation like any mission's. Killed and run again it goes on where it stood.
 */
export function sampleMissionsJobOf(parts: Parts): JobDefinition<{ readonly look: number }> {
  return defineJob({
    ...sampleMissionsJob,
    async handler({ inOffice }, { look }) {
      await inOffice(async (tx) => {
        if (!(await wantsSample(tx))) return;
        const states = [];
        for (const plan of sampleMissions) states.push(await bringAlong(parts, tx, plan));
        if (states.every((state) => state === 'there')) await recordSampleLoaded(tx, parts.clock.now());
        else if (look < mostLooks) await lookAgain(tx, look + 1, pauseMs);
      });
    },
  });
}

async function lookAgain(tx: OfficeTransaction, look: number, afterMs: number): Promise<void> {
  await tx.enqueue(sampleMissionsJob, { look }, { key: 'next-look', runAt: new Date(Date.now() + afterMs) });
}

/** One step, each from what is there: made with its participants, computed, published, and closed or cancelled. */
async function bringAlong(parts: Parts, tx: OfficeTransaction, plan: SampleMission): Promise<'there' | 'on-its-way'> {
  const found = (await ours(findMissions(tx, system, parts.clock.now().toISOString()))).find(
    ({ mission }) => mission.sampleKey === plan.key,
  );
  if (found === undefined) {
    const companies = await findSampleCompanies(tx, plan.everyNth);
    if (companies !== null) await begin(parts, tx, plan, companies);
    return 'on-its-way';
  }
  const { mission, counts, lastRun } = found;
  if (plan.state === 'draft') return 'there';
  if (counts.placed === 0) {
    if (!isComputing(found)) await ours(compute(parts, tx, mission.id));
    // A sample that cannot be computed is told of on its page and is no reason to look on.
    return lastRun?.state === 'failed' ? 'there' : 'on-its-way';
  }
  if (counts.accepted === 0 && counts.versions === 0) {
    await accept(tx, mission.id, plan);
    return 'on-its-way';
  }
  if (plan.state === 'scheduled') return 'there';
  const from = { mission: mission.id, fromVersion: mission.version };
  if (counts.versions === 0) {
    const published = await publishMission({ tx, clock: parts.clock }, system, from);
    return published.ok && plan.state === 'published' ? 'there' : 'on-its-way';
  }
  if (plan.state === 'published' || mission.closedAt !== null || mission.cancelledAt !== null) return 'there';
  const end = plan.state === 'closed' ? closeMission : cancelMission;
  // Somebody may have changed it at this very moment: the next look begins from there.
  return (await end({ tx, clock: parts.clock }, system, from)).ok ? 'there' : 'on-its-way';
}

function isComputing({ lastRun }: MissionOverview): boolean {
  return lastRun?.state === 'queued' || lastRun?.state === 'running' || lastRun?.state === 'failed';
}

/** The invented ones among the companies, so that a sample mission holds nobody of the office's own; null before both lists are in. */
async function findSampleCompanies(tx: OfficeTransaction, everyNth: number): Promise<readonly string[] | null> {
  const chosen: string[] = [];
  for (const side of ['left', 'right'] as const) {
    const ids = await findCompanyIds(tx, system, { side });
    const samples = (await loadParticipantProfiles(tx, system, ids)).filter(({ isSample }) => isSample);
    if (samples.length === 0) return null;
    chosen.push(...samples.filter((_, index) => index % everyNth === 0).map(({ id }) => id));
  }
  return chosen;
}

async function begin(parts: Parts, tx: OfficeTransaction, plan: SampleMission, companies: readonly string[]) {
  const { timeZone } = await loadOffice(tx);
  const settings = settingsOfSample(plan, { today: parts.clock.now().toISOString(), timeZone });
  const mission = await ours(createMission({ tx, ...parts }, system, { settings, sampleKey: plan.key }));
  await ours(addParticipants(tx, system, { mission, order: { companies: [...companies] } }));
  if (plan.state !== 'draft') await ours(compute(parts, tx, mission));
}

/** What is published was looked through; of what is still being worked on, every other meeting. */
async function accept(tx: OfficeTransaction, mission: string, { state }: SampleMission): Promise<void> {
  const { board } = await ours(showBoard(tx, system, mission));
  const chosen = board.meetings.filter((_, index) => state !== 'scheduled' || index % 2 === 0);
  const meetings = chosen.map(({ id, version }) => ({ id, version }));
  await ours(decideMeetings(tx, system, { mission, order: { meetings, decision: 'accepted' } }));
}

function compute(parts: Parts, tx: OfficeTransaction, mission: string) {
  return requestRun({ tx, ...parts }, system, {
    mission,
    order: { propose: true, onlyAccepted: false, limitSeconds: 2 },
  });
}

/** The sample is of our own making: what is refused of it is a fault. */
async function ours<Value>(result: Result<Value> | Promise<Result<Value>>): Promise<Value> {
  const settled = await result;
  if (!settled.ok)
    throw new Error(`the sample was refused: ${settled.refusal.code} ${JSON.stringify(settled.refusal.values)}`);
  return settled.value;
}
