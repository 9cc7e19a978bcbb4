import { useEffect, useRef, useState } from 'react';
import { type Draft, useDraft } from '#web/design/use-draft.ts';

const shelf = 'yugang-unsaved-mission';

type Kept<Value> = { readonly value: Value; readonly version: number | null };

/**
 * A draft that survives a reload, a lost connection and a session that ended: kept in this tab until it is saved or given up.
 * `version` is that of what the typing starts from; a kept draft remembers its own, so that a change made meanwhile by
 * somebody else is noticed after a reload too.
 */
export function useKeptDraft<Value extends object>(name: string, start: Value, version: number | null) {
  const [kept] = useState(() => recall<Value>(name));
  const draft: Draft<Value> = useDraft(start);
  const { value, isChanged, replace } = draft;
  const startedFrom = useRef(kept ? kept.version : version);
  const isRestored = useRef(false);
  useEffect(() => {
    if (isRestored.current) return;
    isRestored.current = true;
    if (kept) replace(kept.value);
  }, [kept, replace]);
  useEffect(() => {
    if (isChanged) remember(name, { value, version: startedFrom.current });
  }, [name, value, isChanged]);
  return {
    ...draft,
    /** What was typed before a reload is back in the form. */
    isRestored: kept !== null && isChanged,
    startedFrom: startedFrom.current,
    /** Saved, or given up: nothing is kept any more. */
    settle(saved?: Value, savedVersion?: number) {
      forget(name);
      if (savedVersion !== undefined) startedFrom.current = savedVersion;
      draft.settle(saved);
    },
  };
}

function recall<Value>(name: string): Kept<Value> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(`${shelf} ${name}`) ?? 'null') as Partial<Kept<Value>> | null;
    return kept?.value ? { value: kept.value, version: kept.version ?? null } : null;
  } catch {
    return null;
  }
}

function remember(name: string, kept: Kept<unknown>): void {
  try {
    sessionStorage.setItem(`${shelf} ${name}`, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still saves what is typed.
  }
}

function forget(name: string): void {
  try {
    sessionStorage.removeItem(`${shelf} ${name}`);
  } catch {
    // Nothing was kept.
  }
}
