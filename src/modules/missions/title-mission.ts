import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { inEveryLanguage, textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import { missionTitle } from './mission-texts.ts';

/** The title of a mission that was given none, from the names of its two sides. */
export function titleMission({ left, right }: { readonly left: LocalisedText; readonly right: LocalisedText }) {
  return inEveryLanguage((language) =>
    translator(missionTitle, language)('title', { left: textIn(language, left), right: textIn(language, right) }),
  );
}
