import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Gateway } from '#platform/database/gateway.ts';
import { openTolerantPool } from '#platform/database/tolerant-pool.ts';
import type { Log } from '#platform/log.ts';
import type { JobRegistry } from './job-registry.ts';
import { tasksOf } from './run-job.ts';
import { DeadWorkerSearch, holdPresence } from './worker-presence.ts';

export type WorkerOptions = {
  readonly gateway: Pick<Gateway, 'inOffice'>;
  /** The owner's connection, from openDatabase: the queue's tables are closed to the gateway's roles. */
  readonly ownerConnection: pg.ClientConfig;
  readonly log: Log;
  /** Jobs run side by side; default 2. Each program and each machine may start a worker: a job goes to one of them. */
  readonly concurrency?: number;
  /** No other program works on this database (the private server): what a killed one left is taken up at once. */
  readonly alone?: boolean;
};

export type RunningWorker = {
  /** Takes no new job, waits for the running ones (5 s, then their signal aborts and they return to the queue; 15 s at the most). */
  stop(): Promise<void>;
};

const longestStopMs = 15_000;
const lookForDeadWorkersEveryMs = 15_000;

/** Starts the worker; it goes on through restarts of the database until it is stopped. */
export async function startWorker(registry: JobRegistry, options: WorkerOptions): Promise<RunningWorker> {
  const { log } = options;
  const concurrency = options.concurrency ?? 2;
  const pool = openTolerantPool({
    ...options.ownerConnection,
    max: concurrency + 3,
    application_name: 'yugang worker',
  });
  const search = new DeadWorkerSearch(pool);
  const stopping = new AbortController();
  const look = async (alone: boolean) => {
    const freed = await search.look({ alone });
    if (freed.length > 0) log.warn({ workers: freed }, 'jobs of dead workers are free again');
  };

  const startRun = () => runOnce(registry, options, pool, concurrency);
  await look(options.alone ?? false);
  let current = await startRun();
  const supervised = (async () => {
    for (;;) {
      await current.ended;
      if (stopping.signal.aborted) return;
      log.warn('the worker ended by itself and is started again');
      for (let waitMs = 500; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, 10_000)) {
        await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
        const next = await startRun().catch(() => undefined);
        if (!next) continue;
        current = next;
        break;
      }
    }
  })();
  const timer = setInterval(() => {
    look(false).catch((error) => log.warn({ error }, 'could not look for dead workers'));
  }, lookForDeadWorkersEveryMs);

  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      const stopped = current
        .stop()
        .then(() => supervised)
        .then(() => current.stop())
        .then(() => pool.end());
      // A job that heeds no signal, or a database that is away, must not keep the program: what is left is freed later.
      const inTime = await Promise.race([stopped.then(() => true), sleep(longestStopMs, false, { ref: false })]);
      if (!inTime) log.warn('the worker did not stop in time; its jobs are taken up by the next one');
    },
  };
}

type Run = { readonly ended: Promise<void>; stop(): Promise<void> };

async function runOnce(
  registry: JobRegistry,
  options: WorkerOptions,
  pool: pg.Pool,
  concurrency: number,
): Promise<Run> {
  const { log } = options;
  const events: WorkerEvents = new EventEmitter();
  const presence = keepPresence(options.ownerConnection, log);
  events.on('pool:create', ({ workerPool }) => presence.announce(workerPool.id));
  const deaf = noticeDeafness(events, pool);
  const runner: Runner = await run({
    pgPool: pool,
    concurrency,
    events,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message) => {
      // graphile-worker's own "info" is chatter; what happens to a job is logged in run-job.ts.
      if (level === 'error' || level === 'warning') log.warn({ worker: scope.label }, message);
    }),
    taskList: tasksOf(registry, options.gateway, log),
    parsedCronItems: parseCronItems(
      registry.recurring.map(({ name, schedule, retries }) => ({
        task: name,
        match: schedule,
        // A schedule missed while the program was off is made up for once the next one comes, not piled up.
        options: { backfillPeriod: 0, maxAttempts: retries + 1 },
      })),
    ),
  });
  const ended = runner.promise
    .catch((error: unknown) => log.warn({ error }, 'the worker failed'))
    .then(() => presence.leave());
  deaf
    .then(() => {
      log.warn('the worker no longer hears of jobs though the database answers');
      return runner.stop();
    })
    .catch(() => {}); // already stopped
  return {
    ended,
    async stop() {
      await runner.stop().catch(() => {}); // "already stopped" is what we want
      await ended;
    },
  };
}

const errorsOfTheDeaf = 4;

/**
 * Resolves when fetching jobs goes on failing though connections come up: graphile-worker 0.17 keeps a failed first
 * look-up of its task ids for good, so a database that goes away in its first moments leaves it deaf.
 */
function noticeDeafness(events: WorkerEvents, pool: pg.Pool): Promise<void> {
  let errors = 0;
  return new Promise((resolve) => {
    for (const heard of ['worker:getJob:empty', 'job:start'] as const) {
      events.on(heard, () => {
        errors = 0;
      });
    }
    events.on('worker:getJob:error', () => {
      errors += 1;
      if (errors < errorsOfTheDeaf) return;
      pool.query('select 1').then(
        () => resolve(),
        () => {}, // away, not deaf
      );
    });
  });
}

/** Holds the worker's session lock on a connection of its own, again and again while the database comes and goes. */
function keepPresence(connection: pg.ClientConfig, log: Log) {
  let left = false;
  let client: pg.Client | undefined;
  const hold = async (workerId: string) => {
    while (!left) {
      const next = new pg.Client({ ...connection, application_name: 'yugang worker presence', keepAlive: true });
      const over = new Promise<void>((resolve) => next.once('end', resolve));
      next.on('error', () => {});
      client = next;
      try {
        await next.connect();
        await holdPresence(next, workerId);
        await over;
      } catch {
        await next.end().catch(() => {});
      }
      if (!left) await sleep(500);
    }
  };
  return {
    announce(workerId: string) {
      hold(workerId).catch((error) => log.error({ error }, 'the worker cannot hold its presence'));
    },
    async leave() {
      left = true;
      await client?.end().catch(() => {});
    },
  };
}
