import faintWords from '#data/taxonomy/faint-words.json' with { type: 'json' };
import lanes from '#data/taxonomy/lanes.json' with { type: 'json' };
import otherKinds from '#data/taxonomy/other-kinds.json' with { type: 'json' };
import places from '#data/taxonomy/places.json' with { type: 'json' };
import products from '#data/taxonomy/products.json' with { type: 'json' };
import type { Knowledge } from '#kernel/matching/lanes.ts';
import { taxonomy } from '#modules/companies/index.ts';
import { simplifyCharacters } from '#platform/i18n/simplify-characters.ts';

/** The curated data this program ships: what kinds, sectors, channels and places there are, and which of them answer each other. */
export const matchingKnowledge: Knowledge = {
  taxonomy,
  otherKinds,
  lanes,
  places,
  products,
  faintWords,
  // 陶瓷餐具 is sought and brought in either script.
  oneScript: simplifyCharacters,
};
