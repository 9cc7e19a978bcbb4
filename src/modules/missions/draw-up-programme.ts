import type { Programme, ProgrammeParticipant, ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import type { ProposedMeeting } from '#modules/matches/index.ts';
import type { PlanSettings } from './plan-settings.ts';

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

/** Participants of both lists, left first. A reference that stands in both lists is told apart by its side, since it is the identity in the file. */
export function participantsOf(
  left: readonly CompanyProfile[],
  right: readonly CompanyProfile[],
  slots: readonly ProgrammeSlot[],
): readonly ProgrammeParticipant[] {
  const onLeft = new Set(left.map(({ reference }) => reference));
  const onBoth = new Set(right.map(({ reference }) => reference).filter((reference) => onLeft.has(reference)));
  const participant = (side: 'left' | 'right', before: number) => (company: CompanyProfile, index: number) => ({
    number: before + index + 1,
    reference: onBoth.has(company.reference) ? `${side}-${company.reference}` : company.reference,
    name: company.name,
    side,
    forbiddenSlots: forbiddenSlotsOf(company, slots),
    maximumMeetings: company.capacity.maximumMeetings,
  });
  return [...left.map(participant('left', 0)), ...right.map(participant('right', left.length))];
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
      name: { en: `Table ${index + 1}`, 'zh-Hant': `${index + 1}號枱`, 'zh-Hans': `${index + 1}号桌` },
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
