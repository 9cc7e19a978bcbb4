import type { VocabularyEntry } from './profile.ts';

/** The codes of a vocabulary as bits of a 32-bit number, in the order of the alphabet. */
export type VocabularyBits = {
  /** By bit. */
  readonly codes: readonly string[];
  /** The bits of those codes that the vocabulary has; the others are left out. */
  maskOf(codes: Iterable<string>): number;
  bitOf(code: string): number | undefined;
};

const mostCodes = 31;

export function vocabularyBits(entries: readonly Pick<VocabularyEntry, 'code'>[]): VocabularyBits {
  const codes = entries.map(({ code }) => code).sort();
  if (codes.length > mostCodes) {
    throw new Error(`a vocabulary of ${codes.length} codes: masks hold ${mostCodes}; widen them in vocabulary-bits.ts`);
  }
  const bits = new Map(codes.map((code, bit) => [code, bit]));
  return {
    codes,
    bitOf: (code) => bits.get(code),
    maskOf: (given) => {
      let mask = 0;
      for (const code of given) {
        const bit = bits.get(code);
        if (bit !== undefined) mask |= 1 << bit;
      }
      return mask;
    },
  };
}

/** The bits that are set, lowest first. */
export function bitsIn(mask: number): readonly number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}

export function countBits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
