import type { CompanyProfile } from '#modules/companies/index.ts';
import { companyRules } from './company-rules.ts';

/** Pairs, by index in the lists, that nobody may seat together: one asked never to meet the other, or both are one company. */
export function findExcludedPairs(
  left: readonly CompanyProfile[],
  right: readonly CompanyProfile[],
): readonly { readonly left: number; readonly right: number }[] {
  return companyRules(left, right)
    .rules.filter(({ rule }) => rule === 'never' || rule === 'same-company')
    .map((pair) => ({ left: pair.left, right: pair.right }));
}
