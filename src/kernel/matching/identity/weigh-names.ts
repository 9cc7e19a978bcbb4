import { chanceIfSame, type Evidence, type NameLevel, registersKeepNamesApart } from './evidence.ts';
import type { FirmName } from './firm-name.ts';
import type { NameSurprise } from './name-surprise.ts';
import { sharedLetters } from './shared-letters.ts';

/** A name's letters with what each tells. */
export type WeighedName = {
  readonly name: FirmName;
  readonly letters: readonly string[];
  readonly bits: Float64Array;
  readonly all: number;
};

export function weighedName(name: FirmName, surprise: NameSurprise): WeighedName {
  const letters = [...name.core];
  const bits = surprise.of(name);
  return { name, letters, bits, all: bits.reduce((sum, one) => sum + one, 0) };
}

/** So much of both names, by what their letters tell, is shared. */
const closeFrom = 0.8;
const partFrom = 0.6;
/** So much of the shorter one stands in the longer one: 渝味 and 渝味食品. */
const withinFrom = 0.9;
const withinLeast = { han: 2, latin: 4 } as const;
/** A name in a second script is mostly the translation of the first, and no second witness. */
const secondScriptCounts = 0.5;

/** Two names of one script. */
export function weighPair(one: WeighedName, other: WeighedName): Evidence {
  const evidence = (level: NameLevel, bits: number, shared: string): Evidence => ({
    of: 'name',
    level,
    bits: Math.log2(chanceIfSame[level]) + bits,
    shared,
    holders: null,
  });
  if (one.name.core === other.name.core) return evidence('same', one.all + registersKeepNamesApart, one.name.core);
  if (isReordered(one.name, other.name))
    return evidence('close', Math.min(one.all, other.all), one.name.words.join(' '));
  const { script } = one.name;
  const { bits, run } = sharedLetters(one.letters, other.letters, one.bits, other.bits, script);
  const shorter = one.all <= other.all ? one : other;
  const ofBoth = (2 * bits) / (one.all + other.all);
  if (ofBoth >= closeFrom) return evidence('close', bits, run);
  if (bits >= withinFrom * shorter.all && shorter.letters.length >= withinLeast[script])
    return evidence('within', bits, run);
  if (ofBoth >= partFrom) return evidence('part', bits, run);
  return evidence('differ', 0, '');
}

/** All names of two firms, script by script; null where they share no script. */
export function weighNames(one: readonly WeighedName[], other: readonly WeighedName[]): readonly Evidence[] | null {
  const byScript = (['han', 'latin'] as const).flatMap((script) => {
    const ours = one.filter(({ name }) => name.script === script);
    const theirs = other.filter(({ name }) => name.script === script);
    const pairs = ours.flatMap((name) => theirs.map((theirName) => weighPair(name, theirName)));
    return pairs.length === 0 ? [] : [pairs.reduce((best, pair) => (pair.bits > best.bits ? pair : best))];
  });
  if (byScript.length === 0) return null;
  const [first, second] = [...byScript].sort((a, b) => b.bits - a.bits);
  return second === undefined ? [first!] : [first!, { ...second, bits: second.bits * secondScriptCounts }];
}

function isReordered(one: FirmName, other: FirmName): boolean {
  if (one.words.length < 2 || one.words.length !== other.words.length || one.core.length !== other.core.length)
    return false;
  return [...one.words].sort().join(' ') === [...other.words].sort().join(' ');
}
