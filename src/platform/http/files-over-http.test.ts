import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { refusals } from '#main/refusal-statuses.ts';
import { type Actor, anonymous } from '#platform/actor.ts';
import { openLog } from '#platform/log.ts';
import { accept } from '#platform/result.ts';
import { buildDatabase } from '#tests/builders/build-database.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import { type ServedDesk, serveDesk } from '#tests/builders/serve-desk.ts';
import { buildApp } from './build-app.ts';
import { checkEndpoint, endpoint, route } from './endpoint.ts';

const everyone = () => true;
const told = z.strictObject({
  sha256: z.string(),
  name: z.string(),
  address: z.string(),
  userAgent: z.string(),
  isHttps: z.boolean(),
});

const keepFile = endpoint({
  method: 'post',
  path: '/api/files',
  name: 'keepFile',
  tag: 'Files',
  summary: 'takes a file',
  may: (actor) => actor.kind === 'user',
  query: z.strictObject({ name: z.string().max(100) }),
  upload: { maximumBytes: 400_000, description: 'any bytes' },
  answer: { status: 201, description: 'what came', schema: told },
  idempotent: true,
  refusals: [],
});
const findFile = endpoint({
  method: 'get',
  path: '/api/files',
  name: 'findFile',
  tag: 'Files',
  summary: 'gives a file',
  may: everyone,
  query: z.strictObject({ name: z.string(), type: z.string().default('text/csv; charset=utf-8') }),
  answer: {
    status: 200,
    description: 'a file',
    file: { contentTypes: ['text/csv; charset=utf-8', 'application/pdf'] },
  },
  refusals: [],
});

const person = { kind: 'user', session: 's', company: null, role: 'officer' } as const;
const people: Record<string, Actor> = {
  ['a'.repeat(43)]: { ...person, user: 'u1' },
  ['b'.repeat(43)]: { ...person, user: 'u2' },
};
const cookie = (letter: string) => ({ cookie: `yugang=${letter.repeat(43)}` });

let desk: ServedDesk;
let kept = 0;

beforeAll(async () => {
  const database = await buildDatabase();
  desk = await serveDesk(
    buildApp({
      routes: [
        route(keepFile, async ({ upload, query, connection }) => {
          kept += 1;
          const sha256 = createHash('sha256').update(upload).digest('hex');
          return accept({ body: { sha256, name: query.name, ...connection } });
        }),
        route(findFile, async ({ query }) =>
          accept({ file: { content: 'name\r\n渝港\r\n', contentType: query.type, fileName: query.name }, version: 7 }),
        ),
      ],
      refusals,
      info: { title: 'toy', version: '0', description: 'toy' },
      gateway: database.gateway,
      office: await database.buildOffice(),
      findActor: async (token) => people[token] ?? anonymous,
      trustedProxies: ['127.0.0.1'],
      log: openLog({ level: 'silent' }),
      hosts: ['desk.example.org'],
      https: true,
      readiness: async () => ({}),
      webFolder: null,
    }),
  );
});

type Sent = { status: number; body: Record<string, unknown>; headers: Readonly<Record<string, unknown>> };

function send(bytes: Uint8Array, headers: Record<string, string> = {}, name = '名單.xlsx'): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: desk.port,
        agent: false,
        method: 'POST',
        path: `/api/files?name=${encodeURIComponent(name)}`,
        headers: {
          host: 'localhost',
          'content-type': 'application/octet-stream',
          'idempotency-key': crypto.randomUUID(),
          ...cookie('a'),
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(chunks).toString()),
            headers: answer.headers,
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(bytes);
  });
}

const bytesOf = (length: number, seed = 0) => Uint8Array.from({ length }, (_, at) => (at * 31 + seed) % 256);
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('an upload', () => {
  test.each([0, 1, 300_000, 400_000])(
    'of %i bytes arrives byte for byte, beyond the limit of other requests',
    async (n) => {
      const bytes = bytesOf(n);
      const { status, body } = await send(bytes);
      expect([status, body['sha256'], body['name']]).toEqual([201, digest(bytes), '名單.xlsx']);
    },
  );

  test('is refused beyond its own limit', async () => {
    const { status, body } = await send(bytesOf(400_001));
    expect([status, body['code'], body['values']]).toEqual([413, 'body-too-large', { limit: 400_000 }]);
  });

  test.each(['text/csv', 'application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'of the content type %s is refused: a form could send it',
    async (contentType) => {
      const { status, body } = await send(bytesOf(5), { 'content-type': contentType });
      expect([status, body['code']]).toEqual([415, 'upload-not-octets']);
    },
  );

  test('from another site, or from nobody, is not read', async () => {
    expect((await send(bytesOf(5), { 'sec-fetch-site': 'cross-site' })).body['code']).toBe('cross-site-write');
    const { status, body, headers } = await send(bytesOf(390_000), { cookie: '' });
    expect([status, body['code']]).toEqual([401, 'sign-in-needed']);
    expect(headers['www-authenticate']).toBe('Cookie realm="yugang"');
  });

  test('is done once under a key; other bytes, another name or another person are another order', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const before = kept;
    const [first, again] = [await send(bytesOf(9), key), await send(bytesOf(9), key)];
    expect(again.body).toEqual(first.body);
    expect(kept).toBe(before + 1);
    expect((await send(bytesOf(9, 1), key)).body['code']).toBe('idempotency-key-reused');
    expect((await send(bytesOf(9), key, 'other.xlsx')).body['code']).toBe('idempotency-key-reused');
    expect((await send(bytesOf(9), { ...key, ...cookie('b') })).body['code']).toBe('idempotency-key-reused');
    expect(kept).toBe(before + 1);
  });
});

/** What neither comes in nor can be kept names no file. */
const { controls: _controls, halfAPair: _halfAPair, ...storable } = hostileNames;

describe('a file', () => {
  test('is an attachment under its name, with its version', async () => {
    const answer = await desk.ask(`/api/files?name=${encodeURIComponent('渝港 “名單”.csv')}`);
    expect([answer.status, answer.text]).toEqual([200, 'name\r\n渝港\r\n']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="__ ____.csv"; filename*=UTF-8''${encodeURIComponent('渝港 “名單”.csv')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: '"7"',
    });
  });

  test.each([...Object.values(storable), 'a"; filename="b.html', '../../etc/passwd', 'a\\b', "it's (1).csv"])(
    'named %j stays one header and no path',
    async (name) => {
      const answer = await desk.ask(`/api/files?name=${encodeURIComponent(name)}`);
      expect(answer.status).toBe(200);
      const disposition = String(answer.headers['content-disposition']);
      const [, plain, encoded] =
        /^attachment; filename="([^"]*)"; filename\*=UTF-8''([\w.~!#$&+^`|%-]*)$/.exec(disposition) ?? [];
      expect(plain).toMatch(/^[\x20-\x7e]*$/);
      expect(`${plain}${decodeURIComponent(String(encoded))}`).not.toMatch(/[/\\\p{Cc}]/u);
    },
  );

  test('of a kind its contract does not name never leaves', async () => {
    const answer = await desk.ask('/api/files?name=a&type=text/html');
    expect([answer.status, answer.body.code]).toEqual([500, 'internal-error']);
  });

  test('is described as bytes, and so is an upload', async () => {
    const { body } = await desk.ask('/api/openapi.json');
    const { get, post } = body.paths['/api/files'];
    expect(Object.keys(get.responses['200'].content)).toEqual(['text/csv; charset=utf-8', 'application/pdf']);
    expect(post.requestBody).toMatchObject({ required: true, description: 'any bytes' });
    expect(Object.keys(post.requestBody.content)).toEqual(['application/octet-stream']);
    expect(post.responses['415'].description).toContain('upload-not-octets');
  });
});

describe('where a request comes from', () => {
  const from = async (headers: Record<string, string>) => (await send(bytesOf(1), headers)).body;

  test.each([
    [{}, '127.0.0.1'],
    [{ 'x-forwarded-for': '203.0.113.7' }, '203.0.113.7'],
    // Only what the proxy itself appended is believed.
    [{ 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }, '203.0.113.7'],
    [{ 'x-forwarded-for': '::ffff:203.0.113.7' }, '203.0.113.7'],
    [{ 'x-forwarded-for': 'nonsense' }, '127.0.0.1'],
    [{ forwarded: 'for=203.0.113.7', 'x-real-ip': '203.0.113.7' }, '127.0.0.1'],
  ])('%o is %s', async (headers, address) => {
    expect((await from(headers as Record<string, string>))['address']).toBe(address);
  });

  test('is https where people come by the public host, and not on the machine itself', async () => {
    expect((await from({}))['isHttps']).toBe(false);
    const host = { host: 'desk.example.org', cookie: `__Host-yugang=${'a'.repeat(43)}` };
    expect((await from(host))['isHttps']).toBe(true);
    expect((await from({ ...host, cookie: `yugang=${'a'.repeat(43)}` }))['code']).toBe('sign-in-needed');
  });

  test('tells the browser’s name, cut and in plain letters', async () => {
    const { userAgent } = await from({ 'user-agent': `Fire\u00e9fox ${'x'.repeat(500)}` });
    expect(userAgent).toMatch(/^Firefox x{292}$/);
  });
});

test.each([
  [{ body: z.strictObject({}) }, /upload besides a body/],
  [{ answer: findFile.answer }, /a file is not kept/],
  [{ commitsRefusals: true as const }, /refusals under a key/],
])('an endpoint that contradicts itself does not start: %o', (changes, message) => {
  expect(() => checkEndpoint({ ...keepFile, ...changes })).toThrow(message);
});
