/**
 * The pictures of the README, taken anew: starts the sample desk in a temporary folder, waits for its missions, walks
 * through the desk as an officer does and photographs six pages into docs/pictures. `npm run screenshots`
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { BoardAnswer } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer, MissionsAnswer } from '#modules/missions/mission-contract.ts';

const folder = 'docs/pictures';
const largestBytes = 200_000;
const port = 8297;
const url = `http://localhost:${port}`;
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

/** What the pictures show: known once the sample is there. */
type Shown = { readonly published: string; readonly scheduled: string; readonly chosen: string; readonly firm: string };

type Picture = {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
  readonly path: (shown: Shown) => string;
  /** What to wait for, and to do, before the picture is taken. */
  readonly prepare: (page: Page) => Promise<unknown>;
};

/** Row 3 has a sector nobody knows, row 4 no name, row 5 is a firm of the sample under another reference. */
const listWithFaults = `编号,企业名称,企业类型,行业,可提供,需求,联系人,邮箱
CQ-101,重庆南山茶业有限公司,品牌,食品,盖碗茶,香港茶楼,谭一,tan.yi@nanshan.example.com
CQ-102,重庆云雾食品有限公司,品牌,山城经济,豆干,超市,谭二,tan.er@yunwu.example.com
CQ-103,,销售渠道,健康产品,药房,中成药,谭三,tan.san@example.com
CQ-104,重庆百阶堂药房连锁有限责任公司,销售渠道,健康产品,药房,中成药,谭四,tan.si@jietang.example.com
`;

const pictures: readonly Picture[] = [
  {
    name: 'today',
    viewport: desk,
    colorScheme: 'light',
    locale: 'en-GB',
    path: () => '/',
    prepare: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'companies',
    viewport: desk,
    colorScheme: 'light',
    locale: 'zh-HK',
    path: () => `/companies?q=${encodeURIComponent('shipin')}`,
    prepare: (page) => page.getByRole('rowheader').first().waitFor(),
  },
  {
    name: 'import-with-faults',
    viewport: desk,
    colorScheme: 'light',
    locale: 'en-GB',
    path: () => '/imports/new?side=right',
    prepare: async (page) => {
      const buffer = Buffer.from(listWithFaults);
      await page.locator('input[type="file"]').setInputFiles({ name: '春季名单.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Upload and read' }).click();
      await page.getByRole('link', { name: 'On to the rows' }).click();
      await page.getByRole('link', { name: /^Not accepted/ }).click();
      await page.getByText(/is no sector we know/).waitFor();
    },
  },
  {
    name: 'meetings-with-reasons',
    viewport: desk,
    colorScheme: 'light',
    locale: 'zh-CN',
    path: ({ scheduled }) => `/missions/${scheduled}/meetings`,
    prepare: (page) => page.locator('main li ul li').first().waitFor(),
  },
  {
    name: 'board',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    path: ({ scheduled, chosen }) => `/missions/${scheduled}/timetable?meeting=${chosen}`,
    prepare: async (page) => {
      await page.locator('aside li[data-state]').first().waitFor();
      await page.locator('#board').evaluate((board) => board.scrollIntoView());
    },
  },
  {
    name: 'itinerary-on-a-phone',
    viewport: phone,
    colorScheme: 'dark',
    locale: 'zh-HK',
    path: ({ published, firm }) => `/missions/${published}/itineraries/${firm}`,
    prepare: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  },
];

async function take(browser: Browser, token: string, shown: Shown, picture: Picture): Promise<void> {
  const { name, path, prepare, ...options } = picture;
  const context = await signedIn(browser, token, options);
  const page = await context.newPage();
  await page.goto(`${url}${path(shown)}`);
  await prepare(page);
  await page.waitForLoadState('networkidle');
  await sleep(300);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = await stat(file);
  console.log(`${file} ${Math.round(size / 1000)} kB`);
  if (size > largestBytes)
    throw new Error(`${file} has ${size} bytes; at most ${largestBytes} belong in the repository`);
}

async function signedIn(
  browser: Browser,
  token: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const answer = await context.request.post(`${url}/api/session/by-link`, { data: { token } });
  if (!answer.ok()) throw new Error(`the officer's link does not sign in: ${await answer.text()}`);
  return context;
}

/** The sample's missions are computed in the background: waits for one that is published and one that is scheduled. */
async function untilMissionsAreThere(browser: Browser, token: string): Promise<Shown> {
  const { request } = await signedIn(browser, token, {});
  const read = async <Answer>(path: string) => (await (await request.get(`${url}${path}`)).json()) as Answer;
  for (let waitedMs = 0; waitedMs < 300_000; waitedMs += 1_000) {
    const { missions } = await read<MissionsAnswer>('/api/missions');
    const inState = (state: MissionAnswer['state']) =>
      missions.find((mission) => mission.state === state && mission.counts.meetings.placed > 0);
    const [published, scheduled] = [inState('published'), inState('scheduled')];
    if (published && scheduled) {
      const { meetings, participants } = await read<BoardAnswer>(`/api/missions/${scheduled.id}/meetings`);
      const firms = new Map(participants.map(({ company, number }) => [company, number]));
      // One of the first rows, so that the board shows it.
      const [must] = meetings
        .filter(({ slot }) => slot !== null && slot > 1)
        .sort((one, other) => (firms.get(one.left) ?? 0) - (firms.get(other.left) ?? 0));
      const told = await read<BoardAnswer>(`/api/missions/${published.id}/meetings`);
      return {
        published: published.id,
        scheduled: scheduled.id,
        chosen: must?.id ?? meetings[0]?.id ?? '',
        firm: told.meetings.find(({ slot }) => slot === 1)?.left ?? '',
      };
    }
    await sleep(1_000);
  }
  throw new Error('the sample had no published and no scheduled mission within five minutes');
}

const data = await mkdtemp(join(tmpdir(), 'yugang-pictures-'));
await chmod(data, 0o755);
await mkdir(folder, { recursive: true });
const program = spawn(process.execPath, ['bin/yugang', 'start', '--demo', '--data', data, '--port', String(port)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let greeting = '';
program.stdout.on('data', (chunk) => {
  greeting += chunk;
});
try {
  for (let waitedMs = 0; !greeting.includes('/sign-in#') || !greeting.includes('Company user'); waitedMs += 200) {
    if (waitedMs > 120_000 || program.exitCode !== null) throw new Error(`the desk printed no links:\n${greeting}`);
    await sleep(200);
  }
  const [, token] = /^\s*Officer · .*\n\s*\S+\/sign-in#(\S+)/m.exec(greeting) ?? [];
  if (token === undefined) throw new Error(`the desk printed no link for an officer:\n${greeting}`);
  const executablePath = execFileSync(process.execPath, ['scripts/find-or-install-chromium.mjs', '--print'], {
    encoding: 'utf8',
  }).trim();
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const shown = await untilMissionsAreThere(browser, token);
  for (const picture of pictures) await take(browser, token, shown, picture);
  await browser.close();
} finally {
  if (program.exitCode === null) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  await rm(data, { recursive: true, force: true });
}
