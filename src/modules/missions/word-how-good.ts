import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { HowGood } from './how-good.ts';
import { howGoodTexts } from './how-good-texts.ts';

/** What is proven and what is not, sentence by sentence; the first one is the verdict. */
export function sayHowGood({ wishes, gap, obligations }: HowGood, language: Language): readonly string[] {
  const say = translator(howGoodTexts, language);
  return [
    sayGap(gap, language),
    ...(wishes === 'as-good-as-can-be' ? [say('wishes-best')] : []),
    ...(wishes === 'open' && gap !== null ? [say('wishes-open')] : []),
    ...(obligations > 0 && (gap !== null || wishes !== 'open') ? [say('obligations', { obligations })] : []),
  ];
}

/** How far a timetable is from the fewest breaks proven. */
export function sayGap(gap: number | null, language: Language): string {
  const say = translator(howGoodTexts, language);
  if (gap === null) return say('unknown');
  if (gap === 0) return say('fewest-breaks');
  return gap === 1 ? say('one-above') : say('some-above', { gap });
}

/** Where the bound on breaks comes from, in a sentence for a delegate; null: there is no bound. */
export function sayWhereFrom({ boundBy, gap, breaks, fewest }: HowGood, language: Language): string | null {
  if (boundBy === null || fewest === null) return null;
  const say = translator(howGoodTexts, language);
  return say(breaks === 0 && gap === 0 ? 'none' : boundBy, { fewest });
}
