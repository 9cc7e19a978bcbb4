import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { type BuiltMission, buildMission, type MissionToBuild } from '#tests/builders/build-mission.ts';
import { readPdfPages } from '#tests/builders/read-pdf-pages.ts';
import { type ServedOffice, type SignedInAsker, serveOffice } from '#tests/builders/serve-office.ts';
import { importProgramme } from './import-programme.ts';
import { loadLastRun } from './run-store.ts';
import { runTimetable } from './run-timetable.ts';

let served: ServedOffice;
let officer: SignedInAsker;
const newId = uuidVersion7(systemClock);

beforeAll(async () => {
  served = await serveOffice();
  officer = await served.as('officer');
});

/** Firms of the left speak Cantonese, those of the right Mandarin, but for CQ-3 who speaks both. */
async function built(wanted: MissionToBuild): Promise<BuiltMission> {
  const mission = await buildMission(served.database, served.office, wanted);
  const speak = (references: string, languages: string) =>
    served.database.pastSecurity(
      `update yugang.companies set profile = jsonb_set(profile, '{languages}', $2::jsonb)
       where office_id = $3 and reference like $1`,
      [references, languages, served.office],
    );
  await speak('HK-%', '["yue"]');
  await speak('CQ-%', '["cmn"]');
  await speak('CQ-3', '["cmn", "yue"]');
  return mission;
}

type Order = { readonly method?: string; readonly version?: number; readonly body?: unknown };

async function ask(mission: BuiltMission, path: string, { version, ...order }: Order = {}) {
  const headers = { 'accept-language': 'en', ...(version !== undefined && { 'if-match': `"${version}"` }) };
  return officer.ask(`/api/missions/${mission.id}${path}`, { ...order, headers });
}

/** The board by references: `HK-1 CQ-1 1/2 with 1`. */
async function placed(mission: BuiltMission): Promise<readonly string[]> {
  const { participants, meetings } = (await ask(mission, '/meetings')).body;
  const reference = (company: string) =>
    participants.find((one: { company: string }) => one.company === company).reference;
  return meetings
    .filter(({ slot }: { slot: number | null }) => slot !== null)
    .map(
      ({ left, right, slot, table, interpreter }: Record<string, string>) =>
        `${reference(left!)} ${reference(right!)} ${slot}/${table}${interpreter === null ? '' : ` with ${interpreter}`}`,
    )
    .sort();
}

async function meetingOf(mission: BuiltMission, left: string, right: string) {
  const id = mission.meeting(left, right);
  const { meetings } = (await ask(mission, '/meetings')).body;
  return meetings.find((one: { id: string }) => one.id === id);
}

async function move(mission: BuiltMission, left: string, right: string, slot: number, table: number | null = null) {
  const { id, version } = await meetingOf(mission, left, right);
  return ask(mission, `/meetings/${id}/move`, { method: 'POST', version, body: { slot, table } });
}

async function runLast(mission: BuiltMission, purpose: 'timetable' | 'repair') {
  const { gateway } = served.database;
  const inOffice: JobContext['inOffice'] = (work) => gateway.inOffice(served.office, work);
  const run = await inOffice((tx) => loadLastRun(tx, mission.id, purpose));
  if (run === null) throw new Error('no run was asked for');
  const { signal } = new AbortController();
  const job = { jobId: '1', attempt: 1, lastAttempt: false };
  await runTimetable({ newId, publicUrl: null }, { office: served.office, ...job, signal, inOffice }, run.id);
}

const lam = { name: { en: 'An Interpreter', 'zh-Hant': '傳譯甲' }, languagePairs: ['cmn-yue'], unavailableSlots: [] };

describe('an interpreter', () => {
  let mission: BuiltMission;
  beforeAll(async () => {
    mission = await built({
      meetings: [
        { left: 'HK-1', right: 'CQ-1', slot: 1, table: 1, weight: 9000 },
        { left: 'HK-2', right: 'CQ-2', slot: 1, table: 2 },
        { left: 'HK-3', right: 'CQ-3', slot: 1, table: 3 },
      ],
    });
  });

  test('is wanted where firms share no language, and takes part from then on: one meeting at a time', async () => {
    const before = (await ask(mission, '/interpreters')).body;
    expect(before.interpreters).toEqual([]);
    expect(before.wanted).toMatchObject([
      {
        pair: 'cmn-yue',
        name: { en: 'Mandarin – Cantonese', 'zh-Hant': '普通話／廣東話' },
        meetings: 2,
        interpreters: 0,
      },
    ]);
    const added = await ask(mission, '/interpreters', { method: 'POST', body: lam });
    expect(added).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { number: 1, meetings: 1, released: 1 },
    });
    // The weightier of the two meetings kept its place; CQ-3 understands Cantonese.
    expect(await placed(mission)).toEqual(['HK-1 CQ-1 1/1 with 1', 'HK-3 CQ-3 1/3']);
  });

  test('who is busy keeps a meeting from a slot, in words; elsewhere they come along', async () => {
    const refused = await move(mission, 'HK-2', 'CQ-2', 1);
    expect(refused).toMatchObject({ status: 409, body: { code: 'interpreters-busy' } });
    expect(refused.body.detail).toContain('Everybody who interprets Mandarin – Cantonese is at another meeting');
    expect((await move(mission, 'HK-2', 'CQ-2', 2)).body).toMatchObject({ slot: 2, interpreter: 1 });
  });

  test('is changed from the version one saw; who is away then leaves a meeting without a place', async () => {
    const away = { ...lam, unavailableSlots: [2] };
    const stale = await ask(mission, '/interpreters/1', { method: 'PUT', version: 9, body: away });
    expect(stale).toMatchObject({ status: 412, body: { current: { number: 1, version: 1 } } });
    const changed = await ask(mission, '/interpreters/1', { method: 'PUT', version: 1, body: away });
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { released: 1 } });
    const strange = { ...lam, unavailableSlots: [6] };
    const unknown = await ask(mission, '/interpreters/1', { method: 'PUT', version: 2, body: strange });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'slot-not-in-mission' } });
  });

  test('is not needed, or needed for another pair, where an officer says so', async () => {
    const say = async (interpreting: object) => {
      const { id, version } = await meetingOf(mission, 'HK-1', 'CQ-1');
      return ask(mission, `/meetings/${id}`, { method: 'PATCH', version, body: { interpreting } });
    };
    const none = await say({ decidedBy: 'officer', languagePair: null });
    expect(none.body).toMatchObject({ slot: 1, interpreter: null, languagePair: null, languagePairBy: 'officer' });
    const japanese = await say({ decidedBy: 'officer', languagePair: 'cmn-ja' });
    expect(japanese).toMatchObject({ status: 409, body: { code: 'interpreter-missing' } });
    expect((await say({ decidedBy: 'languages' })).body).toMatchObject({ interpreter: 1, languagePair: 'cmn-yue' });
  });

  test('stands on everything that is handed out, and a new name is told to whom it concerns only', async () => {
    const { version } = (await ask(mission, '')).body;
    expect((await ask(mission, '/versions', { method: 'POST', version })).status).toBe(201);
    const own = (reference: string) => `/itineraries/${mission.company(reference)}`;
    const entryOf = async (reference: string) =>
      (await ask(mission, own(reference))).body.entries.find(({ kind }: { kind: string }) => kind === 'meeting');
    expect((await entryOf('HK-1')).interpreter).toEqual(lam.name);
    expect((await entryOf('HK-3')).interpreter).toBeNull();
    expect((await ask(mission, `${own('HK-1')}/calendar.ics`)).text).toContain('Interpreter: An Interpreter');
    const files = async (path: string) => {
      const answer = await fetch(`http://localhost:${served.desk.port}/api/missions/${mission.id}${path}`, {
        headers: { cookie: officer.cookie, 'accept-language': 'en' },
      });
      return new Uint8Array(await answer.arrayBuffer());
    };
    const [page = ''] = await readPdfPages(await files(`${own('HK-1')}/itinerary.pdf`));
    expect(page).toContain('Interpreter傳譯員:AnInterpreter傳譯甲');
    const { sheets } = await readXlsx(await files('/timetable.xlsx'));
    const sheet = sheets.find(({ name }) => name.startsWith('By interpreter'));
    expect(sheet?.rows.map((row) => String(row[0]))).toContain('An Interpreter');
    expect(sheet?.rows.flat().join()).toContain('Harbour 1');

    const renamed = { ...lam, unavailableSlots: [2], name: { en: 'Another Interpreter' } };
    expect((await ask(mission, '/interpreters/1', { method: 'PUT', version: 2, body: renamed })).status).toBe(200);
    expect((await ask(mission, '')).body.hasUnpublishedChanges).toBe(true);
    const { pending } = (await ask(mission, '/versions')).body;
    expect(pending.toTell).toEqual([mission.company('HK-1'), mission.company('CQ-1')]);
    expect(pending.changes).toMatchObject([
      { kind: 'moved', from: { interpreter: lam.name }, to: { interpreter: { en: 'Another Interpreter' } } },
    ]);
  });

  test('who falls ill is mended like anything else that happens, and taken out at last', async () => {
    const second = { ...lam, name: { en: 'A Second' }, unavailableSlots: [] };
    expect((await ask(mission, '/interpreters', { method: 'POST', body: second })).body.number).toBe(2);
    const happening = { kind: 'interpreter-away', interpreter: 1, slots: [1, 2, 3, 4, 5] };
    const order = { happening, movesFrom: 1, fillsPlaces: false };
    expect((await ask(mission, '/repairs', { method: 'POST', body: order })).status).toBe(202);
    await runLast(mission, 'repair');
    const { repair } = (await ask(mission, '/repairs')).body;
    expect(repair.outcome.steps).toMatchObject([
      {
        kind: 'interpreter-changed',
        from: { interpreter: { en: 'Another Interpreter' } },
        to: { interpreter: { en: 'A Second' } },
      },
    ]);
    const accepted = await ask(mission, `/repairs/${repair.run.id}/accept`, { method: 'POST' });
    expect(accepted.status).toBe(200);
    expect(await placed(mission)).toEqual(['HK-1 CQ-1 1/1 with 2', 'HK-3 CQ-3 1/3']);

    const { version } = (await ask(mission, '/interpreters')).body.interpreters[1];
    const removed = await ask(mission, '/interpreters/2', { method: 'DELETE', version });
    // Nobody else is there then.
    expect(removed.body).toEqual({ released: 1, removed: 0 });
  });
});

describe('a firm with a table of its own', () => {
  const limits = { unavailableSlots: [], maximumMeetings: null };
  const host = (table: number, name: object = {}) => ({ ...limits, host: { table, name } });
  let mission: BuiltMission;
  const put = async (reference: string, body: object, version?: number) => {
    const { participants } = (await ask(mission, '/participants')).body;
    const company = mission.company(reference);
    const known = participants.find((one: { company: string }) => one.company === company);
    return ask(mission, `/participants/${company}`, { method: 'PUT', version: version ?? known.version, body });
  };
  beforeAll(async () => {
    mission = await built({
      meetings: [
        { left: 'HK-1', right: 'CQ-1', slot: 1, table: 2 },
        { left: 'HK-2', right: 'CQ-2', slot: 1, table: 1 },
        { left: 'HK-3', right: 'CQ-1', slot: 2, table: 3 },
      ],
    });
  });

  test('meets there and nobody else does: meetings that stand keep their time and change tables', async () => {
    const made = await put('CQ-1', host(1, { en: 'Booth A', 'zh-Hans': '甲号展位' }));
    expect(made).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { released: 0, host: { table: 1, name: { en: 'Booth A' } } },
    });
    expect(await placed(mission)).toEqual(['HK-1 CQ-1 1/1', 'HK-2 CQ-2 1/2', 'HK-3 CQ-1 2/1']);
    const elsewhere = await move(mission, 'HK-1', 'CQ-1', 3, 2);
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'host-elsewhere' } });
    expect(elsewhere.body.detail).toBe('River 1 meets at its own table only: Booth A.');
    const there = await move(mission, 'HK-2', 'CQ-2', 3, 1);
    expect(there.body.detail).toBe('Booth A is the own table of River 1: nobody else meets there.');
    expect((await put('CQ-1', host(1), 1)).body).toMatchObject({ code: 'version-stale', current: { version: 2 } });
  });

  test.each([
    ['a table there is not', 'CQ-2', host(4), 422, 'table-not-in-mission'],
    ['a table that is another firm’s', 'CQ-2', host(1), 409, 'table-of-another-host'],
    ['a host for a host to meet', 'HK-1', host(2), 409, 'hosts-to-meet'],
  ])('%s is refused', async (_, reference, body, status, code) => {
    expect(await put(reference, body)).toMatchObject({ status, body: { code } });
  });

  test('neither meets another host, nor loses the table without a word', async () => {
    await put('HK-2', host(2));
    const pair = { left: mission.company('HK-2'), right: mission.company('CQ-1'), demand: 'like' };
    const added = await ask(mission, '/meetings', { method: 'POST', body: pair });
    expect(added).toMatchObject({ status: 409, body: { code: 'meeting-of-two-hosts' } });
    await put('HK-2', { ...limits, host: { table: 3, name: {} } });
    const { settings, version } = (await ask(mission, '')).body;
    const fewer = await ask(mission, '/settings', { method: 'PUT', version, body: { ...settings, tables: 2 } });
    expect(fewer).toMatchObject({ status: 409, body: { code: 'table-needed-by-host' } });
    expect(fewer.body.detail).toContain('Harbour 2');
    await put('HK-2', { ...limits, host: null });
  });

  test('keeps it when the timetable is computed, beside interpreters, and through the open format and back', async () => {
    expect((await ask(mission, '/interpreters', { method: 'POST', body: lam })).status).toBe(201);
    const order = { propose: false, onlyAccepted: false, limitSeconds: 3 };
    expect((await ask(mission, '/runs', { method: 'POST', body: order })).status).toBe(202);
    await runLast(mission, 'timetable');
    const board = await placed(mission);
    expect(board).toHaveLength(3);
    for (const meeting of board) expect(meeting).toMatch(/ CQ-1 \d\/1 with 1$| CQ-2 \d\/[23] with 1$/);
    const answer = (await ask(mission, '/meetings')).body;
    expect(answer.tables[0].name).toEqual({ en: 'Booth A', 'zh-Hans': '甲号展位' });

    const file = await ask(mission, '/programme.json?draft=yes');
    expect(file.body.interpreters).toEqual([
      { number: 1, name: lam.name, languagePairs: ['cmn-yue'], forbiddenSlots: [] },
    ]);
    const imported = await served.database.gateway.inOffice(served.office, (tx) =>
      importProgramme({ tx, clock: systemClock, newId }, system, new TextEncoder().encode(file.text)),
    );
    if (!imported.ok) throw new Error(JSON.stringify(imported.refusal));
    const copy = { ...mission, id: imported.value };
    expect((await ask(copy, '/programme.json?draft=yes')).text).toBe(file.text);
    expect(await placed(copy)).toEqual(board);
  });
});
