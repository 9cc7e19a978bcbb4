import { widthInEms } from '#platform/documents/fonts.ts';

/**
 * How much of each meeting is told, so that a full day still fits on one page. The first density is the roomiest.
 * - `reasons`: most reasons told for a meeting; `bothLanguages`: in English and Chinese, else in the reader's Chinese only.
 * - `about`: what the counterpart is (kinds and sectors); `description`: its description too.
 */
export type Density = {
  readonly nameSize: number;
  readonly textSize: number;
  readonly padding: number;
  readonly reasons: number;
  readonly bothLanguages: boolean;
  readonly about: boolean;
  readonly description: boolean;
};

export const densities: readonly [Density, ...Density[]] = [
  { nameSize: 10, textSize: 8.5, padding: 6, reasons: 3, bothLanguages: true, about: true, description: true },
  { nameSize: 9.5, textSize: 8, padding: 5, reasons: 2, bothLanguages: true, about: true, description: false },
  { nameSize: 9, textSize: 7.5, padding: 3.5, reasons: 1, bothLanguages: true, about: true, description: false },
  { nameSize: 8.5, textSize: 7.5, padding: 2.5, reasons: 1, bothLanguages: false, about: true, description: false },
  { nameSize: 8.5, textSize: 7.5, padding: 2, reasons: 1, bothLanguages: false, about: false, description: false },
];

/** The line height of the print fonts as set by the page, in parts of the font size. */
export const leading = 1.24;

/** Lines a text takes in a column, with a little for words that don't fill theirs. */
export function estimatedLines(text: string, sizePoints: number, widthPoints: number): number {
  if (!text) return 0;
  return Math.max(1, Math.ceil((widthInEms(text, 'NotoSansHK') * sizePoints * 1.03) / widthPoints));
}

/**
 * Whether a text surely stands on one line, even in bold. Such a text is set as one piece (`noWrap`): pdfmake sets a text that may
 * wrap character by character in Chinese, which takes most of the time of a document.
 */
export function fitsOnOneLine(text: string, sizePoints: number, widthPoints: number): boolean {
  return widthInEms(text, 'NotoSansHK') * sizePoints * 1.12 <= widthPoints;
}

export function estimatedHeight(text: string, sizePoints: number, widthPoints: number): number {
  return estimatedLines(text, sizePoints, widthPoints) * sizePoints * leading;
}

/** The roomiest density whose rows fit in `heightPoints`; the tightest one where none does. */
export function chooseDensity(heightPoints: number, heightAt: (density: Density) => number): Density {
  return densities.find((density) => heightAt(density) <= heightPoints) ?? densities.at(-1)!;
}

/** The text, cut with an ellipsis where it would take more than `lines` lines. */
export function shortened(text: string, sizePoints: number, widthPoints: number, lines: number): string {
  if (estimatedLines(text, sizePoints, widthPoints) <= lines) return text;
  const characters = [...text];
  const cut = (kept: number): string => `${characters.slice(0, kept).join('').trimEnd()}…`;
  let fits = 1;
  let tooLong = characters.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (estimatedLines(cut(middle), sizePoints, widthPoints) <= lines) fits = middle;
    else tooLong = middle;
  }
  return cut(fits);
}
