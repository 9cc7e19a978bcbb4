import type { IdentityKeyKind } from './company-identity.ts';

export type AlikeEntry<Id> = { readonly id: Id; readonly keys: readonly string[]; readonly cores: readonly string[] };

export type Alike<Id> = {
  readonly id: Id;
  /** The strongest reason. */
  readonly because: IdentityKeyKind;
  /** 0 to 1. */
  readonly likeness: number;
};

/** From here on, two names are worth a look. */
const nameThreshold = 0.65;
/** A value that more companies share is a group's or an association's. */
const sharedByAtMost = 5;
const alikeAtMost = 3;
/** A pair that more names have (in 食品, in Limited) leads to no candidates. */
const commonFrom = 100;

const weights: Readonly<Record<IdentityKeyKind, number>> = {
  identifier: 0.98,
  name: 0.95,
  website: 0.85,
  telephone: 0.8,
  mail: 0.75,
};

/**
 * Who may be the same company: by a register's number, a site, a mail domain, a telephone, or a similar name. Names are compared
 * by pairs of neighbouring letters (Dice), rare ones counting for more, and only with those that share a rare pair, so ten thousand
 * take a second. Names whose numbers differ (第1號, 第2號) are two companies.
 */
export class AlikeIndex<Id> {
  readonly #byKey = new Map<string, AlikeEntry<Id>[]>();
  readonly #byPair = new Map<string, Core<Id>[]>();
  readonly #frequency = new Map<string, number>();
  readonly #names: number;

  constructor(entries: readonly AlikeEntry<Id>[]) {
    const cores = entries.flatMap((entry) => entry.cores.map((text) => ({ entry, text, pairs: pairsOf(text) })));
    this.#names = cores.length;
    for (const { pairs } of cores)
      for (const pair of pairs) this.#frequency.set(pair, (this.#frequency.get(pair) ?? 0) + 1);
    for (const core of cores) for (const pair of this.#rarest(core.text, core.pairs)) push(this.#byPair, pair, core);
    for (const entry of entries) for (const key of entry.keys) push(this.#byKey, key, entry);
  }

  /** The likeliest first. An entry is never alike to itself. */
  find({ id, keys, cores }: AlikeEntry<Id>): readonly Alike<Id>[] {
    const found = new Map<Id, Alike<Id>>();
    const add = (other: Id, because: IdentityKeyKind, likeness: number): void => {
      if (other === id || (found.get(other)?.likeness ?? 0) >= likeness) return;
      found.set(other, { id: other, because, likeness });
    };
    for (const key of keys) {
      const others = this.#byKey.get(key) ?? [];
      const kind = key.slice(0, key.indexOf(':')) as IdentityKeyKind;
      if (others.length <= sharedByAtMost) for (const other of others) add(other.id, kind, weights[kind]);
    }
    for (const text of cores) {
      const pairs = pairsOf(text);
      const seen = new Set<Core<Id>>();
      for (const pair of this.#rarest(text, pairs)) {
        const sharing = this.#byPair.get(pair) ?? [];
        if (sharing.length > commonFrom) continue;
        for (const core of sharing) {
          if (seen.has(core)) continue;
          seen.add(core);
          const likeness = core.text === text ? 0.9 : this.#dice(pairs, core.pairs) * 0.9;
          if (likeness >= nameThreshold * 0.9) add(core.entry.id, 'name', likeness);
        }
      }
    }
    return [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, alikeAtMost);
  }

  #dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
    let shared = 0;
    let all = 0;
    for (const pair of one) {
      const weight = this.#weight(pair);
      all += weight;
      if (other.has(pair)) shared += weight;
    }
    for (const pair of other) all += this.#weight(pair);
    return (2 * shared) / all;
  }

  #weight(pair: string): number {
    return Math.log(1 + this.#names / (this.#frequency.get(pair) ?? 1));
  }

  /**
   * Two sets that overlap enough share one of these (prefix filtering). Each pair is marked with the numbers in the name, so names
   * with other numbers are never met.
   */
  #rarest(text: string, pairs: ReadonlySet<string>): string[] {
    const least = Math.ceil((nameThreshold / (2 - nameThreshold)) * pairs.size);
    const numbers = text.match(/\d+/g)?.join(',') ?? '';
    return [...pairs]
      .sort((a, b) => (this.#frequency.get(a) ?? 0) - (this.#frequency.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, pairs.size - least + 1)
      .map((pair) => `${pair} ${numbers}`);
  }
}

type Core<Id> = { readonly entry: AlikeEntry<Id>; readonly text: string; readonly pairs: ReadonlySet<string> };

function pairsOf(text: string): ReadonlySet<string> {
  const letters = ['^', ...text, '$'];
  const pairs = new Set<string>();
  for (let at = 1; at < letters.length; at++) pairs.add(letters[at - 1]! + letters[at]!);
  return pairs;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
