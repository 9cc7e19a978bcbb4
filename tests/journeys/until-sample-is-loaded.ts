import { request } from 'playwright-core';
import { vi } from 'vitest';
import type { CompaniesAnswer } from '#modules/companies/contract.ts';
import type { Desk } from './start-desk.ts';

/** The demonstration brings its two lists in while it already answers: waits until all companies of both are there. */
export async function untilSampleIsLoaded(desk: Desk): Promise<void> {
  const officer = await request.newContext({ baseURL: desk.url });
  const token = new URL(desk.linkOf('officer')).hash.slice(1);
  await officer.post('/api/session/by-link', { data: { token } });
  await vi.waitFor(
    async () => {
      const { counts } = (await (await officer.get('/api/companies?limit=1')).json()) as CompaniesAnswer;
      if (counts.left !== 40 || counts.right !== 60)
        throw new Error(`the sample has ${counts.left} and ${counts.right}`);
    },
    { timeout: 120_000, interval: 250 },
  );
  await officer.dispose();
}
