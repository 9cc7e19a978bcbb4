import type { Language } from './i18n/language.ts';

/**
 * An expected refusal is a value with a stable code; only a bug throws.
 * The one table from code to HTTP status is src/main/refusal-statuses.ts; the reader's words come from the texts of the room.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  /** What the text of the code names: the value, the place, what was expected. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Values that stand in several languages, such as a firm's name; told in the reader's, or the nearest there is. */
  readonly words?: RefusalWords;
};

export type RefusalWords = Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  values: Refusal['values'] = {},
  words?: RefusalWords,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: words === undefined ? { code, values } : { code, values, words } };
}
