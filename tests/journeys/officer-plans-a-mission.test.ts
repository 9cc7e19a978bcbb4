import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readWorkbook } from '#platform/documents/read-workbook.ts';
import { eventsOf } from '../builders/read-calendar.ts';
import { asRead, readPdfPages } from '../builders/read-pdf-pages.ts';
import { importList, mendSector } from './import-list.ts';
import { asking } from './mission-desk.ts';
import { openBrowser, seriousFindings, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

vi.setConfig({ testTimeout: 240_000 });

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const hongKong = `Reference,English name,Traditional Chinese name,Type,Sector,Products,Offers,Seeks,Channels,Languages
PH-1,Saffron Kite Provisions,金鳶糧油,Brand,Food,sauces,sauces,supermarket shelves,Supermarket,Mandarin
PH-2,Quiet Typhoon Teahouse,靜颱茶莊,Brand,Food,tea,tea,supermarket shelves,Supermarket,Mandarin
PH-3,Nimbus Wok Works,雲鑊工房,Brand,Food,noodles,noodles,supermarket shelves,Supermarket,Mandarin
PH-4,Velvet Abalone House,絨鮑軒,Brand,Food,dried seafood,dried seafood,supermarket shelves,Supermarket,Mandarin
`;
/** Row 4 has a sector nobody knows. */
const chongqing = `编号,中文名称,英文名称,企业类型,行业,主要产品,可提供,需求,销售渠道,语言
PC-1,渝北稻香连锁超市,Daoxiang Grocers,销售渠道,食品,supermarket shelves,supermarket shelves,sauces；tea,超市,普通话
PC-2,璧山鲸落生鲜,Jingluo Fresh,销售渠道,食品,supermarket shelves,supermarket shelves,noodles；tea,超市,普通话
PC-3,荣昌雁阵商贸,Yanzhen Trading,销售渠道,山城经济,supermarket shelves,supermarket shelves,sauces；noodles,超市,普通话
PC-4,涪陵青瓦便利,Qingwa Convenience,销售渠道,食品,supermarket shelves,supermarket shelves,dried seafood；tea,超市,普通话
`;

describe('an officer with two lists', () => {
  let page: Page;
  let complaints: readonly string[];
  let mission: string;

  beforeAll(async () => {
    ({ page, complaints } = await visit(browser, desk.url, { locale: 'en-GB', link: desk.linkOf('officer') }));
  });

  it('brings them in, and the row that was broken after mending it', async () => {
    await importList(desk.url, page, 'Hong Kong', 'hong-kong.csv', Buffer.from(hongKong));
    await importList(desk.url, page, 'Chongqing', 'chongqing.csv', Buffer.from(chongqing));
    await page.getByRole('link', { name: /^Not accepted/ }).click();
    await page.getByText(/“山城经济” is no sector we know/).waitFor();
    const rejected = await download(page, page.getByRole('link', { name: 'Download these rows (.xlsx)' }));
    await importList(desk.url, page, 'Chongqing', 'mended.xlsx', await mendSector(rejected));
  });

  it('lays out a mission of two days once, however often the button is pressed', async () => {
    await page.getByRole('link', { name: 'Missions', exact: true }).first().click();
    await page.getByRole('link', { name: 'New mission' }).first().click();
    await page.getByLabel('Title · English').fill('Sauces for Chongqing 🥢');
    await page.getByLabel('Date').fill('2030-03-19');
    for (const slots of await page.getByLabel('Slots').all()) await slots.fill('2');
    await page.getByLabel('Tables', { exact: true }).fill('2');
    await page.getByRole('button', { name: '+ Add a pause' }).first().click();
    await page.getByLabel('After slot no.').fill('1');
    await page.getByRole('button', { name: 'Add a day' }).click();
    await page.getByText('8 slots, 2 tables: room for 16 meetings.').waitFor();
    await page.getByRole('complementary', { name: 'How the day will run' }).getByText('Tea break').first().waitFor();

    // A reload in the middle loses nothing that was typed.
    await page.reload();
    await page.getByText('What you had typed before is back in the form.').waitFor();
    expect(await page.getByLabel('Title · English').inputValue()).toBe('Sauces for Chongqing 🥢');
    await page.getByRole('button', { name: 'Create the mission' }).dblclick();
    await page.getByText('Nobody takes part yet: choose the firms of both sides.').waitFor();
    mission = page.url().split('/').at(-1) ?? '';
    const { missions } = await asking(page, desk.url).missions();
    expect(missions.filter(({ settings }) => settings.title.en === 'Sauces for Chongqing 🥢')).toHaveLength(1);
  });

  it('takes everybody of the imported lists', async () => {
    await page.getByRole('link', { name: 'Choose firms' }).click();
    for (const [side, files] of [
      ['Hong Kong', ['hong-kong.csv']],
      ['Chongqing', ['chongqing.csv', 'mended.xlsx']],
    ] as const) {
      for (const file of files) {
        const column = page.getByRole('region', { name: side });
        await column.getByRole('button', { name: 'Add firms' }).first().click();
        await page.getByText('From an imported list', { exact: true }).click();
        await page.getByRole('button', { name: `Add this list: ${file}` }).click();
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      }
      await page.getByRole('region', { name: side }).getByText('Firms: 4').waitFor();
    }
    // One of them cannot come on the first morning.
    await page.getByRole('button', { name: 'When and where Nimbus Wok Works can meet' }).click();
    await page.getByRole('dialog').getByLabel('09:30').first().uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Away in 1 of 8 slots').waitFor();
  });

  it('has meetings proposed and the timetable computed', async () => {
    await page.getByRole('link', { name: /^Timetable/ }).click();
    await page.getByRole('button', { name: 'Compute the timetable' }).dblclick();
    // A reload in the middle of a computation finds it again, or its result.
    await page.reload();
    await page.locator('td[data-kind="meeting"]').first().waitFor({ timeout: 60_000 });
    await page.getByText('Tue, 19 Mar').first().waitFor();
    await page.getByText('Wed, 20 Mar').first().waitFor();
  });

  it('reads why they should meet, accepts what is right and drops what is not', async () => {
    await page.getByRole('link', { name: /^Meetings/ }).click();
    await page.getByText('Both work in Food').first().waitFor();
    await page.getByLabel('Find a firm').fill('金鳶');
    await expect.poll(() => page.getByText('Saffron Kite Provisions').count()).toBeGreaterThan(0);
    await expect.poll(() => page.getByText('Velvet Abalone House').count()).toBe(0);
    await page.getByLabel('Find a firm').fill('');
    await page
      .getByRole('button', { name: /^Accept / })
      .first()
      .click();
    await page.getByText('Accepted: 1.').waitFor();
    await page
      .getByRole('button', { name: /^Drop / })
      .last()
      .click();
    await page.getByText(/^Dropped: 1\./).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByRole('button', { name: /^Leave / }).count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('moves a meeting where it cannot go and reads why not, then where it can, and back', async () => {
    await page.getByRole('link', { name: /^Timetable/ }).click();
    const board = page.getByRole('table', { name: /^Timetable by participant and slot, Tuesday/ });
    const whyNot = board.getByRole('button', { name: /^Why not at/ });
    await board.locator('td[data-kind="meeting"]').first().waitFor();
    const meetings = await board.locator('tbody[data-side="left"] td[data-kind="meeting"] button').all();
    for (const meeting of meetings) {
      await meeting.click();
      await page.getByRole('heading', { name: 'Where it can go' }).waitFor();
      await page.locator('aside li[data-state]').first().waitFor();
      if ((await whyNot.count()) > 0) break;
    }
    const before = await asking(page, desk.url).board(mission);
    await whyNot.first().click();
    const reason = page.getByRole('alert').filter({ hasText: 'Not possible at' });
    expect(await reason.textContent()).toMatch(/ meets .* then|are taken then|not there|not available/i);
    expect(await seriousFindings(page)).toEqual([]);
    expect((await asking(page, desk.url).board(mission)).meetings).toEqual(before.meetings);

    await page
      .getByRole('button', { name: /^Move to / })
      .first()
      .click();
    await page.getByText(/ is now at /).waitFor();
    await page.getByText('Moved by hand since it was computed').waitFor();
    await page.getByRole('button', { name: 'Move back' }).click();
    const places = async () => placesIn(await asking(page, desk.url).board(mission));
    await expect.poll(places).toEqual(placesIn(before));

    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByText('Locked: neither a computation nor a hand moves it.').waitFor();
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
  });

  it('goes about the board by keyboard alone', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Meeting' }).waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(focused).toMatch(/ – .*, \d\d:\d\d, Table/);
    // A meeting is called the same in the rows of both its firms: the row tells whether the focus has moved.
    const row = () => page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex ?? 0);
    const first = await row();
    await page.keyboard.press('ArrowDown');
    expect(await row()).toBeGreaterThan(first);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Meeting' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Meeting' }).waitFor({ state: 'detached' });
  });

  it('publishes once, and the back button publishes nothing', async () => {
    await page.getByRole('link', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Publish version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).dblclick();
    await page.getByText('The board is as published in version 1').waitFor();
    await page.getByRole('link', { name: 'Saffron Kite Provisions' }).click();
    await page.getByRole('heading', { name: 'Saffron Kite Provisions' }).waitFor();
    await page.goBack();
    await page.getByText('The board is as published in version 1').waitFor();
    expect((await asking(page, desk.url).mission(mission)).published?.number).toBe(1);
    expect(await page.getByRole('heading', { name: 'Version 1', exact: true }).count()).toBe(1);
  });

  it.each([
    { locale: 'en-GB', name: 'Saffron Kite Provisions', day: 'Tuesday, 19 March 2030', partner: 'Daoxiang Grocers' },
    { locale: 'zh-HK', name: '金鳶糧油', day: '2030年3月19日星期二', partner: '渝北稻香连锁超市' },
    { locale: 'zh-CN', name: '金鳶糧油', day: '2030年3月19日星期二', partner: '渝北稻香连锁超市' },
  ])('reads an itinerary on a phone in $locale', async ({ locale, name, day, partner }) => {
    const firm = await companyOf(page, 'Saffron Kite Provisions');
    const reading = await visit(browser, `${desk.url}/missions/${mission}/itineraries/${firm}`, {
      ...phone,
      locale,
      link: desk.linkOf('officer'),
    });
    await reading.page.getByRole('heading', { name, exact: true }).waitFor();
    await reading.page.getByRole('heading', { name: day }).waitFor();
    await reading.page.getByText(partner, { exact: true }).first().waitFor();
    expect(await reading.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await seriousFindings(reading.page)).toEqual([]);
    await reading.page.emulateMedia({ media: 'print' });
    expect(await reading.page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(reading.complaints).toEqual([]);
    await reading.page.context().close();
  });

  it('downloads paper and calendar; a move told as version 2 keeps the calendar’s entries and raises their sequence', async () => {
    const firm = await companyOf(page, 'Saffron Kite Provisions');
    await page.goto(`${desk.url}/missions/${mission}/itineraries/${firm}`);
    const pdf = await download(page, page.getByRole('link', { name: 'PDF' }));
    const [sheet] = await readPdfPages(pdf);
    expect(sheet).toContain(asRead('Saffron Kite Provisions'));
    expect(sheet).toContain(asRead('金鳶糧油'));
    expect(sheet).not.toContain('DRAFT');
    const first = eventsOf(await download(page, page.getByRole('link', { name: 'Add to calendar' })));
    expect(first.size).toBeGreaterThan(0);
    expect([...first.values()].map(({ sequence }) => sequence)).toEqual([...first.values()].map(() => 1));

    // On the board again: the first meeting of the firm goes to another table or slot.
    const api = asking(page, desk.url);
    const own = (await api.board(mission)).meetings.find(({ left, slot }) => left === firm && slot !== null);
    await page.goto(`${desk.url}/missions/${mission}/timetable?meeting=${own?.id}`);
    await page
      .getByRole('button', { name: /^Move to / })
      .first()
      .click();
    await page.getByText(/ is now at /).waitFor();
    await page.getByRole('link', { name: 'Publish', exact: true }).click();
    await page.getByRole('heading', { name: 'Firms to tell' }).waitFor();
    await page.getByRole('link', { name: 'Saffron Kite Provisions' }).first().waitFor();
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 2' }).click();
    await page.getByText('Version 2 is published.').waitFor();

    await page.goto(`${desk.url}/missions/${mission}/itineraries/${firm}`);
    await page.getByText(/^Version 2, published/).waitFor();
    const second = eventsOf(await download(page, page.getByRole('link', { name: 'Add to calendar' })));
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
    expect([...second.values()].map(({ sequence }) => sequence)).toEqual([...second.values()].map(() => 2));
    expect([...second.values()]).not.toEqual([...first.values()]);
  });

  it('takes the programme away in the open format, and as a workbook', async () => {
    await page.goto(`${desk.url}/missions/${mission}/versions`);
    const programme = await download(page, page.getByRole('link', { name: 'Programme (open format)' }).first());
    expect(JSON.parse(programme.toString()).format).toBe('yugang-programme');
    const workbook = await readWorkbook(
      await download(page, page.getByRole('link', { name: 'Timetable (Excel)' }).first()),
      'timetable.xlsx',
    );
    expect(workbook.ok).toBe(true);
  });

  it('caused no error, no violation of the security policy and no request to another host', () => {
    expect(complaints).toEqual([]);
  });
});

async function download(page: Page, link: ReturnType<Page['getByRole']>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFile(await file.path());
}

async function companyOf(page: Page, name: string): Promise<string> {
  const answer = await page.context().request.get(`${desk.url}/api/companies?q=${encodeURIComponent(name)}`);
  const { companies } = (await answer.json()) as { companies: { id: string; name: { en?: string } }[] };
  return companies.find((company) => company.name.en === name)?.id ?? '';
}

function placesIn({ meetings }: Awaited<ReturnType<ReturnType<typeof asking>['board']>>) {
  return meetings.map(({ id, slot, table }) => `${id} ${slot} ${table}`).sort();
}
