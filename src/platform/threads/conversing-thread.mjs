// A thread that is asked more than once: what it read for the first question serves the next.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { conversation } = await import(workerData.module);
const answerTo = await conversation(workerData.order);
parentPort.on('message', async ({ number, question }) => {
  parentPort.postMessage({ number, answer: await answerTo(question) });
});
