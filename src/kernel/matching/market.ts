import type { Knowledge } from './lanes.ts';
import { askingFeatures, type Gate, type Match, matcherOf } from './match-pair.ts';
import type { Profile } from './profile.ts';

/** A firm that looks for meetings, with the most proposals it can take. */
export type MarketFirm = { readonly profile: Profile; readonly capacity: number };

/**
 * What the lists say about a pair, by index from 0.
 * - `never`: one of them refuses; absolute. - `same-company`: both are one company. - `must`: one of them insists.
 * - `met-before`: they know each other; only a must brings them together again.
 * - `apart`: they are never there together, so only a must asks for it (and is told why it can't be).
 * - `kept`: somebody decided for this meeting, so it takes part like a must. - `dropped`: somebody decided against it.
 */
export type PairRule = {
  readonly left: number;
  readonly right: number;
  readonly rule: 'never' | 'same-company' | 'met-before' | 'apart' | 'must' | 'kept' | 'dropped';
};

export type Market = {
  readonly left: readonly MarketFirm[];
  readonly right: readonly MarketFirm[];
  readonly rules: readonly PairRule[];
  /** Every firm gets at least so many proposals where the gates and capacities allow it. */
  readonly minimumEach: number;
  /** Most proposals a firm gets beyond its musts: caps govern what is pushed, so that the popular don't crowd out the rest. */
  readonly listLength: number;
  /** Most proposals in all: the places there are. Musts count, and are never dropped. */
  readonly maximumTotal: number;
  /** Above so many in all, only musts and firms below the minimum get a proposal; and nobody else whom neither of the two asks for. */
  readonly comfortableTotal: number;
  /** Decides between pairs that are equal in every field. */
  readonly seed: number;
};

export type PairGate = Gate | 'never' | 'same-company' | 'met-before' | 'apart' | 'dropped';

/** A pair that may meet. `match` is null where only a must brings it together. */
export type OpenPair = {
  readonly left: number;
  readonly right: number;
  readonly must: boolean;
  readonly score: number;
  /** One of them asks for something that the other is, has or runs. */
  readonly isAsked: boolean;
};

/** All pairs of a market: those that may meet, and per firm how many are closed by which gate. */
export type OpenMarket = {
  readonly open: readonly OpenPair[];
  readonly closedLeft: readonly ReadonlyMap<PairGate, number>[];
  readonly closedRight: readonly ReadonlyMap<PairGate, number>[];
  /** The match behind an open pair, judged anew: reasons of every pair would fill the memory of a large market. null: a must alone. */
  matchOf(pair: OpenPair): OpenMatch | null;
};

const absolute = ['dropped', 'never', 'same-company'] as const;

export type OpenMatch = Extract<Match, { gate: null }>;

/** Judges every pair. A must opens a closed lane, but never a `never`, a `dropped` or a company meeting itself. */
export function openMarket(market: Market, knowledge: Knowledge): OpenMarket {
  const { read, match } = matcherOf(knowledge);
  const lefts = market.left.map(({ profile }) => read(profile));
  const rights = market.right.map(({ profile }) => read(profile));
  const rules = new Map<string, Set<PairRule['rule']>>();
  for (const { left, right, rule } of market.rules) {
    const key = `${left} ${right}`;
    rules.set(key, (rules.get(key) ?? new Set()).add(rule));
  }

  const open: OpenPair[] = [];
  const closedLeft = lefts.map(() => new Map<PairGate, number>());
  const closedRight = rights.map(() => new Map<PairGate, number>());
  lefts.forEach((leftFirm, left) => {
    rights.forEach((rightFirm, right) => {
      const said = rules.get(`${left} ${right}`);
      const must = said?.has('must') || said?.has('kept') || false;
      const judged = match(leftFirm, rightFirm);
      const forbidden = absolute.find((rule) => said?.has(rule)) ?? null;
      const asides = (['met-before', 'apart'] as const).find((rule) => said?.has(rule)) ?? null;
      const gate = forbidden ?? (must ? null : (judged.gate ?? asides));
      if (gate) {
        count(closedLeft[left], gate);
        count(closedRight[right], gate);
        return;
      }
      const score = judged.gate === null ? judged.score : 0;
      const isAsked = judged.gate === null && judged.reasons.some(({ feature }) => askingFeatures.includes(feature));
      open.push({ left, right, must, score, isAsked });
    });
  });
  const matchOf = ({ left, right }: OpenPair): OpenMatch | null => {
    const judged = match(lefts[left]!, rights[right]!);
    return judged.gate === null ? judged : null;
  };
  return { open, closedLeft, closedRight, matchOf };
}

function count(counts: Map<PairGate, number> | undefined, gate: PairGate): void {
  counts?.set(gate, (counts.get(gate) ?? 0) + 1);
}

/** Decides between equal scores, smaller first, no two alike: by the firms' fields and the seed, never by names or order. */
export function lotsOf(profiles: readonly Profile[], seed: number): Int32Array {
  const lots = profiles.map((profile) => lotOf(profile, seed));
  const ranks = new Int32Array(lots.length);
  [...lots.keys()]
    .sort((a, b) => (lots[a]! < lots[b]! ? 1 : lots[a]! > lots[b]! ? -1 : a - b))
    .forEach((firm, rank) => {
      ranks[firm] = rank;
    });
  return ranks;
}

/**
 * A seeded hash (FNV-1a) of what the firm says, in whatever order it was typed, then of its reference: only twins in every field
 * fall back on the reference.
 */
function lotOf({ id, name: _, ...content }: Profile, seed: number): string {
  return `${hash(`${seed} ${canonical(content)}`)}${hash(`${seed} ${id}`)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${fields
    .map(([name, one]) => `${name}:${canonical(one)}`)
    .sort()
    .join()}}`;
}

function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}
