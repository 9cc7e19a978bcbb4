import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking, missionWithMeetings } from './mission-desk.ts';
import { openBrowser, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk('new folder'), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const meetings = [
  { left: 1, right: 1, at: [1, 1] },
  { left: 2, right: 2, at: [2, 1] },
] as const;

it('is told when the desk falls silent; what was done meanwhile arrives once when it is back', {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await visit(browser, desk.url, {
    locale: 'en-GB',
    link: desk.linkOf('officer'),
    expectsSilence: true,
  });
  const api = asking(page, desk.url);
  const { id, meetings: made } = await missionWithMeetings(api, 'outage', 2, meetings);
  await page.goto(`${desk.url}/missions/${id}/timetable?meeting=${made[0]!.id}`);
  await page.getByRole('button', { name: 'Move to 10:20' }).last().waitFor();

  await desk.kill();
  await page.getByRole('alert').filter({ hasText: 'The connection to the desk is lost.' }).waitFor({ timeout: 20_000 });
  // What was loaded is still there to read.
  expect(await page.locator('td[data-kind="meeting"]').count()).toBe(4);

  await page.getByRole('button', { name: 'Move to 10:20' }).last().dblclick();
  await page.getByText('Your change has not reached the desk yet').first().waitFor();

  await desk.restart();
  await page.getByText('The connection is back.').waitFor({ timeout: 20_000 });
  await page.getByText(/ is now at 10:20/).waitFor({ timeout: 30_000 });
  const [moved] = (await api.board(id)).meetings.filter((meeting) => meeting.id === made[0]!.id);
  expect(moved).toMatchObject({ slot: 3, version: made[0]!.version + 1 });
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('finds a computation again that the desk was killed in the middle of, and it ends once', {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await visit(browser, desk.url, {
    locale: 'zh-HK',
    link: desk.linkOf('officer'),
    expectsSilence: true,
  });
  const api = asking(page, desk.url);
  const { id } = await missionWithMeetings(api, 'killed', 6, meetings);
  await page.goto(`${desk.url}/missions/${id}/timetable`);
  await page.getByText('重新計算時間表……').click();
  await page.getByLabel('先重新建議會面').check();
  await page.getByRole('button', { name: '重新計算', exact: true }).dblclick();
  await page.getByText('計算中', { exact: true }).waitFor();
  await desk.kill();
  await page.getByRole('alert').filter({ hasText: '與系統的連線已中斷' }).waitFor({ timeout: 20_000 });
  await desk.restart();
  const ended = async () => (await api.mission(id)).lastRun?.state;
  await expect.poll(ended, { timeout: 120_000, interval: 500 }).toBe('done');
  await page.getByText('計算中', { exact: true }).waitFor({ state: 'detached', timeout: 30_000 });
  await expect.poll(() => page.locator('td[data-kind="meeting"]').count()).toBeGreaterThan(4);
  expect(complaints).toEqual([]);
  await page.context().close();
});
