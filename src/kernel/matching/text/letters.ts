/** A text by its characters; a plain string is that already, unless characters of two code units stand in it. */
export type Letters = { readonly length: number; slice(from: number, to?: number): string };

export function lettersOf(text: string): Letters {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  const letters = [...text];
  return { length: letters.length, slice: (from, to) => letters.slice(from, to).join('') };
}
