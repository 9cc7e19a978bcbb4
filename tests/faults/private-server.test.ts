import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Holder, isAlive, pause, postmasterPid, temporaryFolder } from './held-data-folder.ts';

const ready = (line: { ready?: number }) => line.ready;
const arrival = (line: { log?: string }) => /private database server (\w+)/.exec(line.log ?? '')?.[1];
const socketOf = (folder: string) => join(folder, 'postgres-socket');

async function ask<Row extends pg.QueryResultRow>(socket: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ host: socket, port: 5432, user: 'yugang', database: 'yugang' });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function keptKeys(folder: string): Promise<Set<string>> {
  const rows = await ask<{ dedupe_key: string }>(socketOf(folder), 'select dedupe_key from yugang.outbox_mails');
  return new Set(rows.map(({ dedupe_key }) => dedupe_key));
}

/** One folder through its life: each test finds what the one before has left, as an office does. */
describe('the private server', () => {
  let folder: string;
  const cleaning: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    folder = await temporaryFolder((clean) => cleaning.push(clean));
  });
  afterAll(() => Promise.all(cleaning.map((clean) => clean())));
  const acknowledged: string[] = [];
  const lost = async () => {
    const kept = await keptKeys(folder);
    return acknowledged.filter((key) => !kept.has(key));
  };

  it('starts, listens on nothing but a closed socket, forces writes to disk, and stops without a trace', async () => {
    const holder = new Holder(folder);
    await holder.says(ready);
    expect(await holder.says(arrival)).toBe('initialised');
    const settings = await ask<{ name: string; setting: string }>(
      socketOf(folder),
      `select name, setting from pg_settings where name in ('listen_addresses', 'fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
    });
    expect(((await stat(socketOf(folder))).mode & 0o777).toString(8)).toBe('700');
    const pid = (await postmasterPid(folder))!;
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
    await holder.stop();
    expect(holder.lines.at(-1)).toEqual({ closed: true });
    expect(isAlive(pid)).toBe(false);
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres-socket']);
    expect(await readdir(socketOf(folder))).toEqual([]);
  });

  it('refuses a second program and names the first; the server outlives the first when that is killed', async () => {
    const first = new Holder(folder);
    await first.says((line) => line.written);
    const second = new Holder(folder);
    expect(await second.says((line) => line.refusal)).toEqual({
      code: 'data-folder-in-use',
      values: { folder, pid: String(first.child.pid), port: '4711' },
    });
    await second.ended;
    const before = first.written().length;
    await first.says((line) => (first.written().length > before ? line : undefined));
    await first.kill();
    acknowledged.push(...first.written());
    expect(isAlive((await postmasterPid(folder))!)).toBe(true);
  });

  it('is adopted by the next program, and started again under it when killed: it answers DatabaseAway meanwhile', async () => {
    const pid = (await postmasterPid(folder))!;
    const holder = new Holder(folder);
    await holder.says((line) => line.written?.endsWith('-5'));
    expect(await holder.says(arrival)).toBe('adopted');
    expect(await postmasterPid(folder)).toBe(pid);
    expect(await lost()).toEqual([]);
    process.kill(pid, 'SIGKILL');
    await holder.says((line) => (line.log?.includes('is up again') ? true : undefined));
    const before = holder.written().length;
    await holder.says((line) => (holder.written().length > before + 3 ? line : undefined));
    expect(holder.child.exitCode).toBe(null);
    expect(holder.lines.flatMap((line) => line.failed ?? []).filter((name) => name !== 'DatabaseAway')).toEqual([]);
    process.kill((await postmasterPid(folder))!, 'SIGKILL');
    await holder.kill();
    acknowledged.push(...holder.written());
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(true);
  });

  it('recovers when server and program were both killed; nothing acknowledged was ever lost', async () => {
    const holder = new Holder(folder);
    await holder.says((line) => line.written?.endsWith('-3'));
    expect(await holder.says(arrival)).toBe('started');
    acknowledged.push(...holder.written());
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(await lost()).toEqual([]);
    await holder.stop();
    expect(holder.lines.at(-1)).toEqual({ closed: true });
  });
});

describe('a data folder', () => {
  it('lets one of four programs that start together have a new folder', async () => {
    const folder = await temporaryFolder(onTestFinished);
    const holders = Array.from({ length: 4 }, () => new Holder(folder));
    const answers = await Promise.all(
      holders.map((holder) => holder.says((line) => (line.ready ? 'ready' : line.refusal?.code))),
    );
    expect(answers.sort()).toEqual(['data-folder-in-use', 'data-folder-in-use', 'data-folder-in-use', 'ready']);
    expect((await readdir(folder)).filter((name) => name.includes('.new-'))).toEqual([]);
    await Promise.all(holders.map((holder) => (holder.child.exitCode === null ? holder.stop() : undefined)));
  });

  it('begins anew after a first start that was killed in the middle', async () => {
    const folder = await temporaryFolder(onTestFinished);
    const first = new Holder(folder);
    const growing = async () => (await readdir(folder)).find((name) => name.startsWith('postgres.new-'));
    while (!(await growing())) await pause(5);
    await pause(150);
    process.kill(-first.child.pid!, 'SIGKILL');
    await first.ended;
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    expect(await growing()).toBeDefined();
    const second = new Holder(folder);
    await second.says(ready);
    expect(await second.says(arrival)).toBe('initialised');
    expect(await growing()).toBeUndefined();
    await second.stop();
  });

  it('works in a folder whose path is too long for a socket, and clears up the short one', async () => {
    const folder = join(await temporaryFolder(onTestFinished), '貿易促進辦事處 '.repeat(5).trim());
    await mkdir(folder);
    const before = await socketFolders();
    const holder = new Holder(folder);
    await holder.says(ready);
    const [made] = (await socketFolders()).filter((name) => !before.includes(name));
    expect(await ask(join(tmpdir(), made!), 'select 1 as one')).toEqual([{ one: 1 }]);
    await holder.kill();
    const second = new Holder(folder);
    await second.says(ready);
    expect(await second.says(arrival)).toBe('adopted');
    await second.stop();
    expect(existsSync(join(tmpdir(), made!))).toBe(false);
  });

  it('says clearly that a folder cannot be written', async () => {
    const file = join(await temporaryFolder(onTestFinished), 'file');
    execFileSync('touch', [file]);
    const holder = new Holder(join(file, 'data'));
    const refusal = await holder.says((line) => line.refusal);
    expect(refusal).toMatchObject({ code: 'data-folder-not-writable', values: { reason: 'ENOTDIR' } });
  });
});

/** What only root can try: other accounts. As an ordinary user the tests above are the whole of it. */
if (process.getuid?.() === 0) {
  const nobody = { uid: 65_534, gid: 65_534 };

  describe('started by root', () => {
    it('refuses a folder its server’s account cannot enter', async () => {
      const closed = await mkdtemp(join(tmpdir(), 'yugang-faults-closed-'));
      onTestFinished(() => rm(closed, { recursive: true, force: true }));
      const holder = new Holder(join(closed, 'data'));
      const refusal = await holder.says((line) => line.refusal);
      expect(refusal).toMatchObject({ code: 'data-folder-unreachable', values: { folder: join(closed, 'data') } });
    });
  });

  describe('started by an ordinary user', () => {
    it('runs the server under the same account', async () => {
      const folder = await temporaryFolder(onTestFinished);
      await chown(folder, nobody.uid, nobody.gid);
      const holder = new Holder(folder, nobody);
      await holder.says(ready);
      expect((await stat(join(folder, 'postgres'))).uid).toBe(nobody.uid);
      await holder.stop();
      expect(holder.lines.at(-1)).toEqual({ closed: true });
    });

    it('refuses a folder it may not write, and one whose server belongs to another', async () => {
      const folder = await temporaryFolder(onTestFinished);
      const holder = new Holder(join(folder, 'data'), nobody);
      expect(await holder.says((line) => line.refusal)).toMatchObject({ code: 'data-folder-not-writable' });
      await chmod(folder, 0o777);
      await mkdir(join(folder, 'postgres'), { mode: 0o700 });
      const second = new Holder(folder, nobody);
      expect(await second.says((line) => line.refusal)).toMatchObject({ code: 'data-folder-not-writable' });
    });
  });
}

async function socketFolders(): Promise<string[]> {
  const names = (await readdir(tmpdir())).filter((name) => /^yugang-\w{6}$/.test(name));
  return names.filter((name) => existsSync(join(tmpdir(), name, '.s.PGSQL.5432')));
}
