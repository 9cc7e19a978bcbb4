import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../bin/yugang');

const left = `Reference,English name,Type,Sector,Products,Seeking,Sales channels,Must meet
HK-1,Tin Kettle Limited,Brand,Food,chilli sauce,supermarkets in Chongqing,Supermarket,CQ-1
HK-2,Paper Tram Limited,Brand,Gifts and stationery,notebooks,gift shops,Lifestyle store,
HK-3,Ferry Design Studio,Service firm,Design,retail design,malls and stores,,
`;
const right = `编号,公司名称,类型,行业,产品,需求,渠道
CQ-1,重庆三渡超市有限公司,销售渠道,食品,进口食品,香港食品品牌,超市
CQ-2,重庆坡上书店有限公司,销售渠道,礼品文具,文具,设计文具品牌,生活方式集合店
CQ-3,重庆索口广场有限公司,场地或商场,零售与流通,商场铺位,快闪品牌,购物中心
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'));
  await writeFile(join(folder, 'left.csv'), left);
  await writeFile(join(folder, 'right.csv'), right);
});
afterEach(() => rm(folder, { recursive: true }));

type Run = { readonly code: number | null; readonly out: string; readonly errors: string };

function plan(...extra: readonly string[]): Promise<Run> {
  const usual = [
    '--left',
    'left.csv',
    '--right',
    'right.csv',
    '--slots',
    '4',
    '--tables',
    '3',
    '--out',
    'mission',
    '--date',
    '2027-03-16',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'plan', ...usual, ...extra], {
      cwd: folder,
      env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
    });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, errors }));
  });
}

async function files(): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'mission'), { recursive: true });
  return entries.sort();
}

const programme = async () => JSON.parse(await readFile(join(folder, 'mission/programme.json'), 'utf8'));

describe('yugang plan', { timeout: 180_000 }, () => {
  test('writes every document, says nothing in a pipe, and does it again the same', async () => {
    await mkdir(join(folder, 'mission'));
    await writeFile(join(folder, 'mission/minutes.docx'), 'mine');
    const refused = await plan();
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.errors).toContain('minutes.docx');
    expect(await files()).toEqual(['minutes.docx']);

    expect(await plan('--force')).toEqual({ code: 0, out: '', errors: '' });
    expect((await files()).filter((path) => !path.startsWith('calendars'))).toEqual([
      'itineraries.pdf',
      'minutes.docx',
      'programme.json',
      'report.md',
      'timetable.xlsx',
    ]);
    const calendars = await readdir(join(folder, 'mission/calendars'));
    const first = await programme();
    expect(first.timetable.assignments.length).toBeGreaterThan(3);
    const meeting = new Set(first.meetings.flatMap((one: { participants: number[] }) => one.participants));
    expect(calendars.length).toBe(meeting.size);
    expect(await readFile(join(folder, 'mission/report.md'), 'utf8')).toContain('1 of 1 must-meets');
    expect((await readFile(join(folder, 'mission/itineraries.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

    // Over an earlier plan: a calendar of a company that is gone goes too, and what is written is the same but for the seconds.
    await rm(join(folder, 'mission/minutes.docx'));
    await writeFile(join(folder, 'mission/calendars/gone.ics'), 'of an earlier plan');
    expect(await plan('--lang', 'zh-Hant')).toEqual({ code: 0, out: '', errors: '' });
    expect(await readdir(join(folder, 'mission/calendars'))).toEqual(calendars);
    const again = await programme();
    const untimed = (one: typeof first) => ({ ...one, timetable: { ...one.timetable, seconds: 0 } });
    expect(untimed(again)).toEqual(untimed(first));
    expect(await readFile(join(folder, 'mission/report.md'), 'utf8')).toContain('未能編入的會面及原因');
    expect(await readdir(folder)).toEqual(['left.csv', 'mission', 'right.csv']);
  });

  test('an error in a list is named with file, row and column, and nothing is written', async () => {
    await writeFile(join(folder, 'left.csv'), left.replace('Brand,Food', 'Brand,Underwater basketry'));
    const run = await plan();
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.errors).toMatch(/error: left\.csv.*row 2.*column D.*Underwater basketry/);
    expect(await readdir(folder)).toEqual(['left.csv', 'right.csv']);
  });

  test.each([
    ['a list that is missing', ['--left', 'nowhere.xlsx'], /nowhere\.xlsx/],
    ['a wish for nobody, with its row', ['--left', 'wish.csv'], /wish\.csv.*row 2.*CQ-99/],
    ['slots that are no number', ['--slots', 'many'], /many/],
    ['a zone that is none', ['--time-zone', 'Mars/Olympus'], /Mars\/Olympus/],
  ])('%s is refused with exit code 2', async (_, extra, message) => {
    await writeFile(join(folder, 'wish.csv'), left.replace(',CQ-1', ',CQ-99'));
    const before = await readdir(folder);
    const run = await plan(...extra);
    expect(run.errors).toMatch(message);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(await readdir(folder)).toEqual(before);
  });
});
