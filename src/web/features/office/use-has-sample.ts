import { useSession } from '#web/api/use-session.ts';
import { useOffice } from './office-queries.ts';

/** Whether invented companies and missions may be among what one sees: they are there, or a demonstration is loading them. */
export function useHasSample(): boolean {
  const sample = useOffice().data?.sample;
  const isDemo = useSession().data?.isDemo ?? false;
  return sample === 'there' || (sample === 'never' && isDemo);
}
