import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from './open-browser.ts';
import { type Desk, plansOf, startDesk, untilPlanned } from './start-desk.ts';

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  await untilPlanned(desk);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

it('is told when the desk falls silent; what was ordered meanwhile is done once when it is back', {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await visit(browser, desk.url, { locale: 'en-GB', expectsSilence: true });
  await page.locator('td[data-kind="meeting"]').first().waitFor();
  const before = await plansOf(desk);

  await desk.kill();
  await page.getByRole('alert').filter({ hasText: 'The connection to the desk is lost.' }).waitFor({ timeout: 20_000 });
  await page.locator('#system').getByText('No answer').waitFor();
  // What was loaded is still there to read.
  await expect.poll(() => page.locator('td[data-kind="meeting"]').count()).toBeGreaterThan(0);

  await page.getByLabel('Slots', { exact: true }).fill('7');
  await page.getByRole('button', { name: 'Plan again' }).click();
  await page.getByText('The order has not reached the desk yet').waitFor();

  await desk.restart();
  await page.getByText('The connection is back.').waitFor({ timeout: 20_000 });
  await page.getByText(/with 7 slots/).waitFor({ timeout: 60_000 });
  expect(await plansOf(desk)).toHaveLength(before.length + 1);
  await page.locator('#system [data-well="true"]').nth(2).waitFor();
  expect(complaints).toEqual([]);
});
