import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { refusals } from '#main/refusal-statuses.ts';
import { type Actor, anonymous } from '#platform/actor.ts';
import { openGateway } from '#platform/database/gateway.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { openLog } from '#platform/log.ts';
import { accept, refuse } from '#platform/result.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type ServedDesk, serveDesk } from '#tests/builders/serve-desk.ts';
import { buildApp } from './build-app.ts';
import { endpoint, route } from './endpoint.ts';
import { sweepIdempotencyKeys } from './sweep-idempotency-keys.ts';

/** A toy of everything an endpoint can be: notes of an office, kept as mails nobody sends. */
const noteBody = z.strictObject({ text: z.string().max(100), outcome: z.enum(['answer', 'refuse', 'throw', 'leak']) });
const noteAnswer = z.strictObject({ text: z.string(), version: z.int() });
const everyone = () => true;

const readNote = endpoint({
  method: 'get',
  path: '/api/notes/{id}',
  name: 'readNote',
  tag: 'Notes',
  summary: 'reads',
  may: everyone,
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ size: z.coerce.number().int().optional() }),
  answer: { status: 200, description: 'note', schema: noteAnswer },
  refusals: [],
});
const writeNote = endpoint({
  method: 'post',
  path: '/api/notes',
  name: 'writeNote',
  tag: 'Notes',
  summary: 'writes',
  may: (actor) => actor.kind === 'user',
  body: noteBody,
  answer: { status: 201, description: 'note', schema: noteAnswer },
  idempotent: true,
  refusals: ['company-not-found'],
});
const changeNote = endpoint({
  method: 'put',
  path: '/api/notes',
  name: 'changeNote',
  tag: 'Notes',
  summary: 'changes',
  may: everyone,
  body: noteBody,
  answer: { status: 200, description: 'note', schema: noteAnswer },
  changesVersion: true,
  refusals: [],
});

const officerToken = 'o'.repeat(43);
const colleagueToken = 'c'.repeat(43);
const userOfOffice = { kind: 'user', session: 's', company: null } as const;
const people: Record<string, Actor> = {
  [officerToken]: { ...userOfOffice, user: 'u1', role: 'officer' },
  [colleagueToken]: { ...userOfOffice, user: 'u2', role: 'officer' },
};

let desk: ServedDesk;
let database: TestDatabase;
let gate: Promise<void> = Promise.resolve();

async function writeDown(tx: OfficeTransaction, text: string): Promise<void> {
  await sql`insert into outbox_mails (office_id, dedupe_key, recipient, subject, text, language)
    values (${tx.office}, gen_random_uuid()::text, 'a@example.org', 's', ${text}, 'en')`.execute(tx.tables());
}

async function notes(): Promise<readonly string[]> {
  const rows = await database.pastSecurity<{ text: string }>(
    'select text from yugang.outbox_mails order by created_at',
  );
  return rows.map((row) => row.text);
}

beforeAll(async () => {
  database = await buildDatabase();
  const office = await database.buildOffice();
  let version = 1;
  desk = await serveDesk(
    buildApp({
      routes: [
        route(readNote, async ({ params }) => accept({ body: { text: params.id, version }, version })),
        route(writeNote, async ({ tx, body }) => {
          await writeDown(tx, body.text);
          await gate;
          if (body.outcome === 'refuse') return refuse('company-not-found', { list: 'L' });
          if (body.outcome === 'throw') throw new Error('canary-of-a-bug');
          const leak = body.outcome === 'leak' ? { contact: 'canary-phone' } : {};
          return accept({ body: { text: body.text, version: 1, ...leak }, headers: { location: '/api/notes/1' } });
        }),
        route(
          changeNote,
          async ({ body, version: from }) => {
            if (from !== version) return refuse('version-stale');
            version += 1;
            return accept({ body: { text: body.text, version }, version });
          },
          { current: async () => accept({ body: { text: 'present', version }, version }) },
        ),
      ],
      refusals,
      info: { title: 'toy', version: '0', description: 'toy' },
      gateway: database.gateway,
      office,
      findActor: async (token) => people[token] ?? anonymous,
      trustedProxies: [],
      log: openLog({ level: 'silent' }),
      hosts: ['desk.example.org'],
      https: false,
      readiness: async () => ({ database: true, worker: false }),
      webFolder: null,
    }),
  );
});

const key = () => crypto.randomUUID();
const post = (body: unknown, headers: Record<string, string> = {}) =>
  desk.ask('/api/notes', {
    method: 'POST',
    body,
    headers: { 'idempotency-key': key(), cookie: `yugang=${officerToken}`, ...headers },
  });

describe('one effect per idempotency key', () => {
  test('a repetition gets the stored answer and does nothing again', async () => {
    const headers = { 'idempotency-key': key() };
    const first = await post({ text: 'once', outcome: 'answer' }, headers);
    const second = await post({ outcome: 'answer', text: 'once' }, headers);
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(second.headers['location']).toBe('/api/notes/1');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect((await notes()).filter((text) => text === 'once')).toHaveLength(1);
  });

  test('of two at once one is done; the other hears that it is in flight', async () => {
    const headers = { 'idempotency-key': key() };
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = post({ text: 'race', outcome: 'answer' }, headers);
    await expect
      .poll(async () => (await post({ text: 'race', outcome: 'answer' }, headers)).body.code, { timeout: 5_000 })
      .toBe('idempotency-key-in-flight');
    open();
    expect((await first).status).toBe(201);
    gate = Promise.resolve();
    expect((await notes()).filter((text) => text === 'race')).toHaveLength(1);
  });

  test('twenty at once with one key make one note', async () => {
    const headers = { 'idempotency-key': key() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post({ text: 'crowd', outcome: 'answer' }, headers)),
    );
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    expect((await notes()).filter((text) => text === 'crowd')).toHaveLength(1);
  });

  test('the same key with another body is refused', async () => {
    const headers = { 'idempotency-key': key() };
    await post({ text: 'a', outcome: 'answer' }, headers);
    const other = await post({ text: 'b', outcome: 'answer' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await notes()).not.toContain('b');
  });

  test('a refusal takes its effects back and is repeated as it was', async () => {
    const headers = { 'idempotency-key': key() };
    const first = await post({ text: 'refused', outcome: 'refuse' }, headers);
    const second = await post({ text: 'refused', outcome: 'refuse' }, headers);
    expect([first.status, first.body.code, first.body.values]).toEqual([422, 'company-not-found', { list: 'L' }]);
    expect(second.text).toBe(first.text);
    expect(await notes()).not.toContain('refused');
  });

  test('an error keeps nothing: the same key may try again', async () => {
    const headers = { 'idempotency-key': key() };
    expect((await post({ text: 'broken', outcome: 'throw' }, headers)).status).toBe(500);
    expect(await notes()).not.toContain('broken');
    expect((await post({ text: 'mended', outcome: 'answer' }, headers)).status).toBe(201);
  });

  test.each([
    [{}, 400, 'idempotency-key-missing'],
    [{ 'idempotency-key': 'short' }, 400, 'idempotency-key-not-valid'],
    [{ 'idempotency-key': 'with a space in it' }, 400, 'idempotency-key-not-valid'],
  ])('a key is needed: %o', async (headers, status, code) => {
    const answer = await desk.ask('/api/notes', {
      method: 'POST',
      body: { text: 'x', outcome: 'answer' },
      headers: { cookie: `yugang=${officerToken}`, ...(headers as Record<string, string>) },
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('versions', () => {
  const put = (headers: Record<string, string>) =>
    desk.ask('/api/notes', { method: 'PUT', body: { text: 'new', outcome: 'answer' }, headers });

  test('a change needs the state it starts from; a stale one is shown the present state', async () => {
    const read = await desk.ask(`/api/notes/${key()}`);
    const etag = String(read.headers['etag']);
    expect((await put({})).body.code).toBe('version-missing');
    expect((await put({ 'if-match': '*' })).status).toBe(428);
    const changed = await put({ 'if-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).not.toBe(etag);
    const stale = await put({ 'if-match': etag });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    expect(stale.body.current).toEqual({ text: 'present', version: changed.body.version });
    expect(stale.headers['etag']).toBe(changed.headers['etag']);
    expect((await put({ 'if-match': `W/${stale.headers['etag']}` })).status).toBe(200);
  });
});

describe('what does not fit is refused with its place', () => {
  test.each([
    [{ text: 'x', outcome: 'answer', more: 1 }, 'body', /more/],
    [{ text: 'x'.repeat(101), outcome: 'answer' }, 'body.text', /100/],
    [{ text: 'x' }, 'body.outcome', /answer/],
    [{ text: 5, outcome: 'answer' }, 'body.text', /string/],
  ])('%o', async (body, place, expected) => {
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request-not-valid']);
    const issue = answer.body.issues.find((one: { place: string }) => one.place === place);
    expect(issue.expected).toMatch(expected);
  });

  test('the places are told in the reader’s language', async () => {
    const answer = await post({ outcome: 'answer' }, { 'accept-language': 'zh-HK' });
    expect(answer.body.issues).toEqual([{ place: 'body.text', expected: '必須填寫' }]);
    expect(answer.headers['content-language']).toBe('zh-Hant');
  });

  test.each([
    ['{"text":"x","outcome":"answer","__proto__":{"admin":true}}', 400, 'request-not-valid'],
    ['{"text":"x"', 400, 'body-not-json'],
    ['{"text":"nul \\u0000","outcome":"answer"}', 400, 'text-not-storable'],
    ['{"text":"half \\ud800","outcome":"answer"}', 400, 'text-not-storable'],
    [JSON.stringify({ text: 'x'.repeat(300_000), outcome: 'answer' }), 413, 'body-too-large'],
  ])('the body %.40s', async (body, status, code) => {
    const answer = await post(body, { 'content-type': 'application/json' });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test.each([
    ['/api/notes/no-uuid', 404, 'not-found'],
    [`/api/notes/${crypto.randomUUID()}?colour=red`, 400, 'request-not-valid'],
    [`/api/notes/${crypto.randomUUID()}?size=1&size=2`, 400, 'request-not-valid'],
    ['/api/nowhere', 404, 'not-found'],
    ['/nowhere.js', 404, 'not-found'],
    ['/api/%00', 404, 'not-found'],
    ['/api/notes/%ff', 404, 'not-found'],
  ])('%s', async (path, status, code) => {
    const answer = await desk.ask(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });
});

test('an answer that breaks its contract is an error and nothing of it leaves; its effect is taken back', async () => {
  const answer = await post({ text: 'leaky', outcome: 'leak' });
  expect([answer.status, answer.body.code]).toEqual([500, 'internal-error']);
  expect(answer.text).not.toContain('canary');
  expect(answer.body.values.requestId).toBe(answer.headers['x-request-id']);
  expect(await notes()).not.toContain('leaky');
});

test('a bug is told as a number only', async () => {
  const answer = await post({ text: 'x', outcome: 'throw' });
  expect(answer.text).not.toContain('canary');
  expect(answer.body.detail).toContain(String(answer.headers['x-request-id']));
});

describe('who may write', () => {
  const order = { text: 'foreign', outcome: 'answer' };
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403, 'cross-site-write'],
    [{ 'sec-fetch-site': 'same-site' }, 403, 'cross-site-write'],
    [{ origin: 'https://evil.example' }, 403, 'cross-site-write'],
    [{ origin: 'null' }, 403, 'cross-site-write'],
    [{ 'content-type': 'text/plain' }, 415, 'content-type-not-json'],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415, 'content-type-not-json'],
    [{ 'content-type': 'application/json; charset=gbk' }, 415, 'content-type-not-json'],
    [{ host: 'evil.example' }, 421, 'host-not-known'],
    [{ host: 'localhost.evil.example:80' }, 421, 'host-not-known'],
    [{ cookie: '' }, 401, 'sign-in-needed'],
  ])('%o is refused', async (headers, status, code) => {
    const answer = await post(order, headers as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await notes()).not.toContain('foreign');
  });

  test.each([[{ 'sec-fetch-site': 'same-origin' }], [{}]])('%o is our own', async (headers) => {
    expect((await post({ text: 'own', outcome: 'answer' }, headers as Record<string, string>)).status).toBe(201);
  });

  test('who may not ask learns nothing about how to ask', async () => {
    const answer = await post({ nonsense: true }, { cookie: `yugang=${'x'.repeat(43)}` });
    expect(answer.body.code).toBe('sign-in-needed');
  });
});

test('readiness names the part that is missing; liveness needs none', async () => {
  const ready = await desk.ask('/readyz', { headers: { host: '10.0.0.7:8080' } });
  expect([ready.status, ready.body.code, ready.body.values.parts]).toEqual([503, 'not-ready', 'worker']);
  expect(ready.headers['retry-after']).toBe('2');
  expect((await desk.ask('/healthz')).status).toBe(200);
});

test('with the database away nothing hangs: 503, when to come again, and not ready', async () => {
  const away = openGateway({ connection: { host: '127.0.0.1', port: 1, user: 'nobody' }, connections: 1 });
  const cut = await serveDesk(
    buildApp({
      routes: [route(readNote, async ({ params }) => accept({ body: { text: params.id, version: 1 } }))],
      refusals,
      info: { title: 'toy', version: '0', description: 'toy' },
      gateway: away,
      office: crypto.randomUUID(),
      findActor: async () => anonymous,
      trustedProxies: [],
      log: openLog({ level: 'silent' }),
      hosts: [],
      https: false,
      readiness: async () => ({ database: false }),
      webFolder: null,
    }),
  );
  const answer = await cut.ask(`/api/notes/${key()}`, { headers: { 'accept-language': 'zh-CN' } });
  expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'database-away', '2']);
  expect(answer.body.title).toBe('暂时无法使用');
  expect((await cut.ask('/readyz')).status).toBe(503);
  expect((await cut.ask('/healthz')).status).toBe(200);
  await away.close();
});

test('kept answers are removed after a day', async () => {
  await post({ text: 'old', outcome: 'answer' }, { 'idempotency-key': 'of-yesterday' });
  await post({ text: 'new', outcome: 'answer' }, { 'idempotency-key': 'of-today' });
  await database.pastSecurity(
    `update yugang.idempotency_keys set created_at = now() - interval '25 hours' where key = 'of-yesterday'`,
  );
  const context = { jobId: '1', attempt: 1, lastAttempt: false, signal: new AbortController().signal };
  await sweepIdempotencyKeys(database.gateway).handler(context);
  const left = await database.pastSecurity<{ key: string }>(
    `select key from yugang.idempotency_keys where key like 'of-%'`,
  );
  expect(left).toEqual([{ key: 'of-today' }]);
});
