import { isStaff, useMe } from '#web/api/use-session.ts';
import { CompanyToday } from './company-today.tsx';
import { StaffToday } from './staff-today.tsx';

/** The first page: what needs doing, for the office's people or for those of a company. */
export function TodayPage() {
  return isStaff(useMe()) ? <StaffToday /> : <CompanyToday />;
}
