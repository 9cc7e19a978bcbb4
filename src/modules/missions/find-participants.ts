import { type CompanyProfile, loadParticipantProfiles } from '#modules/companies/index.ts';
import { type Actor, system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { LaidOutDays } from './lay-out-days.ts';
import { daysOf } from './load-board.ts';
import type { Meeting } from './meeting.ts';
import { loadMeetings } from './meeting-store.ts';
import type { MissionParticipant } from './mission-participant.ts';
import { loadMission } from './mission-store.ts';
import { loadParticipants } from './participant-store.ts';
import { canReadMissions } from './policy.ts';

export type FoundParticipants = {
  readonly slots: LaidOutDays['slots'];
  readonly participants: readonly {
    readonly participant: MissionParticipant;
    readonly profile: CompanyProfile;
    readonly meetings: readonly Meeting[];
  }[];
};

/** Who takes part, by number, with each firm's meetings. */
export async function findParticipants(
  tx: OfficeTransaction,
  actor: Actor,
  missionId: string,
): Promise<Result<FoundParticipants, 'not-allowed' | 'not-found'>> {
  if (!canReadMissions(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, missionId);
  if (mission === null) return refuse('not-found');
  const participants = await loadParticipants(tx, missionId);
  const companies = participants.map(({ company }) => company);
  const profiles = new Map((await loadParticipantProfiles(tx, system, companies)).map((one) => [one.id, one.profile]));
  const meetingsOf = new Map<string, Meeting[]>(companies.map((company) => [company, []]));
  for (const meeting of await loadMeetings(tx, missionId)) {
    meetingsOf.get(meeting.left)?.push(meeting);
    meetingsOf.get(meeting.right)?.push(meeting);
  }
  return accept({
    slots: daysOf(mission).slots,
    participants: participants.flatMap((participant) => {
      const profile = profiles.get(participant.company);
      const meetings = meetingsOf.get(participant.company) ?? [];
      return profile ? [{ participant, profile, meetings }] : [];
    }),
  });
}
