import type { PairRule } from '#kernel/matching/market.ts';
import type { CompanyProfile, Side } from '#modules/companies/index.ts';
import type { Refusal } from '#platform/result.ts';

/** What the lists say about pairs of firms, and what in them could not be followed. */
export type CompanyRules = {
  readonly rules: readonly (PairRule & { readonly by: Side | 'both' })[];
  /** Wishes that name no firm of the other list: `must-meet-unknown` values company, side, wanted. */
  readonly unknown: readonly Refusal<'must-meet-unknown' | 'must-meet-ambiguous'>[];
  /** Worth an officer's look: values company, side, wanted (or other). */
  readonly warnings: readonly Refusal<'never-meet-unknown' | 'must-meet-excluded' | 'same-company-in-both-lists'>[];
};

/** Reads the must-meet and never-meet columns and the identifiers of both lists. A wish names a firm by reference or by name. */
export function companyRules(left: readonly CompanyProfile[], right: readonly CompanyProfile[]): CompanyRules {
  const rules: CompanyRules['rules'][number][] = [];
  const unknown: CompanyRules['unknown'][number][] = [];
  const warnings: CompanyRules['warnings'][number][] = [];

  const wishes = (side: Side, askers: readonly CompanyProfile[], others: readonly CompanyProfile[]) => {
    const find = finderOf(others);
    askers.forEach((asker, askerIndex) => {
      const values = (wanted: string) => ({ company: asker.reference, side, wanted });
      const pairWith = (other: number) =>
        side === 'left' ? { left: askerIndex, right: other } : { left: other, right: askerIndex };
      for (const wanted of asker.neverMeet) {
        const found = find(wanted);
        if (found.length === 0) warnings.push({ code: 'never-meet-unknown', values: values(wanted) });
        // A refusal that fits several firms closes them all: it is absolute, and too much is safer than too little.
        for (const other of found) rules.push({ ...pairWith(other), rule: 'never', by: side });
      }
      for (const wanted of asker.mustMeet) {
        const found = find(wanted);
        if (found.length === 0) unknown.push({ code: 'must-meet-unknown', values: values(wanted) });
        if (found.length > 1) unknown.push({ code: 'must-meet-ambiguous', values: values(wanted) });
        if (found.length === 1) rules.push({ ...pairWith(found[0] as number), rule: 'must', by: side });
      }
    });
  };
  wishes('left', left, right);
  wishes('right', right, left);

  const leftByIdentifier = new Map(
    left.flatMap((firm, index) => identifiersOf(firm).map((key) => [key, index] as const)),
  );
  right.forEach((firm, index) => {
    const twins = new Set(identifiersOf(firm).flatMap((key) => leftByIdentifier.get(key) ?? []));
    for (const twin of twins) {
      rules.push({ left: twin, right: index, rule: 'same-company', by: 'both' });
      const other = left[twin]?.reference ?? '';
      warnings.push({ code: 'same-company-in-both-lists', values: { company: firm.reference, side: 'right', other } });
    }
  });

  const excluded = new Set(rules.filter(({ rule }) => rule !== 'must').map(({ left, right }) => `${left} ${right}`));
  for (const { rule, left: leftIndex, right: rightIndex, by } of rules) {
    if (rule !== 'must' || by === 'both' || !excluded.has(`${leftIndex} ${rightIndex}`)) continue;
    const [asker, other] = by === 'left' ? [left[leftIndex], right[rightIndex]] : [right[rightIndex], left[leftIndex]];
    warnings.push({
      code: 'must-meet-excluded',
      values: { company: asker?.reference ?? '', side: by, wanted: other?.reference ?? '' },
    });
  }
  return { rules, unknown, warnings };
}

/** By reference first; only where no reference fits, by a name in any language. */
function finderOf(firms: readonly CompanyProfile[]): (wanted: string) => readonly number[] {
  const byReference = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  firms.forEach((firm, index) => {
    push(byReference, folded(firm.reference), index);
    for (const name of new Set(Object.values(firm.name as Record<string, string>).map(folded)))
      push(byName, name, index);
  });
  return (wanted) => byReference.get(folded(wanted)) ?? byName.get(folded(wanted)) ?? [];
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  map.set(key, [...(map.get(key) ?? []), index]);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function identifiersOf(firm: CompanyProfile): readonly string[] {
  return firm.identifiers.map(({ kind, value }) => `${kind} ${folded(value)}`);
}
