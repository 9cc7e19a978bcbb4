import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { languages } from '#platform/i18n/language.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { buildCompanies } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { type Asker, localised, nowhere, officeChange, policyMatrix } from '#tests/builders/policy-matrix.ts';
import { type Answer, type ServedDesk, serveDesk } from '#tests/builders/serve-desk.ts';
import { signIn } from '#tests/builders/sign-in.ts';
import { composeApp } from './compose.ts';

let database: TestDatabase;
let desk: ServedDesk;
const cookies: Partial<Record<Asker, string>> = {};
const logged: string[] = [];

beforeAll(async () => {
  database = await buildDatabase();
  const office = await database.buildOffice();
  const [company] = await database.pastSecurity<{ id: string }>(
    `insert into yugang.companies (office_id, side, reference, reference_key, profile)
     values ($1, 'left', 'HK-1', 'hk-1', $2) returning id`,
    [office, JSON.stringify(buildCompanies('left', 1)[0])],
  );
  for (const role of roles) {
    const own = role === 'company-user' ? { company: String(company?.id) } : {};
    cookies[role] = (await signIn(database.gateway, office, role, own)).cookie;
  }
  desk = await serveDesk(
    composeApp({
      gateway: database.gateway,
      office,
      clock: systemClock,
      newId: uuidVersion7(systemClock),
      log: openLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } }),
      isDemo: false,
      sendsMail: true,
      trustedProxy: null,
      publicUrl: 'https://desk.example.org',
      host: '127.0.0.1',
      readiness: async () => ({ database: true, worker: true }),
      webFolder: null,
    }),
  );
});

const askers = [...roles, 'anonymous'] as const;

/** As an asker; the machine the desk runs on gives no right, so nobody is nobody here too. */
function ask(route: string, asker: Asker = 'administrator', headers: Record<string, string> = {}): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const { asking = {}, query = '' } = policyMatrix[route] ?? {};
  return desk.ask(`${path.replaceAll(/\{\w+\}/g, nowhere)}?${query}`, {
    ...asking,
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      cookie: cookies[asker] ?? '',
      ...asking.headers,
      ...headers,
    },
  });
}

test('every route of the description stands in the policy matrix, and no other', async () => {
  const { body: document } = await desk.ask('/api/openapi.json');
  const routes = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual(Object.keys(policyMatrix).sort());
});

describe.each(Object.entries(policyMatrix))('%s', (route, expected) => {
  test.each(askers)('answers %s as the matrix says', async (asker) => {
    const answer = await ask(route, asker);
    expect(answer.status).toBe(expected.statuses[asker]);
    if (answer.status === 401) expect(answer.body.code).toBe('sign-in-needed');
    if (answer.status === 403) expect(answer.body.code).toBe('not-allowed');
  });

  test('answers other hosts and other sites nothing', async () => {
    expect((await ask(route, 'administrator', { host: 'rebound.example' })).body.code).toBe('host-not-known');
    if (!route.startsWith('GET')) {
      for (const foreign of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
      ]) {
        expect((await ask(route, 'administrator', foreign)).body.code).toBe('cross-site-write');
      }
    }
  });

  test('carries the headers of every answer', async () => {
    for (const answer of [
      await ask(route),
      await ask(route, 'anonymous'),
      await ask(route, 'anonymous', { host: 'rebound.example' }),
    ]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).not.toContain('unsafe');
      for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(part);
      }
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers['x-powered-by']).toBeUndefined();
    }
  });
});

test('the checked-in description is the one that is served: npm run openapi writes it', async () => {
  const { body } = await desk.ask('/api/openapi.json');
  const checkedIn = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
  expect(body).toEqual(JSON.parse(checkedIn));
  expect(body.openapi).toBe('3.1.0');
});

test('the reference page is made of files of this server', async () => {
  const page = await desk.ask('/api/reference');
  expect(page.status).toBe(200);
  const files = [...page.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => String(path));
  expect(files).toHaveLength(3);
  for (const file of files) expect((await desk.ask(file)).status).toBe(200);
  expect(page.text).not.toMatch(/https?:|<style|<script>|\son\w+=/);
});

test('a refusal is a problem in the language of its reader', async () => {
  const details = new Set<string>();
  for (const language of languages) {
    const answer = await ask('POST /api/missions/import', 'officer', { 'accept-language': language });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'content-language': language,
    });
    expect(answer.body).toMatchObject({
      type: 'urn:yugang:refusal:programme-not-json',
      status: 422,
      code: 'programme-not-json',
      values: { line: 1 },
      instance: `urn:uuid:${answer.headers['x-request-id']}`,
    });
    expect(answer.body.detail).toContain('JSON');
    details.add(`${answer.body.title} ${answer.body.detail}`);
  }
  expect(details.size).toBe(languages.length);
  const byCookie = await ask('GET /api/missions/{id}/meetings', 'officer', {
    cookie: `${cookies.officer}; lang=zh-Hans`,
    'accept-language': 'en',
  });
  expect(byCookie.headers['content-language']).toBe('zh-Hans');
  const byQuery = await desk.ask(`/api/missions/${nowhere}/meetings?lang=zh-Hant`, {
    headers: { cookie: `${cookies.officer}; lang=zh-Hans` },
  });
  expect(byQuery.body.detail).toBe('找不到此網址的內容。');
});

test('the office changes once from each state', async () => {
  const before = await desk.ask('/api/office');
  const put = (body: unknown, etag: unknown) =>
    desk.ask('/api/office', {
      method: 'PUT',
      body,
      headers: { 'if-match': String(etag), cookie: String(cookies.administrator) },
    });
  const unknownZone = await put({ ...officeChange, timeZone: '+08:00' }, before.headers['etag']);
  expect([unknownZone.status, unknownZone.body.code]).toEqual([422, 'time-zone-not-known']);
  const changes = await Promise.all([1, 2, 3, 4].map(() => put(officeChange, before.headers['etag'])));
  expect(changes.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  const after = await desk.ask('/api/office');
  expect(after.body).toMatchObject({ name: localised, timeZone: 'Asia/Shanghai', email: null });
  for (const stale of changes.filter(({ status }) => status === 412)) {
    expect(stale.body.current).toEqual(after.body);
    expect(stale.headers['etag']).toBe(after.headers['etag']);
  }
});

test('the log names operations and numbers, never addresses with their values', async () => {
  await desk.ask(`/api/missions/${nowhere}/meetings?lang=en`);
  await desk.ask('/api/canary-path');
  const lines = logged.join('');
  expect(lines).toContain('"operation":"showBoard"');
  expect(lines).not.toContain(nowhere);
  expect(lines).not.toContain('canary-path');
  expect(lines).not.toContain('127.0.0.1');
});
