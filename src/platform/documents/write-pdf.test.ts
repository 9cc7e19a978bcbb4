import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { asRead, readPdfPages } from '#tests/builders/read-pdf-pages.ts';
import { fontBytes, fontFiles, missingCharacterMark, printFamilies, runsOfText } from './fonts.ts';
import { type PdfToWrite, writePdf } from './write-pdf.ts';

const fonts = Object.fromEntries(
  printFamilies.map((family) => [family, create(fontBytes(fontFiles[family].normal)) as Font]),
);
const simplified = '重庆渝中门户网络发展龙腾飞扬';
const hongKong = '㗎邨裏衞峯𨋢啫粵糭麪';

function document(wanted: Partial<PdfToWrite>): PdfToWrite {
  return {
    title: 'Test 測試',
    language: 'en',
    created: '2026-11-01T08:00:00Z',
    margins: [40, 60, 40, 50],
    chapters: [{ title: 'One', content: ['text'] }],
    ...wanted,
  };
}

describe('cutting text into runs of a font that can print them', () => {
  it('never hands a font a character it has no glyph for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(...printFamilies),
        (text, preferred) => {
          for (const run of runsOfText(text, preferred).runs) {
            for (const character of run.text.replaceAll('\n', '')) {
              const codePoint = character.codePointAt(0)!;
              expect(fonts[run.family]!.hasGlyphForCodePoint(codePoint), `U+${codePoint.toString(16)}`).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses no character a font has', () => {
    for (const preferred of printFamilies) {
      const text = `${simplified} ${hongKong} Łódź Ж € 臺灣`;
      const cut = runsOfText(text, preferred);
      expect(cut.runs.map((run) => run.text).join('')).toBe(text);
      expect(cut.missing).toEqual([]);
    }
  });

  it('keeps each script in its own font where that font can print it', () => {
    expect(runsOfText(simplified, 'NotoSansSC').runs).toEqual([{ text: simplified, family: 'NotoSansSC' }]);
    expect(runsOfText(hongKong, 'NotoSansHK').runs).toEqual([{ text: hongKong, family: 'NotoSansHK' }]);
  });

  it('marks what no font can print once a grapheme, and reports it as typed', () => {
    const cut = runsOfText('A😀👩‍👩‍👧B', 'NotoSansHK');
    expect(cut.runs.map((run) => run.text).join('')).toBe(`A${missingCharacterMark}${missingCharacterMark}B`);
    expect(cut.missing).toEqual(['😀', '👩‍👩‍👧']);
  });

  it('leaves out direction marks, joiners and controls, which have no shape', () => {
    expect(runsOfText('a\u202eb\u200dc\u0007\ufeffd', 'NotoSansHK').runs).toEqual([
      { text: 'abcd', family: 'NotoSansHK' },
    ]);
  });

  it('prints letters typed in parts, in one font', () => {
    const cut = runsOfText('Cafe\u0301 e\u0302\u0301', 'NotoSansHK');
    expect(cut.runs.map((run) => run.text.normalize('NFC')).join('')).toBe('Café ế');
    expect(cut.missing).toEqual([]);
  });
});

describe('writing a PDF', () => {
  it('prints every character of both scripts, in body, table, header and footer, with no glyph missing', async () => {
    const { bytes, missing } = await writePdf(
      document({
        header: () => `Header ${hongKong}`,
        footer: () => `Footer ${simplified}`,
        chapters: [
          {
            title: 'One',
            content: [
              { text: ['Bold ', { text: hongKong, bold: true, font: 'NotoSansSC' }] },
              { table: { widths: [80, '*'], body: [[simplified, { stack: [hongKong, simplified] }]] } },
              { columns: [{ text: simplified, font: 'NotoSansHK' }, { ul: [hongKong] }] },
            ],
          },
        ],
      }),
    );
    const [page = ''] = await readPdfPages(bytes);
    expect(page.split(asRead(hongKong)).length - 1).toBe(4);
    expect(page.split(simplified).length - 1).toBe(4);
    expect(page).not.toContain('\u0000');
    expect(missing).toEqual([]);
  });

  it('prints a visible mark, and says which characters it stands for', async () => {
    const { bytes, missing } = await writePdf(document({ chapters: [{ title: 'x', content: ['Smile 😀 twice 😀'] }] }));
    expect((await readPdfPages(bytes))[0]).toBe('Smile〓twice〓');
    expect(missing).toEqual(['😀']);
  });

  it('breaks long Chinese and long words so that nothing leaves the column', async () => {
    const chinese = '渝港品牌設計零售貿易授權'.repeat(17).slice(0, 200);
    const word = `${'averyveryverylongname'.repeat(9)}@example.com`;
    const { bytes } = await writePdf(
      document({ chapters: [{ title: 'x', content: [{ table: { widths: [90, 90], body: [[chinese, word]] } }] }] }),
    );
    const [page = ''] = await readPdfPages(bytes);
    for (const character of new Set(chinese + word)) {
      expect(page.split(character).length, character).toBe(`${chinese}${word}`.split(character).length);
    }
  });

  it('counts pages by chapter', async () => {
    const long = Array.from({ length: 70 }, (_, line) => `Line ${line}`);
    const { bytes } = await writePdf(
      document({
        chapters: [
          { title: 'a', content: ['short'] },
          { title: 'b', content: long },
          { title: 'c', content: ['short'] },
        ],
        footer: (place) => `[${place.chapter}:${place.page}/${place.pages}]`,
      }),
    );
    const pages = await readPdfPages(bytes);
    expect(pages.map((page) => /\[.*\]/.exec(page)?.[0])).toEqual(['[0:1/1]', '[1:1/2]', '[1:2/2]', '[2:1/1]']);
  });

  it('fills what is left of a chapter’s last page, and only where enough is left', async () => {
    const left: number[] = [];
    const draw = (height: number): string => {
      left.push(height);
      return 'FILLED';
    };
    const fill = { from: 100, draw };
    const { bytes } = await writePdf(
      document({
        chapters: [
          { title: 'a', content: ['short'], fill },
          { title: 'b', content: Array.from({ length: 53 }, () => 'line'), fill },
        ],
      }),
    );
    expect((await readPdfPages(bytes)).map((page) => page.includes('FILLED'))).toEqual([true, false]);
    expect(left).toHaveLength(1);
    expect(left[0]).toBeGreaterThan(600);
    expect(left[0]).toBeLessThan(841.89 - 110);
  });

  it('gives the same bytes for the same input, and says title, language and date', async () => {
    const first = await writePdf(document({}));
    const second = await writePdf(document({}));
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const raw = Buffer.from(first.bytes).toString('latin1');
    expect(raw).toContain('D:20261101080000Z');
    expect(raw).toContain('/Lang (en)');
    const other = await writePdf(document({ created: '2026-11-02T08:00:00Z' }));
    expect(Buffer.from(first.bytes).equals(Buffer.from(other.bytes))).toBe(false);
  });

  it('embeds the characters used, not the fonts', async () => {
    const { bytes } = await writePdf(document({ chapters: [{ title: 'x', content: [hongKong, simplified] }] }));
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('refuses to write a document of nothing, and to fetch or open anything', async () => {
    await expect(writePdf(document({ chapters: [] }))).rejects.toThrow(/no chapter/);
    const image = (source: string) => document({ chapters: [{ title: 'x', content: [{ image: source }] }] });
    await expect(writePdf(image('/etc/hostname'))).rejects.toThrow(/denied/);
    await expect(writePdf(image('http://127.0.0.1:9/x.png'))).rejects.toThrow();
  });
});
