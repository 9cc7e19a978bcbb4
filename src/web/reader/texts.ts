import type { Language } from './languages.ts';

/** The words of one part of the page, the three languages side by side, each written by hand: a missing one cannot compile. `{{name}}` marks a value. */
export type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;
