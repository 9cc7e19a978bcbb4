import { setTimeout as wait } from 'node:timers/promises';
import { type DeliverMailsDependencies, deliverMails } from './deliver-mails.ts';

export type MailDelivery = {
  /** Waits for the mail in hand, then ends. */
  readonly stop: () => Promise<void>;
};

/** Looks into the outbox again and again until stopped; a database that is away is asked again after a longer pause. */
export function startMailDelivery(
  deps: DeliverMailsDependencies & {
    readonly onError: (error: unknown) => void;
    readonly pauseMs?: number;
  },
): MailDelivery {
  const stopping = new AbortController();
  const pauseMs = deps.pauseMs ?? 1_000;
  const running = (async () => {
    while (!stopping.signal.aborted) {
      let pause = pauseMs;
      try {
        if ((await deliverMails(deps)) > 0) pause = 0;
      } catch (error) {
        deps.onError(error);
        pause = pauseMs * 5;
      }
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
      deps.carrier.close();
    },
  };
}
