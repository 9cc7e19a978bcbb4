import { Outlet } from '@tanstack/react-router';
import { Connection } from './features/office/connection.tsx';
import { Masthead } from './features/office/masthead.tsx';
import styles from './page.module.css';

/** The frame around every page. */
export function Page() {
  return (
    <div className={styles.page}>
      <Masthead />
      <Connection />
      <main>
        <Outlet />
      </main>
    </div>
  );
}
