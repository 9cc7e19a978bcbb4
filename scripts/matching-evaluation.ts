import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '#kernel/lib/seeded-random.ts';
import type { NamedFirm } from '#kernel/matching/names/name-index.ts';
import type { TextDocument } from '#kernel/matching/text/index.ts';

/** A frozen question: queries, candidates, and which candidates are right for each query. */
export type Task<Query> = {
  readonly name: string;
  readonly queries: readonly { readonly query: Query; readonly group: string; readonly right: ReadonlySet<string> }[];
};

export async function readTable(folder: string, file: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));
}

export function documentOfText(id: string, text: string): TextDocument {
  return { id, passages: [{ field: 'text', text }], names: [], facets: {} };
}

export function firmOfName(id: string, name: string): NamedFirm {
  return { id, names: [name] };
}

/** Scores of one way of ranking, a number a query. */
export type Scores = {
  readonly atOne: readonly number[];
  readonly atTen: readonly number[];
  readonly gain: readonly number[];
};

export function scoresOf(task: Task<unknown>, listOf: (query: number) => readonly string[]): Scores {
  const lists = task.queries.map((_, at) => listOf(at).slice(0, 10));
  const isRight = (at: number, id: string) => task.queries[at]!.right.has(id);
  return {
    atOne: lists.map((list, at) => (list[0] !== undefined && isRight(at, list[0]) ? 1 : 0)),
    atTen: lists.map((list, at) => (list.some((id) => isRight(at, id)) ? 1 : 0)),
    gain: lists.map((list, at) => {
      const found = list.reduce((sum, id, place) => (isRight(at, id) ? sum + 1 / Math.log2(place + 2) : sum), 0);
      const most = Array.from(
        { length: Math.min(10, task.queries[at]!.right.size) },
        (_, place) => 1 / Math.log2(place + 2),
      );
      return found / most.reduce((sum, one) => sum + one, 0);
    }),
  };
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

/** Mean with the 95 % interval of a thousand bootstrap samples. */
export function withInterval(numbers: readonly number[]): string {
  const random = seededRandom(1);
  const means = Array.from({ length: 1000 }, () => {
    let sum = 0;
    for (let draw = 0; draw < numbers.length; draw++) sum += numbers[random.below(numbers.length)]!;
    return sum / numbers.length;
  }).sort((a, b) => a - b);
  return `${mean(numbers).toFixed(3)} [${means[25]!.toFixed(3)}, ${means[974]!.toFixed(3)}]`;
}

/** Kendall's tau-b would punish ties of the tail; Spearman's rho over the candidates that either list has. */
export function rankCorrelation(one: readonly string[], other: readonly string[]): number {
  const all = [...new Set([...one, ...other])];
  const placeIn = (list: readonly string[]) => new Map(list.map((id, at) => [id, at]));
  const [a, b] = [placeIn(one), placeIn(other)];
  const pairs = all.map((id) => [a.get(id) ?? one.length, b.get(id) ?? other.length] as const);
  const [meanA, meanB] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [x, y] of pairs) {
    both += (x - meanA) * (y - meanB);
    ofA += (x - meanA) ** 2;
    ofB += (y - meanB) ** 2;
  }
  return ofA === 0 || ofB === 0 ? 1 : both / Math.sqrt(ofA * ofB);
}
