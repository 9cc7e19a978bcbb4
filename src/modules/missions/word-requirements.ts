import type { ConflictingSet, Requirement } from '#kernel/scheduling/requirement.ts';
import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { requirementTexts } from './requirement-texts.ts';
import { wordsOfLanguagePair } from './word-language-pair.ts';

/** What the numbers of a problem are called, by whoever knows it: the desk by names, the command line by numbers. */
export type RequirementNames = {
  readonly firm: (participant: number) => string;
  /** Both firms of a meeting. */
  readonly pair: (meeting: number) => string;
  readonly time: (slot: number) => string;
  readonly table: (table: number) => string;
  /** How many slots a participant can come to. */
  readonly slotsOf: (participant: number) => number;
};

/** One requirement as a clause. */
export function wordsOfRequirement(requirement: Requirement, names: RequirementNames, language: Language): string {
  const say = translator(requirementTexts, language);
  switch (requirement.code) {
    case 'meeting-takes-place':
      return say('meeting-takes-place', { pair: names.pair(requirement.meeting) });
    case 'participant-one-at-a-time':
      return say('participant-one-at-a-time', { firm: names.firm(requirement.participant) });
    case 'participant-unavailable': {
      const { participant } = requirement;
      return say('participant-unavailable', { firm: names.firm(participant), slots: names.slotsOf(participant) });
    }
    case 'participant-maximum':
    case 'participant-minimum':
      return say(requirement.code, { firm: names.firm(requirement.participant), meetings: requirement.meetings });
    case 'representative-reserved': {
      const { meeting, participant, representative } = requirement;
      return say(requirement.code, { pair: names.pair(meeting), firm: names.firm(participant), representative });
    }
    case 'meeting-session':
      return say(`meeting-session-${requirement.session}`, { pair: names.pair(requirement.meeting) });
    case 'meeting-fixed-slot':
      return say(requirement.code, { pair: names.pair(requirement.meeting), time: names.time(requirement.slot) });
    case 'meeting-fixed-table':
      return say(requirement.code, { pair: names.pair(requirement.meeting), table: names.table(requirement.table) });
    case 'meeting-venue':
      return say(requirement.code, { pair: names.pair(requirement.meeting), venue: requirement.venue });
    case 'meeting-order':
      return say(requirement.code, { earlier: names.pair(requirement.earlier), later: names.pair(requirement.later) });
    case 'tables-in-slot': {
      const { slot, tables, venue } = requirement;
      const values = { time: names.time(slot), tables };
      return venue === null ? say('tables-in-slot', values) : say('tables-in-venue', { ...values, venue });
    }
    case 'host-table':
      return say(requirement.code, {
        firm: names.firm(requirement.participant),
        table: names.table(requirement.table),
      });
    case 'travel-time':
      return requirement.participant === null
        ? say('travel-time-interpreter', { interpreter: requirement.interpreter ?? 0 })
        : say('travel-time', { firm: names.firm(requirement.participant) });
    case 'interpreters': {
      const { slot, interpreters } = requirement;
      const languagePair = textIn(language, wordsOfLanguagePair(requirement.languagePair));
      return say(requirement.code, { languagePair, interpreters, time: names.time(slot) });
    }
    case 'frozen-slots':
      return say('frozen-slots');
    case 'fairness':
      return say('fairness', { breaks: requirement.breaks });
  }
}

/** The set in one sentence an officer understands at once, where it is of a kind that has one: "A has 9 … and 8 free slots". */
export function wordsOfConflict(
  { requirements }: Pick<ConflictingSet, 'requirements'>,
  names: RequirementNames,
  language: Language,
): string {
  const say = translator(requirementTexts, language);
  const meetings = requirements.filter(({ code }) => code === 'meeting-takes-place').length;
  const others = requirements.filter(({ code }) => code !== 'meeting-takes-place');
  const [first] = others;
  if (first?.code === 'participant-maximum' && others.length === 1)
    return say('more-meetings-than-maximum', { firm: names.firm(first.participant), meetings, most: first.meetings });
  const [one, other] = others;
  const areTwoFirms = one?.code === 'participant-unavailable' && other?.code === 'participant-unavailable';
  if (meetings === 1 && others.length === 2 && areTwoFirms)
    return say('never-there-together', { left: names.firm(one.participant), right: names.firm(other.participant) });
  const ofOneFirm = others.flatMap((one) =>
    one.code === 'participant-one-at-a-time' || one.code === 'participant-unavailable' ? [one.participant] : [],
  );
  const [firm] = ofOneFirm;
  const isOfOneFirm =
    firm !== undefined && ofOneFirm.length === others.length && ofOneFirm.every((one) => one === firm);
  if (isOfOneFirm && meetings > names.slotsOf(firm))
    return say('more-meetings-than-slots', { firm: names.firm(firm), meetings, slots: names.slotsOf(firm) });
  const tables = others.flatMap((one) => (one.code === 'tables-in-slot' && one.venue === null ? [one.tables] : []));
  const places = tables.reduce((sum, one) => sum + one, 0);
  if (tables.length > 0 && tables.length === others.length && meetings > places)
    return say('more-meetings-than-places', { meetings, places });
  return say('cannot-hold-together');
}

export function wordsOfPair(left: string, right: string, language: Language): string {
  return translator(requirementTexts, language)('pair', { left, right });
}
