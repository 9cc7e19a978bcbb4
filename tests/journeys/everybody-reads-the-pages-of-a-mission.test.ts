import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asking, missionWithMeetings } from './mission-desk.ts';
import { openBrowser, seriousFindings, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

// A machine busy with other work makes axe slow; nothing here measures time.
vi.setConfig({ testTimeout: 240_000 });

let desk: Desk;
let browser: Browser;
let paths: Readonly<Record<string, string>>;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  const { page } = await visit(browser, desk.url, { link: desk.linkOf('officer') });
  const api = asking(page, desk.url);
  const empty = await api.createMission({ days: [] });
  const draft = await missionWithMeetings(api, 'draft', 3, [
    { left: 1, right: 1, at: [1, 1] },
    { left: 2, right: 2, at: [2, 1] },
    { left: 1, right: 3 },
  ]);
  const told = await missionWithMeetings(api, 'told', 2, [
    { left: 1, right: 1, at: [1, 1] },
    { left: 2, right: 2, at: [2, 1] },
  ]);
  await api.publish(told.id, (await api.mission(told.id)).version);
  await api.move(told.id, told.meetings[0]!, 3, 2);
  paths = {
    'all missions': '/missions',
    'a new mission': '/missions/new',
    'a programme to open': '/missions/import',
    'a mission that is empty': `/missions/${empty.id}`,
    'nobody takes part': `/missions/${empty.id}/participants`,
    'nothing to compute': `/missions/${empty.id}/timetable`,
    'the overview': `/missions/${draft.id}`,
    'the settings to change': `/missions/${draft.id}?settings=edit`,
    participants: `/missions/${draft.id}/participants`,
    meetings: `/missions/${draft.id}/meetings`,
    'the board with a meeting chosen': `/missions/${draft.id}/timetable?meeting=${draft.meetings[0]!.id}`,
    'the board by table': `/missions/${draft.id}/timetable?view=tables`,
    'what waits for a place': `/missions/${draft.id}/timetable?view=waiting`,
    'something changed': `/missions/${told.id}/repair`,
    'changes to publish': `/missions/${told.id}/versions`,
    'an itinerary': `/missions/${told.id}/itineraries/${told.left[0]}`,
    'a draft of an itinerary': `/missions/${told.id}/itineraries/${told.left[0]}?draft=yes`,
  };
  await page.context().close();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const untranslated = /\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)+\b|\{\{/;

const desks = { width: 1280, height: 900 };
const phones = { width: 390, height: 844 };

/** Every page in each language; desk and phone, light and dark meet every page too. */
const readers = [
  ['en-GB', desks, 'light'],
  ['zh-HK', desks, 'dark'],
  ['zh-CN', phones, 'light'],
] as const;

describe.each(readers)('whoever reads %s', (locale, viewport, colorScheme) => {
  it('can use every page of a mission, and reads it whole in the own language', async () => {
    const { page, complaints } = await visit(browser, `${desk.url}/missions`, { locale, link: desk.linkOf('officer') });
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const wrong: string[] = [];
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(`${desk.url}${path}`);
      await settled(page);
      for (const finding of await seriousFindings(page)) wrong.push(`${name}, ${colorScheme}: ${finding}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (sideways > 0) wrong.push(`${name}: ${sideways} px too wide for ${viewport.width} px`);
      const key = untranslated.exec((await page.locator('main').innerText()).replaceAll('programme.json', ''));
      if (key) wrong.push(`${name}: shows “${key[0]}”`);
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('main [role="status"][class*="waiting"]').count()).toBe(0);
}
