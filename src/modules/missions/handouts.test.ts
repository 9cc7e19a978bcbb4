import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readProgramme } from '#kernel/scheduling/read-programme.ts';
import { composeApp } from '#main/compose.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type BuiltMission, buildMission } from '#tests/builders/build-mission.ts';
import { readPdfPages } from '#tests/builders/read-pdf-pages.ts';
import { readZipTexts } from '#tests/builders/read-zip-texts.ts';
import { serveDesk } from '#tests/builders/serve-desk.ts';
import { signIn } from '#tests/builders/sign-in.ts';
import type { BoardAnswer, ItineraryAnswer, MissionMeeting, VersionsAnswer } from './meeting-contract.ts';

let database: TestDatabase;
let office: string;
let port: number;
let mission: BuiltMission;
let officer: string;
let firm: string;
let otherFirm: string;

beforeAll(async () => {
  database = await buildDatabase();
  office = await database.buildOffice();
  mission = await buildMission(database, office, {
    isSample: true,
    meetings: [
      { left: 'HK-1', right: 'CQ-1', slot: 1, table: 1, demand: 'must', weight: 9000 },
      { left: 'HK-2', right: 'CQ-2', slot: 1, table: 2 },
      { left: 'HK-1', right: 'CQ-2', slot: 3, table: 2 },
      { left: 'HK-1', right: 'CQ-3' },
    ],
    unavailable: { 'HK-1': [2] },
  });
  officer = (await signIn(database.gateway, office, 'officer', { name: 'Officer Chan' })).cookie;
  const companyUser = (reference: string) =>
    signIn(database.gateway, office, 'company-user', { company: mission.company(reference) });
  firm = (await companyUser('HK-1')).cookie;
  otherFirm = (await companyUser('HK-3')).cookie;
  ({ port } = await serveDesk(
    composeApp({
      gateway: database.gateway,
      office,
      clock: systemClock,
      newId: uuidVersion7(systemClock),
      log: openLog({ level: 'silent', destination: { write: () => {} } }),
      isDemo: false,
      sendsMail: true,
      trustedProxy: null,
      publicUrl: null,
      host: '127.0.0.1',
      readiness: async () => ({ database: true, worker: true }),
      webFolder: null,
    }),
  ));
});

async function ask(path: string, cookie = officer, order: { ifMatch?: number; body?: unknown; method?: string } = {}) {
  const { ifMatch, body, method = 'GET' } = order;
  const headers: Record<string, string> = { cookie, 'accept-language': 'en' };
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  if (method !== 'GET') Object.assign(headers, { 'content-type': 'application/json' });
  if (method === 'POST') headers['idempotency-key'] = uuidVersion7(systemClock)();
  const answer = await fetch(`http://localhost:${port}/api${path}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: answer.status,
    bytes,
    text,
    // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
    body: (isJson ? JSON.parse(text) : undefined) as any,
    disposition: answer.headers.get('content-disposition') ?? '',
    etag: Number(answer.headers.get('etag')?.replaceAll(/\D/g, '')),
  };
}

const at = () => `/missions/${mission.id}`;
const own = (reference: string) => `${at()}/itineraries/${mission.company(reference)}`;

async function publish(): Promise<number> {
  const { etag } = await ask(at());
  const published = await ask(`${at()}/versions`, officer, { method: 'POST', ifMatch: etag });
  expect(published.status).toBe(201);
  expect(published.body.publishedBy).toBe('Officer Chan');
  return published.body.number;
}

async function move(left: string, right: string, slot: number | null) {
  const id = mission.meeting(left, right);
  const board: BoardAnswer = (await ask(`${at()}/meetings`)).body;
  const { version } = board.meetings.find((meeting) => meeting.id === id) as MissionMeeting;
  return ask(`${at()}/meetings/${id}/move`, officer, { method: 'POST', ifMatch: version, body: { slot, table: null } });
}

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    uid: String(component.getFirstPropertyValue('uid')),
    sequence: Number(component.getFirstPropertyValue('sequence')),
    status: String(component.getFirstPropertyValue('status')),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    start: new ICAL.Event(component).startDate.toJSDate().toISOString(),
  }));
}

describe('before it is published', () => {
  test('staff see the draft, marked on every page and in every file name; a firm sees nothing', async () => {
    const itinerary: ItineraryAnswer = (await ask(`${own('HK-1')}?draft=yes`)).body;
    expect([itinerary.version, itinerary.publishedAt, itinerary.cancelled]).toEqual([null, null, false]);
    expect((await ask(own('HK-1'))).body.code).toBe('not-published');
    expect((await ask(own('HK-1'), firm)).body.code).toBe('not-published');
    expect((await ask(`${own('HK-1')}?draft=yes`, firm)).body.code).toBe('not-allowed');
    expect((await ask('/my-itineraries', firm)).body).toEqual({ itineraries: [] });
    const paper = await ask(`${own('HK-1')}/itinerary.pdf?draft=yes`);
    expect(paper.disposition).toContain('itinerary-hk-1-2027-03-16-draft.pdf');
    const [page = ''] = await readPdfPages(paper.bytes);
    for (const word of ['DRAFT草稿', 'SAMPLE:inventedcompanies', 'Harbour1', 'Tea茶歇']) expect(page).toContain(word);
    const workbook = await ask(`${at()}/timetable.xlsx?draft=yes`);
    const [sheet] = (await readXlsx(workbook.bytes)).sheets;
    expect(String(sheet?.rows[1]?.[0])).toContain('DRAFT, not published');
    expect((await ask(`${at()}/calendars.zip`)).body.code).toBe('not-published');
    expect((await ask(`${at()}/calendars.zip?draft=yes`)).status).toBe(400);
  });
});

describe('once it is published', () => {
  let first: ReturnType<typeof events>;

  test('a firm reads its day on the phone: meetings, pauses, free times, in order, and no other firm’s', async () => {
    expect(await publish()).toBe(1);
    const answer = await ask(own('HK-1'), firm);
    const itinerary: ItineraryAnswer = answer.body;
    expect(itinerary).toMatchObject({
      version: 1,
      mission: { isSample: true, timeZone: 'Asia/Shanghai', place: { en: 'Hall 3', 'zh-Hant': '三號館' } },
      company: { name: { en: 'Harbour 1' }, side: 'left' },
    });
    // Slot 2 is the time the firm said it is not there.
    const entries = itinerary.entries.map((entry) => [
      entry.kind,
      entry.start,
      entry.kind === 'meeting' ? entry.partner.name.en : entry.kind === 'break' ? entry.title.en : entry.end,
    ]);
    expect(entries).toEqual([
      ['meeting', '2027-03-16T01:00:00Z', 'River 1'],
      ['break', '2027-03-16T01:45:00Z', 'Tea'],
      ['meeting', '2027-03-16T02:05:00Z', 'River 2'],
      ['break', '2027-03-16T02:25:00Z', 'Lunch break'],
      ['free', '2027-03-16T05:30:00Z', '2027-03-16T06:15:00Z'],
    ]);
    expect((await ask('/my-itineraries', firm)).body.itineraries).toEqual([
      expect.objectContaining({
        mission: mission.id,
        meetings: 2,
        version: 1,
        cancelled: false,
        firstStart: '2027-03-16T01:00:00Z',
        isSample: true,
      }),
    ]);
    expect((await ask('/my-itineraries', otherFirm)).body.itineraries).toEqual([
      expect.objectContaining({ meetings: 0, firstStart: null }),
    ]);
    for (const path of [own('HK-1'), `${own('HK-1')}/itinerary.pdf`, `${own('HK-1')}/calendar.ics`]) {
      expect((await ask(path, otherFirm)).status, path).toBe(403);
      expect((await ask(path, '')).status, path).toBe(401);
    }
    for (const path of ['/programme.json', '/timetable.xlsx', '/itineraries.pdf', '/calendars.zip', '/meetings']) {
      expect((await ask(at() + path, firm)).status, path).toBe(403);
    }
  });

  test('its paper carries the version, and everybody’s paper comes in one file', async () => {
    const paper = await ask(`${own('HK-1')}/itinerary.pdf`, firm);
    expect(paper.disposition).toContain('itinerary-hk-1-2027-03-16-v1.pdf');
    const pages = await readPdfPages(paper.bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Version1,seed0');
    expect(pages[0]).not.toContain('DRAFT');
    const all = await readPdfPages((await ask(`${at()}/itineraries.pdf`)).bytes);
    expect(all).toHaveLength(6);
    expect(all[5]).toContain('Nomeetingisarrangedforyou');
  });

  test('its calendar holds its meetings, and the archive everybody’s', async () => {
    const calendar = await ask(`${own('HK-1')}/calendar.ics`, firm);
    first = events(calendar.text);
    expect(first.map(({ start, sequence, status }) => [start, sequence, status])).toEqual([
      ['2027-03-16T01:00:00.000Z', 1, 'CONFIRMED'],
      ['2027-03-16T02:05:00.000Z', 1, 'CONFIRMED'],
    ]);
    // Dated when it was published: a calendar program compares it where two entries have the same SEQUENCE.
    const { versions } = (await ask(`${at()}/versions`)).body as VersionsAnswer;
    const published = versions[0]!.publishedAt.replace(/\.\d+Z$/, 'Z');
    expect(new Set(first.map(({ stamp }) => stamp))).toEqual(new Set([published]));
    expect((await ask(`${own('HK-3')}/calendar.ics`)).body.code).toBe('no-meetings-for-firm');
    const files = await readZipTexts((await ask(`${at()}/calendars.zip`)).bytes);
    expect([...files.keys()]).toEqual(['001-hk-1.ics', '002-hk-2.ics', '004-cq-1.ics', '005-cq-2.ics']);
    expect(events(files.get('001-hk-1.ics')!)).toEqual(first);
  });

  test('a second version moves the calendar’s entry, cancels what is gone, and the first stays to be read', async () => {
    expect((await move('HK-1', 'CQ-1', 5)).status).toBe(200);
    expect((await move('HK-1', 'CQ-2', null)).status).toBe(200);
    const before: VersionsAnswer = (await ask(`${at()}/versions`)).body;
    expect(before.pending.changes.map(({ kind }) => kind)).toEqual(['removed', 'moved']);
    expect((await ask(own('HK-1'), firm)).body.version).toBe(1);
    expect(await publish()).toBe(2);
    const second = events((await ask(`${own('HK-1')}/calendar.ics`, firm)).text);
    expect(second.map(({ uid, start, sequence, status }) => [uid, start, sequence, status])).toEqual([
      [first[0]!.uid, '2027-03-16T05:55:00.000Z', 2, 'CONFIRMED'],
      [first[1]!.uid, '2027-03-16T02:05:00.000Z', 2, 'CANCELLED'],
    ]);
    const old = readProgramme((await ask(`${at()}/programme.json?version=1`)).body);
    expect(old.ok && old.value.timetable?.assignments).toHaveLength(3);
    const now = readProgramme((await ask(`${at()}/programme.json`)).body);
    expect(now.ok && now.value.timetable?.assignments).toHaveLength(2);
    expect((await ask(`${at()}/programme.json?version=9`)).body.code).toBe('version-not-found');
    // Everybody who had a meeting with HK-1 is told in the archive as well.
    const files = await readZipTexts((await ask(`${at()}/calendars.zip`)).bytes);
    expect(events(files.get('005-cq-2.ics')!).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  test('a mission that is called off cancels every entry, after the last version', async () => {
    const { etag } = await ask(at());
    expect((await ask(`${at()}/cancel`, officer, { method: 'POST', ifMatch: etag })).status).toBe(200);
    expect((await ask(own('HK-1'), firm)).body.cancelled).toBe(true);
    expect((await ask('/my-itineraries', firm)).body.itineraries).toEqual([
      expect.objectContaining({ cancelled: true }),
    ]);
    const off = events((await ask(`${own('HK-1')}/calendar.ics`, firm)).text);
    expect(off.map(({ uid, sequence, status }) => [uid, sequence, status])).toEqual([
      [first[0]!.uid, 3, 'CANCELLED'],
      [first[1]!.uid, 3, 'CANCELLED'],
    ]);
  });
});

test('requests are answered while paper is drawn', async () => {
  let drawn = false;
  const drawing = ask(`${at()}/itineraries.pdf?version=1`).then(({ status }) => {
    drawn = true;
    return status;
  });
  let answered = 0;
  while (!drawn) {
    expect((await ask(own('HK-1'), firm)).status).toBe(200);
    answered += 1;
  }
  expect(await drawing).toBe(200);
  // Drawn beside the requests, one or two would have come in before it, and none during it.
  expect(answered).toBeGreaterThan(4);
});

test('an import comes in by the same door, once', async () => {
  const { bytes } = await ask(`${at()}/programme.json?version=1`);
  const upload = (key: string, content: Uint8Array<ArrayBuffer>) =>
    fetch(`http://localhost:${port}/api/missions/import`, {
      method: 'POST',
      headers: {
        cookie: officer,
        'content-type': 'application/octet-stream',
        'idempotency-key': key,
        'accept-language': 'zh-HK',
      },
      body: content,
    });
  const answer = await upload('import-test-1', bytes);
  const made = (await answer.json()) as { id: string; state: string; counts: { meetings: { placed: number } } };
  expect([answer.status, made.state, made.counts.meetings.placed]).toEqual([201, 'scheduled', 3]);
  expect(answer.headers.get('location')).toBe(`/api/missions/${made.id}`);
  const again = await upload('import-test-2', bytes);
  expect(((await again.json()) as { id: string }).id).toBe(made.id);
  const bad = await upload('import-test-3', new TextEncoder().encode('{"format": "other"}'));
  const problem = (await bad.json()) as { code: string; detail: string };
  expect([bad.status, problem.code]).toEqual([422, 'programme-malformed']);
  expect(problem.detail).toContain('會面編排檔於');
});
