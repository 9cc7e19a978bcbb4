import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { type Translate, translator } from '#platform/i18n/texts.ts';
import type { Board } from './board.ts';
import type { Concession, Explanation } from './explanation.ts';
import { explanationTexts } from './explanation-texts.ts';
import { presentConflict } from './present-conflict.ts';
import { presentRun } from './present-run.ts';
import type { UserNames } from './present-version.ts';
import type { ExplanationAnswer, ExplanationsAnswer } from './repair-contract.ts';
import type { ShownExplanations } from './show-explanations.ts';
import { nameOfFirm, timeOfSlot } from './word-conflict.ts';
import { wordsOfLanguagePair } from './word-language-pair.ts';

export function presentExplanations(
  { run, explanations, board, mission }: ShownExplanations,
  names: UserNames,
  language: Language,
): ExplanationsAnswer {
  const words = { board, timeZone: mission.settings.timeZone, language };
  return {
    run: run && presentRun(run, names, language),
    explanations: Object.entries(explanations).map(([meeting, explanation]) => ({
      meeting,
      ...presentExplanation(explanation, words),
    })),
  };
}

type Words = { readonly board: Board; readonly timeZone: string; readonly language: Language };

function presentExplanation(explanation: Explanation, words: Words): Omit<ExplanationAnswer, 'meeting'> {
  const say = translator(explanationTexts, words.language);
  const { code } = explanation;
  const nothing = { code, conflict: null, concessions: [] };
  if (code === 'fits') {
    const time = textIn(words.language, timeOfSlot(words.board, explanation.slot, words.timeZone));
    const { moves } = explanation;
    return { ...nothing, text: moves === 0 ? say('fits', { time }) : say('fits-with-moves', { time, moves }) };
  }
  if (code !== 'takes') return { ...nothing, text: say(code) };
  const { concessions, isSettled, because } = explanation;
  return {
    code,
    text: say(textOf(concessions.length, isSettled)),
    conflict: because && presentConflict(because, words.language),
    concessions: concessions.map((concession) => presentConcession(concession, say, words)),
  };
}

function textOf(concessions: number, isSettled: boolean) {
  if (concessions > 0) return isSettled ? 'takes-least' : 'takes';
  return isSettled ? 'takes-nothing' : 'takes-unknown';
}

function presentConcession(
  concession: Concession,
  say: Translate<typeof explanationTexts>,
  { board, timeZone, language }: Words,
): ExplanationAnswer['concessions'][number] {
  const firm = (company: string) => textIn(language, nameOfFirm(board, company));
  const values = {
    firm: 'company' in concession ? firm(concession.company) : '',
    left: 'left' in concession ? firm(concession.left) : '',
    right: 'right' in concession ? firm(concession.right) : '',
    time: 'slot' in concession ? textIn(language, timeOfSlot(board, concession.slot, timeZone)) : '',
    languagePair: 'languagePair' in concession ? textIn(language, wordsOfLanguagePair(concession.languagePair)) : '',
    meetings: 'meetings' in concession ? concession.meetings : 0,
  };
  return {
    kind: concession.kind,
    text: say(concession.kind, values),
    company: 'company' in concession ? concession.company : null,
    meeting: 'meeting' in concession ? concession.meeting : null,
  };
}
