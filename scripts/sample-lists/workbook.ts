import { writeWorkbook } from '#platform/documents/write-workbook.ts';
import { chongqingColumns, hongKongColumns, type SampleColumn, sampleTitle } from './columns.ts';
import { type Label, readLabels, readSampleCompanies, type SampleCompany } from './source.ts';

/** data/sample/hong-kong.xlsx; the same bytes each time. */
export async function makeHongKongWorkbook(): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'SAMPLE — Hong Kong companies',
    language: 'zh-Hant',
    sheets: [sheet('SAMPLE HK', await readSampleCompanies('hong-kong'), hongKongColumns, await readLabels())],
  });
}

/** data/sample/chongqing.xlsx; the same bytes each time. */
export async function makeChongqingWorkbook(): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'SAMPLE — 重庆企业',
    language: 'zh-Hans',
    sheets: [sheet('SAMPLE 重庆', await readSampleCompanies('chongqing'), chongqingColumns, await readLabels())],
  });
}

function sheet(name: string, companies: readonly SampleCompany[], columns: readonly SampleColumn[], label: Label) {
  return {
    name,
    title: [{ value: sampleTitle, style: 'emphasis' as const }],
    columns,
    rows: companies.map((company) => columns.map(({ cell }) => cell(company, label) || null)),
    freeze: { rows: 2, columns: 2 },
    print: { footer: sampleTitle },
  };
}
