import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCompanies } from '#modules/companies/export/export-companies.ts';
import { applyImport } from '#modules/companies/imports/apply-import.ts';
import { loadRows, saveDecisions } from '#modules/companies/imports/import-row-store.ts';
import { changeImport, loadImport } from '#modules/companies/imports/import-store.ts';
import { readImport } from '#modules/companies/imports/read-import.ts';
import { requestApplying } from '#modules/companies/imports/request-import-step.ts';
import { uploadImport } from '#modules/companies/imports/upload-import.ts';
import { queryCompanies } from '#modules/companies/search/query-companies.ts';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { openDatabase } from '#platform/database/open-database.ts';
import { writeWorkbook } from '#platform/documents/write-workbook.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';

/** Ten thousand companies from upload to applied, then what finding and exporting them takes. A database of its own, thrown away. */
const count = Number(process.argv[2] ?? 10_000);
const header =
  '参考编号,公司名称,英文名称,企业类型,所属行业,主要产品,提供,需求,渠道,目标市场,语言,最多洽谈数,代表人数,可洽谈时间,网址,联系人,职务,邮箱,手机'.split(
    ',',
  );
const trades = '火锅食品,家居用品,日用百货,玩具礼品,茶叶饮料,服饰箱包,美容护肤,数码科技,文具图书,运动户外'.split(',');
const characters = [
  ...'安邦宝彩成诚川达德鼎东方飞丰福高冠光广国海汉浩恒宏鸿华汇惠嘉佳建江金锦京晶景巨君凯康科蓝乐力立利联龙隆美明宁鹏平奇启千乾庆全荣瑞润森山盛胜世顺思泰天通同万旺威伟文五喜先翔祥新鑫信兴星雄旭亚扬耀一宜亿易益银英永友宇玉裕元圆源远月悦云泽展兆振正志智中众卓',
];
// A prime scatters neighbours, so that names next to each other look nothing alike.
const scattered = (index: number) => (index * 7919) % 50_625;
const digit = (index: number, place: number, base: number) => Math.floor(scattered(index) / base ** place) % base;
const syllables = 'ka lo mi ren sta vor del qui nax bro tem fel gar hin jul'.split(' ');
const english = (index: number) => [0, 1, 2, 3].map((place) => syllables[digit(index, place, 15)]).join('');
const chinese = (index: number) =>
  `${characters[digit(index, 0, 225) % 150]}${characters[(digit(index, 0, 225) + digit(index, 1, 225)) % 149]}${characters[digit(index, 1, 225) % 148]}`;
const rows = Array.from({ length: count }, (_, index) => [
  `CQ-${index}`,
  `重庆${chinese(index)}${trades[index % 10]}有限公司`,
  `${english(index)} Home Ltd`,
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
  `office@example${index}.com`,
  `+86 138 ${String(index).padStart(8, '0')}`,
]);
const file = await writeWorkbook({
  sheets: [{ name: '企业名单', columns: header.map((text) => ({ header: text, width: 20 })), rows }],
  language: 'zh-Hans',
});

const folder = await mkdtemp(join(tmpdir(), 'yugang-bench-'));
// The database may run under another account than this program.
await chmod(folder, 0o755);
const opened = await openDatabase({ folder }, { log: openLog({ level: 'silent' }), onLost: () => {} });
if (!opened.ok) throw new Error(opened.refusal.code);
const { gateway } = opened.value;
const office = randomUUID();
const inOffice = <T>(work: (tx: OfficeTransaction) => Promise<T>) => gateway.inOffice(office, work);
const deps = { clock: systemClock, newId: uuidVersion7(systemClock) };

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const value = await work();
  const ms = performance.now() - started;
  const { user, system: kernel } = process.cpuUsage(cpu);
  const took = ms < 1_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1_000).toFixed(2)} s`;
  // On a busy machine the clock says little; what the program itself computed says more.
  console.log(`${what}: ${took} (${((user + kernel) / 1e6).toFixed(2)} s computing)`);
  return value;
}

try {
  await inOffice((tx) =>
    tx.sql`
      insert into offices (id, code, name, time_zone, languages, sides) values (${office}, 'bench',
        '{"en":"Bench","zh-Hant":"測","zh-Hans":"测"}', 'Asia/Hong_Kong', '{en}', '{"left":{"en":"Left"},"right":{"en":"Right"}}')
    `.execute(tx.tables()),
  );
  const importIt = async () => {
    const upload = { side: 'right', fileName: 'list.xlsx', file, isSample: false } as const;
    const { id } = await timed('  upload', async () => {
      const uploaded = await inOffice((tx) => uploadImport({ tx, ...deps }, system, upload));
      if (!uploaded.ok) throw new Error(uploaded.refusal.code);
      return uploaded.value;
    });
    await timed('  read and compare', () => readImport({ inOffice }, id));
    const ready = await inOffice((tx) => loadImport(tx, id));
    console.log(`  ${JSON.stringify(ready?.counts)}`);
    await timed('  apply', async () => {
      const asked = await inOffice(async (tx) => {
        const { rows: alike } = await loadRows(tx, id, { kind: 'alike', offset: 0, limit: count });
        const decisions = alike.map(({ row }) => ({ row, decision: 'new' as const, company: null, version: null }));
        await saveDecisions(tx, id, decisions);
        await changeImport(tx, id, { undecided: 0 });
        return requestApplying(tx, system, { id, fromVersion: ready!.version + 1 });
      });
      if (!asked.ok) throw new Error(asked.refusal.code);
      await applyImport(deps, { inOffice, signal: new AbortController().signal }, id);
    });
    return id;
  };
  console.log(`${count} companies, ${(file.length / 1e6).toFixed(2)} MB`);
  await timed('upload to applied, all new', importIt);
  const filter = { side: null, kind: null, sector: null, archived: false, order: 'asc', offset: 0, limit: 50 } as const;
  const queries = [
    '',
    '火锅',
    '宝彩',
    '重慶',
    'chongqing',
    'baocai',
    'bchg',
    'CQ-999',
    'kalomi hoem',
    'example',
    '暴彩',
  ];
  for (const q of queries) {
    const query = { ...filter, q, sort: q === '' ? 'name' : 'relevance', language: 'zh-Hans' } as const;
    await inOffice((tx) => queryCompanies(tx, query));
    const found = await timed(`find ${JSON.stringify(q)}`, () => inOffice((tx) => queryCompanies(tx, query)));
    console.log(`  ${found.total} found${found.isApproximate ? ', alike' : ''}`);
  }
  for (const format of ['xlsx', 'csv'] as const) {
    const order = { side: 'right', archived: false, format, language: 'en' } as const;
    await timed(`export as .${format}`, () => inOffice((tx) => exportCompanies({ tx, ...deps }, system, order)));
  }
} finally {
  await opened.value.close();
  await rm(folder, { recursive: true, force: true });
}
