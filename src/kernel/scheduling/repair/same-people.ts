import type { CompiledProblem } from '../compile.ts';
import type { ClassChoices } from '../whole/encode-pool.ts';
import type { WholeEncoding } from '../whole/encode-whole.ts';
import type { Pool } from '../whole/pool.ts';
import type { Seats } from '../whole/seat-whole.ts';

/** Literals that say a meeting has the member or the interpreter it had, wherever a class of them is chosen. */
export function samePeopleLiterals(
  { first, mission }: CompiledProblem,
  { chosen }: WholeEncoding,
  told: readonly number[],
): readonly number[] {
  const { previous } = mission;
  if (!previous) return [];
  const isTold = new Set(told);
  const same = (pool: Pool, choices: ClassChoices, unitBefore: (m: number) => number) =>
    [...choices].flatMap(([m, literals]) => {
      if (!isTold.has(m)) return [];
      const literal = literals[pool.classes.findIndex(({ units }) => units.includes(unitBefore(m)))];
      return literal === undefined || literal === 0 ? [] : [literal];
    });
  return [
    ...chosen.teams.flatMap(({ pool, choices }, p) =>
      same(pool, choices, (m) => previous.memberOf[2 * m + (first[m] === p ? 0 : 1)]!),
    ),
    ...chosen.interpreters.flatMap(({ pool, choices }) => same(pool, choices, (m) => previous.interpreterOf[m]!)),
  ];
}

/** Meetings that stay in their slot, with other members or another interpreter. */
export function countOtherPeople(
  { mission }: CompiledProblem,
  told: readonly number[],
  slotOf: Int32Array,
  { memberOf, interpreterOf }: Seats,
): number {
  const { previous } = mission;
  if (!previous) return 0;
  const isOther = (m: number) =>
    previous.interpreterOf[m] !== interpreterOf[m] ||
    [2 * m, 2 * m + 1].some((end) => previous.memberOf[end]! >= 0 && previous.memberOf[end] !== memberOf[end]);
  return told.filter((m) => slotOf[m] === previous.slotOf[m] && isOther(m)).length;
}
