import { defineJob, type JobDefinition } from '#platform/jobs/define-job.ts';
import { type RunTimetableDependencies, runTimetable } from './run-timetable.ts';
import { timetableRunJob } from './timetable-run-job.ts';

export function missionJobs(deps: RunTimetableDependencies): readonly [JobDefinition<{ readonly runId: string }>] {
  return [
    defineJob({
      ...timetableRunJob,
      handler: (context, { runId }) => runTimetable(deps, context, runId),
    }),
  ];
}
