import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { SolverOptions } from 'cadical-wasm';
import type { SatAnswer, SatQuestion, SatSolver } from '#kernel/scheduling/exact/sat-solver.ts';

type Reply =
  | { readonly found: SatAnswer; readonly model: Uint8Array | null; readonly failed: readonly number[] }
  | { readonly error: string };

const stop = 0;
const answered = 1;
const millisecondsBetweenLooks = 20;

/**
 * CaDiCaL in a thread of its own, for a caller who is a thread itself and may wait: between `begin` and `answer` both work. The
 * wait is a real one, on shared memory, since the kernel's search never yields to an event loop.
 */
export function makeSolverBeside(options: SolverOptions, shouldStop: () => boolean): SatSolver {
  const signals = new SharedArrayBuffer(8);
  const flags = new Int32Array(signals);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./solver-thread.mjs', import.meta.url), {
    workerData: { options, port: port2, signals },
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  port1.unref();
  let last: Exclude<Reply, { error: string }> = { found: 'unknown', model: null, failed: [] };

  function begin({ assumptions, conflicts }: SatQuestion): void {
    Atomics.store(flags, answered, 0);
    port1.postMessage({ question: { assumptions: [...assumptions], conflicts } });
  }
  function answer(): SatAnswer {
    while (Atomics.wait(flags, answered, 0, millisecondsBetweenLooks) === 'timed-out') {
      if (shouldStop()) Atomics.store(flags, stop, 1);
    }
    const reply: Reply | undefined = receiveMessageOnPort(port1)?.message;
    if (!reply || 'error' in reply) throw new Error(`the solver beside: ${reply?.error ?? 'no reply'}`);
    last = reply;
    return last.found;
  }
  function notHere(): never {
    throw new Error('a solver beside takes no phases');
  }

  return {
    addClauses: (literals) => port1.postMessage({ literals: literals.slice() }),
    begin,
    answer,
    hasAnswer: () => Atomics.load(flags, answered) === 1,
    solve(question) {
      begin(question);
      return answer();
    },
    isTrue: (literal) => (last.model?.[Math.abs(literal)] === 1) === literal > 0,
    failedAssumptions: () => last.failed,
    preferPhase: notHere,
    freePhase: notHere,
    dispose() {
      Atomics.store(flags, stop, 1);
      port1.close();
      void worker.terminate();
    },
  };
}
