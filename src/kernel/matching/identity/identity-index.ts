import type { Lexicon } from '../text/lexicon.ts';
import { AcrossScripts } from './across-scripts.ts';
import { NamePieces } from './candidates.ts';
import { decidedByRegister, type Evidence, weighContacts, weighParts } from './evidence.ts';
import type { FirmName } from './firm-name.ts';
import type { FirmContact, FirmRecord } from './firm-record.ts';
import { NameSurprise } from './name-surprise.ts';
import { type WeighedName, weighedName, weighNames } from './weigh-names.ts';

/**
 * - `same`: at least 98 in 100 such pairs are one firm, if the model is right; or one valid number of a register is theirs.
 * - `likely`: at least 1 in 4: worth a person's look.
 * - `other`: less, or two valid numbers of one register.
 */
export const identityThresholds = { same: 0.98, likely: 0.25 } as const;
export type Verdict = 'same' | 'likely' | 'other';

export type Judgement<Id> = {
  readonly id: Id;
  readonly verdict: Verdict;
  readonly probability: number;
  /** The terms of the score, the weightiest first. */
  readonly evidence: readonly Evidence[];
};

/** Of the rows of a list, so many are expected to be in the registry already, each once. */
const expectedToBeKnown = 0.3;
const candidatesAtMost = 6;
/** A number, site or telephone that so many firms share is an association's. */
const sharedByAtMost = 20;

type Entry<Id> = { readonly record: FirmRecord<Id>; readonly names: readonly WeighedName[] };

/**
 * Who of a registry is the firm that an entry tells of: valid numbers of a register first, then Fellegi-Sunter scores: the bits by
 * which names, numbers in them, places, sites, telephones and mail domains speak for one firm or for two, on top of the odds that
 * any firm of the registry is the one. Deterministic, and the same in whatever order and script the entries come.
 */
export class IdentityIndex<Id extends string | number> {
  readonly #entries: readonly Entry<Id>[];
  readonly #numberOf: ReadonlyMap<Id, number>;
  readonly #byKey = new Map<string, number[]>();
  readonly #byCore = new Map<string, number[]>();
  readonly #pieces = new NamePieces();
  readonly #surprise: NameSurprise;
  readonly #weighed = new WeakMap<FirmName, WeighedName>();
  readonly #lexicon: Lexicon;
  #across: AcrossScripts | undefined;

  constructor(records: readonly FirmRecord<Id>[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const ordered = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#surprise = new NameSurprise(ordered.flatMap(({ names }) => names));
    this.#entries = ordered.map((record) => this.#entryOf(record));
    this.#numberOf = new Map(ordered.map(({ id }, at) => [id, at]));
    ordered.forEach((record, at) => {
      for (const key of keysOf(record)) push(this.#byKey, key, at);
      for (const name of record.names) {
        push(this.#byCore, name.core, at);
        this.#pieces.add(name, at);
      }
    });
  }

  /** Whoever is `same` or `likely`, the likeliest first; an entry is never found for itself. */
  find(record: FirmRecord<Id>, atMost: number): readonly Judgement<Id>[] {
    const entry = this.#entryOf(record);
    return this.#candidates(record)
      .filter((at) => this.#entries[at]!.record.id !== record.id)
      .map((at) => this.#judge(entry, this.#entries[at]!))
      .filter(({ verdict }) => verdict !== 'other')
      .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
      .slice(0, atMost)
      .map((found) => ({ ...found, evidence: found.evidence.map((term) => this.#withHolders(term, record)) }));
  }

  /** Two entries, whether or not they stand in the registry. */
  judge(one: FirmRecord<Id>, other: FirmRecord<Id>): Judgement<Id> {
    return this.#judge(this.#entryOf(one), this.#entryOf(other));
  }

  #entryOf(record: FirmRecord<Id>): Entry<Id> {
    return { record, names: record.names.map((name) => this.#weigh(name)) };
  }

  #weigh(name: FirmName): WeighedName {
    const known = this.#weighed.get(name);
    if (known !== undefined) return known;
    const weighed = weighedName(name, this.#surprise);
    this.#weighed.set(name, weighed);
    return weighed;
  }

  #candidates(record: FirmRecord<Id>): readonly number[] {
    const certain = new Set<number>();
    const votes = new Map<number, number>();
    const isShared = (firms: readonly number[] | undefined) => firms !== undefined && firms.length <= sharedByAtMost;
    for (const key of keysOf(record)) {
      const firms = this.#byKey.get(key);
      if (isShared(firms)) for (const firm of firms!) certain.add(firm);
    }
    for (const name of record.names) {
      for (const firm of (this.#byCore.get(name.core) ?? []).slice(0, candidatesAtMost)) certain.add(firm);
      this.#pieces.vote(name, this.#entries.length, votes);
    }
    this.#acrossScripts().vote(record.names, this.#entries.length, votes);
    const best = [...votes].sort(([a, one], [b, two]) => two - one || a - b).slice(0, candidatesAtMost);
    return [...new Set([...certain, ...best.map(([firm]) => firm)])];
  }

  /** How many other firms have the shared part of a name: a reason says how rare it is. */
  #withHolders(term: Evidence, asker: FirmRecord<Id>): Evidence {
    if (term.of !== 'name' || term.shared === '') return term;
    const others = this.#pieces
      .among(term.shared)
      ?.map((at) => this.#entries[at]!.record)
      .filter(({ id, names }) => id !== asker.id && names.some(({ core }) => core.includes(term.shared)));
    return { ...term, holders: others?.length ?? null };
  }

  #acrossScripts(): AcrossScripts {
    this.#across ??= new AcrossScripts(
      this.#entries.map(({ record }) => record.names),
      this.#lexicon,
      this.#surprise,
    );
    return this.#across;
  }

  #judge(one: Entry<Id>, other: Entry<Id>): Judgement<Id> {
    const { id } = other.record;
    const decided = decidedByRegister(one.record.registryIds, other.record.registryIds);
    if (decided === 'other') return { id, verdict: 'other', probability: 0, evidence: [] };
    const firms = Math.max(1, this.#entries.length);
    const names = weighNames(one.names, other.names) ?? [
      this.#acrossScripts().weigh(one.record.names, other.record.names),
    ];
    const holdersOf = (contact: FirmContact) => {
      const holders = this.#byKey.get(keyOf(contact))?.length ?? 0;
      return this.#numberOf.has(one.record.id) ? holders - 1 : holders;
    };
    const evidence = [
      ...names,
      ...weighParts(one.record, other.record),
      ...weighContacts(one.record.contacts, other.record.contacts, holdersOf, firms),
      ...(decided === 'same' ? [sameNumber(one.record, other.record)] : []),
    ].sort((a, b) => b.bits - a.bits || (a.of < b.of ? -1 : 1));
    if (decided === 'same') return { id, verdict: 'same', probability: 1, evidence };
    const bits = evidence.reduce((sum, term) => sum + term.bits, Math.log2(expectedToBeKnown / firms));
    const probability = 1 / (1 + 2 ** -bits);
    const { same, likely } = identityThresholds;
    return {
      id,
      verdict: probability >= same ? 'same' : probability >= likely ? 'likely' : 'other',
      probability,
      evidence,
    };
  }
}

function sameNumber<Id>(one: FirmRecord<Id>, other: FirmRecord<Id>): Evidence {
  const shared = one.registryIds.find(({ kind, value }) =>
    other.registryIds.some((id) => id.kind === kind && id.value === value),
  );
  return { of: 'registry-id', bits: 100, shared: shared?.value ?? '', level: null, holders: 1 };
}

function keysOf<Id>({ registryIds, contacts }: FirmRecord<Id>): readonly string[] {
  return [...registryIds, ...contacts].map(keyOf);
}
function keyOf({ kind, value }: { readonly kind: string; readonly value: string }): string {
  return `${kind}:${value}`;
}
function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (values.at(-1) !== value) values.push(value);
}
