import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addList, type CompanyProfile } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type Answer, type ServedDesk, serveDesk } from '#tests/builders/serve-desk.ts';
import { composeApp, composeJobs } from './compose.ts';
import { type BackgroundWork, startBackgroundWork } from './worker.ts';

let database: TestDatabase;
let desk: ServedDesk;
let office: string;
let dataFolder: string;
let work: BackgroundWork;
const newId = uuidVersion7(systemClock);
const everythingSeen: string[] = [];

beforeAll(async () => {
  database = await buildDatabase();
  office = await database.buildOffice();
  dataFolder = await mkdtemp(join(tmpdir(), 'yugang-plan-journey-'));
  const log = openLog({ level: 'debug', destination: { write: (line) => void everythingSeen.push(line) } });
  const publicUrl = 'https://desk.example.org';
  const { gateway, ownerConnection } = database;
  work = await startBackgroundWork({
    database: { gateway, ownerConnection, announce: async () => {}, close: async () => {} },
    registry: composeJobs({ gateway, publicUrl, deskUrl: publicUrl, clock: systemClock, newId, isDemo: false }),
    mail: { kind: 'folder', dataFolder, from: 'desk@sample.example.org' },
    alone: true,
    log,
  });
  desk = await serveDesk(
    composeApp({
      gateway,
      office,
      clock: systemClock,
      newId,
      log,
      isDemo: false,
      sendsMail: true,
      trustedProxy: null,
      publicUrl,
      host: '127.0.0.1',
      readiness: async () => ({ database: true }),
      webFolder: null,
    }),
  );
});
afterAll(async () => {
  await work.stop();
  await rm(dataFolder, { recursive: true });
});

/** Companies whose people and private wishes must never be seen. */
function withCanaries(companies: readonly CompanyProfile[]): readonly CompanyProfile[] {
  return companies.map((company) => ({
    ...company,
    contacts: [
      { name: { en: 'Canary Person' }, role: 'canary-role', email: 'canary@example.org', phone: '+852 5550 0199' },
    ],
  }));
}

async function add(side: 'left' | 'right', companies: readonly CompanyProfile[], sha256: string): Promise<string> {
  const list = { side, fileName: `${side}.xlsx`, sha256, isSample: true, companies, problems: [] };
  const added = await database.gateway.inOffice(office, (tx) => addList({ tx, newId }, system, list));
  return added.ok ? added.value.id : '';
}

async function ask(...asking: Parameters<ServedDesk['ask']>): Promise<Answer> {
  const answer = await desk.ask(...asking);
  everythingSeen.push(answer.text, JSON.stringify(answer.headers));
  return answer;
}

/** Mails that are whole: one being written has another name. */
const mails = async () =>
  (await readdir(join(dataFolder, 'mail')).catch((): string[] => [])).filter((name) => name.endsWith('.eml'));

test('two lists in, a plan is asked for, made, told of by mail once, and downloaded', async () => {
  const right = await add('right', withCanaries(buildCompanies('right', 12)), 'b'.repeat(64));
  const [left, sameLeft] = await Promise.all([
    add('left', withCanaries(buildCompanies('left', 10)), 'a'.repeat(64)),
    add('left', withCanaries(buildCompanies('left', 10)), 'a'.repeat(64)),
  ]);
  expect(sameLeft).toBe(left);
  const { body: lists } = await ask('/api/lists');
  expect(lists.lists.map(({ id, companies }: { id: string; companies: number }) => [id, companies]).sort()).toEqual(
    [
      [left, 10],
      [right, 12],
    ].sort(),
  );
  const { body: list } = await ask(`/api/lists/${right}`);
  expect(list.rows).toHaveLength(12);
  expect(list.rows.map((row: { reference: string }) => row.reference)).toEqual(
    buildCompanies('right', 12).map(({ reference }) => reference),
  );

  const name = { en: 'Sample office', 'zh-Hant': '樣本辦事處', 'zh-Hans': '样本办事处' };
  const sides = {
    left: { en: 'Hong Kong', 'zh-Hant': '香港', 'zh-Hans': '香港' },
    right: { en: 'Chongqing', 'zh-Hant': '重慶', 'zh-Hans': '重庆' },
  };
  const settled = await ask('/api/office', {
    method: 'PUT',
    body: { name, sides, timeZone: 'Asia/Shanghai', email: 'officer@example.org' },
    headers: { 'if-match': '"1"' },
  });
  expect(settled.status).toBe(200);

  const order = { leftList: left, rightList: right, slots: 8, tables: 6, seed: 7, date: '2027-03-16' };
  const swapped = { ...order, leftList: right, rightList: left };
  const post = (body: unknown, key: string) =>
    ask('/api/plans', { method: 'POST', body, headers: { 'idempotency-key': key } });
  expect((await post(swapped, 'order-number-0')).body.code).toBe('list-of-other-side');
  const asked = await post(order, 'order-number-1');
  const repeated = await post(order, 'order-number-1');
  expect([asked.status, asked.body.state]).toEqual([202, 'queued']);
  expect(repeated.body.id).toBe(asked.body.id);
  const address = String(asked.headers['location']);
  expect(address).toBe(`/api/plans/${asked.body.id}`);

  await expect.poll(async () => (await ask(address)).body.state, { timeout: 25_000, interval: 200 }).toBe('done');
  const { body: plan } = await ask(address);
  expect(plan).toMatchObject({ seed: 7, date: '2027-03-16', isSample: true, summary: { verified: true } });
  expect(plan.summary.placed).toBeGreaterThan(0);
  expect(plan.unplaced).toHaveLength(plan.summary.meetings - plan.summary.placed);
  expect((await ask('/api/plans')).body.plans).toHaveLength(1);

  const download = await ask(`${address}/programme.json`);
  expect(download.headers['content-disposition']).toBe('attachment; filename="programme-2027-03-16.json"');
  expect(download.body).toMatchObject({
    format: 'yugang-programme',
    mission: { timeZone: 'Asia/Shanghai', title: { 'zh-Hans': expect.stringContaining('重庆') } },
  });
  expect(download.body.timetable.assignments).toHaveLength(plan.summary.placed);

  await expect.poll(async () => (await mails()).length, { timeout: 10_000 }).toBe(1);
  const mail = await simpleParser(await readFile(join(dataFolder, 'mail', String((await mails())[0]))));
  expect([mail.to].flat()[0]?.text).toBe('officer@example.org');
  expect(mail.text).toContain('2027-03-16');
  expect(mail.text).toContain('SAMPLE');
  everythingSeen.push(mail.text ?? '');
});

test('nobody’s name, address or telephone was in any answer, log line or mail', () => {
  const seen = everythingSeen.join('\n');
  expect(seen).toContain('plan-search');
  expect(seen.toLowerCase()).not.toContain('canary');
  expect(seen).not.toContain('5550 0199');
  expect(everythingSeen.filter((line) => line.startsWith('{"level"')).join('\n')).not.toContain('officer@example.org');
});
