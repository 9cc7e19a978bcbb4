import type { TimetableExplanation } from '#modules/missions/index.ts';
import { wordsOfConflict, wordsOfRequirement } from '#modules/missions/index.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import { changeTexts } from './timetable-change-texts.ts';
import type { SayChange, TimetableNames } from './timetable-names.ts';

type Requirements = Parameters<typeof wordsOfConflict>[0];
type Concession = NonNullable<Extract<TimetableExplanation, { code: 'blocked' }>['change']>['concessions'][number];

/** Why something cannot be, in a sentence, and where that says no more than "not together", requirement by requirement. */
export function linesOfConflict(conflict: Requirements, names: TimetableNames, language: Language): readonly string[] {
  const say = translator(changeTexts, language);
  const sentence = wordsOfConflict(conflict, names, language);
  if (sentence !== wordsOfConflict({ requirements: [] }, names, language)) return [sentence];
  const list = conflict.requirements.map((one) => wordsOfRequirement(one, names, language));
  return [sentence, ...list.map((requirement) => say('requirement-of-many', { requirement }))];
}

/** @param before where meetings are now, to say how many others would move. */
export function linesOfExplanation(
  explanation: TimetableExplanation,
  before: readonly { readonly meeting: number; readonly slot: number }[],
  names: TimetableNames,
  language: Language,
): readonly string[] {
  const say = translator(changeTexts, language);
  const { meeting } = explanation;
  const values = { meeting, pair: names.pair(meeting) };
  switch (explanation.code) {
    case 'called-off':
    case 'not-to-be-arranged':
    case 'unknown':
      return [say(`explain-${explanation.code}`, values)];
    case 'placeable': {
      const slotOf = new Map(before.map((each) => [each.meeting, each.slot]));
      const own = explanation.assignments.find((each) => each.meeting === meeting)!;
      const isMoved = (each: (typeof explanation.assignments)[number]) =>
        slotOf.has(each.meeting) && slotOf.get(each.meeting) !== each.slot;
      const moves = explanation.assignments.filter(isMoved).length;
      return [say('placeable', { ...values, to: names.place(own), moves })];
    }
    case 'blocked': {
      const [reason = '', ...list] = linesOfConflict(explanation.blocking, names, language);
      return [say('blocked', { ...values, reason }), ...list, wayOut(explanation, names, say)];
    }
  }
}

function wayOut(
  { change, isSettled }: Extract<TimetableExplanation, { code: 'blocked' }>,
  names: TimetableNames,
  say: SayChange,
): string {
  if (!change) return say(isSettled ? 'nothing-helps' : 'not-settled');
  const concessions = change.concessions.map((concession) => wordsOfConcession(concession, names, say)).join('; ');
  return say('it-would-take', { concessions });
}

function wordsOfConcession(concession: Concession, names: TimetableNames, say: SayChange): string {
  switch (concession.code) {
    case 'one-more-table': {
      const { slot, venue } = concession;
      return venue === null ? say('one-more-table', { slot }) : say('one-more-table-in-venue', { slot, venue });
    }
    case 'slot-freed':
      return say('slot-freed', { firm: names.firm(concession.participant), slot: concession.slot });
    case 'maximum-raised':
      return say('maximum-raised', { firm: names.firm(concession.participant) });
    case 'order-dropped':
      return say('order-dropped', { earlier: concession.earlier, later: concession.later });
    case 'one-more-interpreter':
      return say('one-more-interpreter', { languagePair: concession.languagePair });
    case 'fixed-slot-dropped':
    case 'fixed-table-dropped':
    case 'session-dropped':
    case 'wish-given-up':
      return say(concession.code, { meeting: concession.meeting });
  }
}
