import { useQuery } from '@tanstack/react-query';
import type { OfficeAnswer } from '#modules/offices/contract.ts';
import { askServer } from '#web/api/ask-server.ts';
import { ConnectionLost, Refused } from '#web/api/problem.ts';
import { useAnswer } from '#web/api/use-answer.ts';

export const officePath = '/api/office';

export function useOffice() {
  return useAnswer<OfficeAnswer>(officePath);
}

/** Each part of the system by its name, and whether it is well. */
export type Health = { readonly isReady: boolean; readonly parts: Readonly<Record<string, boolean>> };

const lookEveryMs = 10_000;
const lookAgainEveryMs = 2_000;

/** How the system is, looked at every ten seconds, and every two while it is silent or not ready. */
export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => askHealth(signal),
    retry: false,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.status === 'success' && state.data?.isReady ? lookEveryMs : lookAgainEveryMs,
  });
}

/** Not ready is an answer too: it names the parts that are missing. */
async function askHealth(signal: AbortSignal): Promise<Health> {
  try {
    const { answer } = await askServer<{ checks: Record<string, boolean> }>('/readyz', { signal });
    return { isReady: true, parts: answer.checks };
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== 'not-ready') throw error;
    const missing = String(error.problem.values.parts ?? '').split(', ');
    return { isReady: false, parts: Object.fromEntries(missing.filter(Boolean).map((part) => [part, false])) };
  }
}

export function isConnectionLost(error: unknown): boolean {
  return error instanceof ConnectionLost;
}
