import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';

const project = new URL('../', import.meta.url);

/** Words of the other place: what to say instead stands in docs/glossary.md. */
const foreignWords = {
  'zh-Hant': /洽談|檯|桌號|郵箱|信息|文件夾|數據|服務器|軟體|網路|默認|視頻/,
  'zh-Hans': /会面|会谈|会议桌|枱|檯|电邮|档案|资料夹|资料库|伺服器|网路|行事历|试算表|合共/,
} as const;
type Script = keyof typeof foreignWords;

/** Hong Kong writes these, which plain Big5 lacks. */
const alsoTraditional = new Set('枱');

type Wording = { readonly place: string; readonly script: Script; readonly text: string };

test('every Chinese text is written in its own script', async () => {
  const strange = (await wordings()).flatMap(({ place, script, text }) => {
    const characters = [...text].filter(
      (character) => /\p{Script=Han}/u.test(character) && !belongs(character, script),
    );
    return characters.length > 0 ? [`${place} ${script} “${text}”: ${characters.join(' ')}`] : [];
  });
  expect(strange).toEqual([]);
});

test('every Chinese text is worded as its readers word it', async () => {
  const strange = (await wordings()).flatMap(({ place, script, text }) => {
    const word = foreignWords[script].exec(text)?.[0];
    return word ? [`${place} ${script} “${text}”: ${word}`] : [];
  });
  expect(strange).toEqual([]);
});

test('every identifier of the glossary that is not planned stands in the code', async () => {
  const glossary = await readFile(new URL('docs/glossary.md', project), 'utf8');
  const everything = (await Promise.all((await files(['src', 'migrations', 'data/taxonomy'])).map(read))).join('\n');
  const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.includes('_planned_'));
  const identifiers = rows.flatMap((row) => [...row.split('|')[4]!.matchAll(/`([^`]+)`/g)].map((found) => found[1]!));
  expect(identifiers.length).toBeGreaterThan(80);
  expect(identifiers.filter((identifier) => !new RegExp(`\\b${identifier}\\b`).test(everything))).toEqual([]);
});

/** GB 2312 holds the simplified characters of everyday use and no traditional ones; plain Big5 the other way round. */
function belongs(character: string, script: Script): boolean {
  if (script === 'zh-Hant' && alsoTraditional.has(character)) return true;
  const [lead = 0, trail = 0] = iconv.encode(character, script === 'zh-Hant' ? 'big5' : 'gbk');
  return script === 'zh-Hant' ? lead >= 0xa4 && lead <= 0xf9 : lead >= 0xb0 && lead <= 0xf7 && trail >= 0xa1;
}

/** Every `'zh-Hant': '…'` and `'zh-Hans': '…'` of the sources and of the data packs' labels. */
async function wordings(): Promise<Wording[]> {
  const found: Wording[] = [];
  for (const place of await files(['src', 'data/taxonomy'])) {
    if (/\.test\.tsx?$/.test(place)) continue;
    const text = await read(place);
    for (const [, script, , single, double] of text.matchAll(
      /['"](zh-Han[ts])['"]:\s*('((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g,
    )) {
      found.push({ place, script: script as Script, text: single ?? double ?? '' });
    }
  }
  expect(found.length).toBeGreaterThan(400);
  return found;
}

async function files(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(new URL(`${folder}/`, project), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && /\.(ts|tsx|sql|json)$/.test(entry.name))
        found.push(path.slice(fileURLToPath(project).length));
    }
  }
  return found;
}

function read(place: string): Promise<string> {
  return readFile(new URL(place, project), 'utf8');
}
