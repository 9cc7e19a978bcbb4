import type { Language } from '#platform/i18n/language.ts';
import type { SettingsEffect as Effect } from './change-settings.ts';
import { describeParticipant } from './documents/describe-participant.ts';
import type { MissionOverview } from './find-missions.ts';
import type { FoundParticipants } from './find-participants.ts';
import { daysOf } from './load-board.ts';
import { isPlaced } from './meeting.ts';
import { stateOf } from './mission.ts';
import type { MissionAnswer, SettingsEffect } from './mission-contract.ts';
import type { MissionParticipant, ParticipantsAnswer } from './participant-contract.ts';
import { presentRun } from './present-run.ts';
import type { UserNames } from './present-version.ts';
import { nameOfFirm } from './word-conflict.ts';
import { wordsOfWithoutMeeting } from './word-plan.ts';

export function presentMission(overview: MissionOverview, names: UserNames, language: Language): MissionAnswer {
  const { mission, counts, lastRun } = overview;
  const { proposed, accepted, dropped, placed, musts, mustsPlaced, locked } = counts;
  const slots = daysOf(mission).slots.length;
  return {
    id: mission.id,
    version: mission.version,
    state: stateOf(mission, counts),
    // The contract's arrays are mutable and ours are not; nothing writes to either.
    settings: mission.settings as MissionAnswer['settings'],
    sides: mission.sides,
    isSample: mission.sampleKey !== null || counts.hasSample,
    counts: {
      participants: { left: counts.left, right: counts.right },
      meetings: { proposed, accepted, dropped, placed, musts, mustsPlaced, locked },
      slots,
      places: slots * mission.settings.tables,
    },
    lastRun: lastRun && presentRun(lastRun, names, language),
    published: counts.publishedAt && {
      number: counts.versions,
      at: counts.publishedAt.toISOString(),
      by: counts.publishedBy === null ? null : (names.get(counts.publishedBy) ?? null),
    },
    hasUnpublishedChanges: counts.publishedDigest !== null && counts.publishedDigest !== counts.digest,
    closedTables: mission.closedTables.map(({ table, slots: closed }) => ({ table, slots: [...closed] })),
    createdAt: mission.createdAt.toISOString(),
    updatedAt: mission.updatedAt.toISOString(),
  };
}

/** The users whose names an answer about these missions shows. */
export function usersOf(overviews: readonly MissionOverview[]): readonly string[] {
  return [...new Set(overviews.flatMap(({ counts, lastRun }) => [counts.publishedBy, lastRun?.requestedBy ?? null]))]
    .filter((user) => user !== null)
    .sort();
}

export function presentEffect({ board, released, days }: Effect): SettingsEffect {
  return {
    released: released.filter(isPlaced).map(({ id, left, right, slot }) => ({
      meeting: id,
      left: nameOfFirm(board, left),
      right: nameOfFirm(board, right),
      slot,
    })),
    slots: [...days.slots],
  };
}

export function presentParticipants(
  { participants, slots }: FoundParticipants,
  language: Language,
): ParticipantsAnswer {
  return { participants: participants.map((found) => presentParticipant(found, language)), slots: [...slots] };
}

function presentParticipant(
  { participant, profile, meetings }: FoundParticipants['participants'][number],
  language: Language,
): MissionParticipant {
  const { company, number, version, side, unavailableSlots, maximumMeetings, host, without, isSample } = participant;
  const { kinds, sectors } = describeParticipant(profile);
  const count = (decision: string) => meetings.filter((meeting) => meeting.decision === decision).length;
  const placed = meetings.filter(isPlaced).length;
  return {
    company,
    number,
    version,
    side,
    reference: profile.reference,
    name: profile.name,
    kinds: [...kinds],
    sectors: [...sectors],
    unavailableSlots: [...unavailableSlots],
    maximumMeetings,
    languages: [...profile.languages],
    host,
    proposed: count('proposed'),
    accepted: count('accepted'),
    placed,
    withoutMeeting: placed === 0 && without ? wordsOfWithoutMeeting(without, 'office', language) : null,
    isSample,
  };
}
