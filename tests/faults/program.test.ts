import { access, chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

const planState = async (program: RunningProgram) => (await program.ask('/api/plans')).body?.plans?.[0]?.state;

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
    const body = JSON.stringify({ leftList: 'x' });
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.on('error', () => {});
    const head = [
      'POST /api/plans HTTP/1.1',
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

test('killed while it makes the first plan, it serves again on the same folder, makes the plan once and mails once', async () => {
  const data = await temporaryFolder();
  const port = await freePort();
  const args = ['--demo', '--data', data];
  const first = runProgram({ args, port });
  await untilReady(first);
  await expect.poll(() => planState(first), { timeout: 60_000, interval: 20 }).toMatch(/queued|running/);

  const second = runProgram({ args, port: await freePort() });
  expect(await second.ended).toBe(2);
  expect(second.output()).toContain(`process ${first.pid}, port ${port}`);

  first.signal('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');

  const again = runProgram({ args, port });
  await untilReady(again);
  await expect.poll(() => planState(again), { timeout: 60_000 }).toBe('done');
  const { body } = await again.ask('/api/plans');
  expect(body.plans).toHaveLength(1);
  expect((await again.ask('/api/lists')).body.lists).toHaveLength(2);
  const mails = () => readdir(join(data, 'mail')).catch((): string[] => []);
  await expect.poll(async () => (await mails()).length, { timeout: 10_000 }).toBe(1);
  await expect.poll(() => again.output(), { timeout: 10_000 }).toContain(`http://localhost:${port}`);
  again.signal('SIGTERM');
  expect(await again.ended).toBe(0);
  expect(await mails()).toHaveLength(1);
}, 180_000);
