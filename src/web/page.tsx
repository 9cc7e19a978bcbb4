import { CompanyLists } from './features/companies/company-lists.tsx';
import { LastPlan } from './features/missions/last-plan.tsx';
import { Connection } from './features/office/connection.tsx';
import { Masthead } from './features/office/masthead.tsx';
import { SystemHealth } from './features/office/system-health.tsx';
import styles from './page.module.css';

/** The one page until the desk has rooms of its own: the last plan, the lists it was made from, and how the system is. */
export function Page() {
  return (
    <div className={styles.page}>
      <Masthead />
      <Connection />
      <main>
        <LastPlan />
        <CompanyLists />
        <SystemHealth />
      </main>
    </div>
  );
}
