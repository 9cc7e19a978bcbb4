import { beforeAll, expect, test } from 'vitest';
import { standingClock } from '#platform/clock.ts';
import { type ServedOffice, type SignedInAsker, serveOffice } from '#tests/builders/serve-office.ts';

const clock = standingClock(new Date('2026-11-25T08:00:00Z'));
const minuteMs = 60_000;
const first = 'lantern rice ferry nine';
const second = 'harbour mountain seven teacups';
let served: ServedOffice;

beforeAll(async () => {
  served = await serveOffice({ clock });
});

const setPassword = (person: SignedInAsker, body: { current: string | null; next: string }, cookie = person.cookie) =>
  person.ask('/api/account/password', { method: 'PUT', body, headers: { cookie } });
const signInAgain = (email: string, password: string) =>
  served.desk.ask('/api/session/by-password', { method: 'POST', body: { email, password } });
const newCookie = (answer: { headers: Readonly<Record<string, string | string[] | undefined>> }) =>
  String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';

test('a person changes the own name and language, from the state that is there', async () => {
  const person = await served.as('officer');
  const before = await person.ask('/api/account');
  expect(before.body).toMatchObject({ role: 'officer', language: 'en', hasPassword: false });
  const put = (etag: unknown) =>
    person.ask('/api/account', {
      method: 'PUT',
      body: { name: '  陳大文 ', language: 'zh-Hant' },
      headers: { 'if-match': String(etag) },
    });
  const changed = await put(before.headers['etag']);
  expect([changed.status, changed.body.name, changed.body.language]).toEqual([200, '陳大文', 'zh-Hant']);
  const stale = await put(before.headers['etag']);
  expect([stale.status, stale.body.current]).toEqual([412, changed.body]);
  const role = await person.ask('/api/account', {
    method: 'PUT',
    body: { name: 'A', language: 'en', role: 'administrator' },
    headers: { 'if-match': String(changed.headers['etag']) },
  });
  expect(role.body.code).toBe('request-not-valid');
});

test('after a link a password needs no old one; it ends every other session and renews this one’s secret', async () => {
  const person = await served.as('officer');
  const set = await setPassword(person, { current: null, next: first });
  expect([set.status, set.body.hasPassword]).toEqual([200, true]);
  const elsewhere = newCookie(await signInAgain(person.email, first));
  const here = newCookie(set);
  const [wasHere, isHere, isElsewhere] = await Promise.all(
    [person.cookie, here, elsewhere].map((cookie) => person.ask('/api/account', { headers: { cookie } })),
  );
  expect([wasHere?.status, isHere?.status, isElsewhere?.status]).toEqual([401, 200, 200]);

  clock.moveBy(14 * minuteMs);
  const again = await setPassword(person, { current: null, next: second }, here);
  expect(again.status).toBe(200);
  expect((await person.ask('/api/account', { headers: { cookie: elsewhere } })).status).toBe(401);
  expect((await signInAgain(person.email, first)).body.code).toBe('sign-in-refused');
  expect((await signInAgain(person.email, second)).status).toBe(200);
});

test('later it asks for the present one, and a wrong one counts as a failed attempt', async () => {
  const person = await served.as('officer');
  const { headers } = await setPassword(person, { current: null, next: first });
  const cookie = newCookie({ headers });
  clock.moveBy(16 * minuteMs);
  expect((await person.ask('/api/account', { headers: { cookie } })).body.needsCurrentPassword).toBe(true);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const wrong = await setPassword(person, { current: 'wrong wrong wrong', next: second }, cookie);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'password-wrong']);
  }
  expect((await setPassword(person, { current: first, next: second }, cookie)).status).toBe(429);
  expect((await signInAgain(person.email, first)).status).toBe(429);
  clock.moveBy(1_000);
  expect((await setPassword(person, { current: first, next: second }, cookie)).status).toBe(200);
});

test('who never had one, and came a while ago, signs in by a link first', async () => {
  const person = await served.as('officer');
  clock.moveBy(16 * minuteMs);
  expect((await setPassword(person, { current: null, next: first })).body.code).toBe('fresh-sign-in-needed');
});

test.each([
  ['short', 'eleven char', 400, 'request-not-valid'],
  ['long', 'x'.repeat(129), 400, 'request-not-valid'],
  ['common', 'password12345', 422, 'password-too-easy'],
  ['the own name', 'SampleOfficer1', 422, 'password-too-easy'],
])('a password that is %s is refused', async (_, next, status, code) => {
  const person = await served.as('officer');
  const answer = await setPassword(person, { current: null, next });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('a person sees the own sessions and ends them, and nobody else’s', async () => {
  const person = await served.as('officer');
  const stranger = await served.as('officer');
  const cookie = newCookie(await setPassword(person, { current: null, next: first }));
  const ask = (path: string, method?: string) => person.ask(path, { ...(method && { method }), headers: { cookie } });
  await signInAgain(person.email, first);
  await signInAgain(person.email, first);
  const { sessions } = (await ask('/api/account/sessions')).body;
  expect(sessions.map(({ isThis, startedBy }: Record<string, unknown>) => [isThis, startedBy]).sort()).toEqual([
    [false, 'password'],
    [false, 'password'],
    [true, 'link'],
  ]);
  const other = sessions.find(({ isThis }: { isThis: boolean }) => !isThis);
  expect(other).toMatchObject({ address: '127.0.0.1' });

  const byStranger = await stranger.ask(`/api/account/sessions/${other.id}`, { method: 'DELETE' });
  expect(byStranger.status).toBe(404);
  expect((await ask(`/api/account/sessions/${other.id}`, 'DELETE')).status).toBe(200);
  expect((await ask('/api/account/sessions', 'DELETE')).status).toBe(200);
  expect((await ask('/api/account/sessions')).body.sessions).toMatchObject([{ isThis: true }]);
  expect((await stranger.ask('/api/account')).status).toBe(200);
});
