import channels from '#data/taxonomy/channel-types.json' with { type: 'json' };
import kinds from '#data/taxonomy/company-kinds.json' with { type: 'json' };
import priceBandsOfGoods from '#data/taxonomy/price-bands.json' with { type: 'json' };
import sectors from '#data/taxonomy/sectors.json' with { type: 'json' };
import type { Taxonomy, Vocabulary } from '#kernel/matching/profile.ts';

/** The vocabularies a company is described with, as curated in data/taxonomy. */
export const taxonomy: Taxonomy = { kinds, sectors, channels };

/** Where goods stand on the shelf, the plainest first. Nothing is recognised by it in free text, so it is no part of the kernel's taxonomy. */
export const priceBandWords: Vocabulary = priceBandsOfGoods;
