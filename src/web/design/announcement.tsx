import { Button, CloseButton } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import styles from './announcement.module.css';
import { useDesignWords } from './design-words.tsx';

type Announced = {
  readonly number: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onChoose: () => void };
};
type Announce = (text: string, action?: Announced['action']) => void;

const Context = createContext<Announce | null>(null);
const shownForMs = 8_000;

/** Says in one sentence that something has been done, aloud too, and offers the way back where there is one. */
export function useAnnounce(): Announce {
  const announce = useContext(Context);
  if (!announce) throw new Error('useAnnounce stands outside Announcements');
  return announce;
}

/** The corner where announcements appear. One at a time; one that offers something to do stays until it is dismissed. */
export function Announcements({ children }: { readonly children: ReactNode }) {
  const words = useDesignWords();
  const [announced, setAnnounced] = useState<Announced | null>(null);
  const dismiss = useCallback(
    (number: number) => setAnnounced((shown) => (shown?.number === number ? null : shown)),
    [],
  );
  const announce = useCallback<Announce>(
    (text, action) => {
      const number = Date.now() + Math.random();
      setAnnounced({ number, text, ...(action && { action }) });
      if (!action) setTimeout(() => dismiss(number), shownForMs);
    },
    [dismiss],
  );
  return (
    <Context value={announce}>
      {children}
      <div role="status" className={styles.place}>
        {announced && (
          <div className={styles.announcement}>
            <span>{announced.text}</span>
            {announced.action && (
              <Button
                size="compact-sm"
                variant="outline"
                onClick={() => {
                  announced.action?.onChoose();
                  dismiss(announced.number);
                }}
              >
                {announced.action.label}
              </Button>
            )}
            <CloseButton size="sm" aria-label={words.dismiss} onClick={() => dismiss(announced.number)} />
          </div>
        )}
      </div>
    </Context>
  );
}
