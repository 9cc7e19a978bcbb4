import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeJobs } from '#main/compose.ts';
import { startBackgroundWork } from '#main/worker.ts';
import { standingClock, systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import type { Answer } from '#tests/builders/serve-desk.ts';
import { type ServedOffice, serveOffice } from '#tests/builders/serve-office.ts';
import { hashPassword } from './password.ts';
import { digestOf } from './secret-token.ts';
import { patience, subjectsOf } from './slow-down.ts';
import { savePasswordHash } from './store.ts';

const clock = standingClock(new Date('2026-11-25T08:00:00Z'));
const publicUrl = 'https://desk.example.org';
const password = 'lantern rice ferry nine';
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
let served: ServedOffice;
/** Every request of its own network, unless a test says otherwise: a proxy on this machine is believed. */
let networks = 0;
const network = () => {
  networks += 1;
  return { 'x-forwarded-for': `203.0.${Math.floor(networks / 250)}.${networks % 250}` };
};

beforeAll(async () => {
  served = await serveOffice({ clock, publicUrl });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  served.desk.ask(path, {
    method: 'POST',
    body,
    headers: { 'idempotency-key': crypto.randomUUID(), ...network(), ...headers },
  });
const byPassword = (email: string, given: string, headers: Record<string, string> = {}) =>
  post('/api/session/by-password', { email, password: given }, headers);
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
const whoIs = async (cookie: string) => (await served.desk.ask('/api/session', { headers: { cookie } })).body.user;

/** A person with a password, and nobody's session. */
async function personWithPassword(): Promise<{ user: string; email: string; cookie: string }> {
  const person = await served.as('officer');
  const passwordHash = await hashPassword(password);
  await served.database.gateway.inOffice(served.office, (tx) => savePasswordHash(tx, person.user, passwordHash));
  return person;
}

async function linkFor(user: string, purpose = 'sign-in', lifeMs = 15 * minuteMs): Promise<string> {
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const now = clock.now();
  await served.database.pastSecurity(
    `insert into yugang.sign_in_links (office_id, user_id, purpose, token_sha256, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [served.office, user, purpose, digestOf(token), now, new Date(now.getTime() + lifeMs)],
  );
  return token;
}

describe('a link', () => {
  test('opens once', async () => {
    const { user } = await served.as('manager');
    const token = await linkFor(user);
    const first = await post('/api/session/by-link', { token });
    expect([first.status, first.body.user.id, first.body.user.role]).toEqual([200, user, 'manager']);
    expect((await whoIs(cookieOf(first))).id).toBe(user);
    const again = await post('/api/session/by-link', { token });
    expect([again.status, again.body.code, again.headers['set-cookie']]).toEqual([422, 'link-used', undefined]);
  });

  test('opens once of twenty at the same moment', async () => {
    const { user } = await served.as('officer');
    const token = await linkFor(user);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('/api/session/by-link', { token })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'link-used')).toHaveLength(19);
  });

  test('opens for a quarter of an hour', async () => {
    const { user } = await served.as('officer');
    const [early, late] = [await linkFor(user), await linkFor(user)];
    clock.moveBy(15 * minuteMs);
    expect((await post('/api/session/by-link', { token: early })).status).toBe(200);
    clock.moveBy(1);
    expect((await post('/api/session/by-link', { token: late })).body.code).toBe('link-expired');
  });

  test.each([
    ['unknown', 'x'.repeat(43), 422, 'link-not-known'],
    ['cut', 'x'.repeat(42), 400, 'request-not-valid'],
  ])('%s opens nothing', async (_, token, status, code) => {
    const answer = await post('/api/session/by-link', { token });
    expect([answer.status, answer.body.code, answer.headers['set-cookie']]).toEqual([status, code, undefined]);
  });

  test('of a demonstration opens nothing in an office at work', async () => {
    const { user } = await served.as('administrator');
    const token = await linkFor(user, 'demo');
    expect((await post('/api/session/by-link', { token })).body.code).toBe('link-not-known');
  });

  test('is no safe method: looking at it opens nothing', async () => {
    const { user } = await served.as('officer');
    const token = await linkFor(user);
    expect((await served.desk.ask(`/api/session/by-link?token=${token}`)).status).toBe(404);
    expect((await post('/api/session/by-link', { token })).status).toBe(200);
  });
});

describe('a password', () => {
  test('signs in, whatever the capitals of the address', async () => {
    const { user, email } = await personWithPassword();
    const answer = await byPassword(email.toUpperCase(), password);
    expect([answer.status, answer.body.user.id]).toEqual([200, user]);
  });

  test('refuses in the same words: unknown, wrong, never set, disabled', async () => {
    const { email } = await personWithPassword();
    const withoutPassword = await served.as('officer');
    const disabled = await personWithPassword();
    await served.database.pastSecurity('update yugang.users set disabled_at = now() where id = $1', [disabled.user]);
    const answers = [
      await byPassword('nobody@example.org', password),
      await byPassword(email, 'wrong wrong wrong'),
      await byPassword(withoutPassword.email, password),
      await byPassword(disabled.email, password),
    ];
    for (const { status, body, headers } of answers) {
      expect([status, body.code, headers['set-cookie']]).toEqual([422, 'sign-in-refused', undefined]);
    }
    expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(1);
  });

  test('takes as long for an unknown address as for a wrong password', async () => {
    const { email } = await personWithPassword();
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 9; round += 1) {
      for (const [kind, address] of [
        ['known', email],
        ['unknown', `nobody-${round}@example.org`],
      ] as const) {
        const started = performance.now();
        await byPassword(address, 'wrong wrong wrong');
        times[kind].push(performance.now() - started);
      }
    }
    const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const ratio = median(times.unknown) / median(times.known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test('slows down who keeps failing, and nobody else', async () => {
    const { email } = await personWithPassword();
    const attacker = network();
    const codes = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const { body, headers } = await byPassword(email, 'wrong wrong wrong', attacker);
      codes.push([body.code, headers['retry-after']]);
    }
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ['sign-in-refused', undefined]));
    expect(codes.slice(5)).toEqual([
      ['too-many-attempts', '1'],
      ['too-many-attempts', '1'],
    ]);
    // The right password helps the attacker no more than a wrong one; the person comes in from elsewhere.
    expect((await byPassword(email, password, attacker)).status).toBe(429);
    expect((await byPassword(email, password)).status).toBe(200);
    clock.moveBy(1_000);
    expect((await byPassword(email, 'wrong wrong wrong', attacker)).body.code).toBe('sign-in-refused');
    expect((await byPassword(email, password, attacker)).headers['retry-after']).toBe('2');
    clock.moveBy(2_000);
    expect((await byPassword(email, password, attacker)).status).toBe(200);
    expect((await byPassword(email, 'wrong wrong wrong', attacker)).body.code).toBe('sign-in-refused');
  });

  test('is tried once at a time: a crowd of attempts is not one attempt', async () => {
    const { email } = await personWithPassword();
    const attacker = network();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => byPassword(email, 'wrong wrong wrong', attacker)),
    );
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5);
    expect(answers.filter(({ status }) => status !== 422 && status !== 429)).toEqual([]);
  });

  test('slows down a network that tries many accounts', async () => {
    const attacker = network();
    const { network: subject } = subjectsOf('', attacker['x-forwarded-for']);
    const failTimes = (failures: number) =>
      served.database.pastSecurity(
        `insert into yugang.sign_in_failures (office_id, subject_sha256, failures, last_failed_at) values ($1, $2, $3, $4)
         on conflict (office_id, subject_sha256) do update set failures = excluded.failures`,
        [served.office, subject, failures, clock.now()],
      );
    await failTimes(patience.network.free - 1);
    expect((await byPassword('nobody-1@example.org', 'wrong wrong wrong', attacker)).body.code).toBe('sign-in-refused');
    expect((await byPassword('nobody-2@example.org', 'wrong wrong wrong', attacker)).body.code).toBe(
      'too-many-attempts',
    );
    expect((await byPassword('nobody-2@example.org', 'wrong wrong wrong')).body.code).toBe('sign-in-refused');
  });

  test('made by weaker parameters is hashed anew', async () => {
    const { user, email } = await personWithPassword();
    const { hash } = await import('@node-rs/argon2');
    const weak = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await served.database.gateway.inOffice(served.office, (tx) => savePasswordHash(tx, user, weak));
    expect((await byPassword(email, password)).status).toBe(200);
    const [row] = await served.database.pastSecurity<{ password_hash: string }>(
      'select password_hash from yugang.users where id = $1',
      [user],
    );
    expect(row?.password_hash).toContain('m=47104,t=2');
  });
});

describe('a session', () => {
  test('has a new secret at each sign-in: one that was planted before is worth nothing', async () => {
    const { email } = await personWithPassword();
    const planted = await served.as('officer');
    const begun = await byPassword(email, password, { cookie: planted.cookie });
    expect(cookieOf(begun)).not.toBe(planted.cookie);
    expect((await whoIs(cookieOf(begun))).email).toBe(email);
    expect(await whoIs(planted.cookie)).toBeNull();
  });

  test('is a cookie no script reads; over https one that only this host can set', async () => {
    const { email } = await personWithPassword();
    const plain = await byPassword(email, password);
    expect(plain.headers['set-cookie']).toEqual([
      expect.stringMatching(/^yugang=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const host = { host: 'desk.example.org' };
    const secure = await byPassword(email, password, host);
    expect(secure.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-yugang=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const ask = async (cookie: string) =>
      (await served.desk.ask('/api/session', { headers: { ...host, cookie } })).body;
    expect((await ask(cookieOf(secure))).user.email).toBe(email);
    expect((await ask(cookieOf(secure).replace('__Host-', ''))).user).toBeNull();
  });

  test.each([
    ['officer', 12 * 60 * minuteMs, 7 * dayMs],
    ['company-user', 30 * dayMs, 90 * dayMs],
  ] as const)('of a %s ends when it lies idle, and at last', async (role, idleMs, absoluteMs) => {
    const [company] = await served.database.pastSecurity<{ id: string }>(
      `insert into yugang.companies (office_id, side, reference, reference_key, profile)
       values ($1, 'left', $2, $2, '{}') returning id`,
      [served.office, `hk-${crypto.randomUUID()}`],
    );
    const person = () => served.as(role, role === 'company-user' ? { company: String(company?.id) } : {});
    const idle = await person();
    clock.moveBy(idleMs);
    expect(await whoIs(idle.cookie)).not.toBeNull();
    clock.moveBy(idleMs + 1);
    expect(await whoIs(idle.cookie)).toBeNull();
    const busy = await person();
    for (let ms = 0; ms < absoluteMs; ms += idleMs) {
      expect(await whoIs(busy.cookie)).not.toBeNull();
      clock.moveBy(idleMs);
    }
    clock.moveBy(1);
    expect(await whoIs(busy.cookie)).toBeNull();
  });

  test('ends when its person signs out, and leaves nothing to press "back" to', async () => {
    const officer = await served.as('officer');
    const out = await officer.ask('/api/session', { method: 'DELETE' });
    expect([out.status, out.body.user]).toEqual([200, null]);
    expect(out.headers['set-cookie']).toEqual([expect.stringMatching(/^yugang=; Max-Age=0;/)]);
    expect(out.headers['clear-site-data']).toBe('"cache"');
    expect(await whoIs(officer.cookie)).toBeNull();
    expect((await officer.ask('/api/account')).body.code).toBe('sign-in-needed');
  });

  test('of somebody who was disabled, or is gone, ends with the next request', async () => {
    const [disabled, gone] = [await served.as('officer'), await served.as('officer')];
    await served.database.pastSecurity('update yugang.users set disabled_at = now() where id = $1', [disabled.user]);
    await served.database.pastSecurity('delete from yugang.users where id = $1', [gone.user]);
    for (const { cookie } of [disabled, gone]) {
      expect((await served.desk.ask('/api/account', { headers: { cookie } })).status).toBe(401);
    }
  });
});

describe('who asks for a link', () => {
  let folder: string;
  let work: Awaited<ReturnType<typeof startBackgroundWork>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yugang-links-'));
    const { gateway, ownerConnection } = served.database;
    const newId = uuidVersion7(systemClock);
    work = await startBackgroundWork({
      database: { gateway, ownerConnection, announce: async () => {}, close: async () => {} },
      registry: composeJobs({ gateway, publicUrl, deskUrl: publicUrl, clock, newId, isDemo: false }),
      mail: { kind: 'folder', dataFolder: folder, from: 'desk@example.org' },
      alone: true,
      log: openLog({ level: 'silent' }),
    });
  });
  afterAll(async () => {
    await work.stop();
    await rm(folder, { recursive: true });
  });
  const mails = async () =>
    (await readdir(join(folder, 'mail')).catch((): string[] => [])).filter((name) => name.endsWith('.eml'));

  test('hears the same whoever is asked for; only a known person gets a mail, which is forgotten when it is sent', async () => {
    const { user, email } = await served.as('officer');
    await served.database.pastSecurity(
      `update yugang.users set name = '陳大文', language = 'zh-Hant', last_seen_at = now() where id = $1`,
      [user],
    );
    const [known, unknown] = [
      await post('/api/sign-in-links', { email: email.toUpperCase() }),
      await post('/api/sign-in-links', { email: 'nobody@example.org' }),
    ];
    expect([known.status, known.body]).toEqual([202, { minutes: 15 }]);
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await expect.poll(mails, { timeout: 20_000 }).toHaveLength(1);
    const mail = await simpleParser(await readFile(join(folder, 'mail', String((await mails())[0]))));
    expect(mail.subject).toContain('登入連結');
    expect(mail.text).toContain('陳大文');
    const [, token] = /https:\/\/desk\.example\.org\/sign-in#([\w-]{43})\s/.exec(mail.text ?? '') ?? [];
    const opened = await post('/api/session/by-link', { token });
    expect(opened.body.user.id).toBe(user);
    const [kept] = await served.database.pastSecurity<{ text: string; state: string }>(
      'select text, state from yugang.outbox_mails where recipient = $1',
      [email],
    );
    expect(kept).toEqual({ text: '', state: 'sent' });

    // A second one within the minute is answered the same and not sent.
    expect((await post('/api/sign-in-links', { email })).body).toEqual({ minutes: 15 });
    await expect.poll(waitingJobs, { timeout: 20_000 }).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  test('is slowed down, known or not, until one of the links is opened', async () => {
    const asker = network();
    const order = (headers: Record<string, string> = {}) =>
      post('/api/sign-in-links', { email: 'nobody@example.org' }, { ...asker, ...headers });
    const { free } = patience.linkOrders;
    const statuses = [];
    for (let nth = 0; nth < free + 2; nth += 1) statuses.push((await order()).status);
    expect(statuses).toEqual([...Array.from({ length: free }, () => 202), 429, 429]);
    // "Not now" is no answer to keep under a key.
    const key = { 'idempotency-key': crypto.randomUUID() };
    expect((await order(key)).status).toBe(429);
    clock.moveBy(2_000);
    expect((await order(key)).status).toBe(202);
    expect((await order()).status).toBe(429);
    const { user } = await served.as('officer');
    expect((await post('/api/session/by-link', { token: await linkFor(user) }, asker)).status).toBe(200);
    expect((await order()).status).toBe(202);
  });

  async function waitingJobs(): Promise<number> {
    const [row] = await served.database.asOwner<{ count: number }>(
      'select count(*)::int as count from graphile_worker.jobs where attempts < max_attempts',
    );
    return row?.count ?? -1;
  }
});

test('neither log nor database holds a secret in the clear, nor the address somebody merely tried', async () => {
  const { email } = await personWithPassword();
  const begun = await byPassword(email, password);
  await byPassword('canary-unknown@example.org', 'canary-password');
  const token = cookieOf(begun).split('=')[1] ?? '';
  const rows = await served.database.pastSecurity<{ row: string }>(
    ['users', 'sessions', 'sign_in_links', 'sign_in_failures', 'idempotency_keys']
      .map((table) => `select t::text as row from yugang.${table} t`)
      .join(' union all '),
  );
  const stored = rows.map(({ row }) => row).join('\n');
  for (const secret of [token, password, 'canary-unknown', 'canary-password']) {
    expect(stored).not.toContain(secret);
    expect(served.logged()).not.toContain(secret);
  }
  expect(served.logged()).not.toContain(email);
});
