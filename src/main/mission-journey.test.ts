import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompanyProfile } from '#modules/companies/index.ts';
import type { RunOrder } from '#modules/missions/mission-contract.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { addCompanies } from '#tests/builders/add-companies.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { settingsForTests } from '#tests/builders/build-mission.ts';
import type { Answer } from '#tests/builders/serve-desk.ts';
import { type ServedOffice, type SignedInAsker, serveOffice } from '#tests/builders/serve-office.ts';
import { composeJobs } from './compose.ts';
import { type BackgroundWork, startBackgroundWork } from './worker.ts';

const publicUrl = 'https://desk.example.org';
let served: ServedOffice;
let officer: SignedInAsker;
let dataFolder: string;
let work: BackgroundWork;
const everythingSeen: string[] = [];

beforeAll(async () => {
  served = await serveOffice({ publicUrl });
  officer = await served.as('officer');
  dataFolder = await mkdtemp(join(tmpdir(), 'yugang-mission-journey-'));
  const { gateway, ownerConnection } = served.database;
  const parts = { gateway, publicUrl, deskUrl: publicUrl, clock: systemClock, newId: uuidVersion7(systemClock) };
  work = await startBackgroundWork({
    database: { gateway, ownerConnection, announce: async () => {}, close: async () => {} },
    registry: composeJobs({ ...parts, isDemo: false }),
    mail: { kind: 'folder', dataFolder, from: 'desk@sample.example.org' },
    alone: true,
    log: openLog({ level: 'debug', destination: { write: (line) => void everythingSeen.push(line) } }),
  });
  await served.database.pastSecurity(`update yugang.offices set email = 'officer@example.org'`);
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

async function ask(...asking: Parameters<SignedInAsker['ask']>): Promise<Answer> {
  const answer = await officer.ask(...asking);
  everythingSeen.push(answer.text, JSON.stringify(answer.headers));
  return answer;
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers });

async function planMission(firms: number, settings: Partial<typeof settingsForTests> = {}): Promise<string> {
  const companies = await addCompanies(
    served.database,
    served.office,
    withCanaries([...buildCompanies('left', firms, firms * 10), ...buildCompanies('right', firms, firms * 10)]),
    { isSample: true },
  );
  const created = await post('/api/missions', { ...settingsForTests, ...settings });
  expect([created.status, created.body.state]).toEqual([201, 'draft']);
  const path = `/api/missions/${created.body.id}`;
  expect(created.headers).toMatchObject({ location: path, etag: '"1"' });
  const added = await post(`${path}/participants`, { companies });
  expect([added.status, added.body.participants.length]).toEqual([200, 2 * firms]);
  return path;
}

async function finished(address: string): Promise<Answer['body']> {
  const isOver = async () => !['queued', 'running'].includes((await ask(address)).body.state);
  await expect.poll(isOver, { timeout: 40_000, interval: 100 }).toBe(true);
  return (await ask(address)).body;
}

const order = (changes: Partial<RunOrder> = {}): RunOrder => ({ propose: true, onlyAccepted: false, ...changes });
/** Mails that are whole: one being written has another name. */
const mails = async () =>
  (await readdir(join(dataFolder, 'mail')).catch((): string[] => [])).filter((name) => name.endsWith('.eml'));

test('a mission is created, its timetable asked for once, computed, told of by mail once, and published', async () => {
  const path = await planMission(8);
  const key = { 'idempotency-key': 'order-number-1' };
  const [asked, repeated] = await Promise.all([post(`${path}/runs`, order(), key), post(`${path}/runs`, order(), key)]);
  expect([asked, repeated].map(({ status }) => status).filter((status) => status !== 409)).toContain(202);
  const again = await post(`${path}/runs`, order(), key);
  expect(again.status).toBe(202);
  const address = String(again.headers['location']);
  const run = await finished(address);
  expect(run).toMatchObject({
    state: 'done',
    requestedBy: 'Sample officer',
    summary: { verified: true },
    failure: null,
  });
  const { body: mission, headers } = await ask(path);
  expect(mission).toMatchObject({
    state: 'scheduled',
    isSample: true,
    counts: { meetings: { placed: run.summary.placed } },
  });
  expect(mission.lastRun.id).toBe(run.id);

  await expect.poll(async () => (await mails()).length, { timeout: 10_000 }).toBe(1);
  const mail = await simpleParser(await readFile(join(dataFolder, 'mail', String((await mails())[0]))));
  expect([mail.to].flat()[0]?.text).toBe('officer@example.org');
  expect(mail.text).toContain(`${publicUrl}${path.replace('/api', '')}`);
  expect(mail.text).toContain('2027-03-16');
  expect(mail.text).toContain('SAMPLE');
  everythingSeen.push(mail.text ?? '');

  const published = await ask(`${path}/versions`, { method: 'POST', headers: { 'if-match': String(headers['etag']) } });
  expect([published.status, published.body.publishedBy]).toEqual([201, 'Sample officer']);
  const stale = await ask(`${path}/close`, { method: 'POST', headers: { 'if-match': String(headers['etag']) } });
  expect([stale.status, stale.body.current.state]).toEqual([412, 'published']);
});

test('while a large mission is proposed and computed, everybody else is answered at once', async () => {
  const path = await planMission(80, { tables: 40, days: twoFullDays });
  const asked = await post(`${path}/runs`, order({ limitSeconds: 4 }));
  const waits: number[] = [];
  const stages = new Set<string>();
  for (let state = 'queued'; state === 'queued' || state === 'running'; ) {
    const begun = performance.now();
    const { body } = await ask(String(asked.headers['location']));
    waits.push(performance.now() - begun);
    state = body.state;
    if (body.progress) stages.add(body.progress.stage);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  waits.sort((a, b) => a - b);
  expect((await ask(path)).body.lastRun.summary.placed).toBeGreaterThan(300);
  expect([...stages]).toEqual(expect.arrayContaining(['waiting', 'proposing']));
  // The longest wait is the one transaction that saves; the computation itself takes seconds.
  expect(waits[Math.floor(waits.length * 0.95)]).toBeLessThan(400);
}, 60_000);

test('what an officer stops is stopped, and what nobody can meet is said in the reader’s words', async () => {
  const path = await planMission(3);
  const first = await post(`${path}/runs`, order());
  const address = String(first.headers['location']);
  const second = await post(`${path}/runs`, order());
  expect([second.status, second.body.code]).toEqual([409, 'run-under-way']);
  await post(`${address}/stop`, { keepBest: false });
  expect(['cancelled', 'done']).toContain((await finished(address)).state);
  const empty = await post('/api/missions', { ...settingsForTests, days: [] });
  for (const [language, words] of [
    ['en', 'no slot'],
    ['zh-Hant', '尚未設定任何時段'],
    ['zh-Hans', '尚未设置任何时段'],
  ] as const) {
    const refused = await post(`/api/missions/${empty.body.id}/runs`, order(), { 'accept-language': language });
    expect([refused.status, refused.body.code]).toEqual([422, 'mission-without-slots']);
    expect(refused.body.detail).toContain(words);
  }
});

test('nobody’s name, address or telephone was in any answer, log line or mail', () => {
  const seen = [...everythingSeen, served.logged()].join('\n');
  expect(seen).toContain('timetable-run');
  expect(seen.toLowerCase()).not.toContain('canary');
  expect(seen).not.toContain('5550 0199');
  expect(everythingSeen.filter((line) => line.startsWith('{"level"')).join('\n')).not.toContain('officer@example.org');
});

const twoFullDays = ['2027-03-16', '2027-03-17'].map((date) => ({
  date,
  sessions: [
    { session: 'morning' as const, start: '09:00', slots: 7, breaks: [] },
    { session: 'afternoon' as const, start: '13:30', slots: 7, breaks: [] },
  ],
}));
