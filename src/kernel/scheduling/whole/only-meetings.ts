import type { CompiledProblem } from '../compile.ts';

/** The problem of placing exactly these meetings. */
export function onlyMeetings(
  problem: CompiledProblem,
  isChosen: (meeting: number) => boolean,
): { readonly part: CompiledProblem; readonly indices: readonly number[] } {
  const { slots } = problem;
  const indices = Array.from({ length: problem.meetings }, (_, m) => m).filter(isChosen);
  const indexOf = new Map(indices.map((m, index) => [m, index]));
  const kept = (list: Int32Array) =>
    Int32Array.from([...list].flatMap((m) => (indexOf.has(m) ? [indexOf.get(m)!] : [])));
  const allowed = new Uint8Array(indices.length * slots);
  indices.forEach((m, index) => {
    allowed.set(problem.allowed.subarray(m * slots, (m + 1) * slots), index * slots);
  });
  const part: CompiledProblem = {
    ...problem,
    meetings: indices.length,
    first: Int32Array.from(indices, (m) => problem.first[m]!),
    second: Int32Array.from(indices, (m) => problem.second[m]!),
    demand: new Uint8Array(indices.length),
    weight: new Int32Array(indices.length),
    allowed,
    meetingsOf: problem.meetingsOf.map(kept),
    before: indices.map((m) => kept(problem.before[m]!)),
    after: indices.map((m) => kept(problem.after[m]!)),
  };
  return { part, indices };
}
