import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompanyList } from '#modules/companies/index.ts';
import { writeCsv } from '#platform/documents/write-csv.ts';
import { writeWorkbook } from '#platform/documents/write-workbook.ts';

/** Ten thousand companies, read and recognised from .xlsx and .csv: seconds, and rows a second. */
const count = Number(process.argv[2] ?? 10_000);
const header =
  '参考编号,公司名称,英文名称,统一社会信用代码,企业类型,所属行业,主要产品,提供,需求,渠道,目标市场,语言,最多洽谈数,代表人数,可洽谈时间,网址,联系人,职务,邮箱,手机'.split(
    ',',
  );
const rows = Array.from({ length: count }, (_, index) => [
  `CQ-${index}`,
  `重庆山城第${index}号家居用品有限公司`,
  `Mountain City Home ${index} Ltd`,
  '',
  ['品牌', '生产企业、品牌', '销售渠道'][index % 3]!,
  ['食品；饮料茶酒', '家居生活', '玩具潮玩、礼品文具'][index % 3]!,
  `火锅底料${index}、调味品、礼盒`,
  '设计、代工、联名',
  '香港分销商；设计师品牌',
  '超市/电商',
  '香港、成都',
  '普通话、英语',
  (index % 20) + 1,
  2,
  ['仅限上午', '第3、4时段除外', '全天'][index % 3]!,
  `www.example${index}.com`,
  '王经理',
  '销售总监',
  `office${index}@example.com`,
  `+86 138 ${String(index).padStart(8, '0')}`,
]);

const columns = header.map((text) => ({ header: text, width: 20 }));
const files = [
  ['list.xlsx', await writeWorkbook({ sheets: [{ name: '企业名单', columns, rows }], language: 'zh-Hans' })],
  ['list.csv', writeCsv([header, ...rows])],
] as const;
for (const [name, bytes] of files) {
  const path = join(tmpdir(), `yugang-bench-${process.pid}-${name}`);
  await writeFile(path, bytes);
  const started = performance.now();
  const read = await readCompanyList({ source: path, side: 'right' });
  const seconds = (performance.now() - started) / 1000;
  const result = read.ok
    ? `${read.value.companies.length} companies, ${read.value.problems.length} problems`
    : read.refusal.code;
  console.log(`${name} ${(bytes.length / 1e6).toFixed(2)} MB: ${seconds.toFixed(2)} s, ${result}`);
}
