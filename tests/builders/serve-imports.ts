import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { composeApp, composeJobs } from '#main/compose.ts';
import { type RunningServer, startServer } from '#main/server.ts';
import type { CompaniesAnswer, CompanyWhole } from '#modules/companies/contract.ts';
import type { ImportAnswer, ImportRow, ImportRowsAnswer } from '#modules/companies/import-contract.ts';
import { systemClock } from '#platform/clock.ts';
import { writeCsv } from '#platform/documents/write-csv.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { openLog } from '#platform/log.ts';
import { buildDatabase, type TestDatabase } from './build-database.ts';
import { type SignedIn, signIn } from './sign-in.ts';

const newId = uuidVersion7(systemClock);
/** What imports are tried on: a desk for one fresh office a test, whose jobs run when the test says so. */
export let database: TestDatabase;
export let office: string;
let officer: SignedIn;
let server: RunningServer;

/** Called once at the top of a test file. */
export function serveImports(): void {
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
}

type Asking = { method?: string; body?: unknown; version?: number; language?: string; by?: SignedIn };

export async function ask(path: string, { method = 'GET', body, version, language = 'en', by = officer }: Asking = {}) {
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
export async function work(
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

export async function upload(file: Uint8Array, fileName = 'list.csv', side = 'left'): Promise<ImportAnswer> {
  const path = `/api/imports?side=${side}&fileName=${encodeURIComponent(fileName)}`;
  const uploaded = await ask(path, { method: 'POST', body: file });
  expect(uploaded.status).toBe(202);
  if (uploaded.body.state === 'reading') await work('import-read', uploaded.body.id);
  return present(uploaded.body.id);
}

export async function present(id: string, language = 'en'): Promise<ImportAnswer> {
  return (await ask(`/api/imports/${id}`, { language })).body;
}

export async function rowsOf(id: string, kind?: string, language = 'en'): Promise<ImportRow[]> {
  const found = await ask(`/api/imports/${id}/rows?limit=200${kind ? `&kind=${kind}` : ''}`, { language });
  return (found.body as ImportRowsAnswer).rows;
}

export async function step(found: ImportAnswer, name: 'apply' | 'undo'): Promise<ImportAnswer> {
  const asked = await ask(`/api/imports/${found.id}/${name}`, { method: 'POST', version: found.version });
  expect(asked.status).toBe(202);
  await work(`import-${name}`, found.id);
  return present(found.id);
}

export const csv = (...lines: (string | number | null)[][]): Uint8Array => writeCsv(lines);
export const header = ['Reference', 'Company name', 'Company type', 'Sector', 'Products', 'E-mail'];

export async function importNow(...lines: (string | number | null)[][]): Promise<ImportAnswer> {
  return step(await upload(csv(header, ...lines)), 'apply');
}

export async function companies(): Promise<CompaniesAnswer> {
  return (await ask('/api/companies?limit=500&sort=reference')).body;
}

export async function company(reference: string): Promise<CompanyWhole> {
  const found = (await companies()).companies.find((row) => row.reference === reference);
  return (await ask(`/api/companies/${found?.id}`)).body;
}

export const tin = ['HK-1', 'Tin Kettle Foods Ltd', 'Brand', 'Food', 'Tea', 'a@tinkettle.example.com'];
export const blue = ['HK-2', 'Blue Kite Toys Ltd', 'Brand', 'Toys and games', '', ''];
