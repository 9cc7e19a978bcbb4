import type { LocalisedText } from '../lib/localised-text.ts';

/**
 * What the matching kernel knows of a company: business attributes only, no person and no contact.
 * The names are those of the command contract's JSON Lines (`yugang match rank`), so a profile is written and read as it is.
 */
export type Profile = {
  readonly id: string;
  readonly name: LocalisedText;
  /** Description as typed, per language. */
  readonly text: LocalisedText;
  /** Codes of data/taxonomy/company-kinds.json. */
  readonly kinds: readonly string[];
  /** Codes of data/taxonomy/sectors.json. */
  readonly sectors: readonly string[];
  /** Phrases as typed, in any language. */
  readonly products: readonly string[];
  /** What the company brings: phrases as typed. */
  readonly offers: readonly string[];
  /** What the company looks for: phrases as typed. */
  readonly seeks: readonly string[];
  /** Codes of data/taxonomy/channel-types.json: run by a channel, looked for by a brand. */
  readonly channels: readonly string[];
  /** Places as typed: where the company sells or wants to sell. */
  readonly territory: readonly string[];
  /** Languages for meetings: `en`, `yue`, `cmn`, or a BCP 47 tag. */
  readonly languages: readonly string[];
} & Partial<ProfileTerms>;

/** What not every list tells. A field that is missing is unknown: it neither opens nor closes anything. */
export type ProfileTerms = {
  /** Where a firm's goods stand, or those it carries. */
  readonly priceBands: readonly PriceBand[];
  /** Units a month: what a firm can make or take off another's hands, and what it wants made or sold. */
  readonly monthlyUnits: { readonly offered?: number; readonly sought?: number };
  /** Certificates and standards as typed: those a firm holds, and those without which it takes no partner. */
  readonly certificates: readonly string[];
  readonly certificatesRequired: readonly string[];
  /** Places as typed: outside these a firm does no business. */
  readonly onlyIn: readonly string[];
  /** Places as typed: here a firm is bound to somebody else already. */
  readonly exclusiveIn: readonly string[];
};

export const priceBands = ['value', 'mid', 'premium', 'luxury'] as const;
export type PriceBand = (typeof priceBands)[number];

/** A curated list with labels in three languages; the shape of the files in data/taxonomy. */
export type Vocabulary = {
  readonly version: string;
  readonly entries: readonly VocabularyEntry[];
};
export type VocabularyEntry = {
  readonly code: string;
  readonly label: Required<LocalisedText>;
  readonly synonyms: readonly string[];
  /** A manner in which something is made (design) rather than the thing: it gives way to what else a phrase names. */
  readonly isManner?: boolean;
};

/** The three vocabularies the kernel recognises phrases with; passed in, since the kernel reads no file. */
export type Taxonomy = {
  readonly kinds: Vocabulary;
  readonly sectors: Vocabulary;
  readonly channels: Vocabulary;
};
