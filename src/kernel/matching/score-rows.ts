import { BestPartners } from './best-partners.ts';
import {
  type FirmColumns,
  namesUnknownPlaces,
  type PhrasesOfFirms,
  recordFields,
  recordLength,
  setsConditions,
  tellsQuantities,
} from './firm-columns.ts';
import { type LanesOfGroup, lanesBetweenGroups } from './lanes-of-group.ts';
import type { Gate, Matcher } from './match-pair.ts';
import { couldMean, phraseFit } from './phrase-fit.ts';
import { phraseHits } from './phrase-hits.ts';
import { channelFit, gateOfTerms, volumeFit, weights } from './score.ts';

/** What an outside feature says of one firm against those of the other side: whoever is not named gets nothing. */
export type OutsideRow = {
  readonly partners: Int32Array;
  /** How well the partner answers the firm, and the firm the partner; 0 to 1. */
  readonly fits: Float64Array;
  readonly fitsBack: Float64Array;
};

/** A feature computed elsewhere: whole texts, embeddings. Its share of the whole is the same for every pair of a market. */
export type OutsideFeature = { readonly share: number; rowOf(firm: number): OutsideRow };

export type RowScorer = {
  /** The best partners of a firm, best first, with scores in millionths. */
  bestOf(firm: number, most: number): { readonly firms: Int32Array; readonly scores: Int32Array };
  /** How many firms of the other side each gate closes to a firm; `open` are those it could meet. */
  gatesOf(firm: number): ReadonlyMap<Gate | 'rule' | 'open', number>;
};

export type RowScorerInput = {
  readonly matcher: Matcher;
  readonly own: FirmColumns;
  readonly partners: FirmColumns;
  /** Of the partners: decides between equal scores; no two alike. */
  readonly lots: Int32Array;
  /** Bits of the partners that the lists close to a firm; undefined where they close none. */
  readonly closed?: (firm: number) => Uint32Array | undefined;
  readonly outside?: readonly OutsideFeature[];
};

/** Numbers kept of a partner while a row is worked on. */
const foundLength = 4;

/**
 * The same scores as `match`, for one firm against a whole side at once.
 *
 * Exactly the same numbers, only in another order of work: what depends on kinds and sectors alone is computed once for each pair of
 * groups, what depends on terms once for each pair of terms, phrases find each other through postings, and a group is passed over
 * when even its luckiest member cannot enter the list. Pure over ranges: several threads may share the rows among themselves.
 */
export function rowScorer(input: RowScorerInput): RowScorer {
  const { matcher, own, partners, lots, closed, outside = [] } = input;
  const outsideShare = outside.reduce((sum, { share }) => sum + share, 0);
  const scale = 1 - outsideShare;
  const hits = {
    gives: phraseHits(partners.gives.phrases),
    seeks: phraseHits(partners.seeks.phrases),
  };
  // By partner, four numbers: the best fit of a seek of the firm, of a seek of the partner, what outside features add, and add back.
  const found = new Float64Array(partners.count * foundLength);
  const isTouched = new Uint8Array(partners.count);
  const touched = new Int32Array(partners.count);
  let touchedCount = 0;

  const lanesOfGroup = lanesBetweenGroups(matcher.lanes, own.groups, partners.groups, scale);
  const languageRows = new Map<number, Uint8Array>();

  function touch(partner: number): void {
    if (isTouched[partner] === 1) return;
    isTouched[partner] = 1;
    touched[touchedCount] = partner;
    touchedCount += 1;
  }

  function spread(from: PhrasesOfFirms, firm: number, to: PhrasesOfFirms, find: typeof hits.gives, what: number) {
    for (let own = from.ofFirm.starts[firm]!; own < from.ofFirm.starts[firm + 1]!; own += 1) {
      const { places, fits } = find(from.phrases[from.ofFirm.values[own]!]!);
      for (let hit = 0; hit < places.length; hit += 1) {
        const fit = fits[hit]!;
        const place = places[hit]!;
        const end = to.firms.starts[place + 1]!;
        for (let one = to.firms.starts[place]!; one < end; one += 1) {
          const partner = to.firms.values[one]!;
          const at = partner * foundLength + what;
          if (fit <= found[at]!) continue;
          found[at] = fit;
          touch(partner);
        }
      }
    }
  }

  function gather(firm: number): void {
    spread(own.seeks, firm, partners.gives, hits.gives, 0);
    spread(own.gives, firm, partners.seeks, hits.seeks, 1);
    for (const { share, rowOf } of outside) {
      const row = rowOf(firm);
      row.partners.forEach((partner, at) => {
        found[partner * foundLength + 2]! += share * row.fits[at]!;
        found[partner * foundLength + 3]! += share * row.fitsBack[at]!;
        touch(partner);
      });
    }
  }

  function forget(): void {
    for (let at = 0; at < touchedCount; at += 1) {
      const partner = touched[at]!;
      isTouched[partner] = 0;
      const place = partner * foundLength;
      found[place] = 0;
      found[place + 1] = 0;
      found[place + 2] = 0;
      found[place + 3] = 0;
    }
    touchedCount = 0;
  }

  function languageRow(languages: number): Uint8Array {
    const known = languageRows.get(languages);
    if (known) return known;
    const { tags } = own.languagesBook[languages]!;
    const row = Uint8Array.from({ length: partners.languagesBook.length }, (_, number) =>
      partners.languagesBook[number]?.tags.some((tag) => tags.includes(tag)) ? 1 : 0,
    );
    languageRows.set(languages, row);
    return row;
  }

  /** What is looked up once for a firm. */
  type Asking = {
    readonly firm: number;
    readonly group: LanesOfGroup;
    readonly languages: Uint8Array;
    readonly closed: Uint32Array | undefined;
    /** What products, place, price, quantity and language can add at most. */
    readonly extras: number;
    readonly kinds: number;
    readonly sectors: number;
    readonly kindsSought: number;
    readonly sectorsSought: number;
    readonly channels: number;
    readonly channelsSought: number;
    readonly channelsOffered: number;
  };

  const feature = {
    channel: weights.channel * scale,
    offer: weights['seek-offer'] * scale,
    kind: weights['seek-kind'] * scale,
    sector: weights['seek-sector'] * scale,
    product: weights.product * scale,
    territory: weights.territory * scale,
    price: weights['price-band'] * scale,
    volume: weights.volume * scale,
    language: weights.language * scale,
  };

  const { records, groups } = partners;

  function channelsBetween(asking: Asking, at: number, forward: boolean): number {
    const other = records[at + recordFields.channels]!;
    const [named, otherNamed] = forward
      ? [asking.channelsSought, records[at + recordFields.channelsOffered]!]
      : [asking.channelsOffered, records[at + recordFields.channelsSought]!];
    if (((asking.channels | named) & (other | otherNamed)) === 0) return 0;
    return Math.max(
      channelFit(asking.channels, other),
      channelFit(asking.channels, otherNamed),
      channelFit(named, other),
      channelFit(named, otherNamed),
    );
  }

  /** Whether certificates or places forbid the pair. Few firms set conditions, so most pairs are looked at no further. */
  function isForbidden(firm: number, partner: number): boolean {
    const flags =
      own.records[firm * recordLength + recordFields.flags]! | records[partner * recordLength + recordFields.flags]!;
    return (flags & setsConditions) !== 0 && gateOfTerms(own.terms[firm]!, partners.terms[partner]!) !== null;
  }

  function sharesPlace(firm: number, partner: number): boolean {
    const a = firm * recordLength;
    const b = partner * recordLength;
    const shared =
      (own.records[a + recordFields.placesLow]! & records[b + recordFields.aroundLow]!) |
      (own.records[a + recordFields.placesHigh]! & records[b + recordFields.aroundHigh]!) |
      (own.records[a + recordFields.aroundLow]! & records[b + recordFields.placesLow]!) |
      (own.records[a + recordFields.aroundHigh]! & records[b + recordFields.placesHigh]!);
    if (shared !== 0) return true;
    const flags = own.records[a + recordFields.flags]! & records[b + recordFields.flags]!;
    if ((flags & namesUnknownPlaces) === 0) return false;
    const { unknown } = partners.terms[partner]!;
    return own.terms[firm]!.unknown.some((typed) => unknown.includes(typed));
  }

  /** The best fit of two products. Little hangs on it, so it is looked up only for pairs that come into question. */
  function relation(firm: number, partner: number): number {
    let best = 0;
    const mine = own.products;
    const theirs = partners.products;
    for (let a = mine.ofFirm.starts[firm]!; a < mine.ofFirm.starts[firm + 1]!; a += 1) {
      for (let b = theirs.ofFirm.starts[partner]!; b < theirs.ofFirm.starts[partner + 1]!; b += 1) {
        const fit = phraseFit(mine.phrases[mine.ofFirm.values[a]!]!, theirs.phrases[theirs.ofFirm.values[b]!]!);
        if (fit > best) best = fit;
      }
    }
    return Math.min(1, best);
  }

  /**
   * The score of a pair in millionths, or -1 where a gate closes it or it cannot reach `least`. The order of additions is that
   * of `match`.
   */
  function scoreOf(asking: Asking, partner: number, least: number): number {
    const at = partner * recordLength;
    const lanes = asking.group.lanes[records[at + recordFields.kindMask]!]!;
    if (lanes.length === 0) return -1;
    if (asking.closed && (asking.closed[partner >>> 5]! >>> (partner & 31)) & 1) return -1;

    const kinds = records[at + recordFields.kinds]!;
    const sectors = records[at + recordFields.sectors]!;
    // At most: what any phrase names. Whether one phrase means this firm is looked up when the pair comes into question.
    let kind = asking.kindsSought & kinds ? feature.kind : 0;
    let kindBack = records[at + recordFields.kindsSought]! & asking.kinds ? feature.kind : 0;
    let sector = asking.sectorsSought & sectors ? feature.sector : 0;
    let sectorBack = records[at + recordFields.sectorsSought]! & asking.sectors ? feature.sector : 0;
    let offer = 0;
    let offerBack = 0;
    let outsideThere = 0;
    let outsideThereBack = 0;
    if (isTouched[partner] === 1) {
      const place = partner * foundLength;
      offer = feature.offer * found[place]!;
      offerBack = feature.offer * found[place + 1]!;
      outsideThere = found[place + 2]!;
      outsideThereBack = found[place + 3]!;
    }
    const needed = least / 1e6 - 2e-6;

    let best = -1;
    let isLookedUp = false;
    let product = -1;
    let territory = 0;
    let price = 0;
    let volume = 0;
    let volumeBack = 0;
    let language = 0;
    for (let turn = 0; turn < lanes.length; turn += 1) {
      const lane = lanes[turn]!;
      const sectorPart = lane.sectorParts[records[at + recordFields.sectorMask]!]!;
      const channel = lane.reaches ? feature.channel * channelsBetween(asking, at, lane.forward) : 0;
      const shared = lane.lanePart + sectorPart + channel;
      if (least > 0) {
        const a = shared + offer + kind + sector + asking.extras + outsideThere;
        const b = shared + offerBack + kindBack + sectorBack + asking.extras + outsideThereBack;
        if (2 * a * b < needed * (a + b)) continue;
      }
      if (!isLookedUp) {
        const { firm } = asking;
        if (isForbidden(firm, partner)) return -1;
        if (kind + sector > 0) {
          const meant = namesIn(own, firm, partners, partner);
          kind = meant & 1 ? feature.kind : 0;
          sector = meant & 2 ? feature.sector : 0;
        }
        if (kindBack + sectorBack > 0) {
          const meant = namesIn(partners, partner, own, firm);
          kindBack = meant & 1 ? feature.kind : 0;
          sectorBack = meant & 2 ? feature.sector : 0;
        }
        const ownAt = firm * recordLength;
        territory = sharesPlace(firm, partner) ? feature.territory : 0;
        price =
          feature.price * channelFit(own.records[ownAt + recordFields.prices]!, records[at + recordFields.prices]!);
        volume = feature.volume * volumeFit(own.unitsSought[firm]!, partners.unitsOffered[partner]!);
        volumeBack = feature.volume * volumeFit(partners.unitsSought[partner]!, own.unitsOffered[firm]!);
        language = asking.languages[records[at + recordFields.languages]!] === 1 ? feature.language : 0;
        isLookedUp = true;
      }
      const asksForIt = offer > 0 || offerBack > 0 || sector > 0 || sectorBack > 0;
      if (lane.known) {
        if (sectorPart === 0 && !asksForIt) {
          if (asking.sectors !== 0 && sectors !== 0) continue;
          if (channel === 0 && relation(asking.firm, partner) === 0) continue;
        }
      } else if (!asksForIt && kind + kindBack === 0 && outsideThere + outsideThereBack === 0) continue;
      const asked = shared + offer + kind + sector;
      const askedBack = shared + offerBack + kindBack + sectorBack;
      if (product < 0 && least > 0) {
        const more = territory + price + language + feature.product;
        const a = asked + more + volume + outsideThere;
        const b = askedBack + more + volumeBack + outsideThereBack;
        if (2 * a * b < needed * (a + b)) continue;
      }
      if (product < 0) product = feature.product * relation(asking.firm, partner);
      const there = asked + product + territory + price + volume + language + outsideThere;
      const back = askedBack + product + territory + price + volumeBack + language + outsideThereBack;
      const score = millionths(there, back);
      if (score > best) best = score;
    }
    return best;
  }

  function ask(firm: number): Asking {
    const read = (field: keyof typeof recordFields) => own.records[firm * recordLength + recordFields[field]]!;
    return {
      firm,
      group: lanesOfGroup(own.group[firm]!),
      languages: languageRow(read('languages')),
      closed: closed?.(firm),
      extras:
        feature.product +
        feature.territory +
        feature.language +
        (read('prices') === 0 ? 0 : feature.price) +
        (read('flags') & tellsQuantities ? feature.volume : 0),
      kinds: read('kinds'),
      sectors: read('sectors'),
      kindsSought: read('kindsSought'),
      sectorsSought: read('sectorsSought'),
      channels: read('channels'),
      channelsSought: read('channelsSought'),
      channelsOffered: read('channelsOffered'),
    };
  }

  function bestOf(firm: number, most: number) {
    const asking = ask(firm);
    const { group, extras } = asking;
    gather(firm);
    const best = heapOf(most);
    // Those who ask for each other first: they fill the list with scores that few others reach.
    for (const isMutual of [true, false]) {
      for (let at = 0; at < touchedCount; at += 1) {
        const partner = touched[at]!;
        const place = partner * foundLength;
        if ((found[place]! > 0 && found[place + 1]! > 0) !== isMutual) continue;
        const score = scoreOf(asking, partner, best.least);
        if (score >= 0) best.offer(partner, score);
      }
    }
    const channels = asking.channels | asking.channelsSought | asking.channelsOffered;
    const anything = feature.channel + feature.kind + feature.sector + extras;
    for (const other of group.order) {
      if (millionths(group.most[other]! + anything, group.most[other]! + anything) < best.least) break;
      const shared = mostShared(asking, other, channels) + extras;
      const there = shared + asked(asking, other);
      const back = shared + askedBack(asking, other);
      if (2 * there * back < (best.least / 1e6 - 2e-6) * (there + back)) continue;
      const { starts, values } = partners.groups.members;
      for (let at = starts[other]!; at < starts[other + 1]!; at += 1) {
        const partner = values[at]!;
        if (isTouched[partner] === 1) continue;
        const score = scoreOf(asking, partner, best.least);
        if (score >= 0) best.offer(partner, score);
      }
    }
    forget();
    return best.drain();
  }

  function mostShared({ group }: Asking, other: number, channels: number): number {
    return group.most[other]! + (channels & partners.groups.channels[other]! ? feature.channel : 0);
  }

  function asked(asking: Asking, other: number): number {
    return (
      (asking.kindsSought & groups.kinds[other]! ? feature.kind : 0) +
      (asking.sectorsSought & groups.sectors[other]! ? feature.sector : 0)
    );
  }

  function askedBack(asking: Asking, other: number): number {
    return (
      (asking.kinds & groups.kindsSought[other]! ? feature.kind : 0) +
      (asking.sectors & groups.sectorsSought[other]! ? feature.sector : 0)
    );
  }

  let heap = new BestPartners(0, lots);
  let heapSize = 0;
  function heapOf(most: number): BestPartners {
    if (heapSize !== most) heap = new BestPartners(most, lots);
    heapSize = most;
    heap.clear();
    return heap;
  }

  function gatesOf(firm: number): ReadonlyMap<Gate | 'rule' | 'open', number> {
    const asking = ask(firm);
    const counts = new Map<Gate | 'rule' | 'open', number>();
    gather(firm);
    for (let partner = 0; partner < partners.count; partner += 1) {
      const gate = gateBetween(asking, partner);
      counts.set(gate, (counts.get(gate) ?? 0) + 1);
    }
    forget();
    return counts;
  }

  function gateBetween(asking: Asking, partner: number): Gate | 'rule' | 'open' {
    if (scoreOf(asking, partner, -1) >= 0) return 'open';
    if (asking.closed && (asking.closed[partner >>> 5]! >>> (partner & 31)) & 1) return 'rule';
    const at = partner * recordLength;
    const lanes = asking.group.lanes[records[at + recordFields.kindMask]!]!;
    if (lanes.length === 0) return 'no-lane';
    const ofTerms = gateOfTerms(own.terms[asking.firm]!, partners.terms[partner]!);
    if (ofTerms) return ofTerms;
    if (!lanes[0]!.known) return 'no-kind';
    return asking.sectors !== 0 && records[at + recordFields.sectors] !== 0 ? 'sectors-apart' : 'nothing-in-common';
  }

  return { bestOf, gatesOf };
}

/** Whether a phrase of what a firm seeks means a firm of the other side by its kind (1) and by its sector (2). */
function namesIn(side: FirmColumns, firm: number, others: FirmColumns, other: number): number {
  const at = other * recordLength;
  const answerer = {
    kinds: others.records[at + recordFields.kinds]!,
    sectors: others.records[at + recordFields.sectors]!,
    channels: others.records[at + recordFields.channels]! | others.records[at + recordFields.channelsOffered]!,
    goods: others.goods[other]!,
  };
  const { phrases, ofFirm } = side.seeks;
  let meant = 0;
  for (let seek = ofFirm.starts[firm]!; seek < ofFirm.starts[firm + 1]!; seek += 1) {
    const phrase = phrases[ofFirm.values[seek]!]!;
    const byKind = phrase.kinds & answerer.kinds ? 1 : 0;
    const bySector = phrase.sectors & answerer.sectors ? 2 : 0;
    if ((byKind | bySector) !== 0 && couldMean(phrase, answerer)) meant |= byKind | bySector;
  }
  return meant;
}

/** The harmonic mean of both directions, each rounded as `match` rounds it. */
function millionths(there: number, back: number): number {
  const a = Math.round(there * 1e6) / 1e6;
  const b = Math.round(back * 1e6) / 1e6;
  return a + b === 0 ? 0 : Math.round(((2 * a * b) / (a + b)) * 1e6);
}
