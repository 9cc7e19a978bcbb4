import { type CompanyProfile, loadParticipantProfiles } from '#modules/companies/index.ts';
import { type Actor, isStaff, system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import type { Handout } from './changes-between-versions.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import type { Mission } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { programmeOfBoard } from './programme-of-board.ts';
import { loadVersion } from './version-store.ts';

/** A mission as it is handed out: a version, or the working copy, which is a draft. */
export type FoundHandout = Handout & {
  readonly mission: Mission;
  /** null: a draft. */
  readonly number: number | null;
  readonly publishedAt: Date | null;
  /** An invented company takes part, or the mission itself is invented. */
  readonly isSample: boolean;
  /** What the registry says of the companies now, by id; one that is gone is missing. */
  readonly profiles: ReadonlyMap<string, CompanyProfile>;
};

export type WantedHandout = {
  readonly mission: string;
  readonly draft: boolean;
  /** Default: the version in force. */
  readonly version?: number | undefined;
};

/** Drafts are the office's own. Whether the actor may see what is in it, the caller asks. */
export async function findHandout(
  tx: OfficeTransaction,
  actor: Actor,
  wanted: WantedHandout,
): Promise<
  Result<FoundHandout, Extract<PublishingRefusal, 'not-published' | 'version-not-found'> | 'not-allowed' | 'not-found'>
> {
  if (wanted.draft && !isStaff(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, wanted.mission);
  if (mission === null) return refuse('not-found');
  if (wanted.draft) {
    const { programme, companies } = programmeOfBoard(
      missionToDraw(mission),
      await loadBoard(tx, mission),
      mission.certificate,
    );
    const draft = { programme, companies, settings: mission.settings, number: null, publishedAt: null };
    return accept({ ...draft, mission, ...(await registryOf(tx, mission, companies)) });
  }
  const version = await loadVersion(tx, mission.id, wanted.version);
  if (version === null)
    return wanted.version === undefined
      ? refuse('not-published')
      : refuse('version-not-found', { version: wanted.version });
  const { programme, companies, settings, number, publishedAt } = version;
  const published = { programme, companies, settings, number, publishedAt };
  return accept({ ...published, mission, ...(await registryOf(tx, mission, companies)) });
}

async function registryOf(tx: OfficeTransaction, mission: Mission, companies: readonly string[]) {
  const found = await loadParticipantProfiles(tx, system, companies);
  return {
    isSample: mission.sampleKey !== null || found.some(({ isSample }) => isSample),
    profiles: new Map(found.map(({ id, profile }) => [id, profile])),
  };
}
