import pdfmake, { type Content, type Style } from 'pdfmake';
import { type Language, languageTags } from '../i18n/language.ts';
import { familyOfLanguage, fontBytes, fontFiles, printFamilies } from './fonts.ts';
import { setInFonts } from './set-in-fonts.ts';

export type { Content, TableCell } from 'pdfmake';
export { familyOfLanguage } from './fonts.ts';

/** Where a header or footer stands. Pages count from 1. */
export type PdfPlace = {
  /** Index of the chapter, from 0. */
  readonly chapter: number;
  readonly page: number;
  readonly pages: number;
};

/** A part of a document that begins on a new page and counts its own pages, e.g. one participant's sheet. */
export type PdfChapter = {
  /** Shown in the reader's bookmarks. */
  readonly title: string;
  readonly content: readonly Content[];
  /** Drawn under the last line where at least `from` points of the page are left; `height` is what is left. */
  readonly fill?: { readonly from: number; readonly draw: (height: number) => Content };
};

/**
 * A document of A4 pages. Texts are pdfmake's content; `font` of a node names the family its Chinese prefers
 * (`familyOfLanguage`), characters that family lacks are set in another one.
 */
export type PdfToWrite = {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly language: Language;
  /** An instant in ISO 8601. The same input and instant give the same bytes. */
  readonly created: string;
  readonly chapters: readonly PdfChapter[];
  readonly header?: (place: PdfPlace) => Content;
  readonly footer?: (place: PdfPlace) => Content;
  /** Points: left, top, right, bottom. The header is drawn in the top margin, the footer in the bottom one. */
  readonly margins: readonly [number, number, number, number];
  readonly styles?: Readonly<Record<string, Style>>;
  readonly defaultStyle?: Style;
  /** Set across the face of every page, in letters of `language`'s family. */
  readonly watermark?: string;
};

export type WrittenPdf = {
  readonly bytes: Uint8Array;
  /** Characters no font on board can print, as typed, each once; 〓 stands in their place. */
  readonly missing: readonly string[];
};

type Marker = { positions?: readonly { readonly pageNumber: number; readonly top: number }[] };

const a4HeightPoints = 841.89;

/** Writes a PDF with subset fonts embedded. Throws where there is no chapter. Layout is synchronous: about 20 ms a dense page. */
export async function writePdf(pdf: PdfToWrite): Promise<WrittenPdf> {
  if (pdf.chapters.length === 0) throw new Error(`The PDF "${pdf.title}" has no chapter; it needs at least one`);
  preparePrinter();
  const missing = new Set<string>();
  const home = familyOfLanguage[pdf.language];
  const set = (content: Content): Content => setInFonts(content, home, missing);
  const starts = pdf.chapters.map((chapter, index) => bookmark(chapter.title, index > 0));
  const ends = pdf.chapters.map(() => invisibleMark());
  const place = (page: number, documentPages: number): PdfPlace => {
    const chapter = starts.findLastIndex((mark) => pageOf(mark) <= page);
    const first = pageOf(starts[chapter]!);
    const next = starts[chapter + 1];
    return { chapter, page: page - first + 1, pages: (next ? pageOf(next) : documentPages + 1) - first };
  };
  const fill = (page: number, documentPages: number): Content[] => {
    const at = place(page, documentPages);
    const wanted = pdf.chapters[at.chapter]!.fill;
    const top = ends[at.chapter]!.positions?.[0]?.top;
    if (!wanted || at.page < at.pages || top === undefined) return [];
    const height = a4HeightPoints - pdf.margins[3] - top;
    // Counted from the footer upwards: pdfmake gives a header or footer no room below its own margin.
    return height < wanted.from
      ? []
      : [{ stack: [set(wanted.draw(height))], absolutePosition: { x: pdf.margins[0], y: -height } }];
  };
  const definition: Parameters<typeof pdfmake.createPdf>[0] = {
    pageSize: 'A4',
    pageMargins: [...pdf.margins],
    // Read by every viewer since 2003; it allows the compression of 1.5 and the language tag.
    version: '1.5',
    language: languageTags[pdf.language],
    displayTitle: true,
    info: {
      title: pdf.title,
      ...(pdf.author ? { author: pdf.author } : {}),
      ...(pdf.subject ? { subject: pdf.subject } : {}),
      ...(pdf.keywords ? { keywords: pdf.keywords } : {}),
      creator: 'Yugang',
      producer: 'Yugang',
      creationDate: new Date(pdf.created),
      modDate: new Date(pdf.created),
    },
    defaultStyle: { font: home, fontSize: 9, ...pdf.defaultStyle },
    styles: { ...pdf.styles },
    ...(pdf.watermark ? { watermark: { text: pdf.watermark, font: home, bold: true, opacity: 0.07, angle: -50 } } : {}),
    content: pdf.chapters.flatMap((chapter, index) => [
      starts[index] as Content,
      ...chapter.content.map(set),
      ends[index] as Content,
    ]),
    header: (page, pages) => (pdf.header ? set(pdf.header(place(page, pages))) : null),
    footer: (page, pages) => ({
      stack: [...fill(page, pages), ...(pdf.footer ? [set(pdf.footer(place(page, pages)))] : [])],
    }),
  };
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  return { bytes: new Uint8Array(bytes), missing: [...missing] };
}

/** An empty line, invisible and next to nothing in height; after layout its `positions` say where it came to stand. */
function invisibleMark(): Marker & { text: string } {
  return { text: '', fontSize: 1, lineHeight: 0.01 } as Marker & { text: string };
}

function bookmark(title: string, newPage: boolean): Marker & { text: string } {
  return Object.assign(invisibleMark(), {
    outline: true,
    outlineText: title,
    ...(newPage ? { pageBreak: 'before' } : {}),
  });
}

function pageOf(marker: Marker): number {
  return marker.positions?.[0]?.pageNumber ?? 1;
}

let prepared = false;

/** pdfmake keeps one set of fonts and one file store per process: both are filled once, and every other file or address is denied. */
function preparePrinter(): void {
  if (prepared) return;
  const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } };
  for (const family of printFamilies) {
    for (const file of Object.values(fontFiles[family])) virtualfs.writeFileSync(file, fontBytes(file));
  }
  pdfmake.setFonts(
    Object.fromEntries(
      printFamilies.map((family) => {
        const { normal, bold } = fontFiles[family];
        return [family, { normal, bold, italics: normal, bolditalics: bold }];
      }),
    ),
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  prepared = true;
}
