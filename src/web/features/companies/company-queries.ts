import { useQuery } from '@tanstack/react-query';
import type { ListsAnswer, ListWithCompaniesAnswer } from '#modules/companies/contract.ts';
import { askServer } from '#web/api/ask-server.ts';

/** The office's lists, newest first. */
export function useLists() {
  return useQuery({
    queryKey: ['lists'],
    queryFn: async ({ signal }) => (await askServer<ListsAnswer>('/api/lists', { signal })).answer.lists,
  });
}

/** One list with its companies. A list never changes: a new upload is a new list. */
export function useList(id: string) {
  return useQuery({
    queryKey: ['lists', id],
    queryFn: async ({ signal }) => (await askServer<ListWithCompaniesAnswer>(`/api/lists/${id}`, { signal })).answer,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
