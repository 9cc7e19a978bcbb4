import type { Programme } from '#kernel/scheduling/programme.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';
import type { PlanAnswer, PlanWithUnplacedAnswer, ProgrammeAnswer } from './contract.ts';
import { planFailures } from './request-plan-texts.ts';
import type { RequestedPlan } from './requested-plan.ts';
import { wordsOfPlanRefusal } from './word-plan.ts';

/** A plan as it is answered; the contract says what each field means. */
export function presentPlan(plan: RequestedPlan, language: Language): PlanAnswer {
  const { id, leftList, rightList, seed, state, progress, settings } = plan;
  const { slots, tables, date, isSample } = settings;
  return {
    id,
    leftList,
    rightList,
    slots,
    tables,
    date,
    seed,
    state,
    progress,
    summary: plan.outcome?.summary ?? null,
    failure: plan.failure && { code: plan.failure.code, detail: wordsOfFailure(plan.failure, language) },
    isSample,
    requestedAt: plan.requestedAt.toISOString(),
    finishedAt: plan.finishedAt?.toISOString() ?? null,
  };
}

export function presentUnplaced(plan: RequestedPlan): PlanWithUnplacedAnswer['unplaced'] {
  // The contract's arrays are mutable and ours are not; nothing writes to either.
  return (plan.outcome?.unplaced ?? []) as PlanWithUnplacedAnswer['unplaced'];
}

export function presentProgramme(programme: Programme): ProgrammeAnswer {
  return programme as ProgrammeAnswer;
}

/** A code that planning itself has no words for is a fault of ours. */
function wordsOfFailure(failure: Refusal, language: Language): string {
  return wordsOfPlanRefusal(failure, language) ?? translator(planFailures, language)('plan-broke');
}
