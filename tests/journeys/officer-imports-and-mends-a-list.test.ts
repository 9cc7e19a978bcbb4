import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readWorkbook } from '#platform/documents/read-workbook.ts';
import { writeWorkbook } from '#platform/documents/write-workbook.ts';
import { openBrowser, seriousFindings, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

// A machine busy with other work makes axe slow; nothing here measures time.
vi.setConfig({ testTimeout: 180_000 });

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const officer = (path: string, options: Record<string, unknown> = {}) =>
  visit(browser, `${desk.url}${path}`, { locale: 'en-GB', link: desk.linkOf('officer'), ...options });

/** Row 4 has a sector nobody knows; row 5 is a company of the sample list under another reference. */
const list = `编号,企业名称,企业类型,行业,可提供,需求,联系人,邮箱,备注
J-001,重庆南山茶业有限公司,品牌,食品,盖碗茶,香港茶楼,谭一,tan.yi@nanshan.example.com,老客户
J-002,重庆磁器文创有限公司,品牌,礼品文具,瓷杯,博物馆店,谭二,tan.er@ciqi.example.com,
J-003,重庆云雾食品有限公司,品牌,山城经济,豆干,超市,谭三,tan.san@yunwu.example.com,
J-004,重庆百阶堂药房连锁有限责任公司,销售渠道,健康产品,药房,中成药,谭四,tan.si@jietang.example.com,
`;

describe('an officer', () => {
  it('brings a list in, decides what may be known, mends a rejected row, and takes it all back', async () => {
    const { page, complaints } = await officer('/companies');
    await page.getByRole('link', { name: 'Import a list' }).click();
    await page.getByRole('button', { name: 'Upload and read' }).click();
    await page.getByText('Say first whose companies these are.').waitFor();
    await page.getByLabel('Chongqing').check();
    await page.getByRole('button', { name: 'Upload and read' }).click();
    await page.getByText('Choose the file with the list.').waitFor();
    await choose(page, '春季名单.csv', Buffer.from(list));
    await page.getByRole('button', { name: 'Upload and read' }).click();

    // The columns, as recognised; the one nobody knows is left out, and can be given a meaning.
    await page.getByRole('heading', { name: 'What does each column hold?' }).waitFor();
    expect(await page.getByLabel('What column B holds').locator('option:checked').textContent()).not.toBe('(left out)');
    await page.getByText('One column is left out.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('What column I holds').selectOption({ label: await labelOf(page, 'availability') });
    await page.getByRole('button', { name: 'Read anew with these columns' }).click();

    // The rows, by what becomes of them.
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    await page.getByRole('link', { name: /^New/ }).click();
    await page.getByText('重庆南山茶业有限公司').waitFor();
    await page.getByRole('link', { name: /^Not accepted/ }).click();
    await page.getByText('Row 4', { exact: true }).waitFor();
    await page.getByText(/“山城经济” is no sector we know/).waitFor();
    const rejected = await download(page, 'Download these rows (.xlsx)');
    expect(await seriousFindings(page)).toEqual([]);

    // The back button goes where one came from.
    await page.goBack();
    await page.getByText('重庆南山茶业有限公司').waitFor();
    await page.reload();
    await page.getByText('重庆南山茶业有限公司').waitFor();

    await page.getByRole('link', { name: 'On to saving' }).click();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Decide them' }).click();
    await page.getByText('Baijietang Pharmacies, Chongqing').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    // Decided twice and gone on before the desk has heard of either: the second decision is what is saved.
    await page.route('**/decisions', async (route) => {
      await sleep(1_000);
      await route.continue();
    });
    await page.getByRole('button', { name: /Another company$/ }).click();
    await page.getByRole('button', { name: /The same company$/ }).click();
    await page.getByText('All rows are decided.').waitFor();
    await page.getByRole('link', { name: 'On to saving' }).click();
    await page.getByText('2 companies are added.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
    await page.getByRole('heading', { name: 'The list is in the registry' }).waitFor();
    await expect.poll(() => figures(page)).toEqual({ Added: '2', Changed: '1', Unchanged: '0', 'Not accepted': '1' });
    expect(await seriousFindings(page)).toEqual([]);
    const first = page.url();

    // The rejected row, corrected in its own file.
    await page.getByRole('link', { name: /^Not accepted/ }).click();
    await page.getByRole('link', { name: 'Upload the corrected file' }).click();
    expect(await page.getByLabel('Chongqing').isChecked()).toBe(true);
    const mended = await mendSector(rejected);
    await choose(page, 'mended.xlsx', mended);
    await page.getByRole('button', { name: 'Upload and read' }).click();
    await page.getByRole('link', { name: 'On to the rows' }).click();
    await page.getByText('重庆云雾食品有限公司').waitFor();
    await page.getByRole('link', { name: 'On to saving' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'The list is in the registry' }).waitFor();

    // The same file again changes nothing, and says so.
    await page.goto(`${desk.url}/imports/new?side=right`);
    await choose(page, 'another name.xlsx', mended);
    await page.getByRole('button', { name: 'Upload and read' }).click();
    await page.getByText('This very file was imported before, so there is nothing to do.').waitFor();
    await page.getByRole('link', { name: 'See that import' }).click();
    await page.getByRole('heading', { name: 'The list is in the registry' }).waitFor();

    // And the first list taken back: what came with it goes, the mended row stays.
    await page.goto(first);
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'The import is undone' }).waitFor();
    await page.getByRole('link', { name: 'See the companies' }).click();
    await page.getByText('61 companies', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('云雾食品');
    await page.getByRole('rowheader').filter({ hasText: '重庆云雾食品有限公司' }).waitFor();
    await page.getByRole('searchbox').fill('南山茶业');
    await expect.poll(() => page.getByText('重庆南山茶业有限公司').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is told what is wrong with a file that is no list, and how to go on', async () => {
    const { page, complaints } = await officer('/imports/new?side=left', { locale: 'zh-CN' });
    await choose(page, '名单.xlsx', Buffer.from('%PDF-1.7 not a list at all'));
    await page.getByRole('button', { name: '上传并读取' }).click();
    await page.getByText(/无法将文件读取为名单/).waitFor();
    await page.getByText(/名单\.xlsx：/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '选择其他文件' }).click();
    await choose(page, '空.csv', Buffer.alloc(0));
    await page.getByText('空.csv 是空文件').waitFor();
    await page.goto(`${desk.url}/imports`);
    await page.getByRole('rowheader').filter({ hasText: '名单.xlsx' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('decides and saves with a phone, in the dark', async () => {
    const { page, complaints } = await officer('/imports/new?side=left', {
      locale: 'zh-HK',
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const rows = ['參考編號,公司名稱,行業', ...[1, 2].map((n) => `HK-8${n},維港茶具設計有限公司,家居及生活用品`)];
    await choose(page, '春季.csv', Buffer.from(rows.join('\n')));
    await page.getByRole('button', { name: '上載並讀取' }).click();
    await page.getByRole('link', { name: '下一步：查看內容' }).click();
    await page.getByRole('heading', { name: '將會如何處理' }).waitFor();
    await page.getByText('維港茶具設計有限公司').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '返回核對欄位' }).click();
    await page.getByRole('button', { name: '捨棄這次匯入' }).click();
    await page.getByText('這次匯入已捨棄').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** What the mapping calls a field. */
async function labelOf(page: Page, field: string): Promise<string> {
  return (await page.locator(`option[value="${field}"]`).first().textContent()) ?? '';
}

async function download(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return readFile(await file.path());
}

/** Each figure of the result under its name. */
async function figures(page: Page): Promise<Record<string, string>> {
  const texts = await page
    .locator('#result dl > div')
    .evaluateAll((places) =>
      places.map((place) => [
        place.querySelector('dt')?.textContent ?? '',
        place.querySelector('dd')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(texts);
}

/** The file an officer got back, opened, corrected in one cell, and saved; all else stays, also what is wrong. */
async function mendSector(file: Buffer): Promise<Buffer> {
  const read = await readWorkbook(file, 'rejected.xlsx');
  if (!read.ok) throw new Error(read.refusal.code);
  const [header, ...rows] = read.value.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
  expect(rows.flat().filter((cell) => cell === '山城经济')).toHaveLength(1);
  const columns = (header ?? []).map((name) => ({ header: name, width: 20 }));
  const mended = rows.map((cells) => cells.map((cell) => (cell === '山城经济' ? '食品' : cell)));
  return Buffer.from(await writeWorkbook({ sheets: [{ name: 'list', columns, rows: mended }] }));
}
