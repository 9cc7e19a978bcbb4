import type { LocalisedText } from '../lib/localised-text.ts';
import type { Knowledge } from './lanes.ts';
import type { Profile } from './profile.ts';
import { type Recogniser, recogniserOf } from './recognise.ts';
import { fold, wordsOf } from './words.ts';

/** The fields a reason can stand on. The name is not one of them: no score depends on it. */
export const profileFields = [
  'kinds',
  'sectors',
  'channels',
  'seeks',
  'offers',
  'products',
  'territory',
  'languages',
  'text',
] as const;
export type ProfileField = (typeof profileFields)[number];

/** Codes and the field they were read from, the most telling field first. */
export type CodesFrom = { readonly field: ProfileField; readonly codes: ReadonlySet<string> };

/** A phrase as typed, with what was recognised in it. */
export type Phrase = {
  readonly field: ProfileField;
  readonly typed: string;
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
};

/** A territory as typed, the places recognised in it, and those with all places around them. */
export type Territory = {
  readonly typed: string;
  readonly places: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
};

/** A profile as the score reads it. */
export type Reading = {
  readonly kinds: CodesFrom;
  readonly sectors: CodesFrom;
  /** The channels the firm looks for, if it stands at the end that looks for channels; else those it runs. */
  readonly channelsAsked: readonly CodesFrom[];
  readonly channelsRun: readonly CodesFrom[];
  readonly seeks: readonly Phrase[];
  readonly offers: readonly Phrase[];
  readonly products: readonly Phrase[];
  readonly territory: readonly Territory[];
  readonly languages: ReadonlySet<string>;
};

/** A reader of profiles: compile it once, since it indexes the vocabularies. */
export function profileReader({ taxonomy, places }: Knowledge): (profile: Profile) => Reading {
  const recognise = {
    kinds: recogniserOf(taxonomy.kinds.entries),
    sectors: recogniserOf(taxonomy.sectors.entries),
    channels: recogniserOf(taxonomy.channels.entries),
  };
  const recognisePlaces = recogniserOf(places.entries);
  const within = new Map(places.entries.map((place) => [place.code, place.within]));
  const pathUp = (code: string): readonly string[] => {
    const container = within.get(code);
    return container ? [code, ...pathUp(container)] : [code];
  };

  const read = (field: ProfileField, typed: string): Phrase => ({
    field,
    typed,
    words: wordsOf(typed),
    kinds: recognise.kinds(typed),
    sectors: recognise.sectors(typed),
    channels: recognise.channels(typed),
  });

  return (profile) => ({
    kinds: firstFilled([
      { field: 'kinds', codes: new Set(profile.kinds) },
      { field: 'offers', codes: union(profile.offers, recognise.kinds) },
      { field: 'text', codes: union(wordsIn(profile.text), recognise.kinds) },
    ]),
    sectors: firstFilled([
      { field: 'sectors', codes: new Set(profile.sectors) },
      { field: 'products', codes: union(profile.products, recognise.sectors) },
      { field: 'offers', codes: union(profile.offers, recognise.sectors) },
      { field: 'text', codes: union(wordsIn(profile.text), recognise.sectors) },
    ]),
    channelsAsked: [
      { field: 'channels', codes: new Set(profile.channels) },
      { field: 'seeks', codes: union(profile.seeks, recognise.channels) },
    ],
    channelsRun: [
      { field: 'channels', codes: new Set(profile.channels) },
      { field: 'offers', codes: union(profile.offers, recognise.channels) },
    ],
    seeks: inOrder(profile.seeks).map((typed) => read('seeks', typed)),
    offers: inOrder(profile.offers).map((typed) => read('offers', typed)),
    products: inOrder(profile.products).map((typed) => read('products', typed)),
    territory: inOrder(profile.territory).map((typed) => {
      const found = recognisePlaces(typed);
      return { typed, places: found, around: new Set([...found].flatMap(pathUp)) };
    }),
    languages: new Set(inOrder(profile.languages).map(fold)),
  });
}

/** Where no field is filled the last one stands, with no codes. */
function firstFilled(sources: readonly [CodesFrom, ...CodesFrom[]]): CodesFrom {
  return sources.find(({ codes }) => codes.size > 0) ?? sources[0];
}

function union(phrases: readonly string[], recognise: Recogniser): ReadonlySet<string> {
  return new Set(phrases.flatMap((phrase) => [...recognise(phrase)]));
}

function wordsIn(text: LocalisedText): readonly string[] {
  return Object.values(text);
}

/** The order in which phrases were typed must not decide between two equally good reasons. */
function inOrder(phrases: readonly string[]): readonly string[] {
  return [...phrases].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
