import type { Gate } from '../match-pair.ts';
import { channelFit, gateOfTerms, volumeFit, weights } from '../score.ts';
import {
  type FirmColumns,
  namesUnknownPlaces,
  recordFields,
  recordLength,
  setsConditions,
  tellsQuantities,
} from './firm-columns.ts';
import { fitsOfFirm } from './fits-of-firm.ts';
import type { LaneRow, LanesOfGroup } from './lanes-of-group.ts';
import { namesBack, namesOfFirm } from './named-firms.ts';
import type { OutsideScores } from './outside-row.ts';
import { meansKind, meansSector } from './packed-phrases.ts';

/** What is looked up once for a firm. */
export type Asking = {
  readonly firm: number;
  readonly group: LanesOfGroup;
  /** By number of the partner's languages: 1 where one is in common. */
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

/** Which of a pair may have a phrase that answers the other; where a bit is missing none does. */
export const answersFirm = 1;
export const answersPartner = 2;

export type PairScorer = {
  /** The most each feature adds, with what outside features take already taken off. */
  readonly feature: Readonly<Record<keyof typeof weights, number>>;
  /** Begins with a firm; only the last one asked for can be scored. */
  ask(firm: number, lanes: LanesOfGroup, closed: Uint32Array | undefined): Asking;
  /** The score in millionths, or -1 where a gate closes the pair or it cannot reach `least`. */
  scoreOf(asking: Asking, partner: number, answers: number, least: number): number;
  gateOf(asking: Asking, partner: number, answers: number): Gate | 'rule' | 'open';
};

/**
 * The score of one pair out of columns: the number `match` gives, to the last digit, since all is added in its order. What little hangs
 * on and what is slow to look up comes last, and only for pairs that can still reach the list.
 */
export function pairScorer(own: FirmColumns, partners: FirmColumns, outside: OutsideScores, scale: number): PairScorer {
  const { records } = partners;
  const feature = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, weight * scale])) as Record<
    keyof typeof weights,
    number
  >;
  const answered = fitsOfFirm(own.seeks, partners.gives);
  const answering = fitsOfFirm(own.gives, partners.seeks);
  const dealing = fitsOfFirm(own.products, partners.products);
  const naming = namesOfFirm(own, partners);
  const named = namesBack(own, partners);
  const languageRows = new Map<number, Uint8Array>();

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

  function ask(firm: number, group: LanesOfGroup, closed: Uint32Array | undefined): Asking {
    const read = (field: keyof typeof recordFields) => own.records[firm * recordLength + recordFields[field]]!;
    for (const one of [answered, answering, dealing, naming, named]) one.begin(firm);
    return {
      firm,
      group,
      languages: languageRow(read('languages')),
      closed,
      extras:
        feature.product +
        feature.territory +
        feature.language +
        (read('prices') === 0 ? 0 : feature['price-band']) +
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

  function channelsBetween(asking: Asking, at: number, forward: boolean): number {
    const other = records[at + recordFields.channels]!;
    const named = forward ? asking.channelsSought : asking.channelsOffered;
    const otherNamed = records[at + (forward ? recordFields.channelsOffered : recordFields.channelsSought)]!;
    if (((asking.channels | named) & (other | otherNamed)) === 0) return 0;
    return Math.max(
      channelFit(asking.channels, other),
      channelFit(asking.channels, otherNamed),
      channelFit(named, other),
      channelFit(named, otherNamed),
    );
  }

  function channelPart(asking: Asking, lane: LaneRow, at: number): number {
    return lane.reaches ? feature.channel * channelsBetween(asking, at, lane.forward) : 0;
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

  function isClosed({ closed }: Asking, partner: number): boolean {
    return closed !== undefined && ((closed[partner >>> 5]! >>> (partner & 31)) & 1) === 1;
  }

  function scoreOf(asking: Asking, partner: number, answers: number, least: number): number {
    const at = partner * recordLength;
    const lanes = asking.group.lanes[records[at + recordFields.kindMask]!]!;
    if (lanes.length === 0 || isClosed(asking, partner)) return -1;
    const sectorMask = records[at + recordFields.sectorMask]!;
    let shared = 0;
    for (let turn = 0; turn < lanes.length; turn += 1) {
      const lane = lanes[turn]!;
      const part = lane.lanePart + lane.sectorParts[sectorMask]! + channelPart(asking, lane, at);
      if (part > shared) shared = part;
    }

    const { firm } = asking;
    const kinds = records[at + recordFields.kinds]!;
    const sectors = records[at + recordFields.sectors]!;
    // At most: what any phrase names. Whether one phrase means this firm is looked up when the pair comes into question.
    let kind = asking.kindsSought & kinds ? feature['seek-kind'] : 0;
    let kindBack = records[at + recordFields.kindsSought]! & asking.kinds ? feature['seek-kind'] : 0;
    let sector = asking.sectorsSought & sectors ? feature['seek-sector'] : 0;
    let sectorBack = records[at + recordFields.sectorsSought]! & asking.sectors ? feature['seek-sector'] : 0;
    let offer = answers & answersFirm ? feature['seek-offer'] : 0;
    let offerBack = answers & answersPartner ? feature['seek-offer'] : 0;
    const hasOutside = outside.there.length > 0;
    const outsideThere = hasOutside ? outside.there[partner]! : 0;
    const outsideBack = hasOutside ? outside.back[partner]! : 0;
    let there = shared + offer + kind + sector + outsideThere;
    let back = shared + offerBack + kindBack + sectorBack + outsideBack;
    if (isBelow(there + asking.extras, back + asking.extras, least)) return -1;

    const ownAt = firm * recordLength;
    const territory = sharesPlace(firm, partner) ? feature.territory : 0;
    const language = asking.languages[records[at + recordFields.languages]!] === 1 ? feature.language : 0;
    const price =
      feature['price-band'] * channelFit(own.records[ownAt + recordFields.prices]!, records[at + recordFields.prices]!);
    const volume = feature.volume * volumeFit(own.unitsSought[firm]!, partners.unitsOffered[partner]!);
    const volumeBack = feature.volume * volumeFit(partners.unitsSought[partner]!, own.unitsOffered[firm]!);
    const more = feature.product + territory + price + language;
    const moreThere = more + volume + outsideThere;
    const moreBack = more + volumeBack + outsideBack;
    there = shared + offer + kind + sector + moreThere;
    back = shared + offerBack + kindBack + sectorBack + moreBack;
    if (isBelow(there, back, least)) return -1;

    if (offer > 0) offer = feature['seek-offer'] * answered.with(partner);
    there = shared + offer + kind + sector + moreThere;
    if (isBelow(there, back, least)) return -1;
    if (offerBack > 0) offerBack = feature['seek-offer'] * answering.with(partner);
    back = shared + offerBack + kindBack + sectorBack + moreBack;
    if (isBelow(there, back, least)) return -1;

    if (kind + sector > 0) {
      const meant = naming.with(partner);
      kind = meant & meansKind ? feature['seek-kind'] : 0;
      sector = meant & meansSector ? feature['seek-sector'] : 0;
    }
    if (kindBack + sectorBack > 0) {
      const meant = named.with(partner);
      kindBack = meant & meansKind ? feature['seek-kind'] : 0;
      sectorBack = meant & meansSector ? feature['seek-sector'] : 0;
    }
    there = shared + offer + kind + sector + moreThere;
    back = shared + offerBack + kindBack + sectorBack + moreBack;
    if (isBelow(there, back, least)) return -1;

    if (isForbidden(firm, partner)) return -1;
    const relation = dealing.with(partner);
    const asksForIt = offer > 0 || offerBack > 0 || sector > 0 || sectorBack > 0;
    const asksAtAll = asksForIt || kind + kindBack > 0 || outsideThere + outsideBack > 0;
    const bothSectorsKnown = asking.sectors !== 0 && sectors !== 0;
    shared = -1;
    for (let turn = 0; turn < lanes.length; turn += 1) {
      const lane = lanes[turn]!;
      const sectorPart = lane.sectorParts[sectorMask]!;
      const channel = channelPart(asking, lane, at);
      const isOpen = lane.known
        ? asksForIt || sectorPart > 0 || (!bothSectorsKnown && (channel > 0 || relation > 0))
        : asksAtAll;
      const part = lane.lanePart + sectorPart + channel;
      if (isOpen && part > shared) shared = part;
    }
    if (shared < 0) return -1;
    // In the order of `match`.
    const product = feature.product * Math.min(1, relation);
    const asked = shared + offer + kind + sector;
    const askedBack = shared + offerBack + kindBack + sectorBack;
    return millionths(
      asked + product + territory + price + volume + language + outsideThere,
      askedBack + product + territory + price + volumeBack + language + outsideBack,
    );
  }

  function gateOf(asking: Asking, partner: number, answers: number): Gate | 'rule' | 'open' {
    if (scoreOf(asking, partner, answers, -1) >= 0) return 'open';
    if (isClosed(asking, partner)) return 'rule';
    const at = partner * recordLength;
    const lanes = asking.group.lanes[records[at + recordFields.kindMask]!]!;
    if (lanes.length === 0) return 'no-lane';
    const ofTerms = gateOfTerms(own.terms[asking.firm]!, partners.terms[partner]!);
    if (ofTerms) return ofTerms;
    if (!lanes[0]!.known) return 'no-kind';
    return asking.sectors !== 0 && records[at + recordFields.sectors] !== 0 ? 'sectors-apart' : 'nothing-in-common';
  }

  return { feature, ask, scoreOf, gateOf };
}

/** Two millionths of room: the bound and the score are rounded differently. */
export const roundingRoom = 2e-6;

/** Whether the harmonic mean of two scores is certainly less than so many millionths. */
function isBelow(there: number, back: number, least: number): boolean {
  return least > 0 && 2 * there * back < (least / 1e6 - roundingRoom) * (there + back);
}

/** The harmonic mean of both directions, each rounded as `match` rounds it. */
function millionths(there: number, back: number): number {
  const a = Math.round(there * 1e6) / 1e6;
  const b = Math.round(back * 1e6) / 1e6;
  return a + b === 0 ? 0 : Math.round(((2 * a * b) / (a + b)) * 1e6);
}
