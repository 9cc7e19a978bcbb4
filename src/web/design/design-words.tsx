import { createContext, type ReactNode, useContext } from 'react';

/** The few words the components say themselves. The shell gives them in the reader's language. */
export type DesignWords = {
  readonly close: string;
  readonly cancel: string;
  readonly dismiss: string;
  readonly youAreHere: string;
  readonly optional: string;
  readonly columns: string;
  readonly sortBy: string;
  readonly ascending: string;
  readonly descending: string;
  readonly previous: string;
  readonly next: string;
  readonly noRows: string;
  readonly chooseAll: string;
  readonly chooseRow: (name: string) => string;
  readonly chosen: (count: number) => string;
  readonly rows: (from: number, to: number, of: number) => string;
  readonly done: string;
  readonly sentAgain: string;
  readonly unsavedTitle: string;
  readonly unsaved: string;
  readonly stay: string;
  readonly leave: string;
  readonly conflictTitle: string;
  readonly conflict: string;
  readonly conflictSame: string;
  readonly mine: string;
  readonly theirs: string;
  readonly saveChoice: string;
};

const Words = createContext<DesignWords | null>(null);

export function DesignWordsProvider({
  words,
  children,
}: {
  readonly words: DesignWords;
  readonly children: ReactNode;
}) {
  return <Words value={words}>{children}</Words>;
}

export function useDesignWords(): DesignWords {
  const words = useContext(Words);
  if (!words) throw new Error('a component of the design stands outside DesignWordsProvider');
  return words;
}
