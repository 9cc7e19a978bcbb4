import { type Knowledge, type LaneBetween, lanesBetween, sectorFit } from './lanes.ts';
import type { CodesFrom, Phrase, ProfileField, Reading, Territory } from './read-profile.ts';
import { fold, similarity } from './words.ts';

/** Version of features and weights; a list keeps it, so that it can be explained years later. */
export const scoreVersion = 'named-features-1';

/**
 * The named features and the most each adds to a directional score; together 1.
 * - `lane`: the two kinds of company meet in a curated lane.
 * - `sector`: the sectors answer each other in that lane.
 * - `channel`: a sales channel one looks for is one the other runs.
 * - `seek-offer`: what the seeker looks for is what the other offers or makes.
 * - `seek-kind`, `seek-sector`: what the seeker looks for names the other's kind or sector.
 * - `product`: both deal in the same goods.
 * - `territory`: both want the same place. `language`: a language in common for the meeting.
 */
export const weights = {
  lane: 0.15,
  sector: 0.2,
  channel: 0.15,
  'seek-offer': 0.2,
  'seek-kind': 0.08,
  'seek-sector': 0.07,
  product: 0.05,
  territory: 0.05,
  language: 0.05,
} as const;
export type Feature = keyof typeof weights;

/** What stands in a field: a code of a vocabulary, or a phrase as typed. */
export type Evidence =
  | { readonly vocabulary: 'kinds' | 'sectors' | 'channels'; readonly code: string }
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

/** Phrases that share less than this are about different things. */
const leastPhraseFit = 0.3;
/** A shared concept ("tableware" and 餐具 are both home and lifestyle) says less than a shared word. */
const conceptFit = 0.7;

/** The terms of how well `giver` answers `seeker` in one lane; their sum is the directional score, 0 to 1. */
export function termsInLane(
  seeker: Reading,
  giver: Reading,
  between: LaneBetween,
  knowledge: Knowledge,
): readonly Term[] {
  const { lane, forward } = between;
  return [
    term('lane', lane.strength, seeker.kinds.field, giver.kinds.field, [
      [{ vocabulary: 'kinds', code: between.kind }],
      [{ vocabulary: 'kinds', code: between.partnerKind }],
    ]),
    sectorTerm(seeker, giver, between, knowledge),
    lane.reachesThroughChannels
      ? forward
        ? sharedCodes('channel', 'channels', seeker.channelsAsked, giver.channelsRun)
        : sharedCodes('channel', 'channels', seeker.channelsRun, giver.channelsAsked)
      : null,
    phraseTerm('seek-offer', seeker.seeks, [...giver.offers, ...giver.products]),
    soughtCodes('seek-kind', 'kinds', seeker.seeks, giver.kinds),
    soughtCodes('seek-sector', 'sectors', seeker.seeks, giver.sectors),
    phraseTerm('product', seeker.products, giver.products),
    territoryTerm(seeker, giver),
    languageTerm(seeker, giver),
  ].filter((found) => found !== null);
}

/** Every lane in which the two meet, seen by the first. */
export function lanesOf(seeker: Reading, giver: Reading, knowledge: Knowledge): readonly LaneBetween[] {
  return lanesBetween(seeker.kinds.codes, giver.kinds.codes, knowledge.lanes);
}

function term(
  feature: Feature,
  amount: number,
  seekerField: ProfileField,
  giverField: ProfileField,
  [seekerEvidence, giverEvidence]: readonly [readonly Evidence[], readonly Evidence[]],
): Term | null {
  if (amount <= 0) return null;
  const contribution = weights[feature] * Math.min(1, amount);
  return { feature, seekerField, giverField, contribution, seekerEvidence, giverEvidence };
}

function sectorTerm(
  seeker: Reading,
  giver: Reading,
  { lane, forward }: LaneBetween,
  { lanes }: Knowledge,
): Term | null {
  let best = { fit: 0, seekers: '', givers: '' };
  for (const seekers of sorted(seeker.sectors.codes)) {
    for (const givers of sorted(giver.sectors.codes)) {
      const [first, second] = forward ? [seekers, givers] : [givers, seekers];
      const fit = sectorFit(lane, first, second, lanes.neighbours);
      if (fit > best.fit) best = { fit, seekers, givers };
    }
  }
  return term('sector', best.fit, seeker.sectors.field, giver.sectors.field, [
    [{ vocabulary: 'sectors', code: best.seekers }],
    [{ vocabulary: 'sectors', code: best.givers }],
  ]);
}

function sharedCodes(
  feature: Feature,
  vocabulary: 'channels',
  asked: readonly CodesFrom[],
  run: readonly CodesFrom[],
): Term | null {
  let best: Term | null = null;
  for (const a of asked) {
    for (const b of run) {
      const shared = sorted(a.codes).filter((code) => b.codes.has(code));
      if (shared.length === 0) continue;
      const evidence = shared.map((code) => ({ vocabulary, code }));
      const amount = shared.length / Math.min(a.codes.size, b.codes.size);
      const found = term(feature, amount, a.field, b.field, [evidence, evidence]);
      if (found && found.contribution > (best?.contribution ?? 0)) best = found;
    }
  }
  return best;
}

function soughtCodes(
  feature: Feature,
  vocabulary: 'kinds' | 'sectors',
  seeks: readonly Phrase[],
  had: CodesFrom,
): Term | null {
  for (const phrase of seeks) {
    const code = sorted(phrase[vocabulary]).find((sought) => had.codes.has(sought));
    if (code) return term(feature, 1, phrase.field, had.field, [[{ phrase: phrase.typed }], [{ vocabulary, code }]]);
  }
  return null;
}

function phraseTerm(feature: Feature, wanted: readonly Phrase[], given: readonly Phrase[]): Term | null {
  let best: Term | null = null;
  for (const want of wanted) {
    for (const give of given) {
      const fit = Math.max(similarity(want.words, give.words), coversConcepts(want, give) ? conceptFit : 0);
      if (fit < leastPhraseFit) continue;
      const found = term(feature, fit, want.field, give.field, [[{ phrase: want.typed }], [{ phrase: give.typed }]]);
      if (found && found.contribution > (best?.contribution ?? 0)) best = found;
    }
  }
  return best;
}

/** Every sector and channel that the wanted phrase names, the given one names too. */
function coversConcepts(want: Phrase, give: Phrase): boolean {
  if (want.sectors.size + want.channels.size === 0) return false;
  const covers = (wanted: ReadonlySet<string>, given: ReadonlySet<string>) =>
    [...wanted].every((code) => given.has(code));
  return covers(want.sectors, give.sectors) && covers(want.channels, give.channels);
}

function territoryTerm(seeker: Reading, giver: Reading): Term | null {
  for (const wanted of seeker.territory) {
    const shared = giver.territory.find((given) => meets(wanted, given));
    if (shared) {
      return term('territory', 1, 'territory', 'territory', [[{ phrase: wanted.typed }], [{ phrase: shared.typed }]]);
    }
  }
  return null;
}

/** The same words, or one place within the other. */
function meets(a: Territory, b: Territory): boolean {
  return fold(a.typed).trim() === fold(b.typed).trim() || overlap(a.places, b.around) || overlap(b.places, a.around);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const code of a) if (b.has(code)) return true;
  return false;
}

function languageTerm(seeker: Reading, giver: Reading): Term | null {
  const shared = sorted(seeker.languages).filter((language) => giver.languages.has(language));
  const evidence = shared.map((phrase) => ({ phrase }));
  return term('language', shared.length > 0 ? 1 : 0, 'languages', 'languages', [evidence, evidence]);
}

function sorted(codes: ReadonlySet<string>): readonly string[] {
  return [...codes].sort();
}
