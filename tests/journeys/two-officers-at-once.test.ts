import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { asking, missionWithMeetings } from './mission-desk.ts';
import { openBrowser, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let browser: Browser;
/** Two people of the office, each with a browser of their own. */
let officer: Page;
let manager: Page;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  const [first, second] = await Promise.all(
    (['officer', 'manager'] as const).map((role) =>
      visit(browser, desk.url, { link: desk.linkOf(role), locale: 'en-GB', expectsSilence: true }),
    ),
  );
  officer = first!.page;
  manager = second!.page;
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

it('publishes once when two publish at once: one wins, the other reads that it did not', async () => {
  const api = asking(officer, desk.url);
  const { id } = await missionWithMeetings(api, 'publish', 2, [{ left: 1, right: 1, at: [1, 1] }]);
  const pages = [officer, manager];
  for (const page of pages) {
    await page.goto(`${desk.url}/missions/${id}/versions`);
    await page.getByRole('button', { name: 'Publish version 1' }).click();
  }
  await Promise.all(
    pages.map((page) => page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click()),
  );
  const won = (page: Page) => page.getByText('Version 1 is published.').isVisible();
  const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not published' }).isVisible();
  const outcomes = async () => (await Promise.all(pages.flatMap((page) => [won(page), lost(page)]))).filter(Boolean);
  await expect.poll(outcomes).toHaveLength(2);
  expect((await Promise.all(pages.map(won))).filter(Boolean)).toHaveLength(1);

  // Both now see the same: one version, and nothing left to publish.
  for (const page of pages) {
    await page.getByText('The board is as published in version 1: there is nothing to publish.').waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Version 1', exact: true }).count()).toBe(1);
  }
  expect((await api.mission(id)).published?.number).toBe(1);
});

it('gives one place to one meeting: who comes second reads who sits there, and keeps what was there before', async () => {
  const api = asking(officer, desk.url);
  const { id, meetings } = await missionWithMeetings(
    api,
    'move',
    2,
    [
      { left: 1, right: 1, at: [1, 1] },
      { left: 2, right: 2, at: [2, 1] },
    ],
    { tables: 1 },
  );
  const pages = [officer, manager];
  await Promise.all(
    pages.map(async (page, index) => {
      await page.goto(`${desk.url}/missions/${id}/timetable?meeting=${meetings[index]!.id}`);
      await page.getByRole('button', { name: 'Move to 10:20' }).last().waitFor();
    }),
  );
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Move to 10:20' }).last().click()));
  const won = (page: Page) => page.getByText(/ is now at 10:20/).isVisible();
  const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not moved.' }).isVisible();
  const outcomes = async () => (await Promise.all(pages.flatMap((page) => [won(page), lost(page)]))).filter(Boolean);
  await expect.poll(outcomes).toHaveLength(2);
  const wins = await Promise.all(pages.map(won));
  expect(wins.filter(Boolean)).toHaveLength(1);

  const loser = pages[wins.indexOf(false)]!;
  const refusal = await loser.getByRole('alert').filter({ hasText: 'Not moved.' }).textContent();
  expect(refusal).toMatch(/Harbour move \d.*Jialing move \d|table/i);
  const slots = (await api.board(id)).meetings.map(({ slot }) => slot);
  expect(slots.filter((slot) => slot === 3)).toHaveLength(1);
  expect(slots.filter((slot) => slot === 1 || slot === 2)).toHaveLength(1);
});

it('tells a stale tab what it did not see, and loses nothing that was typed', async () => {
  const api = asking(officer, desk.url);
  const { id } = await api.createMission();
  const open = async (page: Page, title: string, tables: string | null) => {
    await page.goto(`${desk.url}/missions/${id}?settings=edit`);
    await page.getByLabel('Title · English').fill(title);
    if (tables) await page.getByLabel('Tables', { exact: true }).fill(tables);
  };
  await open(officer, 'Sauces and spices', null);
  await open(manager, 'Sauces and teas', '7');
  await manager.getByRole('button', { name: 'Save settings' }).click();
  await manager.getByText('Settings saved.').waitFor();

  await officer.getByRole('button', { name: 'Save settings' }).click();
  const conflict = officer.getByRole('alert').filter({ hasText: 'Sauces and spices' });
  await conflict.waitFor();
  expect(await conflict.textContent()).toContain('Sauces and teas');
  // What the other alone changed is taken over unless one says otherwise; of what both changed, the own is proposed.
  await conflict.getByRole('button').click();
  await officer.getByText('Settings saved.').waitFor();
  const saved = await api.mission(id);
  expect(saved.settings.title.en).toBe('Sauces and spices');
  expect(saved.settings.tables).toBe(7);
});
