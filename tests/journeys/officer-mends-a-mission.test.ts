import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Asking, asking, missionWithMeetings, settings } from './mission-desk.ts';
import { openBrowser, seriousFindings, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

vi.setConfig({ testTimeout: 240_000 });

let desk: Desk;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
let api: Asking;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  ({ page, complaints } = await visit(browser, desk.url, { locale: 'en-GB', link: desk.linkOf('officer') }));
  api = asking(page, desk.url);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const longest = { timeout: 90_000 };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const [morning] = settings.days[0]!.sessions;
const oneMorning = { days: [{ date: '2031-04-08', sessions: [{ ...morning!, slots: 3 }] }] };

const verdicts = [
  ['en-GB', 'Proven: no timetable for these meetings has fewer breaks.', /^How we know: /],
  ['zh-HK', '已證明：就這些會面而言，沒有空檔更少的時間表。', /^如何得知：/],
  ['zh-CN', '已证明：就这些洽谈而言，没有空档更少的时间表。', /^如何得知：/],
] as const;

it('accepted meetings that cannot all be placed: reads why, changes what stands against it, and reads what is proven', async () => {
  const { id, left } = await missionWithMeetings(
    api,
    'owed',
    3,
    [1, 2, 3].map((right) => ({ left: 1, right })),
    oneMorning,
  );
  await api.setTimes(id, left[0]!, [1]);
  await page.goto(`${desk.url}/missions/${id}/timetable`);
  await page.getByLabel('All accepted meetings must take place').check();
  await page.getByRole('button', { name: 'Compute the timetable' }).click();
  await page
    .getByText('Harbour owed 1 has 3 meetings that must take place, and is free in 2 of the slots.')
    .waitFor(longest);
  await page.getByText('These cannot hold together; give way in any one of them and the others can:').waitFor();
  await page.getByText('Harbour owed 1 – Jialing owed 3 takes place').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('link', { name: 'Change it: Harbour owed 1 can come to 2 of the slots only' }).click();
  const times = page.getByRole('dialog', { name: 'When and where Harbour owed 1 can meet' });
  await times.getByLabel('09:30').check();
  await times.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.getByRole('link', { name: /^Timetable/ }).click();
  await page.getByLabel('All accepted meetings must take place').check();
  await page.getByRole('button', { name: 'Compute the timetable' }).click();
  await page.locator('td[data-kind="meeting"]').first().waitFor(longest);
  expect((await api.mission(id)).counts.meetings.placed).toBe(3);

  for (const [locale, verdict, because] of verdicts) {
    const reading = await visit(browser, `${desk.url}/missions/${id}`, {
      ...(locale === 'zh-CN' ? phone : {}),
      locale,
      link: desk.linkOf('officer'),
    });
    await reading.page.getByText(verdict).waitFor();
    await reading.page.getByText(because).waitFor();
    await reading.page.locator('#computation summary').click();
    await reading.page.getByText('yugang timetable verify programme.json').waitFor();
    expect(await seriousFindings(reading.page)).toEqual([]);
    expect(reading.complaints).toEqual([]);
    await reading.page.context().close();
  }
});

it('a firm cancels after publishing: sees what changes before it is saved, publishes anew, and an itinerary is another', async () => {
  const { id, right } = await missionWithMeetings(api, 'mend', 3, [
    { left: 1, right: 1, at: [1, 1] },
    { left: 2, right: 2, at: [1, 2] },
    { left: 1, right: 2, at: [2, 1] },
    { left: 2, right: 3, at: [3, 1] },
  ]);
  await api.publish(id, (await api.mission(id)).version);
  await page.goto(`${desk.url}/missions/${id}`);
  await page.getByRole('link', { name: 'Something changed' }).click();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText('Choose this first').waitFor();
  await choose(page, 'Firm', 'Harbour mend 1');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'See what would change' }).dblclick();
  await page.getByText('Harbour mend 1 does not come any more.').waitFor(longest);
  await page.getByText('No other meeting has to move to another time.').waitFor();
  await page.getByText('Firms with meetings that need not be told: 2.').waitFor();
  expect(await page.locator('main tbody tr').count()).toBe(2);
  expect((await api.mission(id)).counts.meetings.placed).toBe(4);
  expect(await seriousFindings(page)).toEqual([]);
  // On a phone, where an officer in the hall reads it.
  await page.setViewportSize(phone.viewport);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.getByRole('button', { name: 'Take these changes' }).dblclick();
  await page.getByText('The board is changed. Publish it, so that the firms concerned are told.').waitFor();
  expect((await api.mission(id)).counts.meetings.placed).toBe(2);
  await page.getByRole('heading', { name: 'Firms to tell' }).waitFor();
  expect(await page.locator('#publish').getByRole('link', { name: 'Harbour mend 2' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByText('Version 2 is published.').waitFor();

  await page.goto(`${desk.url}/missions/${id}/itineraries/${right[1]}`);
  await page.getByText(/^Version 2, published/).waitFor();
  await page.getByText('Harbour mend 2', { exact: true }).first().waitFor();
  expect(await page.getByText('Harbour mend 1', { exact: true }).count()).toBe(0);
});

it('a table is lost: the meetings move with the proof, and discarding changes nothing', async () => {
  const { id } = await missionWithMeetings(
    api,
    'table',
    2,
    [
      { left: 1, right: 1, at: [1, 1] },
      { left: 2, right: 2, at: [1, 2] },
    ],
    { tables: 2 },
  );
  await page.goto(`${desk.url}/missions/${id}/repair`);
  await page.getByLabel('A table is lost').check();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText('Proven: fewer than 1 moved meetings cannot do.').waitFor(longest);
  await page.getByText('moved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Discard, change nothing' }).click();
  await page.getByText('Discarded; nothing was changed.').waitFor();
  await page.getByRole('button', { name: 'See what would change' }).waitFor();
  expect((await api.board(id)).meetings.map(({ slot }) => slot)).toEqual([1, 1]);
});

it('an interpreter and a booth: given by their forms, kept by what is mended, read on a phone', async () => {
  const { id, left, right, meetings } = await missionWithMeetings(api, 'booth', 2, [
    { left: 1, right: 1, at: [1, 2] },
    { left: 2, right: 2, at: [1, 1] },
  ]);
  await page.goto(`${desk.url}/missions/${id}`);
  await page.getByRole('button', { name: 'Add an interpreter' }).click();
  const form = page.getByRole('dialog', { name: 'Add an interpreter' });
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Give the name in at least one language.').waitFor();
  await form.getByLabel('Name · English').fill('Interpreter Wen');
  await form.getByRole('combobox', { name: 'Interprets' }).fill('廣東話');
  await page.getByRole('option', { name: 'Mandarin – Cantonese' }).click();
  await page.keyboard.press('Tab');
  expect(await seriousFindings(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save' }).dblclick();
  await page.locator('#interpreters').getByText('Interpreter Wen').waitFor();
  expect(await page.locator('#interpreters li').count()).toBe(1);

  await page.goto(`${desk.url}/missions/${id}/participants?limits=${right[0]}`);
  const limits = page.getByRole('dialog', { name: 'When and where Jialing booth 1 can meet' });
  await limits.getByLabel('It has a table of its own').check();
  await limits.getByLabel('Which table').selectOption('Table 1');
  await limits.getByLabel('Its name · English').fill('Booth 7');
  expect(await seriousFindings(page)).toEqual([]);
  await limits.getByRole('button', { name: 'Save' }).click();
  await page.getByText('own table: Booth 7').waitFor();
  const tables = async () => (await api.board(id)).meetings.map(({ table }) => table).sort();
  expect(await tables()).toEqual([1, 2]);

  await page.goto(`${desk.url}/missions/${id}/timetable?meeting=${meetings[0]!.id}`);
  await page.getByLabel('This meeting').selectOption('needs Mandarin – Cantonese');
  await page.getByText('Interpreter Wen (Mandarin – Cantonese)').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.goto(`${desk.url}/missions/${id}/repair`);
  await page.getByLabel('An interpreter is away').check();
  for (const whole of await page.getByLabel('The whole day').all()) await whole.uncheck();
  await page.getByLabel('09:30').first().check();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByText(/^Interpreter Wen does not interpret at .*09:30/).waitFor(longest);
  await page.getByText('moved', { exact: true }).waitFor();
  await page.goto(`${desk.url}/missions/${id}`);
  await page.getByText('A way to mend the board waits for a decision.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: 'Take these changes' }).click();
  await page.getByText('The board is changed. Publish it, so that the firms concerned are told.').waitFor();

  const reading = await visit(browser, `${desk.url}/missions/${id}/itineraries/${left[0]}?draft=yes`, {
    ...phone,
    locale: 'zh-HK',
    link: desk.linkOf('officer'),
  });
  await reading.page.getByText('傳譯員： Interpreter Wen').waitFor();
  await reading.page.getByText('Booth 7').waitFor();
  expect(await seriousFindings(reading.page)).toEqual([]);
  expect(reading.complaints).toEqual([]);
  await reading.page.context().close();
});

it('a meeting without a place: asks what it would take, and goes to where it is changed', async () => {
  const { id, left } = await missionWithMeetings(
    api,
    'takes',
    3,
    [
      { left: 1, right: 1, at: [2, 1] },
      { left: 1, right: 2, at: [3, 1] },
      { left: 1, right: 3 },
    ],
    oneMorning,
  );
  await api.setTimes(id, left[0]!, [1]);
  await page.goto(`${desk.url}/missions/${id}/timetable?view=waiting`);
  await page.getByRole('button', { name: 'What would it take to place them?' }).click();
  await page.getByText('It could be placed if (proven: nothing that costs less does):').waitFor(longest);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Change it: Harbour takes 1 could come at 09:30–09:50' }).click();
  await page.getByRole('dialog', { name: 'When and where Harbour takes 1 can meet' }).waitFor();
});

it('caused no error, no violation of the security policy and no request to another host', () => {
  expect(complaints).toEqual([]);
});

async function choose(on: Page, label: string, option: string): Promise<void> {
  await on.getByRole('combobox', { name: label, exact: true }).click();
  await on.getByRole('option', { name: option, exact: true }).click();
}
