import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Problem } from '#kernel/scheduling/problem.ts';

export type PeerAnswer = { readonly seconds: number; readonly answer: string };

/** The published problem in a dozen lines, as one would write it first. */
const program = `
1 { at(M,T) : slot(T), open(M,T) } 1 :- meeting(M).
:- who(M,P), who(N,P), M < N, at(M,T), at(N,T).
:- slot(T), tables(L), #count { M : at(M,T) } > L.
:- before(M,N), at(M,T), at(N,S), T >= S.
busy(P,T) :- at(M,T), who(M,P).
begun(P,T+1) :- busy(P,T), slot(T+1).
begun(P,T+1) :- begun(P,T), slot(T+1).
hole(P,T) :- busy(P,T), not busy(P,T-1), begun(P,T-1).
breaks(P,N) :- person(P), N = #count { T : hole(P,T) }.
:- fair(D), breaks(P,N), breaks(Q,K), N > K + D.
:~ hole(P,T). [1,P,T]
#show at/2.`;

/** Solves it with clingo in a thread that is ended at the limit, since clingo itself has no way to stop here. */
export async function solveByAnswerSets(problem: Problem, limitSeconds: number): Promise<PeerAnswer> {
  const begun = performance.now();
  const clingo = fileURLToPath(import.meta.resolve('clingo-wasm'));
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    console.info = () => {};
    const { run } = require(workerData.clingo);
    run(workerData.text, 0, ['--opt-strategy=usc', '--configuration=tweety', '--quiet=1'])
      .then((result) => parentPort.postMessage({ result: result.Result, costs: result.Call?.[0]?.Witnesses?.at(-1)?.Costs ?? [] }));`;
  const worker = new Worker(source, { eval: true, workerData: { clingo, text: program + factsOf(problem) } });
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => resolve('limit reached'), limitSeconds * 1000);
      worker.once('message', ({ result, costs }: { result: string; costs: readonly number[] }) => {
        clearTimeout(timer);
        resolve(`${result.toLowerCase()}${costs.length > 0 ? ` ${costs.join(',')}` : ''}`);
      });
      worker.once('error', reject);
    });
    return { seconds: (performance.now() - begun) / 1000, answer };
  } finally {
    await worker.terminate();
  }
}

function factsOf(problem: Problem): string {
  const facts = [`tables(${problem.tables}).`, `slot(1..${problem.slots.length}).`];
  if (problem.fairness !== null) facts.push(`fair(${problem.fairness}).`);
  problem.participants.forEach((_, p) => {
    facts.push(`person(${p + 1}).`);
  });
  problem.meetings.forEach(({ participants, session, fixedSlot, after }, m) => {
    facts.push(`meeting(${m + 1}).`, ...participants.map((p) => `who(${m + 1},${p}).`));
    facts.push(...after.map((earlier) => `before(${earlier},${m + 1}).`));
    problem.slots.forEach((slot, t) => {
      const isOpen =
        (session === null || session === slot.session) &&
        (fixedSlot === null || fixedSlot === t + 1) &&
        participants.every((p) => !problem.participants[p - 1]!.forbiddenSlots.includes(t + 1));
      if (isOpen) facts.push(`open(${m + 1},${t + 1}).`);
    });
  });
  return `\n${facts.join('\n')}\n`;
}
