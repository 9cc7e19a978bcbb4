import channels from '#data/taxonomy/channel-types.json' with { type: 'json' };
import kinds from '#data/taxonomy/company-kinds.json' with { type: 'json' };
import faintWords from '#data/taxonomy/faint-words.json' with { type: 'json' };
import lanes from '#data/taxonomy/lanes.json' with { type: 'json' };
import otherKinds from '#data/taxonomy/other-kinds.json' with { type: 'json' };
import places from '#data/taxonomy/places.json' with { type: 'json' };
import products from '#data/taxonomy/products.json' with { type: 'json' };
import sectors from '#data/taxonomy/sectors.json' with { type: 'json' };
import type { Knowledge } from '#kernel/matching/lanes.ts';

/** The data the program ships, for tests of the kernel, which may not import a module. */
export const matchingKnowledge: Knowledge = {
  taxonomy: { kinds, sectors, channels },
  otherKinds,
  lanes,
  places,
  products,
  faintWords,
};
