import { type CellStyle as LibraryStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { withoutControlCharacters } from './clean-cell-text.ts';
import { estimateRowHeight } from './estimate-row-height.ts';

/** How a cell looks: `header` bold on a tint, `emphasis` bold, `muted` grey. */
export const cellStyles = ['header', 'emphasis', 'muted'] as const;
export type CellStyle = (typeof cellStyles)[number];

/** A cell. Text is always written as text: `=1+1` stays these four characters and never becomes a formula. */
export type CellToWrite =
  | string
  | number
  | null
  | {
      readonly value: string | number | null;
      readonly style?: CellStyle;
      /** Background, RRGGBB. */
      readonly fill?: string;
      readonly align?: 'left' | 'center' | 'right';
    };

export type SheetToWrite = {
  /** Shown on the tab. Characters Excel forbids are replaced, the name is cut at 31 characters and made unique. */
  readonly name: string;
  /** Lines above the header row: a title, a date, the version of the paper. */
  readonly title?: readonly CellToWrite[];
  readonly columns: readonly {
    readonly header: string;
    /** In characters of Latin text; a Chinese character takes two. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly CellToWrite[])[];
  /** Row 1 is the first row of the sheet (a title line where there is one, else the header); column 1 is A. */
  readonly merges?: readonly {
    readonly fromRow: number;
    readonly toRow: number;
    readonly fromColumn: number;
    readonly toColumn: number;
  }[];
  /** Rows and columns that stay in sight. Without it, everything down to the header row. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** A4, fitted to one page in width; landscape unless told otherwise. */
  readonly print?: { readonly orientation?: 'portrait' | 'landscape'; readonly footer?: string };
};

export type WorkbookToWrite = {
  readonly sheets: readonly SheetToWrite[];
  readonly title?: string;
  /** An instant in ISO 8601. The same input and instant give the same bytes; without it, a fixed date is written. */
  readonly created?: string;
  /** Decides the font, since a Chinese glyph has a Hong Kong and a Mainland form. */
  readonly language?: 'en' | 'zh-Hant' | 'zh-Hans';
};

const fonts = { en: 'Calibri', 'zh-Hant': 'Microsoft JhengHei', 'zh-Hans': 'Microsoft YaHei' } as const;
type FontStyle = NonNullable<LibraryStyle['font']>;
const longestCell = 32_767;

/** Writes an .xlsx file: typed text and number cells only, no formulas, no links, no macros. */
export async function writeWorkbook(workbook: WorkbookToWrite): Promise<Uint8Array> {
  const created = new Date(workbook.created ?? '2000-01-01T00:00:00Z');
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.name));
  const font = { name: fonts[workbook.language ?? 'en'], size: 11 };
  return writeXlsx({
    sheets: workbook.sheets.map((sheet, index) => librarySheet(sheet, names[index]!, font)),
    // The library's own printTitlesRow leaves the sheet name unquoted, which Excel reports as a damaged file.
    namedRanges: workbook.sheets.map((sheet, index) => ({
      name: '_xlnm.Print_Titles',
      range: `'${names[index]!.replaceAll("'", "''")}'!${printTitles(sheet)}`,
      scope: names[index]!,
    })),
    defaultFont: font,
    properties: { ...(workbook.title ? { title: workbook.title } : {}), creator: 'Yugang', created, modified: created },
  });
}

function printTitles(sheet: SheetToWrite): string {
  const headerRow = (sheet.title ?? []).length + 1;
  return `$${headerRow}:$${headerRow}`;
}

function librarySheet(sheet: SheetToWrite, name: string, font: FontStyle): WriteSheet {
  const title = sheet.title ?? [];
  const header: CellToWrite[] = sheet.columns.map((column) => ({ value: column.header, style: 'header' }));
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const rows = [...title.map((cell) => [cell]), header, ...sheet.rows].map((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      const value = textOrNumber(cell);
      const type = typeof value === 'number' ? 'number' : 'string';
      // A title is longer than its column is wide: it runs over the cells beside it instead of wrapping.
      const wrapText = rowIndex >= title.length;
      cells.set(`${rowIndex},${columnIndex}`, { value, type, style: libraryStyle(cell, font, wrapText) });
      return value;
    }),
  );
  return {
    name,
    rows,
    cells,
    columns: sheet.columns.map((column) => ({ width: column.width })),
    rowDefs: new Map(sheet.rows.map((row, index) => [title.length + 1 + index, { height: rowHeight(row, sheet) }])).set(
      title.length,
      { height: rowHeight(header, sheet) },
    ),
    ...(sheet.merges ? { merges: sheet.merges.map(libraryMerge) } : {}),
    freezePane: sheet.freeze ?? { rows: title.length + 1, columns: 0 },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.print?.orientation ?? 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    ...(sheet.print?.footer ? { headerFooter: { oddFooter: sheet.print.footer.replaceAll('&', '&&') } } : {}),
  };
}

function rowHeight(row: readonly CellToWrite[], sheet: SheetToWrite): number {
  return estimateRowHeight(
    row.map((cell, index) => ({
      text: String(textOrNumber(cell) ?? ''),
      width: sheet.columns[index]?.width ?? 10,
      bold: typeof cell === 'object' && cell !== null && (cell.style === 'header' || cell.style === 'emphasis'),
    })),
  );
}

function textOrNumber(cell: CellToWrite): string | number | null {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null || value === '' ? null : withoutEscapes(withoutControlCharacters(value).slice(0, longestCell));
}

/** Spreadsheet programs read `_x000D_` in a text as the character of that number, unless its first dash is written so itself. */
function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

const looks: Record<CellStyle, LibraryStyle> = {
  header: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3ECF4' } },
    border: { bottom: { style: 'thin', color: { rgb: '5B7A99' } } },
    alignment: { vertical: 'center' },
  },
  emphasis: { font: { bold: true } },
  muted: { font: { color: { rgb: '777777' } } },
};

function libraryStyle(cell: CellToWrite, font: FontStyle, wrapText: boolean): LibraryStyle {
  const styled: Exclude<CellToWrite, string | number | null> =
    typeof cell === 'object' && cell !== null ? cell : { value: cell };
  const look = styled.style ? looks[styled.style] : {};
  return {
    ...look,
    font: { ...font, ...look.font },
    alignment: { vertical: 'top', wrapText, ...look.alignment, ...(styled.align ? { horizontal: styled.align } : {}) },
    ...(styled.fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: styled.fill.replace('#', '') } } }
      : {}),
  };
}

function libraryMerge(merge: NonNullable<SheetToWrite['merges']>[number]): MergeRange {
  return {
    startRow: merge.fromRow - 1,
    endRow: merge.toRow - 1,
    startCol: merge.fromColumn - 1,
    endCol: merge.toColumn - 1,
  };
}

/** Excel refuses a workbook whose tabs are named alike, are longer than 31 characters or hold one of []:*?/\ */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean = withoutControlCharacters(name)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = [...(clean || `Sheet ${index + 1}`)].slice(0, 31).join('').slice(0, 31);
    let unique = base;
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) unique = `${base.slice(0, 26)} (${copy})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
