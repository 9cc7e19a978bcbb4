import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, seriousFindings, visit } from './open-browser.ts';
import { type Desk, startDesk } from './start-desk.ts';

// A machine busy with other work makes axe slow; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let empty: Desk;
let browser: Browser;

beforeAll(async () => {
  [desk, empty, browser] = await Promise.all([startDesk(), startDesk('empty'), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.stop(), empty?.stop()]);
});

const phone = { viewport: { width: 390, height: 800 }, colorScheme: 'dark' } as const satisfies BrowserContextOptions;
const password = 'lantern rice ferry nine';

/** The newest mail to an address, as its reader sees it. */
async function mailTo(recipient: string): Promise<{ subject: string; link: string }> {
  const found = async () => {
    const names = await readdir(desk.mailFolder).catch((): string[] => []);
    const files = names.filter((name) => name.endsWith('.eml')).sort();
    const mails = await Promise.all(
      files.map(async (name) => simpleParser(await readFile(join(desk.mailFolder, name)))),
    );
    return mails.filter(({ to }) => to && 'text' in to && to.text === recipient).at(-1);
  };
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  const mail = await found();
  const [link = ''] = /http:\S+/.exec(mail?.text ?? '') ?? [];
  return { subject: mail?.subject ?? '', link };
}

it('an office is set up by the link on the terminal: its first administrator is in', async () => {
  const { page, complaints } = await visit(browser, empty.url, { locale: 'zh-HK', expectsSilence: true });
  await page.getByText('辦事處尚未有管理員').or(page.getByText('此頁須以程式啟動時印出的連結開啟')).first().waitFor();
  await page.goto(empty.setUpLink());
  await page.getByLabel('你的姓名').fill('陳大文');
  expect(new URL(page.url()).hash).toBe('');
  const submit = page.getByRole('button', { name: '完成設定並開始' });
  await submit.click();
  await page.getByText('請輸入電郵地址').waitFor();
  await page.getByLabel('電郵地址').fill('chan@example.org');
  await page.getByLabel('密碼', { exact: true }).fill('password12345');
  await submit.click();
  await page.getByText('此密碼容易被猜中').first().waitFor();
  expect(await page.getByLabel('你的姓名').inputValue()).toBe('陳大文');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel('密碼', { exact: true }).fill(password);
  await submit.click();
  await page.getByText('辦事處已完成設定，你是管理員。').waitFor();
  await page.getByText('陳大文').first().waitFor();

  // Who comes by the same link afterwards finds the office set up.
  const late = await visit(browser, empty.setUpLink(), { locale: 'en-GB', expectsSilence: true });
  await late.page.getByText('The office is set up already.').waitFor();
  expect([...complaints, ...late.complaints]).toEqual([]);
  await Promise.all([page.context().close(), late.page.context().close()]);
});

it('an officer has a link sent, opens it in another window, and is on the page that was wanted', async () => {
  const email = 'officer@sample.example.org';
  const { page, complaints } = await visit(browser, `${desk.url}/companies?q=tea`, { locale: 'en-GB' });
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await page.getByLabel('E-mail address').fill(email);
  await page.keyboard.press('Enter');
  await page.getByText(`If ${email} belongs to somebody here`).waitFor();
  const { link } = await mailTo(email);

  const other = await page.context().newPage();
  await other.goto(link);
  await expect.poll(() => new URL(other.url()).pathname + new URL(other.url()).search).toBe('/companies?q=tea');
  expect(new URL(other.url()).hash).toBe('');
  await other.getByRole('button', { name: 'Sign out' }).waitFor();
  // The link is spent: in another browser it opens nothing and says what to do.
  const thief = await visit(browser, link, { locale: 'en-GB', expectsSilence: true });
  await thief.page.getByText('This link was already used').waitFor();
  await thief.page.getByLabel('E-mail address').waitFor();
  expect([...complaints, ...thief.complaints]).toEqual([]);
  await Promise.all([page.context().close(), thief.page.context().close()]);
});

it('an administrator invites a colleague, who sets a password and signs in with it; switched off, the colleague is out', async () => {
  const email = 'li@example.org';
  const admin = await visit(browser, `${desk.url}/people`, {
    locale: 'en-GB',
    link: desk.linkOf('administrator'),
    expectsSilence: true,
  });
  await admin.page.getByRole('button', { name: 'Invite somebody' }).click();
  await admin.page.getByRole('button', { name: 'Send the invitation' }).click();
  await admin.page.getByText('Type the name.').waitFor();
  await admin.page.getByLabel('Name', { exact: true }).fill('李小明');
  await admin.page.getByRole('dialog').getByLabel('E-mail address').fill(email);
  await admin.page.getByLabel('Language of the mails').selectOption('zh-Hans');
  expect(await seriousFindings(admin.page)).toEqual([]);
  await admin.page.getByRole('button', { name: 'Send the invitation' }).dblclick();
  const row = admin.page.getByRole('row').filter({ hasText: email });
  await row.getByText('Invited').waitFor();
  expect(await row.count()).toBe(1);

  const { subject, link } = await mailTo(email);
  expect(subject).toContain('邀请');
  const li = await visit(browser, link, { locale: 'zh-CN', ...phone, expectsSilence: true });
  await li.page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
  await li.page.goto(`${desk.url}/account`);
  await li.page.getByLabel('新密码').fill('short');
  await li.page.getByRole('button', { name: '设置密码' }).click();
  await li.page.getByText('密码有 5 个字符，至少需要 12 个。').waitFor();
  await li.page.getByLabel('新密码').fill(password);
  await li.page.getByRole('button', { name: '设置密码' }).click();
  await li.page.getByText('新密码已生效').waitFor();
  expect(await seriousFindings(li.page)).toEqual([]);
  await li.page.context().clearCookies();

  await li.page.goto(`${desk.url}/account`);
  await li.page.getByRole('button', { name: '改用密码登录' }).click();
  await li.page.getByLabel('邮箱地址').fill(email);
  await li.page.getByLabel('密码', { exact: true }).fill('not my password');
  await li.page.getByRole('button', { name: '登录', exact: true }).click();
  await li.page.getByText('邮箱地址与密码不匹配').waitFor();
  await li.page.getByLabel('密码', { exact: true }).fill(password);
  await li.page.getByRole('button', { name: '登录', exact: true }).click();
  await li.page.getByRole('heading', { level: 1, name: '我的账户' }).waitFor();

  await admin.page.reload();
  await row.getByText('Active').waitFor();
  await row.getByRole('button', { name: 'Change 李小明' }).click();
  await admin.page.getByLabel('May sign in').uncheck();
  await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
  await row.getByText('Switched off').waitFor();
  await li.page.reload();
  await li.page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
  expect([...admin.complaints, ...li.complaints]).toEqual([]);
  await Promise.all([admin.page.context().close(), li.page.context().close()]);
});

it('the last administrator keeps the office: the refusal says so, and what was typed stays', async () => {
  const { page, complaints } = await visit(browser, `${desk.url}/people`, {
    locale: 'en-GB',
    link: desk.linkOf('administrator'),
    expectsSilence: true,
  });
  await page.getByRole('button', { name: 'Change Sample Administrator' }).click();
  await page.getByRole('radio', { name: 'Officer' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('last administrator who can sign in').first().waitFor();
  expect(await page.getByRole('radio', { name: 'Officer' }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a manager sees who has an account and changes nothing; an officer is told who may', async () => {
  const manager = await visit(browser, `${desk.url}/people`, { locale: 'en-GB', link: desk.linkOf('manager') });
  await manager.page.getByText('administrator@sample.example.org').waitFor();
  expect(await manager.page.getByRole('button', { name: /Invite|Change/ }).count()).toBe(0);
  const officer = await visit(browser, `${desk.url}/people`, { locale: 'en-GB', link: desk.linkOf('officer') });
  await officer.page.getByText('Managers and administrators see who has an account.').waitFor();
  expect([...manager.complaints, ...officer.complaints]).toEqual([]);
  await Promise.all([manager.page.context().close(), officer.page.context().close()]);
});

it('a person signs another device out', async () => {
  const options = { locale: 'en-GB', link: desk.linkOf('officer') };
  const lost = await visit(browser, `${desk.url}/account`, { ...options, expectsSilence: true });
  const { page, complaints } = await visit(browser, `${desk.url}/account`, options);
  await page.getByText('This device').waitFor();
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByText('Signed out everywhere but here.').waitFor();
  await lost.page.reload();
  await lost.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await page.getByRole('button', { name: 'Sign out there' }).count()).toBe(0);
  expect([...complaints, ...lost.complaints]).toEqual([]);
  await Promise.all([page.context().close(), lost.page.context().close()]);
});

describe('every page of accounts keeps nobody out and fits its screen', () => {
  it.each([
    ['in English', { locale: 'en-GB' }],
    ['in 繁體', { locale: 'zh-HK' }],
    ['in 简体', { locale: 'zh-CN' }],
    ['in the dark, on a phone', { locale: 'en-GB', ...phone }],
  ])('%s', async (_, look) => {
    const door = await visit(browser, `${desk.url}/sign-in`, look);
    const inside = await visit(browser, `${desk.url}/account`, { ...look, link: desk.linkOf('administrator') });
    for (const [{ page }, path] of [
      [door, '/sign-in'],
      [door, '/set-up'],
      [inside, '/account'],
      [inside, '/people'],
    ] as const) {
      await page.goto(desk.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.setViewportSize('viewport' in look ? look.viewport : { width: 1280, height: 800 });
    }
    expect([...door.complaints, ...inside.complaints]).toEqual([]);
    await Promise.all([door.page.context().close(), inside.page.context().close()]);
  });
});
