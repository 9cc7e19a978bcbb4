import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '#platform/documents/write-workbook.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import {
  ask,
  blue,
  companies,
  company,
  csv,
  header,
  importNow,
  present,
  rowsOf,
  serveImports,
  step,
  tin,
  upload,
  work,
} from '#tests/builders/serve-imports.ts';
import { readCompanyList } from '../read-company-list.ts';

serveImports();

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
      [2, [['HK-1', 'names share “Tin Kett” (nobody else here has it)']]],
      [3, [['HK-1', 'same e-mail domain tinkettle.example.com (nobody else here has it)']]],
      [5, []],
    ]);
    expect(alike[2]?.problems[0]).toMatchObject({ code: 'row-alike', text: expect.stringContaining('row 4') });
    expect(alike[0]?.changes.map(({ field }) => field)).toContain('name');

    const early = await ask(`/api/imports/${read.id}/apply`, { method: 'POST', version: read.version });
    expect(early.body).toMatchObject({ code: 'import-undecided', values: { rows: 3 } });
    const decide = (decisions: unknown[], version: number) =>
      ask(`/api/imports/${read.id}/decisions`, { method: 'PUT', body: { decisions }, version });
    const foreign = await decide([{ row: 2, kind: 'same', company: crypto.randomUUID() }], read.version);
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
