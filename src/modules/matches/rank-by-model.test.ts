import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Profile } from '#kernel/matching/profile.ts';
import { rankByModel } from './rank-by-model.ts';

const opened: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

/** A stand-in for the operator's endpoint, over real HTTP. */
async function standIn(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  opened.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

/** Counts letters: the same text, in whatever case, is the same vector. */
const letters: RequestListener = (request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    const { input } = JSON.parse(body) as { input: string[] };
    const data = input.map((text, index) => ({
      index,
      embedding: [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => text.toLowerCase().split(letter).length - 1),
    }));
    // Out of order, as the protocol allows.
    response.end(JSON.stringify({ data: data.reverse() }));
  });
};

const profile = (id: string, en: string): Profile => ({
  id,
  name: { en: 'never sent' },
  text: { en },
  kinds: [],
  sectors: [],
  products: [],
  offers: [],
  seeks: [],
  channels: [],
  territory: [],
  languages: [],
});
const left = [profile('a', 'ceramic tea cups'), profile('b', '')];
const right = [profile('c', 'zzz'), profile('d', 'Ceramic Tea Cups')];
const settings = (url: string, more = {}) => ({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: 'letters', ...more });

test('without an endpoint nothing is sent and nothing changes', async () => {
  expect(await rankByModel({}, left, right)).toEqual({ tables: [], refusal: null });
  expect(await rankByModel({ EMBEDDINGS_URL: 'http://127.0.0.1:9' }, left, right)).toEqual({
    tables: [],
    refusal: null,
  });
});

test('the nearest texts are found, an empty one is nobody’s, the key goes with the request and names do not', async () => {
  const seen: string[] = [];
  const url = await standIn((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    request.on('data', (part) => seen.push(String(part)));
    letters(request, response);
  });
  const { tables, refusal } = await rankByModel(settings(`${url}/`, { EMBEDDINGS_KEY: 'secret' }), left, right);
  expect(refusal).toBeNull();
  expect(tables).toHaveLength(1);
  expect([...tables[0]!.left, ...tables[0]!.right]).toEqual([0, 1]);
  expect(tables[0]!.fit[0]).toBeCloseTo(1, 9);
  expect(seen[0]).toBe('POST /v1/embeddings Bearer secret');
  expect(seen.join()).not.toContain('never sent');
});

const broken: readonly (readonly [string, RequestListener, RegExp])[] = [
  ['an error', (_, response) => response.writeHead(500).end('{}'), /status 500/],
  ['no JSON', (_, response) => response.end('<html>'), /JSON|token/i],
  ['another answer', (_, response) => response.end('{"data":[{"index":0,"embedding":"x"}]}'), /embeddings endpoint/],
  ['too few vectors', (_, response) => response.end('{"data":[]}'), /embeddings endpoint/],
  ['nothing, ever', () => undefined, /too slow/],
];
test.each(broken)('%s leaves the default ranking, and is told', async (_, answer, reason) => {
  const url = await standIn(answer);
  const { tables, refusal } = await rankByModel(settings(url, { EMBEDDINGS_TIMEOUT_MS: '300' }), left, right);
  expect(tables).toEqual([]);
  expect(refusal).toMatchObject({ code: 'model-unavailable', values: { url } });
  expect(String(refusal?.values['reason'])).toMatch(reason);
});

test('nobody there is told as well', async () => {
  const { tables, refusal } = await rankByModel(settings('http://127.0.0.1:1/v1'), left, right);
  expect(tables).toEqual([]);
  expect(refusal?.code).toBe('model-unavailable');
});
