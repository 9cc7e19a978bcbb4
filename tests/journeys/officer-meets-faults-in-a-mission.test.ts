import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Asking, asking, firmsFor, missionWithMeetings, settings } from './mission-desk.ts';
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
  ({ page, complaints } = await visit(browser, desk.url, {
    locale: 'en-GB',
    link: desk.linkOf('officer'),
    // The browser writes every refusal into its console.
    expectsSilence: true,
  }));
  api = asking(page, desk.url);
}, 240_000);
afterAll(async () => {
  expect(complaints).toEqual([]);
  await browser?.close();
  await desk?.stop();
});

it('a mission without slots is kept, says what it lacks, and does not offer to compute', async () => {
  await page.goto(`${desk.url}/missions/new`);
  await page.getByRole('button', { name: 'Remove day 1' }).click();
  await page.getByText('The mission has no day yet.').first().waitFor();
  await page.getByRole('button', { name: 'Create the mission' }).click();
  await page.getByText('The mission has no slots yet: lay out its days.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page
    .getByRole('navigation', { name: 'Parts of the mission' })
    .getByRole('link', { name: /^Timetable/ })
    .click();
  await page.getByRole('link', { name: 'Lay out the days' }).waitFor();
  expect(await page.getByRole('button', { name: /^Compute/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Lay out the days' }).click();
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page.getByLabel('Date').fill('2031-05-06');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await page.getByText('Settings saved.').waitFor();
  await page.getByText('Nobody takes part yet: choose the firms of both sides.').waitFor();
});

it('more musts than slots is told with the firm and the numbers, in the reader’s language', async () => {
  const companies = await api.createFirms(
    firmsFor('musts', 4).map((firm) =>
      firm.reference === 'musts-HK-1' ? { ...firm, mustMeet: ['musts-CQ-1', 'musts-CQ-2', 'musts-CQ-3'] } : firm,
    ),
  );
  const [morning] = settings.days[0]!.sessions;
  const { id } = await api.createMission({
    days: [{ date: '2031-05-07', sessions: [{ ...morning!, slots: 2 }] }],
  });
  await api.addFirms(id, companies);
  for (const [locale, compute, said] of [
    ['en-GB', 'Compute the timetable', /Harbour musts 1 .*3.*2/],
    ['zh-CN', '计算时间表', /维港musts 1.*3.*2/],
  ] as const) {
    const reading = await visit(browser, `${desk.url}/missions/${id}/timetable`, {
      locale,
      link: desk.linkOf('officer'),
    });
    await reading.page.getByRole('button', { name: compute }).click();
    await reading.page.getByRole('button', { name: compute }).waitFor({ state: 'detached' });
    await reading.page.getByRole('button', { name: compute }).waitFor({ timeout: 110_000 });
    expect((await reading.page.getByRole('alert').allTextContents()).join(' ')).toMatch(said);
    expect(await seriousFindings(reading.page)).toEqual([]);
    await reading.page.context().close();
  }
});

it('says at the field what is wrong with a day, and keeps everything else that was typed', async () => {
  await page.goto(`${desk.url}/missions/new`);
  await page.getByLabel('Title · 繁體中文').fill('考察團'.repeat(60));
  await page.getByLabel('Title · 简体中文').fill('');
  await page.getByLabel('Slots').first().fill('20');
  await page.getByText(/The morning ends at 17:45, after the afternoon starts at 14:00/).waitFor();
  await page.getByRole('button', { name: 'Create the mission' }).click();
  await page.getByText(/Not saved yet: \d places need a look/).waitFor();
  await page.getByText('Needed in this language').waitFor();
  await page.getByText('Choose a date, or remove the day').waitFor();
  expect(await page.locator('[aria-invalid="true"]').count()).toBeGreaterThanOrEqual(2);
  expect(await page.getByLabel('Slots').first().inputValue()).toBe('20');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave and lose it' }).click();
});

it('says what a change of settings costs before it is made', async () => {
  const { id } = await missionWithMeetings(api, 'shrink', 2, [
    { left: 1, right: 1, at: [1, 1] },
    { left: 2, right: 2, at: [5, 3] },
  ]);
  await page.goto(`${desk.url}/missions/${id}?settings=edit`);
  await page.getByLabel('Tables', { exact: true }).fill('2');
  await page.getByRole('button', { name: 'Save settings' }).click();
  const question = page.getByRole('dialog', { name: 'Some meetings lose their place' });
  await question.getByText('Harbour shrink 2 – Jialing shrink 2').waitFor();
  expect(await question.getByText('Harbour shrink 1').count()).toBe(0);
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect((await api.mission(id)).settings.tables).toBe(3);
  await page.getByRole('button', { name: 'Save settings' }).click();
  await question.getByRole('button', { name: 'Save all the same' }).click();
  await page.getByText('Settings saved.').waitFor();
  expect((await api.mission(id)).counts.meetings.placed).toBe(1);
});

it('takes names of 200 characters, emoji and marks of other directions as they were typed', async () => {
  const hostile = [`${'Very long name '.repeat(12)}Limited 👩‍🏭`, '\u202Eعكس Limited', '吉野家商貿<script>'];
  const drafts = firmsFor('hostile', 3).map((firm, index) => ({
    ...firm,
    name: firm.side === 'left' ? { en: hostile[index]! } : firm.name,
  }));
  const companies = await api.createFirms(drafts);
  const { id } = await api.createMission({ title: { en: '𠮷 '.repeat(40), 'zh-Hant': '𠮷', 'zh-Hans': '👩‍🏭' } });
  await api.addFirms(id, companies);
  await api.addMeeting(id, companies[0]!, companies[3]!);
  await api.move(id, (await api.board(id)).meetings[0]!, 1, 1);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const part of ['', '/participants', '/meetings', '/timetable', '/versions']) {
      await page.goto(`${desk.url}/missions/${id}${part}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${desk.url}/missions/${id}/participants`);
  for (const name of hostile) await page.getByText(name.replace('\u202E', '')).first().waitFor();
});

it('refuses a file that is no programme by its place, and the same programme twice is one mission', async () => {
  await page.goto(`${desk.url}/missions/import`);
  const choose = (name: string, text: string) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('list.xlsx', 'PK');
  await page.getByText('“list.xlsx” is not called .json.').waitFor();
  await choose('broken.json', '{ "format": "yugang-programme",\n "version": 1, "slots": [ }');
  await page.getByRole('button', { name: 'Make a mission of it' }).click();
  await page.getByRole('alert').filter({ hasText: 'No mission was made.' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  const { id } = await missionWithMeetings(api, 'copy', 2, [{ left: 1, right: 1, at: [1, 1] }]);
  const response = await page.context().request.get(`${desk.url}/api/missions/${id}/programme.json?draft=yes`);
  const file = join(tmpdir(), `programme-${process.pid}.json`);
  await writeFile(file, await response.body());
  const opened: string[] = [];
  for (let time = 0; time < 2; time++) {
    await page.goto(`${desk.url}/missions/import`);
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: 'Make a mission of it' }).dblclick();
    await page.waitForURL(/\/missions\/[0-9a-f-]{36}$/);
    opened.push(page.url());
  }
  expect(new Set(opened).size).toBe(1);
});

it('closes a mission that is over, opens it again, and deletes a draft only after asking', async () => {
  const { id, meetings } = await missionWithMeetings(api, 'end', 1, [{ left: 1, right: 1, at: [1, 1] }]);
  expect(meetings).toHaveLength(1);
  await api.publish(id, (await api.mission(id)).version);
  await page.goto(`${desk.url}/missions/${id}`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Close the mission' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the mission' }).dblclick();
  await page.getByText('The mission is closed.').waitFor();
  await page
    .getByRole('navigation', { name: 'Parts of the mission' })
    .getByRole('link', { name: /^Timetable/ })
    .click();
  await page.getByText('The mission is over. To change anything, open it again on its overview.').waitFor();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByText('The mission is open again.').waitFor();

  const draft = await api.createMission({ title: { en: 'Nobody needs this', 'zh-Hant': '無用', 'zh-Hans': '无用' } });
  await page.goto(`${desk.url}/missions/${draft.id}`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete the draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect((await api.mission(draft.id)).state).toBe('draft');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete the draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the draft' }).click();
  await page.getByText('The draft is deleted.').waitFor();
  await expect.poll(() => page.getByText('Nobody needs this').count()).toBe(0);
});
