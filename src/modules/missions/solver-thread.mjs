// A solver of clauses in a thread of its own. Plain JavaScript, so that it is there at once: see solver-beside.ts.
import { workerData } from 'node:worker_threads';
import { Cadical, loadCadical } from 'cadical-wasm';

const { options, port, signals } = workerData;
const flags = new Int32Array(signals);
const solver = new Cadical(await loadCadical(), options);
solver.setTerminate(() => Atomics.load(flags, 0) === 1);

function addClauses(literals) {
  for (let begin = 0; begin < literals.length; ) {
    const end = literals.indexOf(0, begin);
    solver.addClause(Array.from(literals.subarray(begin, end)));
    begin = end + 1;
  }
}

function answer(question) {
  const found = solver.solve(question);
  return {
    found,
    model: found === 'satisfiable' ? Uint8Array.from(solver.model(), Number) : null,
    failed: found === 'unsatisfiable' ? solver.failedAssumptions() : [],
  };
}

port.on('message', ({ literals, question }) => {
  if (literals) return addClauses(literals);
  let reply;
  try {
    reply = answer(question);
  } catch (error) {
    reply = { error: String(error) };
  }
  port.postMessage(reply);
  Atomics.store(flags, 1, 1);
  Atomics.notify(flags, 1);
});
