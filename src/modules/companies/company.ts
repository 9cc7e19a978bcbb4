import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Session } from '#kernel/scheduling/problem.ts';

/** The two business communities the office brings together. The office's data pack names them: left is Hong Kong, right is Chongqing in the sample. */
export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

export const identifierKinds = [
  'unified-social-credit-code',
  'hong-kong-business-registration',
  'hong-kong-company-number',
  'lei',
  'stock-code',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** An identifier as typed (full-width digits folded, spaces trimmed). `doubt` says why a checksum does not hold: it warns, never blocks. */
export type Identifier = { readonly kind: IdentifierKind; readonly value: string; readonly doubt: string | null };

/** In the one order in which a profile keeps them: by kind, and within a kind as typed. */
export function identifiersInOrder(identifiers: readonly Identifier[]): readonly Identifier[] {
  const placeOf = ({ kind }: Identifier) => identifierKinds.indexOf(kind);
  return [...identifiers].sort((a, b) => placeOf(a) - placeOf(b));
}

export type Contact = {
  readonly name: LocalisedText;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/** When the company can meet, as recognised from the list. `note` keeps what was typed where it is more than that. */
export type Availability = {
  /** Empty: any session. */
  readonly sessions: readonly Session[];
  /** Slot numbers the company cannot take. */
  readonly unavailableSlots: readonly number[];
  readonly note: string | null;
};

/** On what terms the company does business; null or empty: not told, which closes nothing. */
export type TradeTerms = {
  /** Codes of data/taxonomy/price-bands.json. */
  readonly priceBands: readonly string[];
  /** Units a month that it can make or sell, and that it wants made or sold. */
  readonly monthlyUnitsOffered: number | null;
  readonly monthlyUnitsSought: number | null;
  /** Certificates and standards as typed: those it holds, and those without which it takes no partner. */
  readonly certificates: readonly string[];
  readonly certificatesRequired: readonly string[];
  /** Places as typed: outside these it does no business. */
  readonly onlyIn: readonly string[];
  /** Places as typed: here it is bound to somebody else already. */
  readonly exclusiveIn: readonly string[];
};

export const noTerms: TradeTerms = {
  priceBands: [],
  monthlyUnitsOffered: null,
  monthlyUnitsSought: null,
  certificates: [],
  certificatesRequired: [],
  onlyIn: [],
  exclusiveIn: [],
};

export type CompanyProfile = {
  /** The office's own reference for the company; from the list where it has one, else derived from the identity. */
  readonly reference: string;
  readonly name: LocalisedText;
  readonly identifiers: readonly Identifier[];
  readonly side: Side;
  /** Codes of data/taxonomy/company-kinds.json. */
  readonly kinds: readonly string[];
  /** Codes of data/taxonomy/sectors.json. */
  readonly sectors: readonly string[];
  readonly description: LocalisedText;
  readonly products: readonly string[];
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
  /** Codes of data/taxonomy/channel-types.json. */
  readonly channels: readonly string[];
  readonly territory: readonly string[];
  readonly terms: TradeTerms;
  /** `en`, `yue`, `cmn`, or a BCP 47 tag. */
  readonly languages: readonly string[];
  readonly capacity: {
    readonly maximumMeetings: number | null;
    readonly representatives: number | null;
  };
  readonly availability: Availability;
  readonly website: string | null;
  readonly contacts: readonly Contact[];
  /** References of companies on the other side this one must meet, or never meets, as typed in the list. */
  readonly mustMeet: readonly string[];
  readonly neverMeet: readonly string[];
};

/** A company in the registry: the office's own, whatever list first told of it. */
export type Company = {
  readonly id: string;
  readonly profile: CompanyProfile;
  readonly version: number;
  /** Invented: everything made from it says so. */
  readonly isSample: boolean;
  /** Kept with its history, and put forward nowhere. */
  readonly archivedAt: Date | null;
  readonly updatedAt: Date;
};

export const changeKinds = ['created', 'imported', 'edited', 'archived', 'restored', 'import-undone'] as const;

/** Why companies change; it stands in the history of each. */
export type ChangeReason = {
  readonly kind: (typeof changeKinds)[number];
  /** null: the desk itself. */
  readonly actorUser: string | null;
  readonly importId: string | null;
  readonly at: Date;
};

/** One line of a company's history: what it was after the change. */
export type CompanyChange = ChangeReason & { readonly version: number; readonly profile: CompanyProfile };
