import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isLost = false;

/** An answer said that nobody is signed in any more. */
export function tellSessionLost(): void {
  setLost(true);
}

export function tellSessionFound(): void {
  setLost(false);
}

/** Whether the desk has stopped knowing who sits here, while the page is still open. */
export function useIsSessionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isLost,
  );
}

function setLost(value: boolean): void {
  if (isLost === value) return;
  isLost = value;
  for (const listener of listeners) listener();
}
