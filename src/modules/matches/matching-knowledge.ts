import channels from '#data/taxonomy/channel-types.json' with { type: 'json' };
import kinds from '#data/taxonomy/company-kinds.json' with { type: 'json' };
import lanes from '#data/taxonomy/lanes.json' with { type: 'json' };
import places from '#data/taxonomy/places.json' with { type: 'json' };
import sectors from '#data/taxonomy/sectors.json' with { type: 'json' };
import type { Knowledge } from '#kernel/matching/lanes.ts';

/** The curated data this program ships: what kinds, sectors, channels and places there are, and which of them answer each other. */
export const matchingKnowledge: Knowledge = { taxonomy: { kinds, sectors, channels }, lanes, places };
