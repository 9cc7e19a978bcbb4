import { Worker } from 'node:worker_threads';

/** What the code in the thread may do besides computing. */
export type ThreadContext<Report> = {
  /** Tells the asker something before the answer is there. */
  readonly report: (report: Report) => void;
  /** Whether the asker wants an early end. Cheap: ask it often. */
  readonly shouldStop: () => boolean;
};

/** A module that is run in a thread exports one of these as `inThread`. Orders, reports and answers are plain data. */
export type InThread<Order, Report, Answer> = (
  order: Order,
  context: ThreadContext<Report>,
) => Answer | Promise<Answer>;

/** What thread.mjs is started with. */
export type ThreadStart = {
  readonly module: string;
  readonly order: unknown;
  /** One Int32: the asker writes 1 to ask for an early end. The thread is busy and reads no messages, hence shared memory. */
  readonly stopped: SharedArrayBuffer;
};

export type ThreadMessage =
  | { readonly kind: 'report'; readonly report: unknown }
  | { readonly kind: 'answer'; readonly answer: unknown };

/**
 * Runs `inThread` of a module in a thread of its own, so that the process goes on answering while it computes. What it throws
 * is thrown here. Hold no transaction open meanwhile.
 *
 * @param options.signal Aborting asks the thread for an early end; it still answers.
 */
export async function runInThread<Order, Report, Answer>(
  module: URL,
  order: Order,
  options: { readonly onReport?: (report: Report) => void; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const stopped = new SharedArrayBuffer(4);
  const stop = () => Atomics.store(new Int32Array(stopped), 0, 1);
  if (options.signal?.aborted) stop();
  options.signal?.addEventListener('abort', stop);
  const workerData: ThreadStart = { module: module.href, order, stopped };
  // The parent's own flags (a test runner's, say) are not for this thread.
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData, execArgv: [] });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'answer') resolve(message.answer as Answer);
        else options.onReport?.(message.report as Report);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread of ${module.href} ended with ${code} unanswered`)));
    });
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
