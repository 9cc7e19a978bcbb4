import type { DictGroup } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/t2cn';

/** Forms that Hong Kong writes and the tables leave alone. */
const hongKongForms = ['峯峰', '羣群', '衆众', '牀床', '邨村'].map((pair) => [pair[0]!, pair[1]!] as const);

const simplified = new Map<string, string>();
for (const [one, other] of pairsOf(to['cn'])) if (!simplified.has(one)) simplified.set(one, other);
// A variant leads to a Traditional form first, and from there on to the Simplified one.
for (const [one, other] of [...pairsOf(from['hk']), ...pairsOf(from['tw']), ...hongKongForms]) {
  if (!simplified.has(one)) simplified.set(one, simplified.get(other) ?? other);
}

function pairsOf(groups: readonly DictGroup[] = []): (readonly [string, string])[] {
  return groups.flat().flatMap((table) => {
    const pairs = typeof table === 'string' ? table.split('|').map((line) => line.split(' ')) : table;
    return pairs.flatMap(([one, other]) => (one && other && [...one].length === 1 ? [[one, other] as const] : []));
  });
}

/**
 * Every character by itself in its Simplified form, so that a part of a text is changed just as it is within the whole.
 * For comparing only: a name is shown as it was typed, and a reader's text is written by hand.
 */
export function simplifyCharacters(text: string): string {
  let changed = '';
  for (const character of text) changed += simplified.get(character) ?? character;
  return changed;
}
