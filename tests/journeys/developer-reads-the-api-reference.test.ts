import { expect, test } from 'vitest';
import { composeApp } from '#main/compose.ts';
import { systemClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';
import { serveDesk } from '../builders/serve-desk.ts';
import { openBrowser, visit } from './open-browser.ts';

test('a developer reads the reference without a network, and the content security policy has nothing to refuse', async () => {
  const nothing = () => Promise.reject(new Error('the reference asks for no data'));
  const desk = await serveDesk(
    composeApp({
      gateway: { inOffice: nothing },
      office: '',
      clock: systemClock,
      newId: () => '',
      log: openLog({ level: 'silent' }),
      isDemo: false,
      sendsMail: true,
      trustedProxy: null,
      publicUrl: null,
      host: '127.0.0.1',
      readiness: nothing,
      webFolder: null,
    }),
  );
  const browser = await openBrowser();
  try {
    const { page, complaints } = await visit(browser, `http://localhost:${desk.port}/api/reference`);
    await page.getByText('Asks for a computation of the mission’s timetable').click();
    await page.getByText('idempotency-key-reused').waitFor();
    expect(
      complaints.filter((complaint) => !complaint.startsWith(`a request to http://localhost:${desk.port}/`)),
    ).toEqual([]);
  } finally {
    await browser.close();
  }
});
