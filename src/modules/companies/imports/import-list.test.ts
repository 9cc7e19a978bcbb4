import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeApp, composeJobs } from '#main/compose.ts';
import { type RunningServer, startServer } from '#main/server.ts';
import { systemClock } from '#platform/clock.ts';
import { writeCsv } from '#platform/documents/write-csv.ts';
import { writeWorkbook } from '#platform/documents/write-workbook.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { openLog } from '#platform/log.ts';
import { buildBombs } from '#tests/builders/build-bombs.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import { type SignedIn, signIn } from '#tests/builders/sign-in.ts';
import type { CompaniesAnswer, CompanyWhole } from '../contract.ts';
import type { ImportAnswer, ImportRow, ImportRowsAnswer } from '../import-contract.ts';
import { readCompanyList } from '../read-company-list.ts';

const newId = uuidVersion7(systemClock);
let database: TestDatabase;
let office: string;
let officer: SignedIn;
let server: RunningServer;

beforeAll(async () => {
  database = await buildDatabase();
});
beforeEach(async () => {
  office = await database.buildOffice();
  officer = await signIn(database.gateway, office, 'officer', { name: 'Sample officer' });
  const app = composeApp({
    gateway: database.gateway,
    office,
    clock: systemClock,
    newId,
    log: openLog({ level: 'silent' }),
    isDemo: false,
    sendsMail: true,
    trustedProxy: null,
    publicUrl: null,
    host: '127.0.0.1',
    readiness: async () => ({ database: true, migrations: true, worker: true }),
    webFolder: null,
  });
  const started = await startServer({ fetch: app.fetch as never, host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.refusal.code);
  server = started.value;
});
afterEach(() => server.stop());

type Asking = { method?: string; body?: unknown; version?: number; language?: string; by?: SignedIn };

async function ask(path: string, { method = 'GET', body, version, language = 'en', by = officer }: Asking = {}) {
  const isFile = body instanceof Uint8Array;
  const answer = await fetch(`http://localhost:${server.port}${path}`, {
    method,
    headers: {
      cookie: by.cookie,
      'accept-language': language,
      ...(method === 'GET' ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(method === 'GET' ? {} : { body: isFile ? Buffer.from(body) : JSON.stringify(body ?? {}) }),
  });
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  const parsed: any = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  return { status: answer.status, headers: answer.headers, body: parsed, bytes };
}

/** Runs whatever the import waits for, as the worker does. */
async function work(
  name: 'import-read' | 'import-apply' | 'import-undo',
  importId: string,
  context: Partial<JobContext> = {},
) {
  const parts = { gateway: database.gateway, publicUrl: null, deskUrl: 'http://localhost', clock: systemClock, newId };
  const job = composeJobs({ ...parts, isDemo: false }).jobs.find((one) => one.name === name)!;
  await job.handler(
    {
      office,
      jobId: '1',
      attempt: 1,
      lastAttempt: false,
      signal: new AbortController().signal,
      inOffice: (run) => database.gateway.inOffice(office, run),
      ...context,
    },
    { importId },
  );
}

async function upload(file: Uint8Array, fileName = 'list.csv', side = 'left'): Promise<ImportAnswer> {
  const path = `/api/imports?side=${side}&fileName=${encodeURIComponent(fileName)}`;
  const uploaded = await ask(path, { method: 'POST', body: file });
  expect(uploaded.status).toBe(202);
  if (uploaded.body.state === 'reading') await work('import-read', uploaded.body.id);
  return present(uploaded.body.id);
}

async function present(id: string, language = 'en'): Promise<ImportAnswer> {
  return (await ask(`/api/imports/${id}`, { language })).body;
}

async function rowsOf(id: string, kind?: string, language = 'en'): Promise<ImportRow[]> {
  const found = await ask(`/api/imports/${id}/rows?limit=200${kind ? `&kind=${kind}` : ''}`, { language });
  return (found.body as ImportRowsAnswer).rows;
}

async function step(found: ImportAnswer, name: 'apply' | 'undo'): Promise<ImportAnswer> {
  const asked = await ask(`/api/imports/${found.id}/${name}`, { method: 'POST', version: found.version });
  expect(asked.status).toBe(202);
  await work(`import-${name}`, found.id);
  return present(found.id);
}

const csv = (...lines: (string | number | null)[][]): Uint8Array => writeCsv(lines);
const header = ['Reference', 'Company name', 'Company type', 'Sector', 'Products', 'E-mail'];

async function importNow(...lines: (string | number | null)[][]): Promise<ImportAnswer> {
  return step(await upload(csv(header, ...lines)), 'apply');
}

async function companies(): Promise<CompaniesAnswer> {
  return (await ask('/api/companies?limit=500&sort=reference')).body;
}

async function company(reference: string): Promise<CompanyWhole> {
  const found = (await companies()).companies.find((row) => row.reference === reference);
  return (await ask(`/api/companies/${found?.id}`)).body;
}

const tin = ['HK-1', 'Tin Kettle Foods Ltd', 'Brand', 'Food', 'Tea', 'a@tinkettle.example.com'];
const blue = ['HK-2', 'Blue Kite Toys Ltd', 'Brand', 'Toys and games', '', ''];

describe('from a file to the registry', () => {
  test('a list is looked at, applied, changed by the next one, and nothing is lost on the way', async () => {
    const read = await upload(csv(header, tin, blue));
    expect(read).toMatchObject({ state: 'ready', fileName: 'list.csv', undecided: 0, uploadedBy: 'Sample officer' });
    expect(read.counts).toEqual({ new: 2, changed: 0, unchanged: 0, alike: 0, rejected: 0, skipped: 0 });
    expect(read.columns.map(({ letter, field }) => [letter, field])).toEqual([
      ['A', 'reference'],
      ['B', 'name'],
      ['C', 'kinds'],
      ['D', 'sectors'],
      ['E', 'products'],
      ['F', 'contact-email'],
    ]);
    expect(read.columns[1]?.examples).toEqual(['Tin Kettle Foods Ltd', 'Blue Kite Toys Ltd']);
    expect((await companies()).total).toBe(0);
    const applied = await step(read, 'apply');
    expect(applied).toMatchObject({ state: 'applied', result: { created: 2, changed: 0 }, canUndo: true });
    expect((await company('HK-1')).profile).toMatchObject({ sectors: ['food'], products: ['Tea'] });

    const next = await upload(csv(header, [...tin.slice(0, 4), 'Tea; Coffee', ''], blue));
    expect(next.counts).toMatchObject({ changed: 1, unchanged: 1 });
    const [changed] = await rowsOf(next.id, 'changed');
    expect(changed?.changes).toEqual([
      { field: 'products', before: ['Tea'], after: ['Tea', 'Coffee'] },
      { field: 'contacts', before: [expect.anything()], after: [] },
    ]);
    expect(await step(next, 'apply')).toMatchObject({ result: { created: 0, changed: 1 } });
    const whole = await company('HK-1');
    expect([whole.version, whole.profile.products]).toEqual([2, ['Tea', 'Coffee']]);
    const history = (await ask(`/api/companies/${whole.id}/history`)).body;
    expect(history.changes[0]).toMatchObject({ kind: 'imported', importId: next.id, by: 'Sample officer' });
  });

  test('the same bytes again change nothing and say which import it was; a second click uploads once', async () => {
    const applied = await importNow(tin);
    const again = await upload(csv(header, tin));
    expect(again).toMatchObject({ state: 'discarded', sameAs: applied.id });
    expect((await companies()).total).toBe(1);
    // Taken back, the same file is a file like any other.
    await step(applied, 'undo');
    expect(await upload(csv(header, tin))).toMatchObject({ state: 'ready', sameAs: null });
    // The other side's list is another list.
    expect((await upload(csv(header, tin), 'list.csv', 'right')).sameAs).toBe(null);
  });

  test('a list without references keeps what officers typed where its cells are empty; it finds its companies by number or name', async () => {
    await importNow([...tin]);
    const whole = await company('HK-1');
    const read = await upload(
      csv(
        ['Company name', 'Sector', 'Products', 'E-mail'],
        ['TIN KETTLE FOODS LTD', '', 'Jam', 'b@tinkettle.example.com'],
      ),
    );
    expect(read.counts).toMatchObject({ changed: 1, new: 0 });
    await step(read, 'apply');
    const after = (await ask(`/api/companies/${whole.id}`)).body;
    expect(after.profile).toMatchObject({ reference: 'HK-1', sectors: ['food'], products: ['Jam'] });
    expect(after.profile.contacts).toHaveLength(2);
  });

  test('rejected rows stay behind, come back as a file with what is wrong, and are taken once they are corrected', async () => {
    const wrong = ['HK-3', 'Stone Lantern', 'Brand', 'Alchemy', '', 'no-address'];
    const read = await upload(csv(header, tin, wrong, ['HK-4', '', 'Brand', 'Food', '', '']));
    expect(read.counts).toMatchObject({ new: 1, rejected: 2 });
    for (const [language, words] of [
      ['en', 'is no sector we know'],
      ['zh-Hant', '未能識別行業'],
      ['zh-Hans', '无法识别行业'],
    ] as const) {
      const [row] = await rowsOf(read.id, 'rejected', language);
      expect(row?.problems.map(({ column }) => column?.letter)).toEqual(['D', 'F']);
      expect(row?.problems[0]?.text).toContain(words);
    }
    await step(read, 'apply');
    expect((await companies()).total).toBe(1);

    const file = await ask(`/api/imports/${read.id}/rejected.xlsx`, { language: 'zh-Hant' });
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const asItIs = await upload(file.bytes, 'rejected.xlsx');
    expect(asItIs.counts).toMatchObject({ rejected: 2, new: 0 });
    expect(asItIs.problems).toEqual([]);
    // The same rows in the same columns, and nobody reads what we wrote beside them.
    expect(asItIs.columns.map((column) => column.header)).toEqual([...header, '須更正之處']);
    expect(asItIs.columns.at(-1)?.field).toBe(null);
    const corrected = [...wrong.slice(0, 3), 'Food', '', 'a@example.com'];
    const mended = await upload(
      csv([...header, '須更正之處'], [...corrected, '…'], ['HK-4', 'Ninth Hill', 'Brand', 'Food', '', '', '']),
    );
    expect(mended.counts).toMatchObject({ new: 2, rejected: 0 });
    await step(mended, 'apply');
    expect((await companies()).companies.map(({ reference }) => reference)).toEqual(['HK-1', 'HK-3', 'HK-4']);
  });

  test('a company over several merged rows comes back so, and can be corrected as one', async () => {
    const columns = ['Company name', 'Sector', 'Contact name', 'E-mail'].map((text) => ({ header: text, width: 10 }));
    const rows = [
      ['Two Bridges', 'Alchemy', 'Wong', 'a@example.com'],
      [null, null, 'Chan', 'b@example.com'],
    ];
    const merges = [{ fromRow: 2, toRow: 3, fromColumn: 1, toColumn: 1 }];
    const read = await upload(await writeWorkbook({ sheets: [{ name: 'A', columns, rows, merges }] }), 'list.xlsx');
    expect(read.counts).toMatchObject({ rejected: 1 });
    const file = await ask(`/api/imports/${read.id}/rejected.xlsx`);
    const again = await readCompanyList({ source: file.bytes, fileName: 'rejected.xlsx', side: 'left' });
    expect(again.ok && again.value.companies.map(({ contacts }) => contacts.length)).toEqual([2]);
  });

  test('columns nobody knows are chosen by the officer, the list is read anew, and the next one like it is read the same way', async () => {
    const odd = ['Spalte A', 'Spalte B', 'Spalte C'];
    const read = await upload(csv(odd, ['HK-9', 'Willow Lane', 'Food']));
    expect(read).toMatchObject({ state: 'ready', counts: { new: 0 } });
    expect(read.problems.map(({ code }) => code)).toContain('name-column-missing');
    const columns = ['reference', 'name', 'sectors'].map((field, index) => ({ index, field, contact: 0 }));
    const order = { method: 'PUT', body: { columns }, version: read.version };
    const chosen = await ask(`/api/imports/${read.id}/columns`, order);
    expect(chosen.body.state).toBe('reading');
    expect((await ask(`/api/imports/${read.id}/columns`, order)).status).toBe(412);
    await work('import-read', read.id);
    const mapped = await present(read.id);
    expect(mapped).toMatchObject({ state: 'ready', counts: { new: 1 }, problems: [] });
    const unknown = { columns: [{ index: 0, field: 'serial', contact: 0 }] };
    const refused = await ask(`/api/imports/${read.id}/columns`, {
      method: 'PUT',
      body: unknown,
      version: mapped.version,
    });
    expect(refused.body.code).toBe('import-field-not-known');
    await step(mapped, 'apply');
    const next = await upload(csv([...odd, 'What is wrong'], ['HK-10', 'Ninth Hill', 'Food', '']));
    expect(next).toMatchObject({ state: 'ready', counts: { new: 1 }, problems: [] });
  });

  test.each(Object.entries(hostileNames))('a list with the name %s survives unharmed', async (_, name) => {
    const shown = name.replace(/[\u202a-\u202e]|\p{Cc}(?<![\r\n])/gu, '').replace(/ ?(\r\n|\n|\u2028) ?/g, '\n');
    const list = await writeWorkbook({
      sheets: [
        {
          name: 'A',
          columns: header.map((text) => ({ header: text, width: 10 })),
          rows: [['HK-1', name, 'Brand', 'Food', name.slice(0, 300), '']],
        },
      ],
    });
    const read = await upload(list, 'list.xlsx');
    const fault = name.length > 200 ? 'text-too-long' : name === hostileNames['halfAPair'] ? 'undecodable-text' : null;
    if (fault !== null) {
      expect((await rowsOf(read.id, 'rejected'))[0]?.problems[0]?.code).toBe(fault);
      return;
    }
    await step(read, 'apply');
    const { profile } = await company('HK-1');
    expect(Object.values(profile.name)).toEqual([shown]);
  });
});

describe('who is there already', () => {
  test('a similar name, a shared site, number or mail domain is laid side by side, and the officer decides', async () => {
    await importNow(tin, blue);
    const lines = [
      ['HK-11', 'Tin Kettel Food Limited', 'Brand', 'Food', '', ''],
      ['HK-12', 'Quite another name', 'Brand', 'Food', '', 'c@tinkettle.example.com'],
      ['HK-13', 'Somebody new', 'Brand', 'Food', '', 'd@gmail.com'],
      ['HK-14', 'Somebodie new', 'Brand', 'Food', '', 'e@gmail.com'],
    ];
    const read = await upload(csv(header, ...lines));
    expect(read.counts).toMatchObject({ alike: 3, new: 1 });
    expect(read.undecided).toBe(3);
    const alike = await rowsOf(read.id, 'alike');
    expect(
      alike.map(({ row, alike: found }) => [row, found.map((one) => [one.company.reference, one.because])]),
    ).toEqual([
      [2, [['HK-1', 'similar name']]],
      [3, [['HK-1', 'same e-mail domain']]],
      [5, []],
    ]);
    expect(alike[2]?.problems[0]).toMatchObject({ code: 'row-alike', text: expect.stringContaining('row 4') });
    expect(alike[0]?.changes.map(({ field }) => field)).toContain('name');

    const early = await ask(`/api/imports/${read.id}/apply`, { method: 'POST', version: read.version });
    expect(early.body).toMatchObject({ code: 'import-undecided', values: { rows: 3 } });
    const decide = (decisions: unknown[], version: number) =>
      ask(`/api/imports/${read.id}/decisions`, { method: 'PUT', body: { decisions }, version });
    const foreign = await decide([{ row: 2, kind: 'same', company: newId() }], read.version);
    expect(foreign.body).toMatchObject({ code: 'import-decision-not-possible', values: { row: 2 } });
    const same = alike[0]!.alike[0]!.company.id;
    const decided = await decide(
      [
        { row: 2, kind: 'same', company: same },
        { row: 3, kind: 'new', company: null },
        { row: 5, kind: 'skip', company: null },
      ],
      read.version,
    );
    expect(decided.body).toMatchObject({ undecided: 0, counts: { alike: 2, skipped: 1, new: 1 } });
    expect(await step(decided.body, 'apply')).toMatchObject({ result: { created: 2, changed: 1 } });
    const kettle = await company('HK-1');
    expect(kettle.profile.name.en).toBe('Tin Kettel Food Limited');
    expect((await companies()).companies.map(({ reference }) => reference)).toEqual(['HK-1', 'HK-2', 'HK-12', 'HK-13']);
  });

  test('names that differ in their number are two companies; in another script they are alike', async () => {
    const names = ['重庆渝味第1食品有限公司', '重庆渝味第2食品有限公司', '重慶渝味第2食品有限責任公司'];
    const read = await upload(csv(header, ...names.map((name, at) => [`HK-${at}`, name, 'Brand', 'Food', '', ''])));
    expect((await rowsOf(read.id)).map(({ kind }) => kind)).toEqual(['new', 'new', 'alike']);
  });

  test('twice in one file is told, not saved twice', async () => {
    const read = await upload(csv(header, tin, ['hk-1', 'Other', 'Brand', 'Food', '', '']));
    expect(read.counts).toMatchObject({ new: 1, rejected: 1 });
  });
});

describe('undo', () => {
  test('takes back what was created and changed, and keeps and counts what somebody edited since', async () => {
    await importNow(tin, blue, ['HK-5', 'Fifth', 'Brand', 'Food', 'Old', '']);
    const second = await importNow(
      [...tin.slice(0, 4), 'Jam', ''],
      blue,
      ['HK-5', 'Fifth', 'Brand', 'Food', 'New', ''],
      ['HK-6', 'Sixth', 'Brand', 'Food', '', ''],
      ['HK-7', 'Seventh', 'Brand', 'Food', '', ''],
      ['HK-8', 'Eighth', 'Brand', 'Food', '', ''],
    );
    expect(second.result).toMatchObject({ created: 3, changed: 2 });
    const edit = async (reference: string) => {
      const { id, version, profile } = await company(reference);
      const identifiers = profile.identifiers.map(({ kind, value }) => ({ kind, value }));
      const body = { ...profile, identifiers, offers: ['by hand'] };
      expect((await ask(`/api/companies/${id}`, { method: 'PUT', body, version })).status).toBe(200);
    };
    await edit('HK-5');
    await edit('HK-7');
    const eighth = await company('HK-8');
    await signIn(database.gateway, office, 'company-user', { company: eighth.id });
    const undone = await step(second, 'undo');
    expect(undone).toMatchObject({ state: 'undone', canUndo: false, result: { keptAfterUndo: 3 } });
    expect((await companies()).companies.map(({ reference }) => reference)).toEqual([
      'HK-1',
      'HK-2',
      'HK-5',
      'HK-7',
      'HK-8',
    ]);
    expect((await company('HK-1')).profile.products).toEqual(['Tea']);
    expect((await company('HK-5')).profile).toMatchObject({ products: ['New'], offers: ['by hand'] });
    const history = (await ask(`/api/companies/${(await company('HK-1')).id}/history`)).body;
    expect(history.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'import-undone',
      'imported',
      'imported',
    ]);
    const again = await ask(`/api/imports/${second.id}/undo`, { method: 'POST', version: undone.version });
    expect(again.body.code).toBe('import-not-undoable');
  });

  test('while others edit, of each company either the edit stands or the undoing does', async () => {
    const list = (products: string) =>
      Array.from({ length: 40 }, (_, at) => [`R-${at}`, `Round ${at}`, 'Brand', 'Food', products, '']);
    await importNow(...list('Old'));
    const second = await importNow(...list('New'));
    const before = await Promise.all(list('').map(([reference]) => company(String(reference))));
    await ask(`/api/imports/${second.id}/undo`, { method: 'POST', version: second.version });
    const edits = before.map(({ id, version, profile }) =>
      ask(`/api/companies/${id}`, { method: 'PUT', body: { ...profile, offers: ['by hand'] }, version }),
    );
    // A part of the edits comes first, the rest meets the undoing or comes after it.
    await Promise.all(edits.slice(0, 10));
    const [answers] = await Promise.all([Promise.all(edits), work('import-undo', second.id)]);
    const won = answers.filter(({ status }) => status === 200).length;
    for (const [at, { id }] of before.entries()) {
      const { profile } = (await ask(`/api/companies/${id}`)).body;
      if (answers[at]!.status === 200) expect(profile).toMatchObject({ products: ['New'], offers: ['by hand'] });
      else expect([answers[at]!.status, profile.products, profile.offers]).toEqual([412, ['Old'], []]);
    }
    expect((await present(second.id)).result?.keptAfterUndo).toBe(won);
  });
});

describe('killed, repeated, at once', () => {
  const many = Array.from({ length: 1_200 }, (_, at) => [`M-${at}`, `Firm of number ${at}`, 'Brand', 'Food', '', '']);

  test('an import that is killed in the middle and run again saves every row once', async () => {
    const read = await upload(csv(header, ...many));
    await ask(`/api/imports/${read.id}/apply`, { method: 'POST', version: read.version });
    let batches = 0;
    const dying: Partial<JobContext> = {
      inOffice: (run) => {
        if (++batches === 2) throw new Error('killed');
        return database.gateway.inOffice(office, run);
      },
    };
    await expect(work('import-apply', read.id, dying)).rejects.toThrow('killed');
    expect(await present(read.id)).toMatchObject({ state: 'applying', progress: { done: 500, of: 1_200 } });
    expect((await companies()).total).toBe(500);
    // The queue may give the job to two programs that both think the first is dead.
    await Promise.all([work('import-apply', read.id), work('import-apply', read.id)]);
    expect(await present(read.id)).toMatchObject({ state: 'applied', result: { created: 1_200, changed: 0 } });
    expect((await companies()).total).toBe(1_200);
    const found = (await companies()).companies[0]!;
    expect((await ask(`/api/companies/${found.id}/history`)).body.changes).toHaveLength(1);
  });

  test('one that broke for the last time says so, and what it saved can be undone', async () => {
    const read = await upload(csv(header, ...many));
    await ask(`/api/imports/${read.id}/apply`, { method: 'POST', version: read.version });
    let batches = 0;
    const dying: Partial<JobContext> = {
      lastAttempt: true,
      inOffice: (run) => {
        if (++batches === 2) throw new Error('broken');
        return database.gateway.inOffice(office, run);
      },
    };
    await expect(work('import-apply', read.id, dying)).rejects.toThrow('broken');
    const failed = await present(read.id, 'zh-Hans');
    expect(failed).toMatchObject({ state: 'failed', canUndo: true, failure: { code: 'import-broke' } });
    expect(failed.failure?.text).toContain('系统发生错误');
    expect(await step(failed, 'undo')).toMatchObject({ state: 'undone' });
    expect((await companies()).total).toBe(0);
  });

  test('of two officers who apply one import, one does and the other is told: 5 rounds', async () => {
    for (let round = 0; round < 5; round++) {
      const read = await upload(csv(header, [`A-${round}`, `Apply ${round}`, 'Brand', 'Food', '', '']));
      const apply = () => ask(`/api/imports/${read.id}/apply`, { method: 'POST', version: read.version });
      const statuses = (await Promise.all([apply(), apply()])).map(({ status }) => status).sort();
      expect(statuses).toEqual([202, 412]);
      await Promise.all([work('import-apply', read.id), work('import-apply', read.id)]);
      expect(await present(read.id)).toMatchObject({ state: 'applied', result: { created: 1 } });
    }
  });

  test('two lists that tell of one company, looked at before either is applied, make one company', async () => {
    const [one, other] = [await upload(csv(header, tin)), await upload(csv(header, [...tin.slice(0, 4), 'Jam', '']))];
    await step(one, 'apply');
    expect(await step(other, 'apply')).toMatchObject({ result: { created: 0, changed: 1 } });
    expect((await companies()).total).toBe(1);
  });

  test('what an officer typed after the preview is not taken back by what the preview found as it was', async () => {
    await importNow(tin);
    const read = await upload(
      csv(header, ['HK-1', 'Tin Kettle Foods Ltd', 'Brand', 'Food', 'Tea', 'new@tinkettle.example.com']),
    );
    const { id, version, profile } = await company('HK-1');
    await ask(`/api/companies/${id}`, { method: 'PUT', body: { ...profile, products: ['By hand'] }, version });
    await step(read, 'apply');
    expect((await company('HK-1')).profile).toMatchObject({
      products: ['By hand'],
      contacts: [{ email: 'new@tinkettle.example.com' }],
    });
  });
});

describe('files that are no lists', () => {
  const text = (value: string) => new TextEncoding(value);
  class TextEncoding extends Uint8Array {
    constructor(value: string) {
      super(new TextEncoder().encode(value));
    }
  }

  test.each([
    ['an empty file', new Uint8Array(0), 'list.csv', 'file-not-a-list'],
    [
      'a picture under another name',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]),
      'list.xlsx',
      'file-not-a-list',
    ],
    ['a header and nothing below', text('Company name,Sector\r\n'), 'list.csv', 'list-empty'],
    ['a bomb', buildBombs().find(({ name }) => name.startsWith('a billion'))!.bytes, 'list.xlsx', 'archive-bomb'],
    [
      'a locked workbook',
      buildBombs().find(({ name }) => name === 'an encrypted part')!.bytes,
      'list.xlsx',
      'list-locked',
    ],
  ])('%s fails in the reader’s words, and can be discarded', async (_, file, fileName, code) => {
    const failed = await upload(file, fileName);
    expect(failed).toMatchObject({ state: 'failed', failure: { code }, canUndo: false });
    for (const language of ['zh-Hant', 'zh-Hans']) {
      expect((await present(failed.id, language)).failure?.text).toMatch(/\p{Script=Han}/u);
    }
    const discarded = await ask(`/api/imports/${failed.id}/discard`, { method: 'POST', version: failed.version });
    expect(discarded.body.state).toBe('discarded');
  });
});

test('nobody but the office’s people, and no other office, sees or touches an import', async () => {
  const read = await upload(csv(header, tin));
  const made = await importNow(blue);
  const own = (await companies()).companies[0]!;
  const user = await signIn(database.gateway, office, 'company-user', { company: own.id });
  const elsewhere = await signIn(database.gateway, await database.buildOffice(), 'administrator');
  for (const path of ['', `/${read.id}`, `/${read.id}/rows`, `/${made.id}/rejected.xlsx`]) {
    expect((await ask(`/api/imports${path}`, { by: user })).status).toBe(403);
    // This desk serves one office: a cookie of another is nobody's here.
    expect((await ask(`/api/imports${path}`, { by: elsewhere })).status).toBe(401);
  }
  for (const path of [`/${read.id}/apply`, `/${made.id}/undo`, `/${read.id}/discard`]) {
    expect((await ask(`/api/imports${path}`, { method: 'POST', version: 1, by: user })).status).toBe(403);
  }
  const seen = await database.gateway.inOffice(elsewhere.actor.user, (tx) =>
    tx.sql`select 1 from company_imports union all select 1 from company_import_rows`.execute(tx.tables()),
  );
  expect(seen.rows).toEqual([]);
});
