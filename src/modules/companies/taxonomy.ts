import channels from '#data/taxonomy/channel-types.json' with { type: 'json' };
import kinds from '#data/taxonomy/company-kinds.json' with { type: 'json' };
import sectors from '#data/taxonomy/sectors.json' with { type: 'json' };
import type { Taxonomy } from '#kernel/matching/profile.ts';

/** The vocabularies a company is described with, as curated in data/taxonomy. */
export const taxonomy: Taxonomy = { kinds, sectors, channels };
