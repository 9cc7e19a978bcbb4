import { Outlet } from '@tanstack/react-router';
import { Announcements } from './design/announcement.tsx';
import { DesignWordsProvider } from './design/design-words.tsx';
import { Connection } from './features/office/connection.tsx';
import { Masthead } from './features/office/masthead.tsx';
import styles from './page.module.css';
import { useReader } from './reader/language-of-page.ts';
import { wordsOfDesign } from './shell/words-of-design.ts';

/** The frame around every page. */
export function Page() {
  const { t } = useReader();
  return (
    <DesignWordsProvider words={wordsOfDesign(t)}>
      <Announcements>
        <div className={styles.page}>
          <Masthead />
          <Connection />
          <main>
            <Outlet />
          </main>
        </div>
      </Announcements>
    </DesignWordsProvider>
  );
}
