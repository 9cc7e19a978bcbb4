import type { Requirement } from '#kernel/scheduling/requirement.ts';
import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import type { KeptConflict } from './conflict.ts';
import type { ConflictAnswer } from './mission-contract.ts';
import { timeInWords } from './word-conflict.ts';
import { type RequirementNames, wordsOfConflict, wordsOfPair, wordsOfRequirement } from './word-requirements.ts';

export function presentConflict(conflict: KeptConflict, language: Language): ConflictAnswer {
  const names = namesOf(conflict, language);
  return {
    text: wordsOfConflict(conflict, names, language),
    requirements: conflict.requirements.map((requirement) => ({
      code: requirement.code,
      text: wordsOfRequirement(requirement, names, language),
      wayOut: wayOutOf(requirement, conflict),
    })),
    isSmallest: conflict.isSmallest,
  };
}

function namesOf(conflict: KeptConflict, language: Language): RequirementNames {
  const firm = (participant: number) => textIn(language, conflict.firms[participant]?.name ?? {});
  return {
    firm,
    pair: (meeting) => {
      const [left, right] = conflict.meetings[meeting]?.firms ?? [0, 0];
      return wordsOfPair(firm(left), firm(right), language);
    },
    time: (number) => {
      const slot = conflict.slots[number];
      return slot ? textIn(language, timeInWords(slot, conflict.timeZone, conflict.hasDays)) : '';
    },
    table: (table) => textIn(language, conflict.tables[table] ?? {}),
    slotsOf: (participant) => conflict.firms[participant]?.slots ?? 0,
  };
}

/** Where an officer can give way in it; nobody can be in two places, so that one has no way out of its own. */
function wayOutOf(
  requirement: Requirement,
  { firms, meetings }: KeptConflict,
): ConflictAnswer['requirements'][number]['wayOut'] {
  switch (requirement.code) {
    case 'participant-unavailable':
    case 'participant-maximum':
    case 'participant-minimum':
    case 'host-table':
      return { place: 'participants', company: firms[requirement.participant]?.company ?? null, meeting: null };
    case 'meeting-takes-place':
      return { place: 'meetings', company: null, meeting: meetings[requirement.meeting]?.id || null };
    case 'meeting-fixed-slot':
    case 'meeting-fixed-table':
      return { place: 'timetable', company: null, meeting: meetings[requirement.meeting]?.id || null };
    case 'interpreters':
      return { place: 'interpreters', company: null, meeting: null };
    case 'tables-in-slot':
      return { place: 'settings', company: null, meeting: null };
    default:
      return null;
  }
}
