/** Lets at most `most` pieces of work go on at once; the others wait, first come first served. */
export function takeTurns(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // A turn that is handed on stays counted, so that nobody slips in between.
    if (busy >= most) await new Promise<void>((go) => waiting.push(go));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
