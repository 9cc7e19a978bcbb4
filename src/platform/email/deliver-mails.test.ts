import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { openMailServer, portOf } from '#tests/builders/open-mail-server.ts';
import { deliverMails, waitSecondsAfter } from './deliver-mails.ts';
import { enqueueMail } from './enqueue-mail.ts';
import { folderCarrier } from './folder-carrier.ts';
import type { Mail } from './mail.ts';
import { smtpCarrier } from './smtp-carrier.ts';
import { startMailDelivery } from './start-mail-delivery.ts';

let database: TestDatabase;
let office: string;
const from = 'desk@office.example.org';
const mail: Mail = {
  dedupeKey: 'plan-ready 1',
  recipient: 'officer@example.org',
  subject: '會面安排已完成 / 洽谈安排已完成',
  text: '第一行\n\n.\nthe last line',
  language: 'zh-Hant',
};

beforeAll(async () => {
  database = await buildDatabase();
  office = await database.buildOffice();
});

beforeEach(() => database.pastSecurity('delete from yugang.outbox_mails'));

const enqueue = (changes: Partial<Mail> = {}) =>
  database.gateway.inOffice(office, (tx) => enqueueMail(tx, { ...mail, ...changes }));

type OutboxRow = { state: string; attempts: number; last_error: string | null; sent_at: Date | null };
const outbox = () =>
  database.pastSecurity<OutboxRow>(
    'select state, attempts, last_error, sent_at from yugang.outbox_mails order by dedupe_key',
  );
/** As if the pause before the next try, or the lease of a killed deliverer, were over. */
const letTimePass = () =>
  database.pastSecurity("update yugang.outbox_mails set next_attempt_at = now() - interval '1 s'");

function smtpError(responseCode: number): Error {
  return Object.assign(new Error('as the test says'), { responseCode });
}

const opened: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function deliverTo(url: string): Promise<void> {
  const carrier = smtpCarrier(url);
  opened.push(carrier);
  await deliverMails({ gateway: database.gateway, carrier, from, onTrouble: () => {} });
}

async function mailServer(answers: Parameters<typeof openMailServer>[0] = {}) {
  const server = await openMailServer(answers);
  opened.push(server);
  return server;
}

test('a mail leaves as it was written, once, with a Message-ID of its own', async () => {
  const server = await mailServer();
  await enqueue();
  await enqueue();
  await deliverTo(server.url);
  await deliverTo(server.url);
  expect(server.received).toHaveLength(1);
  const [{ to, raw } = { to: [], raw: '' }] = server.received;
  const parsed = await simpleParser(raw);
  expect(to).toEqual(['officer@example.org']);
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.text?.trimEnd()).toBe(mail.text);
  expect(parsed.from?.text).toBe(from);
  expect(parsed.messageId).toMatch(/^<[0-9a-f]{40}@office\.example\.org>$/);
  expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 1, last_error: null }]);
});

test('a mail whose transaction rolls back never leaves', async () => {
  const server = await mailServer();
  await expect(
    database.gateway.inOffice(office, async (tx) => {
      await enqueueMail(tx, mail);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await deliverTo(server.url);
  expect(server.received).toEqual([]);
});

describe('what goes wrong for now is tried again', () => {
  test.each([
    ['450 to the recipient', { rcpt: 450 }],
    ['451 to the content', { data: 451 }],
    ['421 to the sender', { mailFrom: 421 }],
    // Not this mail's fault: the operator's sender address.
    ['550 to the sender', { mailFrom: 550 }],
  ])('%s', async (_name, codes: { rcpt?: number; data?: number; mailFrom?: number }) => {
    let isWell = false;
    const answer = (code: number | undefined) => () => (isWell || code === undefined ? null : smtpError(code));
    const server = await mailServer({
      rcpt: answer(codes.rcpt),
      data: answer(codes.data),
      mailFrom: answer(codes.mailFrom),
    });
    await enqueue();
    await deliverTo(server.url);
    expect(await outbox()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    await deliverTo(server.url);
    expect(await outbox()).toMatchObject([{ attempts: 1 }]);
    isWell = true;
    await letTimePass();
    await deliverTo(server.url);
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(server.received).toHaveLength(1);
  });

  test('nobody listens', async () => {
    await enqueue();
    await deliverTo('smtp://127.0.0.1:9');
    expect(await outbox()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    expect((await outbox())[0]?.last_error).toContain('ECONNREFUSED');
  });

  test('the wait doubles up to an hour', () => {
    expect([1, 2, 3, 8, 9, 60].map(waitSecondsAfter)).toEqual([15, 30, 60, 1920, 3600, 3600]);
  });
});

describe('what is refused for good stops and stays to be seen', () => {
  test.each([
    ['550 to the recipient', { rcpt: () => smtpError(550) }],
    ['554 to the content', { data: () => smtpError(554) }],
  ])('%s', async (_name, answers) => {
    const server = await mailServer(answers);
    await enqueue();
    await deliverTo(server.url);
    await letTimePass();
    await deliverTo(server.url);
    expect(await outbox()).toMatchObject([{ state: 'failed', attempts: 1, sent_at: null }]);
  });
});

describe('the line is cut', () => {
  /** A server that plays SMTP up to a point and then cuts the line. */
  async function cutting(where: 'before DATA' | 'after DATA', kept: string[]) {
    let cuts = 0;
    const server = createServer((socket) => {
      let content: string | null = null;
      socket.on('error', () => {});
      socket.write('220 cut\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        if (content !== null) {
          content += text;
          if (!content.endsWith('\r\n.\r\n')) return;
          kept.push(content);
          content = null;
          // The server has the mail; its "250" never arrives the first time.
          if (where === 'after DATA' && cuts++ === 0) socket.destroy();
          else socket.write('250 ok\r\n');
        } else if (text.startsWith('DATA')) {
          if (where === 'before DATA' && cuts++ === 0) socket.destroy();
          else {
            content = '';
            socket.write('354 go\r\n');
          }
        } else socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ close: () => new Promise((closed) => server.close(closed)) });
    return `smtp://127.0.0.1:${portOf(server)}`;
  }

  test('before DATA: one copy in the end', async () => {
    const kept: string[] = [];
    const url = await cutting('before DATA', kept);
    await enqueue();
    await deliverTo(url);
    expect(await outbox()).toMatchObject([{ state: 'queued' }]);
    await letTimePass();
    await deliverTo(url);
    expect(kept).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ state: 'sent' }]);
  });

  test('after DATA: at most one more copy, with the same Message-ID', async () => {
    const kept: string[] = [];
    const url = await cutting('after DATA', kept);
    await enqueue();
    await deliverTo(url);
    await letTimePass();
    await deliverTo(url);
    await letTimePass();
    await deliverTo(url);
    const ids = await Promise.all(kept.map(async (raw) => (await simpleParser(raw)).messageId));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await outbox()).toMatchObject([{ state: 'sent' }]);
  });
});

test('a deliverer killed between DATA and its note sends one more copy with the same Message-ID', async () => {
  const server = await mailServer();
  await enqueue();
  const carrier = smtpCarrier(server.url);
  opened.push(carrier);
  let killed = false;
  const killedBeforeItsNote: typeof database.gateway.acrossOffices = (purpose, work) => {
    if (killed) throw new Error('killed');
    killed = true;
    return database.gateway.acrossOffices(purpose, work);
  };
  await expect(
    deliverMails({ gateway: { acrossOffices: killedBeforeItsNote }, carrier, from, onTrouble: () => {} }),
  ).rejects.toThrow('killed');
  await deliverTo(server.url);
  expect(server.received).toHaveLength(1);
  await letTimePass();
  await deliverTo(server.url);
  await deliverTo(server.url);
  const ids = await Promise.all(server.received.map(async ({ raw }) => (await simpleParser(raw)).messageId));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('two deliverers at once send each mail once', async () => {
  const server = await mailServer();
  await Promise.all(Array.from({ length: 15 }, (_, index) => enqueue({ dedupeKey: `mail ${index}` })));
  await Promise.all([deliverTo(server.url), deliverTo(server.url), deliverTo(server.url)]);
  await deliverTo(server.url);
  expect(server.received).toHaveLength(15);
});

test.each([
  [{ recipient: 'a@example.org\r\nBcc: b@example.org' }, 'mail-recipient-not-valid'],
  [{ recipient: 'a@example.org, b@example.org' }, 'mail-recipient-not-valid'],
  [{ recipient: 'group: a@example.org, b@example.org;' }, 'mail-recipient-not-valid'],
  [{ recipient: '"x@evil.example> "@example.org' }, 'mail-recipient-not-valid'],
  [{ recipient: 'Name <a@example.org>' }, 'mail-recipient-not-valid'],
  [{ recipient: 'a@example.org(comment)' }, 'mail-recipient-not-valid'],
  [{ recipient: '' }, 'mail-recipient-not-valid'],
  [{ subject: 'Hello\r\nBcc: b@example.org' }, 'mail-subject-not-valid'],
  [{ subject: 'Hello\u2028' }, 'mail-subject-not-valid'],
  [{ subject: '' }, 'mail-subject-not-valid'],
])('an injected header is refused: %o', async (changes, code) => {
  expect(await enqueue(changes)).toMatchObject({ ok: false, refusal: { code } });
  expect(await outbox()).toEqual([]);
});

test('without a server the mails become files, a repetition the same file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yugang-mail-'));
  opened.push({ close: () => rm(folder, { recursive: true }) });
  const delivery = startMailDelivery({
    gateway: database.gateway,
    carrier: folderCarrier(join(folder, 'mail')),
    from,
    onTrouble: () => {},
    onError: () => {},
    pauseMs: 20,
  });
  await enqueue();
  await expect.poll(async () => (await outbox())[0]?.state, { timeout: 10_000 }).toBe('sent');
  await database.pastSecurity(
    "update yugang.outbox_mails set state = 'queued', sent_at = null, next_attempt_at = now()",
  );
  await expect.poll(async () => (await outbox())[0]?.state, { timeout: 10_000 }).toBe('sent');
  await delivery.stop();
  const files = await readdir(join(folder, 'mail'));
  expect(files).toHaveLength(1);
  const parsed = await simpleParser(await readFile(join(folder, 'mail', String(files[0]))));
  expect([parsed.subject, parsed.text?.trimEnd()]).toEqual([mail.subject, mail.text]);
});
