import type { Clock } from '#platform/clock.ts';
import type { Gateway } from '#platform/database/gateway.ts';
import type { NewId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';

export type SampleParts = {
  readonly gateway: Gateway;
  readonly office: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

/** Comes with the imports: the sample lists are read as any list is. */
export async function loadSampleData(_parts: SampleParts): Promise<void> {}
