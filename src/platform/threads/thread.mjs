// Sources are run as they are, so the thread registers the type stripper before anything else.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { module, order, stopped } = workerData;
const flag = new Int32Array(stopped);
const { inThread } = await import(module);
const answer = await inThread(order, {
  report: (report) => parentPort.postMessage({ kind: 'report', report }),
  shouldStop: () => Atomics.load(flag, 0) === 1,
});
parentPort.postMessage({ kind: 'answer', answer });
