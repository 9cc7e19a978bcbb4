import type { Programme, ProgrammeParticipant, ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import type { ProposedMeeting } from '#modules/matches/index.ts';
import { tableName } from './draw-up-mission.ts';
import type { PlanSettings } from './plan-settings.ts';
import { referencesInProgramme } from './programme-references.ts';

/** The slots a company cannot take: outside its sessions, and those it names. */
export function forbiddenSlotsOf(company: CompanyProfile, slots: readonly ProgrammeSlot[]): readonly number[] {
  const { sessions, unavailableSlots } = company.availability;
  return slots
    .filter(
      ({ number, session }) =>
        (sessions.length > 0 && !sessions.includes(session)) || unavailableSlots.includes(number),
    )
    .map(({ number }) => number);
}

/** Participants of both lists, left first. */
export function participantsOf(
  left: readonly CompanyProfile[],
  right: readonly CompanyProfile[],
  slots: readonly ProgrammeSlot[],
): readonly ProgrammeParticipant[] {
  const firms = [
    ...left.map((company) => ({ ...company, side: 'left' as const })),
    ...right.map((company) => ({ ...company, side: 'right' as const })),
  ];
  const references = referencesInProgramme(firms);
  return firms.map((company, index) => ({
    number: index + 1,
    reference: references[index]!,
    name: company.name,
    side: company.side,
    forbiddenSlots: forbiddenSlotsOf(company, slots),
    maximumMeetings: company.capacity.maximumMeetings,
  }));
}

/** The programme before its timetable. Meetings are numbered by falling worth: musts, then likes by weight. */
export function drawUpProgramme(
  settings: PlanSettings,
  slots: readonly ProgrammeSlot[],
  participants: readonly ProgrammeParticipant[],
  proposals: readonly ProposedMeeting[],
): Programme {
  const lefts = participants.filter(({ side }) => side === 'left').length;
  return {
    format: 'yugang-programme',
    version: 1,
    mission: {
      title: settings.title,
      timeZone: settings.timeZone,
      date: settings.date,
      sides: { left: settings.sides.left, right: settings.sides.right },
    },
    slots,
    tables: Array.from({ length: settings.tables }, (_, index) => ({
      number: index + 1,
      name: tableName(index + 1),
    })),
    participants,
    meetings: proposals.map((proposal, index) => ({
      number: index + 1,
      participants: [proposal.left + 1, lefts + proposal.right + 1],
      demand: proposal.demand,
      weight: proposal.weight,
      session: null,
      fixedSlot: null,
      after: [],
      reasons: proposal.reasons,
    })),
    rules: { fairness: null },
    timetable: null,
  };
}
