import { bestSectorFit, type LaneBetween } from './compile-lanes.ts';
import { type Answerer, couldMean, type Phrase, phraseFit } from './phrase-fit.ts';
import { priceBands } from './profile.ts';
import type { ProfileField, ProfileReader, Reading, Terms } from './read-profile.ts';
import { liesWithin, meetingPlaces, type Territory, touches } from './territory.ts';
import { bitsIn, countBits } from './vocabulary-bits.ts';

/** Version of features and weights; a list keeps it, so that it can be explained years later. */
export const scoreVersion = 'named-features-3';

/**
 * The named features and the most each adds to a directional score; together 1.
 * - `lane`: the two kinds of company meet in a curated lane.
 * - `sector`: the sectors answer each other in that lane, as complements or as neighbours.
 * - `channel`: a sales channel one looks for is one the other runs.
 * - `seek-offer`: what the seeker looks for is what the other offers or makes.
 * - `seek-kind`, `seek-sector`: what the seeker looks for names the other's kind or sector.
 * - `product`: both deal in the same goods.
 * - `territory`: both want the same place. `price-band`: their goods stand on the same shelf.
 * - `volume`: the other can do the quantity the seeker asks for. `language`: a language in common for the meeting.
 */
export const weights = {
  lane: 0.14,
  sector: 0.18,
  channel: 0.14,
  'seek-offer': 0.2,
  'seek-kind': 0.07,
  'seek-sector': 0.06,
  product: 0.05,
  territory: 0.05,
  'price-band': 0.03,
  volume: 0.03,
  language: 0.05,
} as const;
export type NamedFeature = keyof typeof weights;

/** Features that are computed outside and take their share of the whole: the named ones are scaled by what is left. */
export const outsideFeatures = ['text', 'embedding'] as const;
export type Feature = NamedFeature | (typeof outsideFeatures)[number];

/** What stands in a field: a code of a vocabulary, or a phrase as typed. */
export type Evidence =
  | { readonly vocabulary: 'kinds' | 'sectors' | 'channels' | 'priceBands'; readonly code: string }
  | { readonly phrase: string };

/** One term of a directional score: how well `giver` answers `seeker`, and where that is written. */
export type Term = {
  readonly feature: Feature;
  readonly seekerField: ProfileField;
  readonly giverField: ProfileField;
  /** 0 < contribution <= weight of the feature. */
  readonly contribution: number;
  readonly seekerEvidence: readonly Evidence[];
  readonly giverEvidence: readonly Evidence[];
};

type Bits = ProfileReader['bits'];

/** The terms of how well `giver` answers `seeker` in one lane, in the order of `weights`; their sum is the directional score, 0 to 1. */
export function termsInLane(seeker: Reading, giver: Reading, between: LaneBetween, bits: Bits): readonly Term[] {
  const { lane, forward } = between;
  return [
    laneTerm(seeker, giver, between, bits),
    sectorTerm(seeker, giver, between, bits),
    lane.reachesThroughChannels
      ? forward
        ? channelTerm(soughtBy(seeker), runBy(giver), bits)
        : channelTerm(runBy(seeker), soughtBy(giver), bits)
      : null,
    phraseTerm('seek-offer', 'seeks', seeker.seeks, [
      ['offers', giver.offers],
      ['products', giver.products],
    ]),
    soughtCode('seek-kind', 'kinds', seeker, giver, bits),
    soughtCode('seek-sector', 'sectors', seeker, giver, bits),
    phraseTerm('product', 'products', seeker.products, [['products', giver.products]]),
    territoryTerm(seeker, giver),
    priceTerm(seeker, giver),
    volumeTerm(seeker, giver),
    languageTerm(seeker, giver),
  ].filter((found) => found !== null);
}

/** Why the two may not be brought together, whatever else speaks for it. What is not told closes nothing. */
export function gateOfTerms(a: Terms, b: Terms): 'certification' | 'territory' | 'exclusivity' | null {
  if (lacksCertificate(a, b) || lacksCertificate(b, a)) return 'certification';
  if (isOutside(a.onlyIn, b.territory) || isOutside(b.onlyIn, a.territory)) return 'territory';
  if (liesWithin(b.territory, a.exclusiveIn) || liesWithin(a.territory, b.exclusiveIn)) return 'exclusivity';
  return null;
}

function lacksCertificate(asker: Terms, asked: Terms): boolean {
  if (asker.certificatesRequired.size === 0 || asked.certificates.size === 0) return false;
  const held = [...asked.certificates.keys()];
  return [...asker.certificatesRequired.keys()].some(
    (required) => !held.some((one) => answersCertificate(one, required)),
  );
}

/** The same, or with words after it: ISO 9001 质量管理体系 is ISO 9001, and ISO 90011 would be another. */
function answersCertificate(held: string, required: string): boolean {
  return held.startsWith(required) && !/^[a-z0-9]/.test(held.slice(required.length));
}

function isOutside(only: readonly Territory[], territory: readonly Territory[]): boolean {
  const known = territory.filter(({ places }) => places.size > 0);
  return only.length > 0 && known.length > 0 && !touches(only, known);
}

function term(
  feature: NamedFeature,
  amount: number,
  seekerField: ProfileField,
  giverField: ProfileField,
  [seekerEvidence, giverEvidence]: readonly [readonly Evidence[], readonly Evidence[]],
): Term | null {
  if (amount <= 0) return null;
  const contribution = weights[feature] * Math.min(1, amount);
  return { feature, seekerField, giverField, contribution, seekerEvidence, giverEvidence };
}

function laneTerm(seeker: Reading, giver: Reading, { lane, forward }: LaneBetween, bits: Bits): Term | null {
  if (lane.lane === null) return null;
  const ends = forward ? [lane.lane.first, lane.lane.second] : [lane.lane.second, lane.lane.first];
  const kindAt = (end: 0 | 1, kinds: number): Evidence[] => {
    const code = ends[end]!.find((one) => bits.kinds.maskOf([one]) & kinds);
    return code === undefined ? [] : [{ vocabulary: 'kinds', code }];
  };
  return term('lane', lane.strength, seeker.kinds.field, giver.kinds.field, [
    kindAt(0, seeker.kinds.codes),
    kindAt(1, giver.kinds.codes),
  ]);
}

function sectorTerm(seeker: Reading, giver: Reading, between: LaneBetween, bits: Bits): Term | null {
  const best = bestSectorFit(between, seeker.sectors.codes, giver.sectors.codes);
  if (best.fit === 0) return null;
  const evidence = (bit: number): Evidence[] => [{ vocabulary: 'sectors', code: bits.sectors.codes[bit]! }];
  return term('sector', best.fit, seeker.sectors.field, giver.sectors.field, [
    evidence(best.seeker),
    evidence(best.giver),
  ]);
}

type Channels = readonly (readonly [ProfileField, number])[];

function soughtBy({ channels, channelsSought }: Reading): Channels {
  return [
    ['channels', channels],
    ['seeks', channelsSought],
  ];
}

function runBy({ channels, channelsOffered }: Reading): Channels {
  return [
    ['channels', channels],
    ['offers', channelsOffered],
  ];
}

function channelTerm(a: Channels, b: Channels, bits: Bits): Term | null {
  let best: Term | null = null;
  for (const [aField, aCodes] of a) {
    for (const [bField, bCodes] of b) {
      const amount = channelFit(aCodes, bCodes);
      if (weights.channel * amount <= (best?.contribution ?? 0)) continue;
      const evidence = bitsIn(aCodes & bCodes).map(
        (bit) => ({ vocabulary: 'channels', code: bits.channels.codes[bit]! }) as const,
      );
      best = term('channel', amount, aField, bField, [evidence, evidence]);
    }
  }
  return best;
}

/** The share of channels in common, of the one who names fewer. */
export function channelFit(a: number, b: number): number {
  const shared = a & b;
  return shared === 0 ? 0 : countBits(shared) / Math.min(countBits(a), countBits(b));
}

function phraseTerm(
  feature: 'seek-offer' | 'product',
  wantedField: ProfileField,
  wanted: readonly Phrase[],
  given: readonly (readonly [ProfileField, readonly Phrase[]])[],
): Term | null {
  let best: Term | null = null;
  for (const want of wanted) {
    for (const [field, phrases] of given) {
      for (const give of phrases) {
        const fit = phraseFit(want, give);
        if (weights[feature] * Math.min(1, fit) <= (best?.contribution ?? 0)) continue;
        best = term(feature, fit, wantedField, field, [[{ phrase: want.typed }], [{ phrase: give.typed }]]);
      }
    }
  }
  return best;
}

function soughtCode(
  feature: 'seek-kind' | 'seek-sector',
  vocabulary: 'kinds' | 'sectors',
  { seeks }: Reading,
  giver: Reading,
  bits: Bits,
): Term | null {
  const { field, codes } = giver[vocabulary];
  const firm = answererOf(giver);
  const phrase = seeks.find((one) => one[vocabulary] & codes && couldMean(one, firm));
  if (!phrase) return null;
  const [bit] = bitsIn(phrase[vocabulary] & codes);
  const code = bits[vocabulary].codes[bit!]!;
  return term(feature, 1, 'seeks', field, [[{ phrase: phrase.typed }], [{ vocabulary, code }]]);
}

function answererOf({ kinds, sectors, channels, channelsOffered, goods }: Reading): Answerer {
  return { kinds: kinds.codes, sectors: sectors.codes, channels: channels | channelsOffered, goods };
}

function territoryTerm(seeker: Reading, giver: Reading): Term | null {
  const shared = meetingPlaces(seeker.terms.territory, giver.terms.territory);
  if (!shared) return null;
  const [wanted, given] = shared;
  return term('territory', 1, 'territory', 'territory', [[{ phrase: wanted.typed }], [{ phrase: given.typed }]]);
}

function priceTerm(seeker: Reading, giver: Reading): Term | null {
  const evidence = bitsIn(seeker.prices & giver.prices).map(
    (bit) => ({ vocabulary: 'priceBands', code: priceBands[bit]! }) as const,
  );
  return term('price-band', channelFit(seeker.prices, giver.prices), 'priceBands', 'priceBands', [evidence, evidence]);
}

function volumeTerm(seeker: Reading, giver: Reading): Term | null {
  return term('volume', volumeFit(seeker.unitsSought, giver.unitsOffered), 'monthlyUnits', 'monthlyUnits', [
    [{ phrase: String(seeker.unitsSought) }],
    [{ phrase: String(giver.unitsOffered) }],
  ]);
}

/** How much of the quantity asked for can be done. */
export function volumeFit(sought: number, offered: number): number {
  return sought > 0 ? Math.min(1, offered / sought) : 0;
}

function languageTerm(seeker: Reading, giver: Reading): Term | null {
  const shared = seeker.languages.tags.filter((language) => giver.languages.tags.includes(language));
  const evidence = shared.map((phrase) => ({ phrase }));
  return term('language', shared.length > 0 ? 1 : 0, 'languages', 'languages', [evidence, evidence]);
}
