import type { JobDefinition, RecurringJobDefinition } from './define-job.ts';

/** Every job the worker knows, written out in one place: a job that is not here stays in the queue. */
export type JobRegistry = {
  readonly jobs: readonly JobDefinition<unknown>[];
  readonly recurring: readonly RecurringJobDefinition[];
};

const jobName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function registerJobs(registry: {
  jobs: readonly JobDefinition<never>[] | readonly JobDefinition<unknown>[];
  recurring?: readonly RecurringJobDefinition[];
}): JobRegistry {
  const complete: JobRegistry = {
    jobs: registry.jobs as readonly JobDefinition<unknown>[],
    recurring: registry.recurring ?? [],
  };
  const names = [...complete.jobs, ...complete.recurring].map((job) => job.name);
  for (const [index, name] of names.entries()) {
    if (!jobName.test(name)) throw new Error(`the job name ${JSON.stringify(name)} is not of the form plan-search`);
    if (names.indexOf(name) !== index) throw new Error(`two jobs have the name ${name}`);
  }
  return complete;
}
