import type { CompiledProblem } from '../compile.ts';

/** By meeting, everything that concerns it alone: the tables, members (meetings x 2) and interpreters it can have. */
export type Candidates = {
  readonly tablesFor: readonly Int32Array[];
  readonly membersFor: readonly Int32Array[];
  readonly interpretersFor: readonly Int32Array[];
};

export function candidatesOf(problem: CompiledProblem): Candidates {
  const { meetings, tables, first, second, mission } = problem;
  const { seating, teams, interpreting, previous } = mission;
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
  const frozen = (m: number, of: Int32Array | undefined, cell = m) =>
    previous?.isFrozen[m] === 1 ? (of?.[cell] ?? -1) : -1;
  const tablesFor = numbers(meetings).map((m) => {
    const only = seating.onlyTable[m]!;
    const kept = frozen(m, previous?.tableOf);
    return Int32Array.from(
      numbers(tables).filter(
        (table) =>
          (only >= 0 ? table === only : seating.hostOf[table]! < 0) &&
          (kept < 0 || table === kept) &&
          (seating.boundVenue[m]! < 0 || seating.venueOf[table] === seating.boundVenue[m]),
      ),
    );
  });
  const membersFor = numbers(2 * meetings).map((end) => {
    const p = end % 2 === 0 ? first[end >> 1]! : second[end >> 1]!;
    const reserved = teams.reserved[end]!;
    const kept = frozen(end >> 1, previous?.memberOf, end);
    const team = numbers(teams.memberFrom[p + 1]! - teams.memberFrom[p]!).map((i) => teams.memberFrom[p]! + i);
    return Int32Array.from(
      team.filter((member) => (reserved < 0 || member === reserved) && (kept < 0 || member === kept)),
    );
  });
  const interpretersFor = numbers(meetings).map((m) => {
    const pair = interpreting.pairOf[m]!;
    const kept = frozen(m, previous?.interpreterOf);
    return Int32Array.from(
      pair < 0
        ? []
        : numbers(interpreting.interpreters).filter(
            (i) => interpreting.worksIn[i * interpreting.pairs.length + pair] === 1 && (kept < 0 || i === kept),
          ),
    );
  });
  return { tablesFor, membersFor, interpretersFor };
}
