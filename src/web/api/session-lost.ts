const listeners = new Set<() => void>();

/** An answer said that nobody is signed in any more. */
export function tellSessionLost(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` at every such answer; the returned function ends it. */
export function hearSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
