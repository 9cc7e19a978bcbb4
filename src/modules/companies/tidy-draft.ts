import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Vocabulary } from '#kernel/matching/profile.ts';
import { withoutControlCharacters } from '#platform/documents/clean-cell-text.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type CompanyProfile, type Contact, type Identifier, identifiersInOrder } from './company.ts';
import type { CompanyDraft } from './contract.ts';
import { isPlaceholder, plainText, visibleText } from './fold-text.ts';
import { emailOf, websiteOf } from './recognise-contacts.ts';
import { recogniseIdentifier } from './recognise-identifiers.ts';
import { knownLanguages } from './recognise-languages.ts';
import { priceBandWords, taxonomy } from './taxonomy.ts';

/**
 * What was typed in the one form in which profiles are stored, whether a form or a list brought them: nothing pasted unseen, no
 * empty phrase, no phrase twice, no contact without name, address and number. So a profile that is exported and read again is itself.
 */
export function tidyDraft(draft: CompanyDraft): Result<CompanyProfile, 'code-not-known'> {
  const unknown = unknownCode(draft);
  if (unknown) return refuse('code-not-known', unknown);
  const sessions = [...new Set(draft.sessions)];
  return accept({
    reference: line(draft.reference),
    side: draft.side,
    name: localised(draft.name, line),
    identifiers: identifiersInOrder(
      distinct(
        draft.identifiers
          .map(({ kind, value }) => recogniseIdentifier(kind, clean(value)))
          .filter(({ value }) => value !== ''),
        ({ kind, value }: Identifier) => `${kind} ${value}`,
      ),
    ),
    kinds: [...new Set(draft.kinds)],
    sectors: [...new Set(draft.sectors)],
    description: localised(draft.description, block),
    products: phrases(draft.products),
    offers: phrases(draft.offers),
    seeks: phrases(draft.seeks),
    channels: [...new Set(draft.channels)],
    territory: phrases(draft.territory),
    terms: {
      priceBands: [...new Set(draft.priceBands)],
      monthlyUnitsOffered: draft.monthlyUnitsOffered,
      monthlyUnitsSought: draft.monthlyUnitsSought,
      certificates: phrases(draft.certificates),
      certificatesRequired: phrases(draft.certificatesRequired),
      onlyIn: phrases(draft.onlyIn),
      exclusiveIn: phrases(draft.exclusiveIn),
    },
    languages: [...new Set(draft.languages)],
    capacity: { maximumMeetings: draft.maximumMeetings, representatives: draft.representatives },
    availability: {
      // Both are all there are: no restriction.
      sessions: sessions.length === 2 ? [] : sessions,
      unavailableSlots: [...new Set(draft.unavailableSlots)].sort((a, b) => a - b),
      note: filled(draft.availabilityNote, block),
    },
    website: draft.website === null ? null : websiteOf(clean(draft.website)),
    contacts: draft.contacts.map(tidyContact).filter(isContact),
    mustMeet: phrases(draft.mustMeet),
    neverMeet: phrases(draft.neverMeet),
  });
}

function unknownCode(draft: CompanyDraft): { readonly field: string; readonly value: string } | null {
  const lists: readonly (readonly [string, readonly string[], ReadonlySet<string>])[] = [
    ['kinds', draft.kinds, codesOf(taxonomy.kinds)],
    ['sectors', draft.sectors, codesOf(taxonomy.sectors)],
    ['channels', draft.channels, codesOf(taxonomy.channels)],
    ['languages', draft.languages, new Set(knownLanguages)],
    ['priceBands', draft.priceBands, codesOf(priceBandWords)],
  ];
  for (const [field, codes, known] of lists) {
    const value = codes.find((code) => !known.has(code));
    if (value !== undefined) return { field, value };
  }
  return null;
}

function codesOf({ entries }: Vocabulary): ReadonlySet<string> {
  return new Set(entries.map(({ code }) => code));
}

function tidyContact({ name, role, email, phone }: CompanyDraft['contacts'][number]): Contact {
  return {
    name: localised(name, line),
    role: filled(role, line),
    email: filled(email, emailOf),
    phone: filled(phone, plainText),
  };
}

function isContact({ name, email, phone }: Contact): boolean {
  return Object.keys(name).length > 0 || email !== null || phone !== null;
}

function phrases(texts: readonly string[]): string[] {
  return distinct(
    texts.map(line).filter((text) => !isPlaceholder(text)),
    (text) => text,
  );
}

function localised(texts: CompanyDraft['description'], tidy: (text: string) => string): LocalisedText {
  const tidied = Object.entries(texts).flatMap(([language, text]) => {
    const kept = text === undefined ? '' : tidy(text);
    return kept === '' ? [] : [[language, kept]];
  });
  return Object.fromEntries(tidied) as LocalisedText;
}

function filled(text: string | null, tidy: (text: string) => string): string | null {
  const kept = text === null ? '' : tidy(clean(text));
  return isPlaceholder(kept) ? null : kept;
}

const line = (text: string): string => block(text).replaceAll('\n', ' ');
const block = (text: string): string => visibleText(clean(text));

/** Half characters and controls cannot stand in a workbook. */
function clean(text: string): string {
  return withoutControlCharacters(text).replaceAll('\ufffd', '');
}

function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
