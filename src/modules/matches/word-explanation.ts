import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Raise } from '#kernel/matching/raise-match.ts';
import { inEveryLanguage, textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { fieldNames, gateTexts, raiseTexts, withoutPairTexts } from './texts.ts';
import { labelOf } from './word-reason.ts';

/** What would raise a match, in three languages. `score` is what the pair has now. */
export function wordsOfRaise(
  raise: Raise,
  names: Readonly<Record<'left' | 'right', LocalisedText>>,
): Required<LocalisedText> {
  return inEveryLanguage((language) =>
    translator(raiseTexts, language)(raise.opens === null ? 'adds' : 'opens', {
      firm: textIn(language, names[raise.side]),
      field: translator(fieldNames, language)(raise.field),
      answer: raise.answer.map((one) => labelOf(raise.field, one, language)).join(language === 'en' ? ', ' : '、'),
      points: Math.round(raise.adds * 1000) / 10,
    }),
  );
}

/** Why a firm has no pair, with the gates that stand between it and the others, in three languages. */
export function wordsOfWithoutPair(
  because: 'no-eligible-partner' | 'partners-full' | 'no-places',
  gates: ReadonlyMap<string, number>,
): Required<LocalisedText> {
  return inEveryLanguage((language) => {
    const say = translator(withoutPairTexts, language);
    const sayGate = translator(gateTexts, language);
    const reasons = [...gates]
      .filter(([gate]) => gate !== 'open')
      .sort(([, a], [, b]) => b - a)
      .map(([gate, firms]) =>
        say('gate', { firms, reason: gate === 'rule' ? say('rule') : sayGate(gate as keyof typeof gateTexts) }),
      );
    return say(because, {
      reasons: reasons.length === 0 ? say('nobody') : reasons.join(language === 'en' ? '; ' : '；'),
    });
  });
}
