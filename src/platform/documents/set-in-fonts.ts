import type { Content } from 'pdfmake';
import { type PrintFamily, runsOfText } from './fonts.ts';

type Node = {
  readonly text?: unknown;
  readonly font?: PrintFamily;
  readonly table?: { readonly body: readonly (readonly unknown[])[] };
  readonly [part: string]: unknown;
};

/**
 * A copy of the content in which every text is cut into runs of a font that can print them. `font` of a node holds for
 * what is inside it. What no font can print is added to `missing`.
 */
export function setInFonts(content: Content, family: PrintFamily, missing: Set<string>): Content {
  return block(content, family, missing) as Content;
}

function block(content: unknown, family: PrintFamily, missing: Set<string>): unknown {
  if (content === null || content === undefined) return content;
  if (Array.isArray(content)) return content.map((item) => block(item, family, missing));
  if (typeof content !== 'object') return { text: inlines(content, family, missing) };
  const node = content as Node;
  const own = node.font ?? family;
  const copy: { [part: string]: unknown; text?: unknown; table?: unknown } = { ...node };
  if ('text' in node) copy.text = inlines(node.text, own, missing);
  for (const part of ['stack', 'columns', 'ul', 'ol']) {
    if (part in node) copy[part] = block(node[part], own, missing);
  }
  if (node.table) {
    copy.table = { ...node.table, body: node.table.body.map((row) => row.map((cell) => block(cell, own, missing))) };
  }
  return copy;
}

/** Inline pieces side by side: pdfmake forgets the style of a piece that holds pieces, so each run carries it itself. */
function inlines(text: unknown, family: PrintFamily, missing: Set<string>): Node[] {
  if (Array.isArray(text)) return text.flatMap((piece) => inlines(piece, family, missing));
  if (typeof text === 'object' && text !== null) {
    const { text: inner, ...style } = text as Node;
    const own = style.font ?? family;
    return inlines(inner, own, missing).map((run) => ({ ...style, ...run }));
  }
  const set = runsOfText(String(text ?? ''), family);
  for (const character of set.missing) missing.add(character);
  return set.runs.map((run) => ({ text: run.text, font: run.family }));
}
