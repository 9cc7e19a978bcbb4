import type { PlaceTable } from './lanes.ts';
import { recogniserOf } from './recognise.ts';
import { fold } from './words.ts';

/** A place as typed, the places recognised in it, and those with all places around them. */
export type Territory = {
  readonly typed: string;
  readonly places: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
};

export function territoryReader(table: PlaceTable): (typed: string) => Territory {
  const recognise = recogniserOf(table.entries);
  const within = new Map(table.entries.map((place) => [place.code, place.within]));
  const pathUp = (code: string): readonly string[] => {
    const container = within.get(code);
    return container ? [code, ...pathUp(container)] : [code];
  };
  return (typed) => {
    const places = recognise(typed);
    return { typed, places, around: new Set([...places].flatMap(pathUp)) };
  };
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

/** Every place of `inner` is known and lies in one of `outer`. */
export function liesWithin(inner: readonly Territory[], outer: readonly Territory[]): boolean {
  return (
    inner.length > 0 &&
    inner.every(({ places, around }) => places.size > 0 && outer.some((one) => overlap(one.places, around)))
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const code of a) if (b.has(code)) return true;
  return false;
}
