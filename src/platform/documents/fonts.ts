import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Language } from '../i18n/language.ts';

/**
 * The print families. A Chinese glyph has a Hong Kong and a Mainland form, so each script has its own; neither family holds
 * every character (Noto Sans HK lacks many Simplified ones), so each is the other's fallback. Roboto comes last, for the
 * Latin, Greek and Cyrillic letters (Ł, ș, Ж) that both lack.
 */
export const printFamilies = ['NotoSansHK', 'NotoSansSC', 'Roboto'] as const;
export type PrintFamily = (typeof printFamilies)[number];

export const familyOfLanguage = {
  en: 'NotoSansHK',
  'zh-Hant': 'NotoSansHK',
  'zh-Hans': 'NotoSansSC',
} as const satisfies Record<Language, PrintFamily>;

export const fontFiles = {
  NotoSansHK: {
    normal: '@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf',
  },
  NotoSansSC: {
    normal: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  Roboto: {
    normal: 'pdfmake/fonts/Roboto/Roboto-Regular.ttf',
    bold: 'pdfmake/fonts/Roboto/Roboto-Medium.ttf',
  },
} as const satisfies Record<PrintFamily, { normal: string; bold: string }>;

/** The geta mark, with which Chinese and Japanese printers have always marked a character they have no type for. */
export const missingCharacterMark = '〓';

export type TextRun = { readonly text: string; readonly family: PrintFamily };

const resolve = createRequire(import.meta.url).resolve;
const bytesByFile = new Map<string, Buffer>();
const openFamilies = new Map<PrintFamily, OpenFamily>();

/** The bytes of a font file of `fontFiles`, read once for the life of the process (7 to 11 MB each). */
export function fontBytes(file: string): Buffer {
  const known = bytesByFile.get(file);
  if (known) return known;
  const bytes = readFileSync(resolve(file));
  bytesByFile.set(file, bytes);
  return bytes;
}

/**
 * Cuts a text into runs that one family can print: `preferred` where it has the glyphs, the other where only that one does.
 * A grapheme in neither becomes the mark 〓 and is listed in `missing`. Characters without a shape of their own (controls,
 * direction marks, joiners, variation selectors) are left out, so that none of them prints as a box.
 */
export function runsOfText(
  text: string,
  preferred: PrintFamily,
): { readonly runs: readonly TextRun[]; readonly missing: readonly string[] } {
  const whole = withoutShapelessCharacters(text);
  if (everyCodePoint(whole, openFamily(preferred).has))
    return { runs: [{ text: whole, family: preferred }], missing: [] };
  const families = [preferred, ...printFamilies.filter((family) => family !== preferred)];
  const runs: { text: string; family: PrintFamily }[] = [];
  const missing: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const shown = withoutShapelessCharacters(segment);
    const run = printable(shown, families);
    if (!run) missing.push(segment);
    const { text: added, family } = run ?? printable(missingCharacterMark, families)!;
    const last = runs.at(-1);
    if (last?.family === family) last.text += added;
    else runs.push({ text: added, family });
  }
  return { runs, missing };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A letter typed in parts is composed where that is all a font lacks; nothing else is, since NFC replaces ideographs used in names. */
function printable(grapheme: string, families: readonly PrintFamily[]): TextRun | null {
  const forms = /\p{M}/u.test(grapheme) ? [grapheme, grapheme.normalize('NFC')] : [grapheme];
  for (const family of families) {
    const text = forms.find((form) => everyCodePoint(form, openFamily(family).has));
    if (text !== undefined) return { text, family };
  }
  return null;
}

function everyCodePoint(text: string, has: (codePoint: number) => boolean): boolean {
  for (const character of text) {
    if (character !== '\n' && !has(character.codePointAt(0)!)) return false;
  }
  return true;
}

function withoutShapelessCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** How wide a text is in the regular weight, in parts of the font size, without kerning. Bold is about a twelfth wider. */
export function widthInEms(text: string, preferred: PrintFamily): number {
  const families = printFamilies.toSorted((a, b) => Number(b === preferred) - Number(a === preferred)).map(openFamily);
  let width = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    width += families.find((family) => family.has(codePoint))?.advance(codePoint) ?? 1;
  }
  return width;
}

type OpenFamily = { readonly has: (codePoint: number) => boolean; readonly advance: (codePoint: number) => number };

/** Regular and bold of a family hold the same characters, so the regular one answers for both. */
function openFamily(family: PrintFamily): OpenFamily {
  const known = openFamilies.get(family);
  if (known) return known;
  const font = create(fontBytes(fontFiles[family].normal)) as Font;
  const opened = {
    has: remembered((codePoint) => font.hasGlyphForCodePoint(codePoint)),
    advance: remembered((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm),
  };
  openFamilies.set(family, opened);
  return opened;
}

function remembered<Answer>(ask: (codePoint: number) => Answer): (codePoint: number) => Answer {
  const answers = new Map<number, Answer>();
  return (codePoint) => {
    const known = answers.get(codePoint);
    if (known !== undefined) return known;
    const answer = ask(codePoint);
    answers.set(codePoint, answer);
    return answer;
  };
}
