import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { tellSessionFound } from '#web/api/session-lost.ts';
import type { AddressSearch } from '#web/reader/address-search.ts';
import { addressToReturnTo } from './address-after-sign-in.ts';

/** To be called when somebody has just signed in: everything is asked anew, and the page they wanted opens. */
export function useArrival(): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  const back = useSearch({ strict: false, select: (search: AddressSearch) => search.back });
  return async () => {
    tellSessionFound();
    await queries.resetQueries();
    router.history.replace(addressToReturnTo(back));
  };
}
