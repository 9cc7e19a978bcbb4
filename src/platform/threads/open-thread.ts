import { Worker } from 'node:worker_threads';

/** A module that is asked more than once exports one of these as `conversation`: it reads the order once and then answers questions. */
export type Conversation<Order, Question, Answer> = (
  order: Order,
) => ((question: Question) => Answer | Promise<Answer>) | Promise<(question: Question) => Answer | Promise<Answer>>;

export type OpenThread<Question, Answer> = {
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
};

type Waiting<Answer> = { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };

/**
 * A thread of its own for a module that exports `conversation`; questions are answered one after another. What it throws is thrown to
 * everybody who waits. Close it: it ends no sooner.
 */
export function openThread<Order, Question, Answer>(module: URL, order: Order): OpenThread<Question, Answer> {
  const workerData = { module: module.href, order };
  // The parent's own flags (a test runner's, say) are not for this thread.
  const worker = new Worker(new URL('./conversing-thread.mjs', import.meta.url), { workerData, execArgv: [] });
  const waiting = new Map<number, Waiting<Answer>>();
  let asked = 0;
  let failure: unknown = null;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ number, answer }: { number: number; answer: Answer }) => {
    waiting.get(number)?.resolve(answer);
    waiting.delete(number);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the thread of ${module.href} ended with ${code}`)));
  return {
    ask: (question) =>
      new Promise<Answer>((resolve, reject) => {
        if (failure !== null) return reject(failure);
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ number: asked, question });
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
