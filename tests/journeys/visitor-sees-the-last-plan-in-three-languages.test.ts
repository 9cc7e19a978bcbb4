import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Programme } from '#kernel/scheduling/programme.ts';
import { openBrowser, seriousFindings, type Visit, visit } from './open-browser.ts';
import { type Desk, startDesk, untilPlanned } from './start-desk.ts';

// A machine busy with other work makes axe slow; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

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

const readers = [
  {
    locale: 'en-GB',
    lang: 'en',
    plan: 'The last plan',
    tables: 'By table',
    wished: /Good, not proven best|Proven best/,
  },
  {
    locale: 'zh-HK',
    lang: 'zh-Hant-HK',
    plan: '最近一次安排',
    tables: '按枱號',
    wished: /良好，未證明為最佳|已證明為最佳/,
  },
  {
    locale: 'zh-CN',
    lang: 'zh-Hans-CN',
    plan: '最近一次安排',
    tables: '按桌号',
    wished: /良好，尚未证明最优|已证明最优/,
  },
] as const;

describe.each(readers)('a visitor whose browser is set to $locale', ({ locale, lang, plan, tables, wished }) => {
  it.each(['light', 'dark'] as const)('sees the plan, the lists and the system in %s', async (colorScheme) => {
    const { page, complaints } = await visit(browser, desk.url, { locale, colorScheme });
    await page.getByRole('heading', { name: plan }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await page.getByText(wished).waitFor();
    await expect.poll(() => page.getByText(/^SAMPLE/).count()).toBeGreaterThanOrEqual(3);
    const board = page.locator('table[style*="--slots"]');
    await board.getByRole('rowheader').first().waitFor();
    const programme = await programmeOf(desk);
    // A row each, and one for the name of each side.
    await expect.poll(() => board.locator('tbody tr').count()).toBe(programme.participants.length + 2);
    await expect.poll(() => page.locator('#lists tbody tr').count()).toBeGreaterThanOrEqual(10);
    await page.locator('#system [data-well="true"]').nth(2).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByText(tables, { exact: true }).click();
    await page.locator('td[data-kind="meeting"] span').first().waitFor();
    await expect.poll(() => board.locator('tbody tr').count()).toBe(programme.tables.length);
    await expect
      .poll(() => board.locator('td[data-kind="meeting"]').count())
      .toBe(programme.timetable?.assignments.length);
    if (colorScheme === 'light') expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a visitor with a phone', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  it.each(readers)(
    'sees the page fit 360 pixels in $locale, and only the board scroll sideways',
    async ({ locale, lang }) => {
      const { page, complaints } = await visit(browser, desk.url, { ...phone, locale });
      const board = page.locator('section[tabindex="0"]');
      await board.locator('td[data-kind="meeting"]').first().waitFor();
      await page.locator('#lists tbody tr').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

      const firstName = board.locator('tbody tr th').nth(1);
      const before = await firstName.boundingBox();
      await board.evaluate((element) => element.scrollTo({ left: 500 }));
      expect(await board.evaluate((element) => element.scrollLeft)).toBe(500);
      expect((await firstName.boundingBox())?.x).toBe(before?.x);

      if (lang === 'zh-Hant-HK') expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a visitor', () => {
  let opened: Visit;
  beforeAll(async () => {
    opened = await visit(browser, desk.url, { locale: 'en-GB' });
  });

  it('chooses a language, and the page remembers it', async () => {
    const { page } = opened;
    await page.getByText('简体中文', { exact: true }).click();
    await page.getByRole('heading', { name: '企业名单' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '企业名单' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans-CN');
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: 'Company lists' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('chooses dark, and the page remembers it', async () => {
    const { page } = opened;
    await page.getByText('Dark', { exact: true }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Company lists' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.getByText('Auto', { exact: true }).click();
  });

  it('finds a firm by its Chinese name, and sees its other names beneath', async () => {
    const { page } = opened;
    const programme = await programmeOf(desk);
    const firm = programme.participants.find(({ name }) => name.en && name['zh-Hant'] && name['zh-Hans']);
    await page.getByLabel('Filter both lists').fill(firm?.name['zh-Hant'] ?? '');
    const row = page.locator('#lists tbody tr').filter({ hasText: firm?.name.en ?? '' });
    await row.waitFor();
    const name = row.getByRole('rowheader');
    expect(await name.locator('[lang="en"]').first().textContent()).toBe(firm?.name.en);
    expect(await name.locator('[lang="zh-Hant-HK"]').textContent()).toBe(firm?.name['zh-Hant']);
    await page.getByLabel('Filter both lists').fill('nobody sells this');
    const nothing = page.getByText('No firm of this list fits “nobody sells this”.');
    await expect.poll(() => nothing.count()).toBe(2);
    await page.getByLabel('Filter both lists').fill('');
  });

  it('downloads the programme in the open format', async () => {
    const { page } = opened;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download programme.json' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^programme.*\.json$/);
  });

  it('prints the whole board and no control', async () => {
    const { page } = opened;
    await page.locator('td[data-kind="meeting"]').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Plan again' }).isVisible()).toBe(false);
    const board = page.locator('section[tabindex="0"]');
    expect(await board.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
    await page.emulateMedia({ media: null });
  });

  it('caused no error, no violation of the security policy and no request to another host', () => {
    expect(opened.complaints).toEqual([]);
  });

  it('loads at most 200 kB of compressed script', async () => {
    const html = await (await fetch(desk.url)).text();
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path);
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      scripts.map(async (path) => gzipSync(await (await fetch(`${desk.url}${path}`)).arrayBuffer()).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
  });
});

async function programmeOf({ url }: Desk): Promise<Programme> {
  const { plans } = (await (await fetch(`${url}/api/plans`)).json()) as { plans: { id: string }[] };
  return (await (await fetch(`${url}/api/plans/${plans[0]?.id}/programme.json`)).json()) as Programme;
}
