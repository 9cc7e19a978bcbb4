import iconv from 'iconv-lite';
import { writeCsv } from '#platform/documents/write-csv.ts';
import { chongqingColumns } from './columns.ts';
import { readLabels, readSampleCompanies, type SampleCompany } from './source.ts';

/** Column letter and header, as a colleague typed them; the cells are those of the tidy list's column. */
const columns = [
  ['编号', '编号'],
  ['单位名称', '企业名称'],
  ['企业类型', '企业类型'],
  ['行业', '所属行业'],
  ['主要产品', '主要产品'],
  ['可提供', '可提供'],
  ['合作需求', '合作需求'],
  ['销售渠道', '销售渠道'],
  ['覆盖区域', '覆盖区域'],
  ['语言', '洽谈语言'],
  ['最多洽谈场数', '最多洽谈场数'],
  ['参会人数', '参会人数'],
  ['可洽谈时间', '可洽谈时间'],
  ['联系人', '联系人'],
  ['职务', '职务'],
  ['电子邮箱', '邮箱'],
  ['联系电话', '电话'],
] as const;

const titles = ['示例 SAMPLE：港渝经贸对接会重庆企业报名表（企业、人物、号码均为虚构）', '各区汇总稿，请勿直接使用'];
const firstRow = titles.length + 2;

const members = [1, 3, 5, 8, 9, 10, 12, 14, 15, 17, 20, 21, 24, 25, 29, 34, 37, 41, 43];

/** A typical fault of a list: where it stands in the file as a spreadsheet numbers it, and what mends it. */
export type PlantedFault = {
  readonly fault:
    | 'name-missing'
    | 'sector-unknown'
    | 'number-in-words'
    | 'email-malformed'
    | 'cell-too-many'
    | 'duplicate';
  readonly row: number;
  readonly column: string;
};
export const plantedFaults: readonly PlantedFault[] = [
  { fault: 'name-missing', row: 6, column: 'B' },
  { fault: 'sector-unknown', row: 8, column: 'D' },
  { fault: 'number-in-words', row: 11, column: 'K' },
  { fault: 'email-malformed', row: 14, column: 'P' },
  { fault: 'cell-too-many', row: 18, column: 'R' },
  { fault: 'duplicate', row: 23, column: 'B' },
];

/** data/sample/chongqing-messy.csv: GB 18030, two title rows, full-width digits, mixed separators, six planted faults. */
export async function makeMessyList(): Promise<Uint8Array> {
  const all = await readSampleCompanies('chongqing');
  const label = await readLabels();
  const rows = members.map((number, index) => messyRow(all[number - 1]!, index, label));
  rows.push([...rows[1]!]);
  for (const { fault, row } of plantedFaults) plant(fault, rows[row - firstRow]!);
  const text = new TextDecoder().decode(
    writeCsv([...titles.map((title) => [title]), columns.map(([header]) => header), ...rows]),
  );
  return iconv.encode(text, 'gb18030');
}

/** Many hands: every row has its own separator, every third full-width digits. */
function messyRow(company: SampleCompany, index: number, label: Awaited<ReturnType<typeof readLabels>>): string[] {
  const separator = ['、', '；', ';', '，', '|'][index % 5]!;
  return columns.map(([, tidy]) => {
    const column = chongqingColumns.find(({ header }) => header === tidy)!;
    const text = String(column.cell(company, label) ?? '')
      .replaceAll(/[、；]/g, separator)
      .replace('+86 23 ', '023-');
    return index % 3 === 0 && ['最多洽谈场数', '参会人数', '电话'].includes(tidy) ? fullWidthDigits(text) : text;
  });
}

function fullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
}

function plant(fault: PlantedFault['fault'], cells: string[]): void {
  if (fault === 'name-missing') cells[1] = '';
  if (fault === 'sector-unknown') cells[3] = '山城经济';
  if (fault === 'number-in-words') cells[10] = '很多';
  if (fault === 'email-malformed') cells[15] = cells[15]!.replace('@', '.');
  // A colleague typed a comma of the file's own between two products: everything behind it moved one cell to the right.
  if (fault === 'cell-too-many') cells.splice(4, 1, ...cells[4]!.split(/[、；;，|]/).slice(0, 2));
}
