import { describe, expect, test } from 'vitest';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { buildBombs } from '#tests/builders/build-bombs.ts';
import {
  ask,
  blue,
  companies,
  company,
  csv,
  database,
  header,
  importNow,
  office,
  present,
  serveImports,
  step,
  tin,
  upload,
  work,
} from '#tests/builders/serve-imports.ts';
import { signIn } from '#tests/builders/sign-in.ts';

serveImports();

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
