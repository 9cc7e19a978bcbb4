import { request } from 'playwright-core';
import { vi } from 'vitest';
import type { OfficeAnswer } from '#modules/offices/contract.ts';

/** The demonstration computes its missions while it already answers: waits until all are there. `link`: an officer's. */
export async function untilSampleIsWhole(link: string): Promise<void> {
  const { origin, hash } = new URL(link);
  const officer = await request.newContext({ baseURL: origin });
  await officer.post('/api/session/by-link', { data: { token: hash.slice(1) } });
  await vi.waitFor(
    async () => {
      const { sample } = (await (await officer.get('/api/office')).json()) as OfficeAnswer;
      if (sample !== 'there') throw new Error('the sample is not whole');
    },
    { timeout: 90_000, interval: 250 },
  );
  await officer.dispose();
}
