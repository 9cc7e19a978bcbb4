const lineHeightPoints = 15.75;
/** Excel's largest row. */
const largestRowPoints = 409;

/**
 * Height of a spreadsheet row in points in which every wrapped text can be read. Spreadsheet programs don't agree on when a row
 * without a height grows with its text, so the height is written. Widths are in characters of Latin text; a Chinese one takes two.
 */
export function estimateRowHeight(
  cells: readonly { readonly text: string; readonly width: number; readonly bold: boolean }[],
): number {
  const lines = cells.map(({ text, width, bold }) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((wideness(line) * (bold ? 1.12 : 1.04)) / (width - 1))), 0),
  );
  return Math.min(largestRowPoints, Math.max(1, ...lines) * lineHeightPoints + 1.5);
}

function wideness(text: string): number {
  let sum = 0;
  for (const character of text) sum += character.charCodeAt(0) >= 0x2e80 ? 2 : 1;
  return sum;
}
