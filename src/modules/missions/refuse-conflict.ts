import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';
import type { ConflictingSet } from '#kernel/scheduling/requirement.ts';
import type { Language } from '#platform/i18n/language.ts';
import { inEveryLanguage, textIn } from '#platform/i18n/text-in.ts';
import { type Result, refuse } from '#platform/result.ts';
import { timeInWords } from './word-conflict.ts';
import { type RequirementNames, wordsOfConflict, wordsOfPair, wordsOfRequirement } from './word-requirements.ts';

/** More of them are too many to read in one sentence. */
const mostNamed = 12;

/** A conflict of a programme as a refusal, in the words the desk has for it; a firm that stands alone in it is named for its row. */
export function refuseConflict(set: ConflictingSet, programme: Programme): Result<never, 'requirements-conflict'> {
  const firms = new Set(set.requirements.flatMap((one) => ('participant' in one ? [one.participant] : [])));
  const [only, ...others] = firms;
  const firm = only === null || only === undefined || others.length > 0 ? undefined : programme.participants[only - 1];
  return refuse('requirements-conflict', firm ? { company: firm.reference, side: firm.side } : {}, {
    conflict: inEveryLanguage((language) => wordsOfConflict(set, namesIn(programme, language), language)),
    requirements: inEveryLanguage((language) => listed(set, namesIn(programme, language), language)),
  });
}

function listed({ requirements }: ConflictingSet, names: RequirementNames, language: Language): string {
  const words = requirements.slice(0, mostNamed).map((one) => wordsOfRequirement(one, names, language));
  const more = requirements.length > mostNamed ? [`… (${requirements.length})`] : [];
  return [...words, ...more].join(language === 'en' ? '; ' : '；');
}

function namesIn({ participants, meetings, slots, tables, mission }: Programme, language: Language): RequirementNames {
  const say = (name: LocalisedText | undefined) => textIn(language, name ?? {});
  const firm = (number: number) => {
    const { name, reference } = participants[number - 1]!;
    return [say(name), reference].find(Boolean) ?? '';
  };
  const hasDays = slots.some(({ day }) => day !== 1);
  return {
    firm,
    pair: (meeting) => {
      const [one, other] = meetings[meeting - 1]!.participants;
      return wordsOfPair(firm(one), firm(other), language);
    },
    time: (slot) => say(timeInWords(slots[slot - 1]!, mission.timeZone, hasDays)),
    table: (table) => say(tables[table - 1]?.name),
    slotsOf: (participant) => slots.length - participants[participant - 1]!.forbiddenSlots.length,
  };
}
