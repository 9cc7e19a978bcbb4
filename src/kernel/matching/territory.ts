import type { PlaceTable } from './lanes.ts';
import { inOneScript, recogniserOf } from './recognise.ts';
import { fold } from './words.ts';

/** A place as typed, the places recognised in it, and those with all places around them. */
export type Territory = {
  readonly typed: string;
  readonly places: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** The places as finely as they are typed: a district by itself, where `places` has its city. */
  readonly exactly: ReadonlySet<string>;
  /** The same sets as bits, the first 31 places of the table and the rest. */
  readonly bits: PlaceBits;
};
export type PlaceBits = {
  readonly placesLow: number;
  readonly placesHigh: number;
  readonly aroundLow: number;
  readonly aroundHigh: number;
};

const mostPlaces = 62;

export function territoryReader(table: PlaceTable, oneScript = (text: string) => text): (typed: string) => Territory {
  const withParts = table.entries.map((place) => ({
    ...place,
    synonyms: [...place.synonyms, ...(place.parts ?? []).flat()],
  }));
  const recognise = recogniserOf(inOneScript(withParts, oneScript));
  const partNamed = new Map<string, { readonly part: string; readonly of: string }>();
  for (const { code, parts = [] } of table.entries) {
    for (const spellings of parts) {
      const part = { part: `${code}/${spellings[0]}`, of: code };
      for (const spelling of spellings) partNamed.set(fold(oneScript(spelling)).trim(), part);
    }
  }
  const within = new Map(table.entries.map((place) => [place.code, place.within]));
  const pathUp = (code: string): readonly string[] => {
    const container = within.get(code);
    return container ? [code, ...pathUp(container)] : [code];
  };
  if (table.entries.length > mostPlaces) {
    throw new Error(`${table.entries.length} places: masks hold ${mostPlaces}; widen them in territory.ts`);
  }
  const numbers = new Map(table.entries.map(({ code }, number) => [code, number]));
  const maskOf = (codes: ReadonlySet<string>, from: number) =>
    [...codes].reduce((mask, code) => {
      const bit = (numbers.get(code) ?? -1) - from;
      return bit >= 0 && bit < 31 ? mask | (1 << bit) : mask;
    }, 0);
  return (typed) => {
    const text = oneScript(typed);
    const places = recognise(text);
    const part = partNamed.get(fold(text).trim());
    const around = new Set([...places].flatMap(pathUp));
    const bits = {
      placesLow: maskOf(places, 0),
      placesHigh: maskOf(places, 31),
      aroundLow: maskOf(around, 0),
      aroundHigh: maskOf(around, 31),
    };
    return { typed, places, around, exactly: part ? new Set([part.part]) : places, bits };
  };
}

/** All places of a firm together. */
export function joinedBits(territory: readonly Territory[]): PlaceBits {
  return territory.reduce(
    (all, { bits }) => ({
      placesLow: all.placesLow | bits.placesLow,
      placesHigh: all.placesHigh | bits.placesHigh,
      aroundLow: all.aroundLow | bits.aroundLow,
      aroundHigh: all.aroundHigh | bits.aroundHigh,
    }),
    { placesLow: 0, placesHigh: 0, aroundLow: 0, aroundHigh: 0 },
  );
}

/** Words that name no place of the table: they meet only the same words. */
export function unknownPlaces(territory: readonly Territory[]): readonly string[] {
  return territory.filter(({ places }) => places.size === 0).map(({ typed }) => fold(typed).trim());
}

/** The same words, or one place within the other. */
export function meets(a: Territory, b: Territory): boolean {
  return fold(a.typed).trim() === fold(b.typed).trim() || overlap(a.places, b.around) || overlap(b.places, a.around);
}

/** The first place of `a` that meets one of `b`, with the first that it meets. */
export function meetingPlaces(
  a: readonly Territory[],
  b: readonly Territory[],
): readonly [Territory, Territory] | null {
  for (const one of a) {
    const other = b.find((candidate) => meets(one, candidate));
    if (other) return [one, other];
  }
  return null;
}

/** Every place of `inner` is known and lies in one of `outer`; one district of a city does not lie in another. */
export function liesWithin(inner: readonly Territory[], outer: readonly Territory[]): boolean {
  return (
    inner.length > 0 && inner.every((one) => one.places.size > 0 && outer.some((other) => isExactlyWithin(one, other)))
  );
}

/** A place of `a` lies in one of `b`, or the other way round; districts of one city lie apart. */
export function touches(a: readonly Territory[], b: readonly Territory[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        isExactlyWithin(one, other) ||
        isExactlyWithin(other, one) ||
        fold(one.typed).trim() === fold(other.typed).trim(),
    ),
  );
}

function isExactlyWithin(inner: Territory, outer: Territory): boolean {
  return overlap(outer.exactly, inner.exactly) || overlap(outer.exactly, inner.around);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const code of a) if (b.has(code)) return true;
  return false;
}
