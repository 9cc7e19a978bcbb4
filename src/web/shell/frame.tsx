import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '#modules/accounts/contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { Brand } from './brand.tsx';
import { Connection } from './connection.tsx';
import { Door } from './door.tsx';
import styles from './frame.module.css';
import { MenuOfPhone } from './menu-of-phone.tsx';
import { NewerDesk } from './newer-desk.tsx';
import { Person } from './person.tsx';
import { placesFor } from './places.ts';
import { PlacesBar } from './places-bar.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { SampleStrip } from './sample-strip.tsx';
import { SessionLost } from './session-lost.tsx';

/** What stands around every page: whose desk it is, where one can go, who sits here, and what everybody must know now. */
export function Frame({ me, children }: { readonly me: Me | null; readonly children: ReactNode }) {
  const { t } = useReader();
  const places = placesFor(me);
  return (
    <div className={styles.frame} data-places={places.length > 0}>
      <a className={styles.skip} href="#content">
        {t('page.skip')}
      </a>
      <header className={styles.column}>
        <div className={styles.top}>
          <Link to="/" className={styles.brand}>
            <Brand />
          </Link>
          {me && <MenuOfPhone me={me} />}
        </div>
        {places.length > 0 && <PlacesBar places={places} />}
        <div className={styles.foot}>
          <ReadingChoices isInLine={places.length === 0} />
          {me && <Person me={me} />}
        </div>
      </header>
      <div className={styles.content}>
        <div className={styles.notices}>
          <Connection />
          <SessionLost />
          <NewerDesk />
        </div>
        <SampleStrip me={me} />
        {places.length === 0 && <Door />}
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  );
}
