import type { ContactKind, FirmContact, FirmRecord, RegistryId } from './firm-record.ts';

/** How far two names agree. */
export type NameLevel = 'same' | 'close' | 'within' | 'part' | 'differ';

/** A term of the score: what was compared, what both have, and the bits it speaks for one firm (above 0) or for two (below). */
export type Evidence = {
  readonly of: 'registry-id' | 'name' | 'across-scripts' | 'number' | 'place' | 'branch' | ContactKind;
  readonly bits: number;
  /** What both have, folded; empty where they differ. */
  readonly shared: string;
  /** Of names. */
  readonly level: NameLevel | null;
  /** How many other firms of the registry have it; null where it was not counted. */
  readonly holders: number | null;
};

/**
 * The chance that two entries of one firm agree so (m), by general knowledge of how offices' lists are kept: most copy the name,
 * some abbreviate, slip or leave a word out, one in eight writes another name (of the brand, of the group, in other words).
 */
export const chanceIfSame = { same: 0.55, close: 0.18, within: 0.1, part: 0.05, differ: 0.12 } as const;
/** Registers refuse a name that a firm of the same place and trade has: equal names are rarer than chance, by so many bits. */
export const registersKeepNamesApart = 4;

type Contacts = Readonly<Record<ContactKind, { readonly chanceIfSame: number; readonly siblings: number }>>;
/** `siblings`: how many other firms share a value by being of one group, at one desk, or with one agent. */
const contactKnowledge: Contacts = {
  website: { chanceIfSame: 0.8, siblings: 0.03 },
  telephone: { chanceIfSame: 0.6, siblings: 0.03 },
  mail: { chanceIfSame: 0.75, siblings: 0.06 },
};
/** Who shares one address often shares the next: further ones count half. */
const furtherCounts = 0.5;

/** Factory 1 and Factory 2 are two firms, and so is Factory, however alike their names. */
const numbers = { agree: 3, differ: -60 } as const;
const places = { agree: 0.5, differ: -4 } as const;
const otherBranch = -5;

/** Valid numbers of one register decide: the same, or another. null: they say nothing. */
export function decidedByRegister(one: readonly RegistryId[], other: readonly RegistryId[]): 'same' | 'other' | null {
  let differs = false;
  for (const kind of new Set(one.map((id) => id.kind))) {
    const ours = one.filter((id) => id.kind === kind && id.isValid);
    const theirs = other.filter((id) => id.kind === kind && id.isValid);
    if (ours.length === 0 || theirs.length === 0) continue;
    if (ours.some(({ value }) => theirs.some((id) => id.value === value))) return 'same';
    differs = true;
  }
  return differs ? 'other' : null;
}

export function weighContacts(
  one: readonly FirmContact[],
  other: readonly FirmContact[],
  holdersOf: (contact: FirmContact) => number,
  firms: number,
): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const [kind, { chanceIfSame: m, siblings }] of Object.entries(contactKnowledge) as [
    ContactKind,
    { chanceIfSame: number; siblings: number },
  ][]) {
    const ours = one.filter((contact) => contact.kind === kind);
    const theirs = other.filter((contact) => contact.kind === kind);
    if (ours.length === 0 || theirs.length === 0) continue;
    const shared = ours
      .filter(({ value }) => theirs.some((contact) => contact.value === value))
      .map((contact) => ({ value: contact.value, holders: Math.max(1, holdersOf(contact)) }))
      .sort((a, b) => a.holders - b.holders || (a.value < b.value ? -1 : 1))[0];
    found.push(
      shared
        ? {
            of: kind,
            bits: Math.log2((m * firms) / (siblings + shared.holders - 1)),
            shared: shared.value,
            level: null,
            holders: shared.holders,
          }
        : { of: kind, bits: Math.log2(1 - m), shared: '', level: null, holders: null },
    );
  }
  const agreeing = found.filter(({ bits }) => bits > 0).sort((a, b) => b.bits - a.bits);
  return found.map((evidence) =>
    agreeing.indexOf(evidence) > 0 ? { ...evidence, bits: evidence.bits * furtherCounts } : evidence,
  );
}

/** What the parts beside the core say: numbers, places, branches. */
export function weighParts<Id>(one: FirmRecord<Id>, other: FirmRecord<Id>): readonly Evidence[] {
  const found: Evidence[] = [];
  const add = (of: Evidence['of'], bits: number, shared: string) =>
    found.push({ of, bits, shared, level: null, holders: null });
  const [ours, theirs] = [numbersOf(one), numbersOf(other)];
  const both = ours.filter((number) => theirs.includes(number));
  if (both.length > 0) add('number', numbers.agree, both[0]!);
  else if (ours.length + theirs.length > 0) add('number', numbers.differ, '');
  const [here, there] = [placesOf(one), placesOf(other)];
  if (here.length > 0 && there.length > 0) {
    const common = here.filter((place) => there.includes(place));
    add('place', common.length > 0 ? places.agree : places.differ, common[0] ?? '');
  }
  const isBranch = (record: FirmRecord<Id>) => record.names.some((name) => name.isBranch);
  if (isBranch(one) !== isBranch(other)) add('branch', otherBranch, '');
  return found;
}

export function numbersOf<Id>({ names }: FirmRecord<Id>): readonly string[] {
  return [...new Set(names.flatMap((name) => (name.numbers === '' ? [] : [name.numbers])))].sort();
}
function placesOf<Id>({ names }: FirmRecord<Id>): readonly string[] {
  return [...new Set(names.flatMap((name) => name.places))].sort();
}
