import { BestPartners } from './best-partners.ts';
import { bestSectorFit, type LaneBetween } from './compile-lanes.ts';
import type { FirmColumns, PhrasesOfFirms } from './firm-columns.ts';
import type { Gate, Matcher } from './match-pair.ts';
import { phraseHits } from './phrase-hits.ts';
import { channelFit, gateOfTerms, volumeFit, weights } from './score.ts';
import { meetingPlaces } from './territory.ts';

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

type LanesOfGroup = {
  /** Groups of partners whose kinds meet this group's in any lane, the most promising first. */
  readonly order: Int32Array;
  readonly lanes: readonly (readonly LaneAndSector[] | undefined)[];
  /** By partner group: the most that lane and sector add. */
  readonly most: Float64Array;
};
type LaneAndSector = {
  readonly known: boolean;
  readonly reaches: boolean;
  readonly forward: boolean;
  readonly sector: boolean;
  /** What lane and sector add, in this order; the same in both directions. */
  readonly lanePart: number;
  readonly sectorPart: number;
};

const closedBit = 1;
const territoryBit = 2;

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
    products: phraseHits(partners.products.phrases),
  };
  // By partner: the best fit of a seek of the firm, of a seek of the partner, and of products of both.
  const answered = new Float64Array(partners.count);
  const answering = new Float64Array(partners.count);
  const related = new Float64Array(partners.count);
  const outsideFit = new Float64Array(partners.count);
  const outsideBack = new Float64Array(partners.count);
  const isTouched = new Uint8Array(partners.count);
  const touched = new Int32Array(partners.count);
  let touchedCount = 0;

  const lanesOfGroups = new Map<number, LanesOfGroup>();
  const termRows = new Map<number, Uint8Array>();
  const languageRows = new Map<number, Uint8Array>();

  function touch(partner: number): void {
    if (isTouched[partner] === 1) return;
    isTouched[partner] = 1;
    touched[touchedCount] = partner;
    touchedCount += 1;
  }

  function spread(from: PhrasesOfFirms, firm: number, to: PhrasesOfFirms, find: typeof hits.gives, best: Float64Array) {
    for (let at = from.ofFirm.starts[firm]!; at < from.ofFirm.starts[firm + 1]!; at += 1) {
      const { places, fits } = find(from.phrases[from.ofFirm.values[at]!]!);
      for (let hit = 0; hit < places.length; hit += 1) {
        const fit = fits[hit]!;
        const place = places[hit]!;
        const end = to.firms.starts[place + 1]!;
        for (let one = to.firms.starts[place]!; one < end; one += 1) {
          const partner = to.firms.values[one]!;
          if (fit <= best[partner]!) continue;
          best[partner] = fit;
          touch(partner);
        }
      }
    }
  }

  function gather(firm: number): void {
    spread(own.seeks, firm, partners.gives, hits.gives, answered);
    spread(own.gives, firm, partners.seeks, hits.seeks, answering);
    spread(own.products, firm, partners.products, hits.products, related);
    for (const { share, rowOf } of outside) {
      const row = rowOf(firm);
      row.partners.forEach((partner, at) => {
        outsideFit[partner]! += share * row.fits[at]!;
        outsideBack[partner]! += share * row.fitsBack[at]!;
        touch(partner);
      });
    }
  }

  function forget(): void {
    for (let at = 0; at < touchedCount; at += 1) {
      const partner = touched[at]!;
      isTouched[partner] = 0;
      answered[partner] = 0;
      answering[partner] = 0;
      related[partner] = 0;
      outsideFit[partner] = 0;
      outsideBack[partner] = 0;
    }
    touchedCount = 0;
  }

  function lanesOfGroup(group: number): LanesOfGroup {
    const known = lanesOfGroups.get(group);
    if (known) return known;
    const kinds = own.groups.kinds[group]!;
    const sectors = own.groups.sectors[group]!;
    const most = new Float64Array(partners.groups.count);
    const lanes = Array.from({ length: partners.groups.count }, (_, other) => {
      const between = matcher.lanes.between(kinds, partners.groups.kinds[other]!);
      if (between.length === 0) return undefined;
      const read = between.map((one) => laneAndSector(one, sectors, partners.groups.sectors[other]!));
      most[other] = Math.max(...read.map(({ lanePart, sectorPart }) => lanePart + sectorPart));
      return read;
    });
    const order = Int32Array.from([...lanes.keys()].filter((other) => lanes[other])).sort(
      (a, b) => most[b]! - most[a]!,
    );
    const made = { order, lanes, most };
    // A memory for the rows being worked on; whoever asks for firms in the order of their groups computes each once.
    if (lanesOfGroups.size >= 64) lanesOfGroups.clear();
    lanesOfGroups.set(group, made);
    return made;
  }

  function laneAndSector(between: LaneBetween, sectors: number, partnerSectors: number): LaneAndSector {
    const { fit } = bestSectorFit(between, sectors, partnerSectors);
    return {
      known: between.lane.lane !== null,
      reaches: between.lane.reachesThroughChannels,
      forward: between.forward,
      sector: fit > 0,
      lanePart: weights.lane * Math.min(1, between.lane.strength) * scale,
      sectorPart: weights.sector * Math.min(1, fit) * scale,
    };
  }

  function termRow(terms: number): Uint8Array {
    const known = termRows.get(terms);
    if (known) return known;
    const left = own.termsBook[terms]!;
    const row = Uint8Array.from({ length: partners.termsBook.length }, (_, number) => {
      const right = partners.termsBook[number];
      if (!right) return closedBit;
      const gate = gateOfTerms(left, right);
      return (gate ? closedBit : 0) | (meetingPlaces(left.territory, right.territory) ? territoryBit : 0);
    });
    if (termRows.size >= 2_000) termRows.clear();
    termRows.set(terms, row);
    return row;
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
    readonly terms: Uint8Array;
    readonly languages: Uint8Array;
    readonly closed: Uint32Array | undefined;
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

  function channelsBetween(firm: number, partner: number, forward: boolean): number {
    const [a, b] = [own.channels[firm]!, partners.channels[partner]!];
    const [aNamed, bNamed] = forward
      ? [own.channelsSought[firm]!, partners.channelsOffered[partner]!]
      : [own.channelsOffered[firm]!, partners.channelsSought[partner]!];
    return Math.max(channelFit(a, b), channelFit(a, bNamed), channelFit(aNamed, b), channelFit(aNamed, bNamed));
  }

  /** The score of a pair in millionths, or -1 where a gate closes it. The order of additions is that of `match`. */
  function scoreOf(asking: Asking, partner: number): number {
    const { firm } = asking;
    const lanes = asking.group.lanes[partners.group[partner]!];
    if (!lanes) return -1;
    const termBits = asking.terms[partners.terms[partner]!]!;
    if (termBits & closedBit) return -1;
    if (asking.closed && (asking.closed[partner >>> 5]! >>> (partner & 31)) & 1) return -1;

    const offer = Math.min(1, answered[partner]!);
    const offerBack = Math.min(1, answering[partner]!);
    const product = Math.min(1, related[partner]!);
    const kind = own.kindsSought[firm]! & partners.kinds[partner]! ? 1 : 0;
    const kindBack = partners.kindsSought[partner]! & own.kinds[firm]! ? 1 : 0;
    const sector = own.sectorsSought[firm]! & partners.sectors[partner]! ? 1 : 0;
    const sectorBack = partners.sectorsSought[partner]! & own.sectors[firm]! ? 1 : 0;
    const asksForIt = offer > 0 || offerBack > 0 || sector === 1 || sectorBack === 1;
    const outsideSays = outsideFit[partner]! > 0 || outsideBack[partner]! > 0;
    const bothSectorsKnown = own.sectors[firm] !== 0 && partners.sectors[partner] !== 0;

    const territory = termBits & territoryBit ? feature.territory : 0;
    const price = feature.price * channelFit(own.prices[firm]!, partners.prices[partner]!);
    const volume = feature.volume * volumeFit(own.unitsSought[firm]!, partners.unitsOffered[partner]!);
    const volumeBack = feature.volume * volumeFit(partners.unitsSought[partner]!, own.unitsOffered[firm]!);
    const language = asking.languages[partners.languages[partner]!] === 1 ? feature.language : 0;

    let best = -1;
    for (const lane of lanes) {
      const channel = lane.reaches ? channelsBetween(firm, partner, lane.forward) : 0;
      if (lane.known) {
        if (bothSectorsKnown && !lane.sector && !asksForIt) continue;
        if (!lane.sector && channel === 0 && !asksForIt && product === 0) continue;
      } else if (!asksForIt && kind === 0 && kindBack === 0 && !outsideSays) continue;
      const shared = lane.lanePart + lane.sectorPart + feature.channel * channel;
      const there =
        shared +
        feature.offer * offer +
        feature.kind * kind +
        feature.sector * sector +
        feature.product * product +
        territory +
        price +
        volume +
        language +
        outsideFit[partner]!;
      const back =
        shared +
        feature.offer * offerBack +
        feature.kind * kindBack +
        feature.sector * sectorBack +
        feature.product * product +
        territory +
        price +
        volumeBack +
        language +
        outsideBack[partner]!;
      const score = millionths(there, back);
      if (score > best) best = score;
    }
    return best;
  }

  function ask(firm: number): Asking {
    return {
      firm,
      group: lanesOfGroup(own.group[firm]!),
      terms: termRow(own.terms[firm]!),
      languages: languageRow(own.languages[firm]!),
      closed: closed?.(firm),
    };
  }

  function bestOf(firm: number, most: number) {
    const asking = ask(firm);
    const { group } = asking;
    gather(firm);
    const best = heapOf(most);
    const channelMost = own.channels[firm]! | own.channelsSought[firm]! | own.channelsOffered[firm]!;
    // What price, place, quantity and language can add at most.
    const extras =
      feature.territory +
      feature.language +
      (own.prices[firm] === 0 ? 0 : feature.price) +
      (own.unitsSought[firm]! > 0 || own.unitsOffered[firm]! > 0 ? feature.volume : 0);

    for (let at = 0; at < touchedCount; at += 1) {
      const partner = touched[at]!;
      const other = partners.group[partner]!;
      if (best.least >= 0) {
        const shared = mostShared(asking, other, channelMost) + extras + feature.product * related[partner]!;
        const there = shared + asked(firm, other) + feature.offer * answered[partner]! + outsideFit[partner]!;
        const back = shared + askedBack(firm, other) + feature.offer * answering[partner]! + outsideBack[partner]!;
        if (millionths(there, back) < best.least) continue;
      }
      const score = scoreOf(asking, partner);
      if (score >= 0) best.offer(partner, score);
    }
    for (const other of group.order) {
      const there = mostShared(asking, other, channelMost) + extras + asked(firm, other);
      const back = mostShared(asking, other, channelMost) + extras + askedBack(firm, other);
      if (millionths(there, back) < best.least) continue;
      const { starts, values } = partners.groups.members;
      for (let at = starts[other]!; at < starts[other + 1]!; at += 1) {
        const partner = values[at]!;
        if (isTouched[partner] === 1) continue;
        const score = scoreOf(asking, partner);
        if (score >= 0) best.offer(partner, score);
      }
    }
    forget();
    return best.drain();
  }

  function mostShared({ group }: Asking, other: number, channels: number): number {
    return group.most[other]! + (channels & partners.groups.channels[other]! ? feature.channel : 0);
  }

  function asked(firm: number, other: number): number {
    return (
      (own.kindsSought[firm]! & partners.groups.kinds[other]! ? feature.kind : 0) +
      (own.sectorsSought[firm]! & partners.groups.sectors[other]! ? feature.sector : 0)
    );
  }

  function askedBack(firm: number, other: number): number {
    return (
      (own.kinds[firm]! & partners.groups.kindsSought[other]! ? feature.kind : 0) +
      (own.sectors[firm]! & partners.groups.sectorsSought[other]! ? feature.sector : 0)
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
    if (scoreOf(asking, partner) >= 0) return 'open';
    if (asking.closed && (asking.closed[partner >>> 5]! >>> (partner & 31)) & 1) return 'rule';
    const lanes = asking.group.lanes[partners.group[partner]!];
    if (!lanes) return 'no-lane';
    const ofTerms = gateOfTerms(own.termsBook[own.terms[asking.firm]!]!, partners.termsBook[partners.terms[partner]!]!);
    if (ofTerms) return ofTerms;
    if (!lanes[0]!.known) return 'no-kind';
    return own.sectors[asking.firm] !== 0 && partners.sectors[partner] !== 0 ? 'sectors-apart' : 'nothing-in-common';
  }

  return { bestOf, gatesOf };
}

/** The harmonic mean of both directions, each rounded as `match` rounds it. */
function millionths(there: number, back: number): number {
  const a = Math.round(there * 1e6) / 1e6;
  const b = Math.round(back * 1e6) / 1e6;
  return a + b === 0 ? 0 : Math.round(((2 * a * b) / (a + b)) * 1e6);
}
