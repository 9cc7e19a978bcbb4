import type { OutsideText } from '#kernel/matching/prepare-lists.ts';
import type { Profile } from '#kernel/matching/profile.ts';
import type { OutsideRow } from '#kernel/matching/rows/outside-row.ts';
import { wordsOf } from '#kernel/matching/words.ts';
import { simplifyCharacters } from '#platform/i18n/simplify-characters.ts';

/** A feature computed elsewhere, as plain data: pairs that it says something of, sorted by left firm; whoever is missing gets nothing. */
export type OutsideTable = {
  readonly feature: 'text' | 'embedding';
  readonly share: number;
  readonly leftCount: number;
  readonly rightCount: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** How well the right firm answers the left, 0 to 1; texts are alike both ways. */
  readonly fit: Float64Array;
};

/** The table as the kernel asks it: row by row, from either side. */
export function outsideTextOf(table: OutsideTable, left: readonly Profile[], right: readonly Profile[]): OutsideText {
  const rows = (ends: Int32Array, others: Int32Array, count: number) => {
    const lists = Array.from({ length: count }, (): number[] => []);
    ends.forEach((firm, at) => {
      lists[firm]!.push(at);
    });
    return (firm: number): OutsideRow => {
      const found = lists[firm] ?? [];
      const fits = Float64Array.from(found, (at) => table.fit[at]!);
      return { partners: Int32Array.from(found, (at) => others[at]!), fits, fitsBack: fits };
    };
  };
  return {
    feature: table.feature,
    share: table.share,
    ofLeft: rows(table.left, table.right, table.leftCount),
    ofRight: rows(table.right, table.left, table.rightCount),
    evidenceOf: (leftFirm, rightFirm) => {
      const words = sharedWords(left[leftFirm]!, right[rightFirm]!).map((phrase) => ({ phrase }));
      return { leftField: 'text', rightField: 'text', leftEvidence: words, rightEvidence: words };
    },
  };
}

const mostWords = 4;

/** Words that both descriptions use, the longest first: the longest say the most. None where they are in two languages. */
function sharedWords(left: Profile, right: Profile): readonly string[] {
  const words = (profile: Profile) => new Set(wordsOf(simplifyCharacters(Object.values(profile.text).join(' '))));
  const theirs = words(right);
  return [...words(left)]
    .filter((word) => theirs.has(word))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostWords);
}
