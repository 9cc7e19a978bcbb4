import type { Gate, Match } from './match-pair.ts';
import type { Profile } from './profile.ts';
import type { ProfileField } from './read-profile.ts';

/** A field that one of two firms has left empty, what would answer the other if it stood there, and what that would add. */
export type Raise = {
  readonly side: 'left' | 'right';
  readonly field: ProfileField;
  /** What the other firm would have to read there: codes or phrases of its own profile. */
  readonly answer: readonly string[];
  /** Added to the two-sided score, 0 to 1; counted by scoring the pair again. */
  readonly adds: number;
  /** The gate that falls with it; null where the pair is open already. */
  readonly opens: Gate | null;
};

type Filling = { readonly field: ProfileField; readonly answer: readonly string[]; readonly filled: Partial<Profile> };

/**
 * What would raise a match, or open it: each empty field is filled with what would answer the partner, and the pair is scored again.
 * Only empty fields: a firm is asked to tell what it has not told, never to say something else. Largest first.
 */
export function raisesOf(
  left: Profile,
  right: Profile,
  judge: (left: Profile, right: Profile) => Match,
): readonly Raise[] {
  const now = judge(left, right);
  const score = now.gate === null ? now.score : 0;
  const raises = (['left', 'right'] as const).flatMap((side) => {
    const [firm, partner] = side === 'left' ? [left, right] : [right, left];
    return fillings(firm, partner).flatMap(({ field, answer, filled }): Raise[] => {
      const then = side === 'left' ? judge({ ...left, ...filled }, right) : judge(left, { ...right, ...filled });
      if (then.gate !== null) return [];
      const adds = Math.round((then.score - score) * 1e6) / 1e6;
      return adds > 0 || now.gate ? [{ side, field, answer, adds, opens: now.gate }] : [];
    });
  });
  return raises.sort((a, b) => b.adds - a.adds);
}

function fillings(firm: Profile, partner: Profile): readonly Filling[] {
  const lists: readonly (readonly [Exclude<ListField, 'priceBands'>, readonly string[]])[] = [
    ['seeks', first(partner.offers, partner.products)],
    ['offers', first(partner.seeks)],
    ['products', first(partner.products)],
    ['channels', partner.channels],
    ['territory', partner.territory],
    ['languages', partner.languages],
    ['sectors', partner.sectors],
  ];
  const found: Filling[] = lists
    .filter(([field, answer]) => firm[field].length === 0 && answer.length > 0)
    .map(([field, answer]) => ({ field, answer, filled: { [field]: answer } }));
  const bands = partner.priceBands ?? [];
  if ((firm.priceBands ?? []).length === 0 && bands.length > 0)
    found.push({ field: 'priceBands', answer: bands, filled: { priceBands: bands } });
  return found;
}

type ListField = 'seeks' | 'offers' | 'products' | 'channels' | 'territory' | 'languages' | 'sectors' | 'priceBands';

function first(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.flat().slice(0, 1);
}
