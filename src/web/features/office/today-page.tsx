import { CompanyLists } from '#web/features/companies/company-lists.tsx';
import { LastPlan } from '#web/features/missions/last-plan.tsx';
import { SystemHealth } from './system-health.tsx';

/** The desk's first page. */
export function TodayPage() {
  return (
    <>
      <LastPlan />
      <CompanyLists />
      <SystemHealth />
    </>
  );
}
