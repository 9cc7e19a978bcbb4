import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Obstacle } from './explain-unplaced-meetings.ts';
import { obstacleTexts } from './plan-texts.ts';
import { wordsOfLanguagePair } from './word-language-pair.ts';

type WithCompany<One> = One extends { readonly firm: number } ? Omit<One, 'firm'> & { readonly firm: string } : One;

/** An obstacle as it is kept with a meeting: firms by company id, which outlasts the numbers of one computation. */
export type MeetingObstacle = WithCompany<Obstacle>;

/** `companies[n - 1]` is the company of participant n. */
export function keepObstacles(
  obstacles: readonly Obstacle[],
  companies: readonly string[],
): readonly MeetingObstacle[] {
  return obstacles.map((obstacle): MeetingObstacle => {
    if (!('firm' in obstacle)) return obstacle;
    const firm = companies[obstacle.firm - 1];
    if (firm === undefined) throw new Error(`participant ${obstacle.firm} of an obstacle is not in the mission`);
    return { ...obstacle, firm };
  });
}

/** The words of an obstacle; `nameOf` a firm that has left the mission may be empty. */
export function wordMeetingObstacle(
  obstacle: MeetingObstacle,
  nameOf: (company: string) => LocalisedText,
  language: Language,
): string {
  return translator(obstacleTexts, language)(obstacle.code, {
    firm: 'firm' in obstacle ? textIn(language, nameOf(obstacle.firm)) : '',
    meetings: 'meetings' in obstacle ? obstacle.meetings : 0,
    languagePair: 'languagePair' in obstacle ? textIn(language, wordsOfLanguagePair(obstacle.languagePair)) : '',
    slots: 'slots' in obstacle ? obstacle.slots.join(language === 'en' ? ', ' : '、') : '',
  });
}
