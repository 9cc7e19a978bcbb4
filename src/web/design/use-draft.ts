import { useState } from 'react';

export type Draft<Value> = {
  readonly value: Value;
  readonly set: <Name extends keyof Value>(name: Name, value: Value[Name]) => void;
  /** Puts a whole new value in place: that of the server after saving, or one that settles a conflict. */
  readonly replace: (value: Value) => void;
  /** What is typed differs from what it started with. */
  readonly isChanged: boolean;
  /** From here on `value` is what it started with: after saving. */
  readonly settle: (value?: Value) => void;
};

/** What the reader is typing, until it is saved. `start` counts only the first time: an answer that comes later overwrites nothing. */
export function useDraft<Value extends object>(start: Value): Draft<Value> {
  const [{ started, value }, setBoth] = useState({ started: start, value: start });
  return {
    value,
    set: (name, next) => setBoth((before) => ({ ...before, value: { ...before.value, [name]: next } })),
    replace: (next) => setBoth((before) => ({ ...before, value: next })),
    isChanged: JSON.stringify(started) !== JSON.stringify(value),
    settle: (next) => setBoth((before) => ({ started: next ?? before.value, value: next ?? before.value })),
  };
}
