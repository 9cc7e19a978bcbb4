/**
 * The pictures of the documents, taken anew: starts the sample desk in a temporary folder, waits for its first plan and
 * photographs the page into docs/pictures. `npm run screenshots`
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';

const folder = 'docs/pictures';
const largestBytes = 200_000;
const port = 8297;
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

type Picture = {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<unknown>;
};

const toBoard = (page: Page) =>
  page.locator('section[tabindex="0"]').evaluate((board) => board.scrollIntoView({ block: 'center' }));

const pictures: readonly Picture[] = [
  { name: 'desk-en-light', viewport: desk, colorScheme: 'light', locale: 'en-GB' },
  { name: 'desk-zh-hant-dark', viewport: desk, colorScheme: 'dark', locale: 'zh-HK', prepare: toBoard },
  {
    name: 'desk-zh-hans-tables',
    viewport: desk,
    colorScheme: 'light',
    locale: 'zh-CN',
    prepare: async (page) => {
      await page.getByText('按桌号', { exact: true }).click();
      await toBoard(page);
    },
  },
  { name: 'phone-zh-hant-light', viewport: phone, colorScheme: 'light', locale: 'zh-HK' },
  { name: 'phone-en-dark', viewport: phone, colorScheme: 'dark', locale: 'en-GB', prepare: toBoard },
];

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { name, prepare, ...options } = picture;
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.locator('td[data-kind="meeting"]').first().waitFor();
  await page.locator('#lists tbody tr').first().waitFor();
  await prepare?.(page);
  await sleep(300);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  await page.close();
  const { size } = await stat(path);
  console.log(`${path} ${Math.round(size / 1000)} kB`);
  if (size > largestBytes)
    throw new Error(`${path} has ${size} bytes; at most ${largestBytes} belong in the repository`);
}

async function untilPlanned(url: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < 120_000; waitedMs += 500) {
    const answer = await fetch(`${url}/api/plans`).then(
      (response) => response.text(),
      () => '',
    );
    if (answer.includes('"state":"done"')) return;
    await sleep(500);
  }
  throw new Error(`no plan at ${url} within two minutes`);
}

const data = await mkdtemp(join(tmpdir(), 'yugang-pictures-'));
await chmod(data, 0o755);
await mkdir(folder, { recursive: true });
const program = spawn(process.execPath, ['bin/yugang', 'start', '--demo', '--data', data, '--port', String(port)], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  const url = `http://localhost:${port}`;
  await untilPlanned(url);
  const executablePath = execFileSync(process.execPath, ['scripts/find-or-install-chromium.mjs', '--print'], {
    encoding: 'utf8',
  }).trim();
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  for (const picture of pictures) await take(browser, url, picture);
  await browser.close();
} finally {
  if (program.exitCode === null) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  await rm(data, { recursive: true, force: true });
}
