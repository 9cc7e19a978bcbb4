import type { CompiledProblem } from './compile.ts';

/** A cycle of precedences among obligations, as meeting indices in order; null: there is none. */
export function findPrecedenceCycle({ meetings, after, demand }: CompiledProblem): number[] | null {
  const state = new Uint8Array(meetings);
  const nextEdge = new Int32Array(meetings);
  for (let start = 0; start < meetings; start++) {
    if (state[start] !== 0 || demand[start] !== 0) continue;
    const path = [start];
    state[start] = 1;
    while (path.length > 0) {
      const m = path[path.length - 1]!;
      const later = after[m]![nextEdge[m]!];
      if (later === undefined) {
        state[m] = 2;
        path.pop();
        continue;
      }
      nextEdge[m] = nextEdge[m]! + 1;
      if (demand[later] !== 0) continue;
      if (state[later] === 1) return path.slice(path.indexOf(later));
      if (state[later] === 2) continue;
      state[later] = 1;
      path.push(later);
    }
  }
  return null;
}
