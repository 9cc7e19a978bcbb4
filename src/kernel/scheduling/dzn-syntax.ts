import { accepted, type Outcome, refused } from '../lib/outcome.ts';

/** A value of the MiniZinc data subset, with the line it begins on (from 1). */
export type DznValue =
  | { readonly kind: 'integer'; readonly line: number; readonly value: number }
  | { readonly kind: 'set'; readonly line: number; readonly items: readonly DznInteger[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly DznValue[] }
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly (readonly DznInteger[])[] };
export type DznInteger = { readonly value: number; readonly line: number };
export type DznItems = ReadonlyMap<string, DznValue>;

/** `dzn-malformed`: values line, value (what stands there), expected. */
export type DznFault = 'dzn-malformed';

type Token = { readonly text: string; readonly line: number };

const longestRange = 100_000;

/**
 * Reads `name = value;` items: integers, sets `{1, 2}`, `1..3`, `{}`, arrays `[...]` of integers or sets, tables `[|1, 2|3, 4|]`;
 * comments `%` and `/* *\/`. Nothing else of MiniZinc is data here, and anything else is refused.
 */
export function parseDzn(text: string): Outcome<DznItems, DznFault> {
  try {
    return accepted(new Parser(tokenise(text)).items());
  } catch (fault) {
    if (fault instanceof Malformed) return refused('dzn-malformed', fault.values);
    throw fault;
  }
}

/** Leaves the descent of the parser; never leaves this file. */
class Malformed extends Error {
  readonly values: Readonly<Record<string, string | number>>;
  constructor(line: number, value: string, expected: string) {
    super(expected);
    this.values = { line, value, expected };
  }
}

function tokenise(text: string): Token[] {
  const pattern = /(\s+|%[^\n]*|\/\*[\s\S]*?\*\/)|([A-Za-z_]\w*)|(-?\d+)|(\.\.|\[\||\|\]|[[\]{}|,;=])/y;
  const tokens: Token[] = [];
  let line = 1;
  let position = text.startsWith('\ufeff') ? 1 : 0;
  while (position < text.length) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (!match) throw new Malformed(line, shown(text.slice(position, position + 12)), 'MiniZinc data');
    const [whole, blank] = match;
    if (blank === undefined) tokens.push({ text: whole, line });
    for (const character of whole) if (character === '\n') line++;
    position += whole.length;
  }
  tokens.push({ text: '', line });
  return tokens;
}

function shown(text: string): string {
  return text === '' ? 'the end of the file' : (text.split('\n')[0] ?? '');
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  items(): DznItems {
    const items = new Map<string, DznValue>();
    while (this.peek().text !== '') {
      const name = this.next();
      if (!/^[A-Za-z_]/.test(name.text)) throw new Malformed(name.line, shown(name.text), 'the name of an item');
      if (items.has(name.text)) throw new Malformed(name.line, name.text, 'each item once');
      this.expect('=');
      items.set(name.text, this.value());
      // The last item may go without its semicolon, as in MiniZinc.
      if (this.peek().text !== '') this.expect(';');
    }
    return items;
  }

  private value(): DznValue {
    const { text, line } = this.peek();
    if (text === '[') return { kind: 'array', line, items: this.list('[', ']', () => this.value()) };
    if (text === '[|') return { kind: 'table', line, rows: this.rows() };
    if (text === '{') return { kind: 'set', line, items: this.list('{', '}', () => this.integer()) };
    const from = this.integer();
    if (this.peek().text !== '..') return { kind: 'integer', line, value: from.value };
    this.next();
    const to = this.integer();
    if (to.value - from.value >= longestRange) {
      throw new Malformed(line, `${from.value}..${to.value}`, `a range of at most ${longestRange} numbers`);
    }
    const length = Math.max(0, to.value - from.value + 1);
    return { kind: 'set', line, items: Array.from({ length }, (_, i) => ({ value: from.value + i, line })) };
  }

  private list<Item>(open: string, close: string, item: () => Item): Item[] {
    this.expect(open);
    const items: Item[] = [];
    while (this.peek().text !== close) {
      items.push(item());
      if (this.peek().text !== close) this.expect(',', close);
    }
    this.next();
    return items;
  }

  private rows(): DznInteger[][] {
    this.expect('[|');
    const rows: DznInteger[][] = [];
    while (this.peek().text !== '|]') {
      const row: DznInteger[] = [];
      while (this.peek().text !== '|' && this.peek().text !== '|]') {
        row.push(this.integer());
        if (this.peek().text === ',') this.next();
        else if (this.peek().text !== '|' && this.peek().text !== '|]') this.expect(',', '|', '|]');
      }
      rows.push(row);
      if (this.peek().text === '|') this.next();
    }
    this.next();
    return rows;
  }

  private integer(): DznInteger {
    const { text, line } = this.next();
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) throw new Malformed(line, shown(text), 'an integer');
    return { value, line };
  }

  private expect(...texts: string[]): void {
    const { text, line } = this.next();
    if (!texts.includes(text)) throw new Malformed(line, shown(text), texts.map((each) => `"${each}"`).join(' or '));
  }

  private peek(): Token {
    return this.tokens[this.position]!;
  }

  private next(): Token {
    const token = this.tokens[this.position]!;
    if (token.text !== '') this.position++;
    return token;
  }
}
