import { beforeAll, describe, expect, test } from 'vitest';
import { composeApp } from '#main/compose.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import { type Asking, type ServedDesk, serveDesk } from '#tests/builders/serve-desk.ts';
import { type SignedIn, signIn } from '#tests/builders/sign-in.ts';
import type { CompanyDraft, CompanyWhole } from './contract.ts';

const newId = uuidVersion7(systemClock);
let database: TestDatabase;
let office: string;
let desk: ServedDesk;
let officer: SignedIn;

function deskOf(of: string) {
  return composeApp({
    gateway: database.gateway,
    office: of,
    clock: systemClock,
    newId,
    log: openLog({ level: 'silent' }),
    isDemo: false,
    sendsMail: true,
    trustedProxy: null,
    publicUrl: null,
    host: '127.0.0.1',
    readiness: async () => ({ database: true, migrations: true, worker: true }),
    webFolder: null,
  });
}

beforeAll(async () => {
  database = await buildDatabase();
  office = await database.buildOffice();
  desk = await serveDesk(deskOf(office));
  officer = await signIn(database.gateway, office, 'officer', { name: 'Sample officer' });
});

const ask = (path: string, asking: Asking = {}, by: SignedIn = officer) =>
  desk.ask(path, { ...asking, headers: { cookie: by.cookie, ...asking.headers } });
const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: body ?? {}, headers: { 'idempotency-key': newId(), ...headers } });
const put = (id: string, version: number, body: unknown, by?: SignedIn) =>
  ask(`/api/companies/${id}`, { method: 'PUT', body, headers: { 'if-match': `"${version}"` } }, by);

let count = 0;
function draft(changes: Partial<CompanyDraft> = {}): CompanyDraft {
  count += 1;
  return {
    reference: `T-${count}`,
    side: 'left',
    name: { en: `Sample firm ${count}` },
    identifiers: [],
    kinds: ['brand'],
    sectors: ['food'],
    description: {},
    products: [],
    offers: [],
    seeks: [],
    channels: [],
    territory: [],
    priceBands: [],
    monthlyUnitsOffered: null,
    monthlyUnitsSought: null,
    certificates: [],
    certificatesRequired: [],
    onlyIn: [],
    exclusiveIn: [],
    languages: ['en', 'yue'],
    maximumMeetings: null,
    representatives: null,
    sessions: [],
    unavailableSlots: [],
    availabilityNote: null,
    website: null,
    contacts: [],
    mustMeet: [],
    neverMeet: [],
    ...changes,
  };
}

async function create(changes: Partial<CompanyDraft> = {}): Promise<CompanyWhole> {
  const created = await post('/api/companies', draft(changes));
  expect(created.status).toBe(201);
  return created.body;
}

/** A profile as it came is a draft but for what the desk found out by itself. */
function draftOf({ profile }: CompanyWhole): CompanyDraft {
  const identifiers = profile.identifiers.map(({ kind, value }) => ({ kind, value }));
  return { ...profile, identifiers } as CompanyDraft;
}

describe('a company of the registry', () => {
  test('is created, read, edited over its version, archived and restored; its history says who did what', async () => {
    const made = await create({ identifiers: [{ kind: 'lei', value: 'wrong' }] });
    expect(made).toMatchObject({ version: 1, isSample: false, archivedAt: null });
    expect(made.warnings).toEqual([expect.stringContaining('WRONG')]);
    const edited = await put(made.id, 1, {
      ...draftOf(made),
      maximumMeetings: 4,
      name: { en: 'New', 'zh-Hant': '新' },
    });
    expect(edited.status).toBe(200);
    expect(edited.headers['etag']).toBe('"2"');
    const archived = await post(`/api/companies/${made.id}/archive`, {}, { 'if-match': '"2"' });
    expect(archived.body).toMatchObject({ version: 3, archivedAt: expect.any(String) });
    const inUse = await ask(`/api/companies?q=${made.profile.reference}`);
    expect(inUse.body.companies).toEqual([]);
    const away = await ask(`/api/companies?archived=yes&q=${made.profile.reference}`);
    expect(away.body.companies).toHaveLength(1);
    const restored = await post(`/api/companies/${made.id}/restore`, {}, { 'if-match': '"3"' });
    expect(restored.body).toMatchObject({ version: 4, archivedAt: null });
    const history = await ask(`/api/companies/${made.id}/history`);
    expect(history.body.changes.map((change: { kind: string }) => change.kind)).toEqual([
      'restored',
      'archived',
      'edited',
      'created',
    ]);
    expect(history.body.changes[2].by).toBe('Sample officer');
    expect(history.body.changes[2].fields).toEqual([
      { field: 'name', before: made.profile.name, after: { en: 'New', 'zh-Hant': '新' } },
      { field: 'maximumMeetings', before: null, after: 4 },
    ]);
  });

  test('saved as it is, it changes nothing: no version, no line in its history', async () => {
    const made = await create({
      products: ['tea', 'tea', ' coffee '],
      contacts: [{ name: {}, role: 'nobody', email: null, phone: null }],
    });
    expect(made.profile.products).toEqual(['tea', 'coffee']);
    expect(made.profile.contacts).toEqual([]);
    const saved = await put(made.id, 1, draftOf(made));
    expect(saved.body.version).toBe(1);
    expect((await ask(`/api/companies/${made.id}/history`)).body.changes).toHaveLength(1);
  });

  test('a second click creates nothing twice', async () => {
    const body = draft();
    const headers = { 'idempotency-key': newId() };
    const first = await post('/api/companies', body, headers);
    const second = await post('/api/companies', body, headers);
    expect(second.body.id).toBe(first.body.id);
    expect((await ask(`/api/companies?q=${body.reference}`)).body.total).toBe(1);
  });

  test.each([
    ['en', 'already belongs to Taken firm'],
    ['zh-Hant', '已屬於「占用公司」'],
  ])('a reference its side already has is refused in %s with the name of who has it', async (language, words) => {
    const made = await create({ name: { en: 'Taken firm', 'zh-Hant': '占用公司' } });
    const again = draft({ reference: made.profile.reference.toLowerCase() });
    const refused = await post('/api/companies', again, { 'accept-language': language });
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('reference-taken');
    expect(refused.body.detail).toContain(words);
    expect((await post('/api/companies', { ...again, side: 'right' })).status).toBe(201);
    const other = await create();
    const edited = await put(other.id, 1, { ...draftOf(other), reference: made.profile.reference });
    expect(edited.body.code).toBe('reference-taken');
  });

  test('what does not fit is refused at its place, and an unknown code by its name', async () => {
    const wrong = draft({
      website: 'javascript:alert(1)',
      contacts: [{ name: {}, role: null, email: 'x@', phone: null }],
    });
    const refused = await post('/api/companies', { ...wrong, reference: '-', name: {} });
    expect(refused.body.issues.map(({ place }: { place: string }) => place).sort()).toEqual([
      'body.contacts.0.email',
      'body.name',
      'body.reference',
      'body.website',
    ]);
    const unknown = await post('/api/companies', draft({ sectors: ['alchemy'] }));
    expect(unknown.body).toMatchObject({ code: 'code-not-known', values: { field: 'sectors', value: 'alchemy' } });
  });

  test.each(Object.entries(hostileNames).filter(([, name]) => name.length <= 200 && !/\p{Cc}|\p{Cs}/u.test(name)))(
    'the name %s survives, and is found by itself',
    async (_, name) => {
      const made = await create({ name: { en: name } });
      const shown = name.replace(/[\u202a-\u202e]/g, '');
      expect(made.profile.name.en).toBe(shown);
      expect((await put(made.id, 1, draftOf(made))).body.version).toBe(1);
      const found = await ask(`/api/companies?limit=500&q=${encodeURIComponent(name.slice(0, 200))}`);
      expect(found.body.companies.map(({ id }: { id: string }) => id)).toContain(made.id);
    },
  );

  test('who looks like the same company is told', async () => {
    const made = await create({ name: { 'zh-Hans': '重庆渝味轩食品有限公司' } });
    const twin = await create({ name: { 'zh-Hant': '渝味軒食品（重慶）有限責任公司' } });
    const other = await create({ name: { 'zh-Hans': '重庆渝味轩2号食品有限公司' } });
    const alike = await ask(`/api/companies/${made.id}/alike`);
    const ids = alike.body.companies.map(({ id }: { id: string }) => id);
    expect(ids).toContain(twin.id);
    expect(ids).not.toContain(other.id);
  });
});

describe('two people at once', () => {
  test('of two officers who edit one company, one wins and the other is shown the present state', async () => {
    for (let round = 0; round < 20; round++) {
      const made = await create();
      const answers = await Promise.all(
        ['first', 'second'].map((text) => put(made.id, 1, { ...draftOf(made), description: { en: text } })),
      );
      const [won, lost] = answers[0]!.status === 200 ? answers : [...answers].reverse();
      expect([won!.status, lost!.status]).toEqual([200, 412]);
      expect(lost!.body.current).toEqual(won!.body);
      expect((await ask(`/api/companies/${made.id}/history`)).body.changes).toHaveLength(2);
    }
  });

  test('of two who create or take one reference, one wins', async () => {
    for (let round = 0; round < 10; round++) {
      const body = draft();
      const [one, other] = await Promise.all([create(), create()]);
      const statuses = await Promise.all([
        post('/api/companies', body),
        put(one.id, 1, { ...draftOf(one), reference: body.reference }),
        put(other.id, 1, { ...draftOf(other), reference: body.reference }),
      ]);
      expect(statuses.map(({ status }) => (status < 300 ? 'won' : String(status))).sort()).toEqual([
        '409',
        '409',
        'won',
      ]);
    }
  });
});

describe('who may', () => {
  test('a company user reads and edits the own company and nothing else', async () => {
    const own = await create();
    const other = await create();
    const user = await signIn(database.gateway, office, 'company-user', { company: own.id });
    expect((await ask(`/api/companies/${own.id}`, {}, user)).body.profile).toEqual(own.profile);
    expect((await put(own.id, 1, { ...draftOf(own), offers: ['tea'] }, user)).body.version).toBe(2);
    const renamed = await put(own.id, 2, { ...draftOf(own), reference: 'MINE-1' }, user);
    expect([renamed.status, renamed.body.code]).toEqual([403, 'identity-is-the-offices']);
    expect((await put(own.id, 2, { ...draftOf(own), side: 'right' }, user)).body.code).toBe('identity-is-the-offices');

    expect((await ask(`/api/companies/${other.id}`, {}, user)).status).toBe(404);
    // Somebody else's company is as absent as one that never was, and a stale version does not show it either.
    const nobody = await ask(`/api/companies/${newId()}`, {}, user);
    const hidden = await ask(`/api/companies/${other.id}`, {}, user);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...nobody.body, instance: '' });
    for (const version of [1, 7]) {
      const edited = await put(other.id, version, draftOf(other), user);
      expect(edited.status).toBe(404);
      expect(edited.text).not.toContain(other.profile.reference);
    }
    for (const path of ['', `/${own.id}/history`, `/${own.id}/alike`, '/export.csv?side=left']) {
      expect((await ask(`/api/companies${path}`, {}, user)).status).toBe(403);
    }
    expect((await ask('/api/vocabulary', {}, user)).status).toBe(200);
  });

  test('another office sees none of it', async () => {
    const made = await create();
    const elsewhere = await database.buildOffice();
    const desk2 = await serveDesk(deskOf(elsewhere));
    const stranger = await signIn(database.gateway, elsewhere, 'administrator');
    const headers = { cookie: stranger.cookie };
    expect((await desk2.ask(`/api/companies/${made.id}`, { headers })).status).toBe(404);
    expect((await desk2.ask('/api/companies', { headers })).body).toMatchObject({
      total: 0,
      counts: { left: 0, right: 0 },
    });
  });
});
