import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Profile } from '../profile.ts';

/** A text as typed, and the field of the profile it stands in. */
export type Passage = { readonly field: string; readonly text: string };

/** What is indexed of a profile. */
export type TextDocument = {
  readonly id: string;
  readonly passages: readonly Passage[];
  /** The firm's names as typed: found by search and in name mode; in profile mode they have no influence. */
  readonly names: readonly string[];
  /** Values a search may be narrowed to, by facet: `sectors` -> `food`. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
};

/** What one line of the command contract may tell: everything but `id` may be missing. */
export type TextProfile = Pick<Profile, 'id'> & Partial<Profile>;

/** Words for codes, in every language: `food` -> Food, 食品. A code nobody knows stands for itself. */
export type LabelsOf = (field: 'kinds' | 'sectors' | 'channels', code: string) => readonly string[];

const textFields = ['text'] as const;
const phraseFields = ['products', 'offers', 'seeks'] as const;
const codedFields = ['sectors', 'kinds', 'channels'] as const;

/**
 * The document of a profile. Where a firm tells nothing but its name, the name is its only passage: there is nothing else to go
 * by, and an empty profile would match nobody without a word.
 */
export function documentOf(profile: TextProfile, labelsOf: LabelsOf = (_, code) => [code]): TextDocument {
  const names = textsIn(profile.name);
  const said: Passage[] = [];
  for (const field of textFields) for (const text of textsIn(profile[field])) said.push({ field, text });
  for (const field of phraseFields) for (const text of profile[field] ?? []) said.push({ field, text });
  for (const field of codedFields) {
    for (const code of profile[field] ?? []) for (const text of labelsOf(field, code)) said.push({ field, text });
  }
  const passages = said.filter(({ text }) => text.trim() !== '');
  return {
    id: profile.id,
    passages: passages.length > 0 ? passages : names.map((text) => ({ field: 'name', text })),
    names,
    facets: Object.fromEntries(codedFields.map((field) => [field, profile[field] ?? []])),
  };
}

function textsIn(text: LocalisedText | undefined): readonly string[] {
  return Object.values(text ?? {}).filter((one) => one.trim() !== '');
}
