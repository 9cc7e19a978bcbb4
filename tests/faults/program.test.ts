import { execFile } from 'node:child_process';
import { access, chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildDatabase, type TestDatabase } from '../builders/build-database.ts';
import { freePort, type RunningProgram, runProgram, untilReady } from '../builders/run-program.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await buildDatabase();
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yugang-program-'));
  // As root, PostgreSQL runs under another account, which has to pass through here.
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

/** The link the program printed, by what stands in its address. */
const linkIn = (program: RunningProgram, page: 'sign-in' | 'set-up') =>
  new RegExp(`http://localhost:${program.port}/${page}#([\\w-]{43})`).exec(program.output())?.[1];
const signIn = async (program: RunningProgram, token: string | undefined) => {
  const answer = await program.ask('/api/session/by-link', { method: 'POST', body: { token } });
  return String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
};
const roleOf = async (program: RunningProgram, cookie: string) =>
  (await program.ask('/api/session', { headers: { cookie } })).body.user?.role;

describe('what keeps it from starting is one sentence and the way out', () => {
  test('the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const env = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' };
    const program = runProgram({ args: [], port, env });
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(new RegExp(`^Port ${port} is in use by another program\\. .*--port`));
    expect(program.output().trim().split('\n')).toHaveLength(1);
  });

  test.each([
    [{ DATABASE_URL: 'mysql://user:geheim@host/db' }, /^DATABASE_URL .*expected postgresql:\/\//],
    [{ DATABASE_URL: 'NO-SUCH-DATABASE' }, /has no database "no_such_database".*DATABASE_URL/],
    [{ YUGANG_DATA: '/dev/null/data' }, /^Nothing can be written to the data folder \/dev\/null\/data .*--data/],
    [{ SMTP_URL: 'smtp://user:geheim@mail.example.org' }, /^SMTP_URL is set but MAIL_FROM is not\./],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"; expected one of debug/],
    [{ LOG_LEVEL: 'loud', LANG: 'zh_HK.UTF-8' }, /^LOG_LEVEL 的值為「loud」，應為：/],
    [{ LOG_LEVEL: 'loud', LANG: 'zh_CN.UTF-8' }, /^LOG_LEVEL 的值为“loud”，应为：/],
  ])('%o', async (given, sentence) => {
    // Its URL may name a folder instead of a host, which `URL` cannot take apart.
    const missing = database.url.replace(/(@[^/]*\/)[^?]+/, '$1no_such_database');
    const env = { LOG_LEVEL: 'silent', ...given } as Record<string, string>;
    if (env['DATABASE_URL'] === 'NO-SUCH-DATABASE') env['DATABASE_URL'] = missing;
    const program = runProgram({ args: [], port: await freePort(), env });
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(sentence);
    expect(program.output()).not.toContain('geheim');
    expect(program.output().trim().split('\n')).toHaveLength(1);
  });
});

describe('told to stop', () => {
  /** A request whose body is still on its way. */
  async function halfRequest(port: number) {
    const body = JSON.stringify({ address: 'x' });
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.on('error', () => {});
    const head = [
      'POST /api/sign-in-links HTTP/1.1',
      `Host: localhost:${port}`,
      'Content-Type: application/json',
      'Idempotency-Key: on-its-way',
      `Content-Length: ${body.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`);
    await sleep(300);
    return { finish: () => socket.write(body.slice(5)), answer: () => answer, closed };
  }

  test('it finishes the request under way, takes no new one, and ends with 0', async () => {
    const port = await freePort();
    const program = runProgram({ args: [], port, env: { DATABASE_URL: database.url } });
    await untilReady(program);
    const request = await halfRequest(port);
    program.signal('SIGTERM');
    await expect
      .poll(() =>
        program.ask('/healthz').then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    request.finish();
    await request.closed;
    expect(request.answer()).toMatch(/^HTTP\/1\.1 400 /);
    expect(await program.ended).toBe(0);
  });

  test('while it is still starting, it ends with 0 and leaves no database server behind', async () => {
    const data = await temporaryFolder();
    const program = runProgram({ args: ['--data', data], port: await freePort() });
    const serverIsUp = () =>
      access(join(data, 'postgres/postmaster.pid')).then(
        () => true,
        () => false,
      );
    await expect.poll(serverIsUp, { interval: 10, timeout: 60_000 }).toBe(true);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await serverIsUp()).toBe(false);
  });

  test('twice, it ends at once', async () => {
    const port = await freePort();
    const program = runProgram({ args: [], port, env: { DATABASE_URL: database.url } });
    await untilReady(program);
    await halfRequest(port);
    program.signal('SIGINT');
    await expect
      .poll(() =>
        program.ask('/healthz').then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    program.signal('SIGINT');
    expect(await program.ended).toBe(130);
  });
});

test('killed while it works, it serves again on the same folder: who was in stays in, and a mail that was asked for goes out once', async () => {
  const data = await temporaryFolder();
  const port = await freePort();
  const args = ['--demo', '--data', data];
  const first = runProgram({ args, port });
  await untilReady(first);
  await expect.poll(() => linkIn(first, 'sign-in'), { timeout: 60_000 }).toBeDefined();
  const oldLink = linkIn(first, 'sign-in');
  const cookie = await signIn(first, oldLink);
  expect(await roleOf(first, cookie)).toBe('administrator');

  const second = runProgram({ args, port: await freePort() });
  expect(await second.ended).toBe(2);
  expect(second.output()).toContain(`process ${first.pid}, port ${port}`);

  const order = { method: 'POST', body: { email }, headers: { 'idempotency-key': 'killed-right-after' } };
  expect((await first.ask('/api/sign-in-links', order)).status).toBe(202);
  first.signal('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');

  const again = runProgram({ args, port });
  await untilReady(again);
  await expect.poll(() => linkIn(again, 'sign-in'), { timeout: 60_000 }).toBeDefined();
  expect((await again.ask('/api/sign-in-links', order)).headers['idempotency-replayed']).toBe('true');
  expect(await roleOf(again, cookie)).toBe('administrator');
  // Each start prints links of its own; the ones before open nothing.
  expect(await roleOf(again, await signIn(again, oldLink))).toBeUndefined();
  expect(await roleOf(again, await signIn(again, linkIn(again, 'sign-in')))).toBe('administrator');
  await expect.poll(() => mailsTo(data, email), { timeout: 30_000 }).toBe(1);
  again.signal('SIGTERM');
  expect(await again.ended).toBe(0);
  expect(await mailsTo(data, email)).toBe(1);
}, 180_000);

const email = 'officer@sample.example.org';

async function mailsTo(data: string, recipient: string): Promise<number> {
  const names = await readdir(join(data, 'mail')).catch((): string[] => []);
  const texts = names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(data, 'mail', name), 'utf8'));
  return (await Promise.all(texts)).filter((text) => text.includes(`To: ${recipient}`)).length;
}

test('an office begins with the link on the terminal, and an operator is never locked out of it', async () => {
  const data = await temporaryFolder();
  const port = await freePort();
  const program = runProgram({ args: ['--data', data], port });
  await untilReady(program);
  await expect.poll(() => linkIn(program, 'set-up'), { timeout: 60_000 }).toBeDefined();
  expect(linkIn(program, 'sign-in')).toBeUndefined();
  const person = { name: '陳大文', email: 'chan@example.org', language: 'zh-Hant', password: null };
  const setUp = await program.ask('/api/set-up', {
    method: 'POST',
    body: { ...person, token: linkIn(program, 'set-up') },
  });
  expect([setUp.status, setUp.body.sendsMail]).toEqual([201, false]);

  // Beside the running program: it holds the folder, and the command asks nothing of it.
  const known = await yugang(['user', 'link', '--email', 'CHAN@example.org', '--data', data]);
  expect(known).toMatchObject({ code: 0, stderr: '' });
  expect(known.stdout).toMatch(new RegExp(`^http://localhost:${port}/sign-in#[\\w-]{43}\n$`));
  const token = known.stdout.trim().split('#')[1];
  expect(await roleOf(program, await signIn(program, token))).toBe('administrator');
  expect(await roleOf(program, await signIn(program, token))).toBeUndefined();

  const unknown = await yugang(['user', 'link', '--email', 'nobody@example.org', '--data', data]);
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toBe('Nobody of the office has the address nobody@example.org.\n');

  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
  const stopped = await yugang(['user', 'link', '--email', 'chan@example.org', '--data', data]);
  expect([stopped.code, stopped.stderr]).toEqual([2, expect.stringMatching(/^No desk is running on .*--data/)]);
}, 120_000);

async function yugang(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { NODE_ENV: _, VITEST: __, DATABASE_URL: ___, ...outer } = process.env;
  const env = { ...outer, LANG: 'C.UTF-8', LC_ALL: '' };
  return promisify(execFile)(process.execPath, ['bin/yugang', ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}
