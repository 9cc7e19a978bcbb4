import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type Log, openLog } from '../log.ts';
import { defineJob, defineRecurringJob, type JobDescription } from './define-job.ts';
import { type JobRegistry, registerJobs } from './job-registry.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';

let database: TestDatabase;
let office: string;
const lines: string[] = [];
const log: Log = openLog({ destination: { write: (line) => lines.push(line) } });
const workers: RunningWorker[] = [];

beforeAll(async () => {
  database = await buildDatabase();
  office = await database.buildOffice();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

async function work(registry: JobRegistry, options: { alone?: boolean } = {}): Promise<RunningWorker> {
  const { gateway, ownerConnection } = database;
  const worker = await startWorker(registry, { gateway, ownerConnection, log, concurrency: 2, ...options });
  workers.push(worker);
  return worker;
}

const count: JobDescription<{ n: number }> = { name: 'count-up', payload: z.object({ n: z.int() }), retries: 3 };

function enqueue(n: number, options = {}) {
  return database.gateway.inOffice(office, (tx) => tx.enqueue(count, { n }, options));
}

describe('the worker', () => {
  it('runs a committed job once, in its office, and never one that was rolled back', async () => {
    const seen: [number, string, string][] = [];
    const registry = registerJobs({
      jobs: [
        defineJob({
          ...count,
          async handler(context, { n }) {
            const { rows } = await context.inOffice((tx) =>
              tx
                .tables<{ offices: { id: string } }>()
                .selectFrom('offices')
                .select('id')
                .execute()
                .then((rows) => ({ rows })),
            );
            seen.push([n, context.office, rows.map(({ id }) => id).join()]);
          },
        }),
      ],
    });
    const rolledBack = database.gateway.inOffice(office, async (tx) => {
      await tx.enqueue(count, { n: 0 });
      throw new Error('stop');
    });
    await expect(rolledBack).rejects.toThrow('stop');
    await Promise.all([work(registry), work(registry)]);
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    await Promise.all(numbers.map((n) => enqueue(n)));
    await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(40), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 5_000 });
    expect(seen.map(([n]) => n).sort((a, b) => a - b)).toEqual(numbers);
    expect(new Set(seen.map(([, of, found]) => `${of} ${found}`))).toEqual(new Set([`${office} ${office}`]));
  });

  it('runs what somebody waits for before what nobody does, in the order it came', async () => {
    const ran: number[] = [];
    const registry = registerJobs({
      jobs: [
        defineJob({
          ...count,
          async handler(_context, { n }) {
            ran.push(n);
          },
        }),
      ],
    });
    for (const n of [1, 2]) await enqueue(n, { queue: 'one-by-one', waits: true });
    for (const n of [3, 4]) await enqueue(n, { queue: 'one-by-one' });
    await work(registry);
    await vi.waitFor(() => expect(ran).toEqual([3, 4, 1, 2]), { timeout: 10_000 });
  });

  it('tries a failed job again, and writes neither its data nor its words into the log and the queue', async () => {
    const attempts: number[] = [];
    const registry = registerJobs({
      jobs: [
        defineJob({
          ...count,
          async handler(context, { n }) {
            attempts.push(context.attempt);
            if (context.attempt === 1) throw new Error(`Ms Canary said ${n}`);
          },
        }),
      ],
    });
    await work(registry);
    lines.length = 0;
    await enqueue(77_123);
    await vi.waitFor(() => expect(attempts).toEqual([1]), { timeout: 5_000 });
    await vi.waitFor(async () => expect((await waiting())[0]?.error).toMatch(/^Error; see the log of job \d+$/));
    // The first wait is some seconds long; nobody has to sit through it.
    await database.asOwner('update graphile_worker._private_jobs set run_at = now()');
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 10_000 });
    expect(attempts).toEqual([1, 2]);
    expect(lines.join('')).toContain('count-up');
    expect(lines.join('')).not.toContain('77123');
  });

  it('takes up what a killed worker left, and leaves alone what a living one does', async () => {
    let finish = () => {};
    const started: number[] = [];
    const registry = registerJobs({
      jobs: [
        defineJob({
          ...count,
          async handler(_context, { n }) {
            started.push(n);
            if (n === 1) await new Promise<void>((resolve) => (finish = resolve));
          },
        }),
      ],
    });
    await work(registry);
    await enqueue(1);
    await vi.waitFor(() => expect(started).toEqual([1]), { timeout: 5_000 });
    await enqueue(2, { runAt: new Date(Date.now() + 3_600_000), key: 'left' });
    await database.asOwner(
      `update graphile_worker._private_jobs set run_at = now(), attempts = 1, locked_at = now(), locked_by = 'pool-of-a-killed-program'
       where key like '%:left'`,
    );
    await work(registry, { alone: true });
    await vi.waitFor(() => expect(started).toEqual([1, 2]), { timeout: 8_000 });
    finish();
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 5_000 });
    expect(started).toEqual([1, 2]);
  });

  it('goes on when the database cuts every connection', async () => {
    const seen: number[] = [];
    const registry = registerJobs({
      jobs: [
        defineJob({
          ...count,
          async handler(_context, { n }) {
            seen.push(n);
          },
        }),
      ],
    });
    await work(registry);
    await database.asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'yugang worker%'`,
    );
    await enqueue(5);
    await vi.waitFor(() => expect(seen).toEqual([5]), { timeout: 20_000 });
  });

  it('aborts a long job’s signal when it stops, and the job waits for the next worker', async () => {
    const runs: string[] = [];
    const registry = registerJobs({
      jobs: [
        defineJob({
          ...count,
          async handler(context) {
            runs.push('started');
            if (runs.length > 1) return;
            await new Promise((_resolve, reject) =>
              context.signal.addEventListener('abort', () => reject(new Error('ended early'))),
            );
          },
        }),
      ],
    });
    await work(registry);
    await enqueue(9);
    await vi.waitFor(() => expect(runs).toEqual(['started']), { timeout: 5_000 });
    await workers.pop()?.stop();
    expect(await waiting()).toMatchObject([{ name: 'count-up', locked: false }]);
    await database.asOwner('update graphile_worker._private_jobs set run_at = now()');
    await work(registry);
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 5_000 });
  });
});

describe('enqueueing', () => {
  it('replaces the waiting job of the same key, within its own office', async () => {
    const other = await database.buildOffice();
    const later = new Date(Date.now() + 3_600_000);
    await enqueue(1, { key: 'k', runAt: later });
    await enqueue(2, { key: 'k', runAt: later });
    await database.gateway.inOffice(other, (tx) => tx.enqueue(count, { n: 3 }, { key: 'k', runAt: later }));
    const rows = await database.asOwner<{ payload: unknown }>(
      'select payload from graphile_worker._private_jobs order by id',
    );
    expect(rows.map(({ payload }) => payload)).toEqual([
      { office, payload: { n: 2 } },
      { office: other, payload: { n: 3 } },
    ]);
    await database.asOwner('delete from graphile_worker._private_jobs');
  });

  it('refuses a payload that is not of the job’s schema', async () => {
    const enqueued = database.gateway.inOffice(office, (tx) => tx.enqueue(count, { n: 0.5 }));
    await expect(enqueued).rejects.toThrow(z.ZodError);
  });
});

it('refuses two jobs of one name and a schedule that is none', async () => {
  const job = defineJob({ ...count, handler: async () => {} });
  expect(() => registerJobs({ jobs: [job, job] })).toThrow('two jobs have the name count-up');
  const recurring = defineRecurringJob({ name: 'sweep', schedule: 'every day', retries: 0, handler: async () => {} });
  await expect(work(registerJobs({ jobs: [], recurring: [recurring] }))).rejects.toThrow(/every day/);
});

async function waiting() {
  return database.asOwner<{ name: string; error: string | null; locked: boolean }>(
    `select t.identifier as name, j.last_error as error, j.locked_at is not null as locked
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
  );
}
