import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Programme } from '#kernel/scheduling/programme.ts';
import type { PlanAnswer, PlanOrder, PlansAnswer, PlanWithUnplacedAnswer } from '#modules/missions/contract.ts';
import { askServer, newIdempotencyKey } from '#web/api/ask-server.ts';
import { ConnectionLost } from '#web/api/problem.ts';
import { useReader } from '#web/reader/language-of-page.ts';

export type Unplaced = PlanWithUnplacedAnswer['unplaced'][number];
export type Obstacle = Unplaced['because'][number];

const lookAgainMs = 1_000;
const sendAgainMs = 2_000;

export function isUnderWay(plan: PlanAnswer | undefined): plan is PlanAnswer & { state: 'queued' | 'running' } {
  return plan?.state === 'queued' || plan?.state === 'running';
}

/** The office's plans, newest first; looked at every second while the newest is under way. Failures are worded in the reader's language. */
export function usePlans() {
  const { language } = useReader();
  return useQuery({
    queryKey: ['plans', language],
    queryFn: async ({ signal }) => (await askServer<PlansAnswer>('/api/plans', { signal })).answer.plans,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.[0]) ? lookAgainMs : false),
  });
}

/** A finished plan: its programme in the open format, and why meetings have no place. Neither changes any more. */
export function useFinishedPlan(id: string) {
  return useQuery({
    queryKey: ['finished-plan', id],
    queryFn: async ({ signal }) => {
      const [programme, plan] = await Promise.all([
        askServer<Programme>(programmePath(id), { signal }),
        askServer<PlanWithUnplacedAnswer>(`/api/plans/${id}`, { signal }),
      ]);
      return { programme: programme.answer, unplaced: plan.answer.unplaced };
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

export function programmePath(id: string): string {
  return `/api/plans/${id}/programme.json`;
}

/**
 * Orders a plan once. However often `send` is called before the answer is there, and however often the connection breaks,
 * the desk gets one order under one key.
 */
export function useOrderPlan() {
  const queries = useQueryClient();
  const keyUnderWay = useRef<string | null>(null);
  const order = useMutation({
    mutationFn: async (sent: { body: PlanOrder; idempotencyKey: string }) =>
      (await askServer<PlanAnswer>('/api/plans', { order: { ...sent, method: 'POST' } })).answer,
    retry: (_, error) => error instanceof ConnectionLost,
    retryDelay: sendAgainMs,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plans'] }),
    onSettled: () => {
      keyUnderWay.current = null;
    },
  });
  return {
    ...order,
    /** The order has not arrived yet and is being sent again. */
    isSentAgain: order.isPending && order.failureCount > 0,
    send(body: PlanOrder) {
      if (keyUnderWay.current) return;
      keyUnderWay.current = newIdempotencyKey();
      order.mutate({ body, idempotencyKey: keyUnderWay.current });
    },
  };
}
