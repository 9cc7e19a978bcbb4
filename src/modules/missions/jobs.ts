import { defineJob, type JobDefinition } from '#platform/jobs/define-job.ts';
import { planSearch } from './plan-search-job.ts';
import { type RunPlanDependencies, runPlan } from './run-plan.ts';

export function missionJobs(deps: RunPlanDependencies): readonly [JobDefinition<{ readonly planId: string }>] {
  return [
    defineJob({
      ...planSearch,
      handler: (context, { planId }) => runPlan(deps, context, planId),
    }),
  ];
}
