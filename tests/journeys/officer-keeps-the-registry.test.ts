import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CompaniesAnswer } from '#modules/companies/contract.ts';
import { openBrowser, seriousFindings, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

// A machine busy with other work makes axe slow; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

/** A desk officer at a page of the desk. Refusals are part of some journeys: `expectsRefusals`. */
const officer = (path: string, { expectsRefusals = false, ...options }: Options = {}) =>
  visit(browser, `${desk.url}${path}`, {
    locale: 'en-GB',
    link: desk.linkOf('officer'),
    expectsSilence: expectsRefusals,
    ...options,
  });
type Options = { locale?: string; colorScheme?: 'light' | 'dark'; expectsRefusals?: boolean } & Record<string, unknown>;

/** The row of the pharmacy of the sample list, wherever it is shown. */
const pharmacy = (page: Page) => page.getByRole('row').filter({ hasText: '重庆百阶堂药房连锁有限公司' });

describe('an officer', () => {
  it('finds a company by whatever is known of it, and goes back to what was searched for', async () => {
    const { page, complaints } = await officer('/companies');
    const search = page.getByRole('searchbox');
    for (const known of ['百階堂', '百阶堂', 'baijietang', 'BJT', 'Pharmacys', 'SAMPLE-CQ-016']) {
      await search.fill(known);
      await pharmacy(page).waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(known);
    }
    await page.reload();
    await expect.poll(() => search.inputValue()).toBe('SAMPLE-CQ-016');
    await page.getByText('1 company', { exact: true }).waitFor();

    await pharmacy(page).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Baijietang Pharmacies, Chongqing' }).waitFor();
    expect(await page.locator('main [lang="zh-Hans-CN"]').first().textContent()).toBe('重庆百阶堂药房连锁有限公司');
    await page.goBack();
    await pharmacy(page).waitFor();
    expect(await search.inputValue()).toBe('SAMPLE-CQ-016');

    await search.fill('nobody sells this');
    await page.getByText('No company fits “nobody sells this”.').waitFor();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await page.getByText('100 companies', { exact: true }).waitFor();
    await page.getByLabel('Side', { exact: true }).selectOption('right');
    await page.getByText('60 companies', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reference' }).click();
    await expect.poll(() => page.getByRole('rowheader').first().textContent()).toContain('Wujie');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('types in a company once, however often it is clicked, and loses nothing of it before', async () => {
    const { page, complaints } = await officer('/companies/new', { expectsRefusals: true });
    await page.getByLabel('Most meetings').fill('many');
    await page.getByRole('button', { name: 'Create' }).click();
    await page
      .getByText('“many” does not fit; give a whole number from 1 to 200, or nothing', { exact: true })
      .waitFor();
    await page.getByText('Side: must be given', { exact: false }).waitFor();

    await page.getByLabel('Most meetings').fill('１２');
    await page.getByLabel('Reference').fill('SAMPLE-HK-001');
    await page.getByLabel('Hong Kong').check();
    await page.getByLabel('Name Traditional Chinese').first().fill('燈'.repeat(200));
    await page.getByLabel('Offers').fill('Lamps 🏮\n‮gnp‬\n\nTea sets');
    await page.getByLabel('Monthly quantity offered').fill('12,000');
    await page.getByLabel('Certificates held').fill('ISO 9001\nFSC');
    await page.getByRole('combobox', { name: 'Price bands' }).fill('高檔');
    await page.getByRole('option', { name: 'Premium' }).click();
    await page.getByRole('combobox', { name: 'Sectors' }).fill('家居');
    await page.getByRole('option', { name: 'Home and lifestyle' }).click();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/What you typed at .* is here again/).waitFor();
    await page.getByRole('button', { name: 'Create' }).click();
    await page
      .getByText(/The reference “SAMPLE-HK-001” already belongs to/)
      .first()
      .waitFor();

    await page.getByLabel('Reference').fill('HK-900');
    await page.getByRole('button', { name: 'Create' }).dblclick();
    await page.getByRole('heading', { level: 1, name: '燈'.repeat(200) }).waitFor();
    await page.locator('#market').getByText('Lamps 🏮').waitFor();
    await page.locator('#business').getByText('Home and lifestyle').waitFor();
    for (const term of ['Premium', '12,000', 'FSC']) await page.locator('#terms').getByText(term).waitFor();
    expect(await companiesCalled(page, 'HK-900')).toBe(1);

    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
    await page.getByText(/This company was archived/).waitFor();
    expect(await companiesCalled(page, 'HK-900')).toBe(0);
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    await expect
      .poll(() => page.locator('#history li strong').allTextContents())
      .toEqual(['Restored', 'Archived', 'Entered']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is asked before leaving what is not saved, and finds it again', async () => {
    const { page, complaints } = await officer('/companies?q=SAMPLE-CQ-016');
    await pharmacy(page).getByRole('link').click();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Note on availability').fill('not on Fridays');
    await page.getByRole('link', { name: 'Imports' }).first().click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByLabel('Note on availability').inputValue()).toBe('not on Fridays');
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect.poll(() => page.getByLabel('Note on availability').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('edits a company beside another officer: both are shown, field by field, and nothing is lost', async () => {
    const mine = await officer('/companies?q=SAMPLE-CQ-019', { expectsRefusals: true });
    const row = mine.page.getByRole('row').filter({ hasText: 'SAMPLE-CQ-019' });
    await row.getByRole('link').click();
    await mine.page.getByRole('link', { name: 'Edit' }).click();
    await mine.page.getByLabel('Name English').first().fill('Jingjiang as I know it');
    await mine.page.getByLabel('Offers').fill('Counters\nLive streams');

    const theirs = await visit(browser, mine.page.url(), { locale: 'en-GB', link: desk.linkOf('manager') });
    await theirs.page.getByLabel('Name English').first().fill('Jingjiang as they know it');
    await theirs.page.getByLabel('Note on availability').fill('not on Fridays');
    await theirs.page.getByRole('button', { name: 'Save' }).click();
    await theirs.page.getByRole('heading', { level: 1, name: 'Jingjiang as they know it' }).waitFor();

    await mine.page.getByRole('button', { name: 'Save' }).click();
    const conflict = mine.page.getByRole('alert').filter({ hasText: 'Jingjiang as they know it' });
    await conflict.waitFor();
    await mine.page.getByText(/^Saved by /).waitFor();
    expect(await seriousFindings(mine.page)).toEqual([]);
    const names = conflict.getByRole('group', { name: 'Name' });
    await names.getByRole('radio').last().check();
    await conflict.getByRole('button').click();
    await mine.page.getByRole('heading', { level: 1, name: 'Jingjiang as they know it' }).waitFor();
    await mine.page.locator('#market').getByText('Live streams').waitFor();
    await mine.page.locator('#meetings').getByText('not on Fridays').waitFor();
    const change = mine.page.locator('#history details').filter({ hasText: 'Live streams' });
    await change.locator('summary').click();
    await change.getByText('Counters').waitFor();
    expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
    await Promise.all([mine.page.context().close(), theirs.page.context().close()]);
  });

  it('saves through a broken connection and an ended session, once, and types nothing twice', async () => {
    const { page, complaints } = await officer('/companies?q=SAMPLE-CQ-009', { expectsRefusals: true });
    await page.getByRole('row').filter({ hasText: 'SAMPLE-CQ-009' }).getByRole('link').click();
    await page.getByRole('link', { name: 'Edit' }).click();
    const note = page.getByLabel('Note on availability');
    await note.fill('typed without a connection');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/What you sent is kept and sent again until it arrives/).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await page.locator('#meetings').getByText('typed without a connection').waitFor();

    await page.getByRole('link', { name: 'Edit' }).click();
    await note.fill('typed when the session had ended');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/You have been signed out/).waitFor();
    expect(await note.inputValue()).toBe('typed when the session had ended');
    await page.context().addCookies(cookies);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(() => page.getByText(/You have been signed out/).count()).toBe(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('#meetings').getByText('typed when the session had ended').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes the whole registry along as a file', async () => {
    const { page, complaints } = await officer('/companies');
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Chongqing: Excel (.xlsx)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a company user', () => {
  it('keeps the own profile, and sees nobody else’s', async () => {
    const { page, complaints } = await visit(browser, `${desk.url}/my-company`, {
      locale: 'zh-HK',
      link: desk.linkOf('company-user'),
      expectsSilence: true,
    });
    await page.getByRole('link', { name: '編輯' }).click();
    expect(await page.getByLabel('編號').count()).toBe(0);
    await page.getByLabel('出席時間備註').fill('星期五不便');
    await page.getByRole('button', { name: '儲存' }).click();
    await page.getByRole('heading', { level: 1, name: '我的公司' }).waitFor();
    await expect.poll(() => page.locator('#meetings').getByText('星期五不便').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(`${desk.url}/companies`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const readers = [
  { locale: 'en-GB', colorScheme: 'light', edit: 'Edit' },
  { locale: 'zh-HK', colorScheme: 'dark', edit: '編輯' },
  { locale: 'zh-CN', colorScheme: 'light', edit: '编辑' },
] as const;

describe.each(readers)('everybody who reads $locale in $colorScheme', ({ locale, colorScheme, edit }) => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  it.each([
    ['at a desk', {}],
    ['with a phone', phone],
  ])('can use every page of the registry %s', async (_, device) => {
    const { page, complaints } = await officer('/companies', { locale, colorScheme, ...device });
    const fits = async () => {
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([page.url(), tooWide, await seriousFindings(page)]).toEqual([page.url(), 0, []]);
    };
    await page.getByRole('rowheader').first().waitFor();
    await fits();
    await page.getByRole('rowheader').first().getByRole('link').click();
    await page.locator('#history li').first().waitFor();
    await fits();
    await page.getByRole('link', { name: edit, exact: true }).click();
    await page.getByRole('form').waitFor();
    await fits();
    await page.goto(`${desk.url}/imports/new`);
    await page.getByRole('main').getByRole('radio').first().waitFor();
    await fits();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** How many companies in use have this reference. */
async function companiesCalled(page: Page, reference: string): Promise<number> {
  const answer = await page.request.get(`${desk.url}/api/companies?q=${reference}`);
  const { companies } = (await answer.json()) as CompaniesAnswer;
  return companies.filter((company) => company.reference === reference).length;
}
