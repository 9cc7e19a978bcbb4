import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openBrowser, seriousFindings, visit } from './open-browser.ts';
import { type Desk, plansOf, startDesk, untilPlanned } from './start-desk.ts';

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

it('makes one plan of a double click, and shows it when it is done', async () => {
  const { page, complaints } = await visit(browser, desk.url, { locale: 'en-GB' });
  await page.locator('td[data-kind="meeting"]').first().waitFor();
  const before = await plansOf(desk);
  await page.getByLabel('Slots', { exact: true }).fill('8');
  await page.getByLabel('Tables', { exact: true }).fill('6');
  await page.getByLabel('Seed', { exact: true }).fill('7');
  await page.getByRole('button', { name: 'Plan again' }).dblclick();
  await page.getByText('Done. The new plan is below.').waitFor({ timeout: 60_000 });
  expect(await plansOf(desk)).toHaveLength(before.length + 1);
  await page.getByText(/with 8 slots, 6 tables and seed 7/).waitFor();
  await page.getByText('By table', { exact: true }).click();
  await page.waitForFunction(() => document.querySelectorAll('table[style*="--slots"] tbody tr').length === 6);

  // Six tables are too few for everybody: each meeting that is left out says why.
  await page.getByText(/^Not placed \(/).click();
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('orders a plan by keyboard alone', async () => {
  const { page, complaints } = await visit(browser, desk.url, { locale: 'en-GB' });
  await page.locator('td[data-kind="meeting"]').first().waitFor();
  const before = await plansOf(desk);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the plan');
  await tabTo(page, 'Slots');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await page.getByText(/with 6 slots/).waitFor({ timeout: 60_000 });
  expect(await plansOf(desk)).toHaveLength(before.length + 1);

  await tabTo(page, 'Timetable by participant and slot');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => (document.activeElement?.scrollTop ?? 0) > 0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('is told at the field what is wrong with a number, and nothing is sent', async () => {
  const { page } = await visit(browser, desk.url, { locale: 'zh-HK' });
  await page.locator('td[data-kind="meeting"]').first().waitFor();
  const before = await plansOf(desk);
  await page.getByLabel('時段', { exact: true }).fill('61');
  await page.getByText('請輸入 1 至 60 的整數').waitFor();
  await page.getByRole('button', { name: '重新安排' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await plansOf(desk)).toHaveLength(before.length);
  await page.context().close();
});

it('reads in the own language why no plan came out, and keeps the last good one', async () => {
  const { page, complaints } = await visit(browser, desk.url, { locale: 'zh-CN' });
  await page.locator('td[data-kind="meeting"]').first().waitFor();
  await page.getByLabel('时段数', { exact: true }).fill('1');
  await page.getByLabel('桌数', { exact: true }).fill('1');
  await page.getByRole('button', { name: '重新安排' }).click();
  const alert = page.getByRole('alert').filter({ hasText: '新的安排未能完成' });
  await alert.waitFor({ timeout: 60_000 });
  // More musts than places: the sentence of the server, in Simplified Chinese, before ours.
  expect(await alert.textContent()).toMatch(/^[^a-z]{8,}新的安排未能完成/);
  await expect.poll(() => page.locator('td[data-kind="meeting"]').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here === name) return;
    seen.push(here);
  }
  throw new Error(`"${name}" is not reached by Tab; there are: ${seen.join(', ')}`);
}
