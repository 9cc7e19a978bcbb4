import type { MendedTimetable } from '#modules/missions/index.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import { linesOfConflict, linesOfExplanation } from './tell-explanations.ts';
import { changeTexts } from './timetable-change-texts.ts';
import type { TimetableNames } from './timetable-names.ts';

/** What moves, what could not be kept and why, and who has to be told. */
export function linesOfRepair(repair: MendedTimetable, names: TimetableNames, language: Language): readonly string[] {
  const say = translator(changeTexts, language);
  const { worth, bound, changes, notices, untouched, lost, conflict, problem } = repair;
  if (!worth) return conflict ? linesOfConflict(conflict, names, language) : [];
  const isFewest = worth.kept >= bound.kept && worth.moved <= bound.moved;
  const values = { moved: worth.moved, bound: bound.moved };
  const firms = notices.map(({ participant }) => names.firm(participant)).join(', ');
  return [
    say(isFewest ? 'fewest-moves' : 'moves-with-gap', values),
    ...changes.map(({ meeting, code, from, to }) => {
      const places = { from: from ? names.place(from) : '', to: to ? names.place(to) : '' };
      return say(code === 'reseated' ? 'moved' : code, { meeting, pair: names.pair(meeting), ...places });
    }),
    ...lost.flatMap((explanation) =>
      linesOfExplanation(explanation, problem.previous?.assignments ?? [], names, language),
    ),
    notices.length === 0 ? say('nobody-to-tell') : say('to-tell', { firms, others: untouched.length }),
  ];
}
