import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

type Look = {
  readonly colorScheme: 'light' | 'dark';
  readonly size: 'desktop' | 'phone';
  readonly isLookedAt: boolean;
};
type Reader = Readonly<Record<'locale' | 'lang' | 'today' | 'office', string>> & { readonly looks: readonly Look[] };

/** Every language on desk and phone, in the light and in the dark; axe looks at one of each language. */
const readers: readonly Reader[] = [
  {
    locale: 'en-GB',
    lang: 'en',
    today: 'Today',
    office: 'Office',
    looks: [
      { colorScheme: 'light', size: 'desktop', isLookedAt: true },
      { colorScheme: 'dark', size: 'phone', isLookedAt: false },
    ],
  },
  {
    locale: 'zh-HK',
    lang: 'zh-Hant-HK',
    today: '今日',
    office: '辦事處',
    looks: [
      { colorScheme: 'dark', size: 'phone', isLookedAt: true },
      { colorScheme: 'light', size: 'desktop', isLookedAt: false },
    ],
  },
  {
    locale: 'zh-CN',
    lang: 'zh-Hans-CN',
    today: '今天',
    office: '办事处',
    looks: [
      { colorScheme: 'dark', size: 'desktop', isLookedAt: true },
      { colorScheme: 'light', size: 'phone', isLookedAt: false },
    ],
  },
];

/** Signs in by the printed link and waits for the first page. */
async function enter(
  role: Parameters<Desk['linkOf']>[0],
  options: Parameters<typeof visit>[2] = {},
): Promise<Awaited<ReturnType<typeof visit>>> {
  const opened = await visit(browser, desk.url, { locale: 'en-GB', ...options });
  // The desk is computing its sample meanwhile.
  opened.page.setDefaultTimeout(90_000);
  await opened.page.goto(desk.linkOf(role));
  await opened.page.getByRole('heading', { level: 1, name: /Today|今日|今天/ }).waitFor();
  return opened;
}

const sidewaysOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const desktop = { viewport: { width: 1280, height: 860 } };
const phone = { viewport: { width: 360, height: 740 }, isMobile: true };

describe.each(readers)('an administrator whose browser is set to $locale', ({ locale, lang, today, office, looks }) => {
  it.each(looks)(
    'reads the first page and the office, $colorScheme, $size',
    async ({ colorScheme, size, isLookedAt }) => {
      const look = { colorScheme, ...(size === 'phone' ? phone : desktop) };
      const { page, complaints } = await enter('administrator', { locale, ...look });
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      await page
        .getByText(/^SAMPLE/)
        .first()
        .waitFor();
      if (isLookedAt) expect(await seriousFindings(page)).toEqual([]);
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);

      await page.getByRole('navigation').getByRole('link', { name: office, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: office }).waitFor();
      await page.locator('#system [data-well="true"]').nth(2).waitFor();
      expect(await page.title()).toBe(`${office} · Yugang 渝港`);
      if (isLookedAt) expect(await seriousFindings(page)).toEqual([]);
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);

      await page.goBack();
      await page.getByRole('heading', { level: 1, name: today }).waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('somebody at the desk', () => {
  it('goes from place to place by keyboard: the place is marked, and the heading has the focus', async () => {
    const { page, complaints } = await enter('officer');
    const places = page.getByRole('navigation', { name: 'Places of the desk' });
    await places.getByRole('link', { name: 'Companies' }).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: 'Companies' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await places.locator('[aria-current="page"]').allTextContents()).toEqual(['Companies']);
    expect(await page.title()).toBe('Companies · Yugang 渝港');

    await page.keyboard.press('Home');
    await page.reload();
    await heading.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('chooses a language and an appearance before signing in, and both stay', async () => {
    const { page, complaints } = await visit(browser, desk.url, { locale: 'en-GB' });
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByText('简体中文', { exact: true }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await page.getByText('深色', { exact: true }).click();
    await page.goto(desk.linkOf('officer'));
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans-CN');
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is led to the sign-in from any page, and back to it with everything in its address', async () => {
    const { page, complaints } = await visit(browser, desk.url, { locale: 'en-GB' });
    await page.goto(`${desk.url}/companies?q=%E7%81%AB%E9%94%85`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const back = new URL(page.url()).searchParams.get('back') ?? '';
    expect(new URL(back, desk.url).searchParams.get('q')).toBe('火锅');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reads what to do at an address that leads nowhere', async () => {
    const { page } = await enter('officer');
    await page.goto(`${desk.url}/companys`);
    await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    await page.getByText('/companys').waitFor();
    await page.getByRole('link', { name: 'To the first page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.context().close();
  });

  it('is told when the desk was renewed while a page was open', async () => {
    const { page, complaints } = await enter('officer');
    const newer = page.getByText('A newer version of the desk is installed.');
    expect(await newer.count()).toBe(0);
    await page.route(`${desk.url}/`, async (route) => {
      if (route.request().resourceType() !== 'fetch') return route.continue();
      const html = await (await route.fetch()).text();
      return route.fulfill({
        body: html.replace(/assets\/index-[^"]+\.js/, 'assets/index-renewed.js'),
        contentType: 'text/html',
      });
    });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await newer.waitFor();
    await page.unroute(`${desk.url}/`);
    await page.getByRole('button', { name: 'Load it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await expect.poll(() => newer.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('signs out, and the next one sees nothing', async () => {
    const { page } = await enter('officer');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Places of the desk' }).count()).toBe(0);
    await page.context().close();
  });

  it('of a company has the places of a company, and the pages of the office stay shut', async () => {
    const { page } = await enter('company-user');
    const places = page.getByRole('navigation', { name: 'Places of the desk' });
    expect(await places.getByRole('link').allTextContents()).toEqual(['Today', 'My itineraries', 'My company']);
    await page.goto(`${desk.url}/companies`);
    await page.getByRole('heading', { level: 1, name: 'This page is for the office' }).waitFor();
    await page.context().close();
  });
});

describe('an administrator at the settings', () => {
  const nameInEnglish = (page: Page) => page.locator('#settings').getByLabel('English').first();
  const save = (page: Page) => page.getByRole('button', { name: 'Save the settings' });

  async function openSettings(options: Parameters<typeof enter>[1] = {}) {
    const opened = await enter('administrator', options);
    await opened.page.getByRole('link', { name: 'Office', exact: true }).click();
    await nameInEnglish(opened.page).waitFor();
    return opened;
  }

  it('is asked before what was typed is left', async () => {
    const { page, complaints } = await openSettings();
    await nameInEnglish(page).fill('A name nobody saved');
    await page.getByRole('link', { name: 'Missions' }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Stay on this page' }).click();
    expect(await nameInEnglish(page).inputValue()).toBe('A name nobody saved');
    await page.getByRole('link', { name: 'Missions' }).click();
    await question.getByRole('button', { name: 'Leave and lose it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Missions' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reads at the field what is wrong with it, and keeps what was typed', async () => {
    const { page } = await openSettings();
    await nameInEnglish(page).fill('');
    await save(page).click();
    await expect.poll(() => nameInEnglish(page).getAttribute('aria-invalid')).toBe('true');
    expect(await nameInEnglish(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Undo what I typed' }).click();
    expect(await nameInEnglish(page).inputValue()).not.toBe('');
    await page.context().close();
  });

  it('and another at the same time see both versions, and lose neither', async () => {
    const [one, other] = await Promise.all([openSettings(), openSettings()]);
    await nameInEnglish(one.page).fill('The Office of the One');
    await save(one.page).click();
    await one.page.getByText('The settings are saved.').waitFor();

    await nameInEnglish(other.page).fill('The Office of the Other');
    await other.page.getByLabel('E-mail of the office').fill('other@office.example');
    await save(other.page).click();
    const conflict = other.page.getByRole('alert', { name: /Somebody else saved a change/ });
    await conflict.getByText('The Office of the One').waitFor();
    await conflict.getByText('The Office of the Other').waitFor();
    expect(await seriousFindings(other.page)).toEqual([]);
    await conflict
      .getByRole('radio', { name: /What the other saved/ })
      .first()
      .check();
    await conflict.getByRole('button', { name: 'Save this choice' }).click();
    await other.page.getByText('The settings are saved.').waitFor();
    expect(await nameInEnglish(other.page).inputValue()).toBe('The Office of the One');

    await one.page.reload();
    await expect.poll(() => one.page.getByLabel('E-mail of the office').inputValue()).toBe('other@office.example');
    await Promise.all([one.page.context().close(), other.page.context().close()]);
  });

  it('whose session ends while typing signs in again in a new window and goes on', async () => {
    const { page } = await openSettings({ expectsSilence: true });
    await nameInEnglish(page).fill('Typed before the session ended');
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/session', { method: 'DELETE', headers });
    });
    await save(page).click();
    const notice = page.getByRole('alert').filter({ hasText: 'You have been signed out.' });
    await notice.waitFor();
    expect(await nameInEnglish(page).inputValue()).toBe('Typed before the session ended');

    const second = await page.context().newPage();
    await second.goto(desk.linkOf('administrator'));
    await second.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await second.close();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await notice.waitFor({ state: 'detached' });
    expect(await nameInEnglish(page).inputValue()).toBe('Typed before the session ended');
    await save(page).click();
    await page.getByText('The settings are saved.').waitFor();
    await page.context().close();
  });
});

it('the first page loads at most 200 kB of compressed script', async () => {
  const { page } = await visit(browser, desk.url, { locale: 'en-GB' });
  const bodies: Promise<Buffer>[] = [];
  let isCounted = false;
  page.on('response', (response) => {
    if (isCounted && response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(desk.linkOf('officer'));
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  isCounted = true;
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
  await page.context().close();
});

it('one click and a question remove everything invented, and no page says SAMPLE any more', async () => {
  const { page, complaints } = await enter('manager');
  const strip = page.getByText('Invented companies and missions, to try the desk with.');
  await strip.waitFor();
  await page.getByRole('link', { name: 'Remove them' }).click();
  await page.getByRole('button', { name: 'Remove all sample data' }).click();
  const question = page.getByRole('dialog', { name: 'Remove all sample data?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Remove all sample data' }).click();
  await question.getByRole('button', { name: 'Remove all sample data' }).click();
  await page.getByText('The sample data are gone.').waitFor();
  await strip.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('heading', { name: 'Three steps to the first mission' }).waitFor();
  expect(await page.getByText(/^SAMPLE/).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
