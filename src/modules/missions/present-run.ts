import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { type Texts, translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import { howGood } from './how-good.ts';
import type { TimetableRun as RunAnswer } from './mission-contract.ts';
import { missionRefusals, runFailures, runWarnings } from './mission-texts.ts';
import { presentConflict } from './present-conflict.ts';
import type { UserNames } from './present-version.ts';
import type { MissionRun, RunProgress, RunSummary } from './timetable-run.ts';
import { sayGap, sayHowGood, sayWhereFrom } from './word-how-good.ts';
import { wordsOfPlanRefusal, wordsOfPlanWarning } from './word-plan.ts';

export function presentRun(run: MissionRun, names: UserNames, language: Language): RunAnswer {
  const { id, purpose, state, keepsBest, seed, failure, requestedBy, options } = run;
  const { limitSeconds } = options;
  const waiting = { stage: 'waiting', meetings: null, placed: null, breaks: null, boundBreaks: null } as const;
  const progress = state === 'queued' ? { ...waiting, seconds: 0, limitSeconds } : run.progress;
  const { summary, warnings } = run.purpose === 'timetable' ? run : { summary: null, warnings: [] };
  return {
    id,
    purpose,
    state,
    keepsBest,
    seed,
    progress: progress && { ...progress, says: purpose === 'timetable' ? sayProgress(progress, language) : null },
    summary: summary && presentSummary(summary, language),
    failure: failure && {
      code: failure.code,
      text: failure.conflict ? presentConflict(failure.conflict, language).text : wordsOfFailure(failure, language),
      conflict: failure.conflict ? presentConflict(failure.conflict, language) : null,
    },
    warnings: warnings.map((warning) => ({ code: warning.code, text: wordsOfWarning(warning, language) })),
    requestedAt: run.requestedAt.toISOString(),
    requestedBy: requestedBy === null ? null : (names.get(requestedBy) ?? null),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

/** While not every meeting is placed, what is proven of breaks says nothing yet of this timetable. */
function sayProgress({ meetings, placed, breaks, boundBreaks }: RunProgress, language: Language): string | null {
  if (placed === null || breaks === null) return null;
  return sayGap(placed === meetings && boundBreaks !== null ? Math.max(0, breaks - boundBreaks) : null, language);
}

function presentSummary(
  { reason, problem, version, obligations = 0, ...summary }: RunSummary,
  language: Language,
): NonNullable<RunAnswer['summary']> {
  const { objective, meetings, placed } = summary;
  const good =
    objective &&
    howGood({ ...summary, ...(reason && { reason }) }, objective, {
      meetings,
      placed,
      obligations,
    });
  return {
    ...summary,
    says: good ? [...sayHowGood(good, language)] : [],
    because: good && sayWhereFrom(good, language),
    certificate:
      reason && problem && version ? { problem, version, boundBy: reason.boundBy, among: reason.among } : null,
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
