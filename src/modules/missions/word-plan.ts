import { gateTexts } from '#modules/matches/index.ts';
import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import type { Obstacle } from './explain-unplaced-meetings.ts';
import type { WithoutMeeting } from './find-without-meeting.ts';
import type { Plan } from './plan-mission.ts';
import { obstacleTexts, planRefusals, planWarnings, sideNames, withoutMeetingTexts } from './plan-texts.ts';
import { wordsOfLanguagePair } from './word-language-pair.ts';

/** The words of a refusal of `planMission`; null for a code that isn't its own. */
export function wordsOfPlanRefusal({ code, values, words }: Refusal, language: Language): string | null {
  if (!isKeyOf(planRefusals, code)) return null;
  const reasons = Object.keys(gateTexts)
    .filter((gate) => gate in values)
    .map((gate) => `${translator(gateTexts, language)(gate as keyof typeof gateTexts)} (${values[gate]})`)
    .join(language === 'en' ? '; ' : '；');
  const named = Object.fromEntries(Object.entries(words ?? {}).map(([name, text]) => [name, textIn(language, text)]));
  return translator(planRefusals, language)(code, { ...values, ...named, ...sideOf(values, language), reasons });
}

/** The words of a warning of a plan. */
export function wordsOfPlanWarning({ code, values }: Refusal, language: Language): string {
  if (!isKeyOf(planWarnings, code)) return `${code} ${JSON.stringify(values)}`;
  return translator(planWarnings, language)(code, { ...values, ...sideOf(values, language) });
}

/** Why a meeting has no place, all obstacles in one sentence. */
export function wordsOfObstacles(
  obstacles: readonly Obstacle[],
  { participants }: Plan['programme'],
  language: Language,
): string {
  const say = translator(obstacleTexts, language);
  const words = obstacles.map((obstacle) =>
    say(obstacle.code, {
      firm: 'firm' in obstacle ? textIn(language, participants[obstacle.firm - 1]?.name ?? {}) : '',
      meetings: 'meetings' in obstacle ? obstacle.meetings : 0,
      languagePair: 'languagePair' in obstacle ? textIn(language, wordsOfLanguagePair(obstacle.languagePair)) : '',
      slots: 'slots' in obstacle ? obstacle.slots.join(language === 'en' ? ', ' : '、') : '',
    }),
  );
  return words.join(language === 'en' ? '; ' : '；');
}

/**
 * Why a company has no meeting. `forWhom`: the office sees every gate; on a participant's own paper a refusal of the other
 * side is left out, since a "no" is private.
 */
export function wordsOfWithoutMeeting(
  without: Pick<WithoutMeeting, 'because' | 'gates'>,
  forWhom: 'office' | 'participant',
  language: Language,
): string {
  const say = translator(withoutMeetingTexts, language);
  const gates = without.gates
    .filter(({ gate }) => forWhom === 'office' || gate !== 'never')
    .map(({ gate, firms }) => say('firms', { reason: translator(gateTexts, language)(gate), firms }));
  const because = say(without.because);
  if (without.because !== 'no-eligible-partner' || gates.length === 0) return because;
  return language === 'en' ? `${because} (${gates.join('; ')})` : `${because}（${gates.join('；')}）`;
}

function sideOf(values: Refusal['values'], language: Language): { readonly side?: string } {
  const { side } = values;
  return side === 'left' || side === 'right' ? { side: translator(sideNames, language)(side) } : {};
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}
