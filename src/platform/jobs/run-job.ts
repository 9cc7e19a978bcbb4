import type { Job, JobHelpers, TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Gateway } from '#platform/database/gateway.ts';
import { describeError, type Log } from '#platform/log.ts';
import type { RecurringJobContext } from './define-job.ts';
import type { JobRegistry } from './job-registry.ts';

/** What migration 000002 puts into the queue. */
const envelope = z.object({ office: z.uuid(), payload: z.unknown() });

/** The registry as graphile-worker wants it: the payload checked, the office's gateway handed in, errors stripped of data. */
export function tasksOf(registry: JobRegistry, gateway: Pick<Gateway, 'inOffice'>, log: Log): TaskList {
  const tasks: TaskList = {};
  for (const definition of registry.jobs) {
    tasks[definition.name] = (raw: unknown, helpers: JobHelpers) =>
      reported(log, helpers.job, async () => {
        const { office, payload } = envelope.parse(raw);
        const checked = definition.payload.parse(payload);
        await definition.handler(
          { ...contextOf(helpers), office, inOffice: (work) => gateway.inOffice(office, work) },
          checked,
        );
      });
  }
  for (const definition of registry.recurring) {
    tasks[definition.name] = (_raw: unknown, helpers: JobHelpers) =>
      reported(log, helpers.job, () => definition.handler(contextOf(helpers)));
  }
  return tasks;
}

function contextOf(helpers: JobHelpers): RecurringJobContext {
  const { id, attempts, max_attempts } = helpers.job;
  return { jobId: id, attempt: attempts, lastAttempt: attempts >= max_attempts, signal: helpers.abortSignal };
}

/** The queue keeps the message of the last error, and messages may quote people's data: it gets the kind and code only. */
async function reported(log: Log, job: Job, run: () => Promise<void>): Promise<void> {
  const place = { job: job.task_identifier, jobId: job.id, attempt: job.attempts, of: job.max_attempts };
  try {
    await run();
    log.info(place, 'job done');
  } catch (error) {
    const described = describeError(error);
    log[job.attempts >= job.max_attempts ? 'error' : 'warn']({ ...place, error }, 'job failed');
    const code = described.code === undefined ? '' : ` ${described.code}`;
    const bare = new Error(`${described.kind}${code}; see the log of job ${job.id}`);
    bare.stack = '';
    throw bare;
  }
}
