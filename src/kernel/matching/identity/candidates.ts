import type { FirmName } from './firm-name.ts';

/** A piece of a name that more firms have leads to nobody. */
const commonFrom = 150;
/** So many entries are looked at for a name, the rarest pieces first. */
const looksAtMost = 400;

/**
 * Who shares rare pieces of a name: pairs of Chinese characters, threes of Latin letters. Ten thousand names against ten thousand
 * look at a few hundred entries each instead of at all.
 */
export class NamePieces {
  readonly #byPiece = new Map<string, number[]>();

  add(name: FirmName, firm: number): void {
    for (const piece of piecesOf(name)) {
      const firms = this.#byPiece.get(piece);
      if (firms === undefined) this.#byPiece.set(piece, [firm]);
      else if (firms.at(-1) !== firm && firms.length <= commonFrom) firms.push(firm);
    }
  }

  /** A few firms among which all are that have a part in their names; null where it is in no rare piece. */
  among(part: string): readonly number[] | null {
    const letters = [...part];
    let fewest: readonly number[] | null = null;
    for (const length of [2, 3]) {
      for (let at = 0; at + length <= letters.length; at++) {
        const sharing = this.#byPiece.get(letters.slice(at, at + length).join(''));
        if (sharing === undefined || sharing.length > commonFrom) continue;
        if (fewest === null || sharing.length < fewest.length) fewest = sharing;
      }
    }
    return fewest;
  }

  /** Adds to each firm's votes how rare the pieces are that it shares. */
  vote(name: FirmName, firms: number, votes: Map<number, number>): void {
    const rare = piecesOf(name)
      .flatMap((piece) => {
        const sharing = this.#byPiece.get(piece);
        return sharing === undefined || sharing.length > commonFrom ? [] : [{ piece, sharing }];
      })
      .sort((a, b) => a.sharing.length - b.sharing.length || (a.piece < b.piece ? -1 : 1));
    let looks = 0;
    for (const { sharing } of rare) {
      looks += sharing.length;
      if (looks > looksAtMost) break;
      const vote = Math.log2(1 + firms / sharing.length);
      for (const firm of sharing) votes.set(firm, (votes.get(firm) ?? 0) + vote);
    }
  }
}

function piecesOf({ core, script }: FirmName): readonly string[] {
  const letters = ['^', ...core, '$'];
  const length = script === 'han' ? 2 : 3;
  const pieces = new Set<string>();
  for (let at = 0; at + length <= letters.length; at++) pieces.add(letters.slice(at, at + length).join(''));
  return [...pieces];
}
