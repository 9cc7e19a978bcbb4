import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { type CompanyProfile, taxonomy } from '#modules/companies/index.ts';
import type { ParticipantDetails } from './itinerary-context.ts';

/** What a counterpart may know of a company: what it is and what it says of itself, no person and no contact. */
export function describeParticipant({
  kinds,
  sectors,
  description,
}: Pick<CompanyProfile, 'kinds' | 'sectors' | 'description'>): Required<ParticipantDetails> {
  return {
    kinds: labelsOf(kinds, taxonomy.kinds),
    sectors: labelsOf(sectors, taxonomy.sectors),
    description,
  };
}

function labelsOf(codes: readonly string[], { entries }: typeof taxonomy.kinds): readonly LocalisedText[] {
  return codes.flatMap((code) => entries.find((entry) => entry.code === code)?.label ?? []);
}
