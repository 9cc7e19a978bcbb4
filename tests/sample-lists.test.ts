import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type Entry, fromBuffer } from 'yauzl';
import { noTerms } from '#modules/companies/company.ts';
import { readCompanyList } from '#modules/companies/index.ts';
import { writeCsv } from '#platform/documents/write-csv.ts';
import { makeMessyList, plantedFaults } from '../scripts/sample-lists/messy.ts';
import { readSampleCompanies } from '../scripts/sample-lists/source.ts';
import { makeChongqingWorkbook, makeHongKongWorkbook } from '../scripts/sample-lists/workbook.ts';

const samples = new URL('../data/sample/', import.meta.url);

const lists = [
  { file: 'hong-kong.xlsx', source: 'hong-kong', side: 'left', companies: 40, make: makeHongKongWorkbook },
  { file: 'chongqing.xlsx', source: 'chongqing', side: 'right', companies: 60, make: makeChongqingWorkbook },
] as const;

describe.each(lists)('data/sample/$file', ({ file, source, side, companies, make }) => {
  test('is what npm run sample:make writes, the same bytes each time', async () => {
    const made = Buffer.from(await make());
    expect(Buffer.compare(made, Buffer.from(await make()))).toBe(0);
    // Another Node or processor may pack the same parts differently, so the checked-in file is compared by its parts.
    expect(await partsOf(await readFile(new URL(file, samples)))).toEqual(await partsOf(made));
  });

  test('reads back without an error, every field as it stands in the source', async () => {
    const list = await read(file, side, await readFile(new URL(file, samples)));
    expect(list.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(list.companies).toHaveLength(companies);
    const expected = (await readSampleCompanies(source)).map((company) => {
      const { maximumMeetings, representatives, availability, contact, identifiers, terms, ...same } = company;
      return {
        ...same,
        terms: { ...noTerms, ...terms },
        side,
        identifiers: identifiers.map((identifier) => expect.objectContaining(identifier)),
        capacity: { maximumMeetings, representatives },
        availability: { ...availability, note: null },
        contacts: [contact],
      };
    });
    expect(list.companies).toEqual(expected);
  });
});

test('two credit codes of the sample are in doubt, and nothing else is', async () => {
  const warned = [];
  for (const { file, side } of lists) {
    const list = await read(file, side, await readFile(new URL(file, samples)));
    warned.push(...list.problems.map(({ code, row, column }) => ({ file, code, row, column: column?.letter })));
  }
  expect(warned).toEqual([
    { file: 'chongqing.xlsx', code: 'identifier-doubtful', row: 20, column: 'E' },
    { file: 'chongqing.xlsx', code: 'identifier-doubtful', row: 53, column: 'E' },
  ]);
});

test('wishes name companies of the other list, and nobody is wished for and excluded at once', async () => {
  const [left, right] = await Promise.all([readSampleCompanies('hong-kong'), readSampleCompanies('chongqing')]);
  for (const [own, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const references = other.map((company) => company.reference);
    for (const { reference, mustMeet, neverMeet } of own) {
      expect(references, `wishes of ${reference}`).toEqual(expect.arrayContaining([...mustMeet, ...neverMeet]));
      const refusedBy = other
        .filter((company) => company.neverMeet.includes(reference))
        .map((company) => company.reference);
      expect(mustMeet.filter((wished) => neverMeet.includes(wished) || refusedBy.includes(wished))).toEqual([]);
    }
  }
});

test('every address, site and number of the sample is one that nobody can have', async () => {
  const all = [...(await readSampleCompanies('hong-kong')), ...(await readSampleCompanies('chongqing'))];
  for (const { reference, website, contact, identifiers } of all) {
    expect(reference).toMatch(/^SAMPLE-(HK|CQ)-\d{3}$/);
    expect(website).toMatch(/^https:\/\/[a-z-]+\.example\.com$/);
    expect(contact.email).toMatch(/@[a-z-]+\.example\.com$/);
    // No subscriber number begins with 0 in Hong Kong or behind Chongqing's area code 23.
    expect(contact.phone).toMatch(/^\+(852|86 23) 0000 \d{4}$/);
    // The organisation part spells EXAMPL; business registration numbers of the sample begin with 999000.
    for (const { value } of identifiers) expect(value).toMatch(/^(91500000EXAMPL\d{2}..|999000\d{2})$/);
  }
});

describe('data/sample/chongqing-messy.csv', () => {
  test('is what npm run sample:make writes', async () => {
    expect(
      Buffer.compare(await readFile(new URL('chongqing-messy.csv', samples)), Buffer.from(await makeMessyList())),
    ).toBe(0);
  });

  test('has each planted fault named by row and column', async () => {
    const list = await read('chongqing-messy.csv', 'right', await makeMessyList());
    expect(list.encoding).toBe('gb18030');
    const errors = list.problems.filter((problem) => problem.severity === 'error');
    const codes = {
      'name-missing': 'name-missing',
      'sector-unknown': 'sector-unknown',
      'number-in-words': 'number-expected',
      'email-malformed': 'email-malformed',
      'cell-too-many': 'too-many-cells',
      duplicate: 'duplicate-company',
    } as const;
    for (const { fault, row, column } of plantedFaults) {
      const found = errors.find((error) => error.row === row && error.column?.letter === column);
      expect(found?.code, fault).toBe(codes[fault]);
    }
    expect(errors.map(({ row }) => row)).toEqual(plantedFaults.map(({ row }) => row));
  });

  test('reads clean once the six faults are mended, as the tidy list does', async () => {
    const rows: string[][] = parse(iconv.decode(Buffer.from(await makeMessyList()), 'gb18030'), {
      relax_column_count: true,
    });
    const cellsOf = (fault: (typeof plantedFaults)[number]['fault']) => rows[rowOf(fault) - 1]!;
    cellsOf('name-missing')[1] = '重庆索口广场商业管理有限公司';
    cellsOf('sector-unknown')[3] = '服装服饰；珠宝钟表；零售与流通';
    cellsOf('number-in-words')[10] = '8';
    cellsOf('email-malformed')[15] = 'duan.yuan@papogou.example.com';
    cellsOf('cell-too-many').splice(4, 2, '火锅；蘸料');
    rows.splice(rowOf('duplicate') - 1, 1);

    const mended = iconv.encode(new TextDecoder().decode(writeCsv(rows)), 'gb18030');
    const list = await read('chongqing-mended.csv', 'right', mended);
    expect(list.problems).toEqual([]);
    const tidy = new Map((await readSampleCompanies('chongqing')).map((company) => [company.reference, company]));
    expect(list.companies).toHaveLength(19);
    for (const company of list.companies) {
      const source = tidy.get(company.reference)!;
      expect(company.name['zh-Hans']).toBe(source.name['zh-Hans']);
      expect(company.sectors).toEqual(source.sectors);
      expect(company.seeks).toEqual(source.seeks);
      expect(company.channels).toEqual(source.channels);
      expect(company.capacity.maximumMeetings).toBe(source.maximumMeetings);
      expect(company.availability).toEqual({ ...source.availability, note: null });
      expect(company.contacts[0]?.email).toBe(source.contact.email);
    }
  });

  test('has its faults listed by row and column in data/sample/README.md', async () => {
    const readme = await readFile(new URL('README.md', samples), 'utf8');
    for (const { row, column } of plantedFaults)
      expect(readme).toMatch(new RegExp(`^\\| ${row} +\\| ${column} +\\|`, 'm'));
  });
});

function rowOf(fault: (typeof plantedFaults)[number]['fault']): number {
  return plantedFaults.find((planted) => planted.fault === fault)!.row;
}

async function read(fileName: string, side: 'left' | 'right', source: Uint8Array) {
  const list = await readCompanyList({ source, fileName, side });
  if (!list.ok) throw new Error(`${fileName}: ${JSON.stringify(list.refusal)}`);
  return list.value;
}

/** Name, length and checksum of every file in the archive. */
function partsOf(archive: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, (error, zip) => {
      if (error) return reject(error);
      const parts: string[] = [];
      zip.on('entry', (entry: Entry) => parts.push(`${entry.fileName} ${entry.uncompressedSize} ${entry.crc32}`));
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
    });
  });
}
