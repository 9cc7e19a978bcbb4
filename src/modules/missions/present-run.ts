import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { type Texts, translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import type { TimetableRun as RunAnswer } from './mission-contract.ts';
import { missionRefusals, runFailures, runWarnings } from './mission-texts.ts';
import type { UserNames } from './present-version.ts';
import type { TimetableRun } from './timetable-run.ts';
import { wordsOfPlanRefusal, wordsOfPlanWarning } from './word-plan.ts';

export function presentRun(run: TimetableRun, names: UserNames, language: Language): RunAnswer {
  const { id, state, keepsBest, seed, summary, failure, warnings, requestedBy, options } = run;
  const { limitSeconds } = options;
  const waiting = { stage: 'waiting', meetings: null, placed: null, breaks: null, boundBreaks: null } as const;
  return {
    id,
    state,
    keepsBest,
    seed,
    progress: state === 'queued' ? { ...waiting, seconds: 0, limitSeconds } : run.progress,
    summary,
    failure: failure && { code: failure.code, text: wordsOfFailure(failure, language) },
    warnings: warnings.map((warning) => ({ code: warning.code, text: wordsOfWarning(warning, language) })),
    requestedAt: run.requestedAt.toISOString(),
    requestedBy: requestedBy === null ? null : (names.get(requestedBy) ?? null),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

/** A code that nobody here has words for is a fault of ours. */
function wordsOfFailure(failure: Refusal, language: Language): string {
  const told = inLanguage(failure, language);
  return (
    wordsOfPlanRefusal(told, language) ??
    wordsFrom({ ...missionRefusals, ...runFailures }, told, language) ??
    translator(runFailures, language)('run-broke')
  );
}

function wordsOfWarning(warning: Refusal, language: Language): string {
  const told = inLanguage(warning, language);
  return wordsFrom(runWarnings, told, language) ?? wordsOfPlanWarning(told, language);
}

function wordsFrom(texts: Texts, { code, values }: Refusal, language: Language): string | null {
  return Object.hasOwn(texts, code) ? translator(texts, language)(code, values) : null;
}

function inLanguage({ code, values, words = {} }: Refusal, language: Language): Refusal {
  const told = Object.entries(words).map(([name, text]) => [name, textIn(language, text)]);
  return { code, values: { ...values, ...Object.fromEntries(told) } };
}
