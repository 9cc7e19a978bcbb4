import type { CompiledProblem } from '../compile.ts';
import type { Pool } from './pool.ts';
import { poolOfTeam, poolsOfInterpreters } from './pools-of-people.ts';
import { type Sites, sitesOfTables } from './pools-of-tables.ts';

/** The pools of a problem. */
export type Layout = {
  readonly sites: Sites;
  /** By participant. */
  readonly teams: readonly Pool[];
  readonly interpreters: readonly Pool[];
};

export function layoutOf(problem: CompiledProblem): Layout {
  const canTravel = problem.mission.seating.travel.some((way) => way > 0);
  return {
    sites: sitesOfTables(problem, true),
    teams: Array.from({ length: problem.participants }, (_, p) => poolOfTeam(problem, p, canTravel)),
    interpreters: poolsOfInterpreters(problem, canTravel),
  };
}

/** What a search decides of a timetable; which table, member and interpreter exactly is dealt out afterwards. */
export type WholeChoice = {
  /** meetings; -1: not placed. */
  readonly slotOf: Int32Array;
  readonly siteOf: Int32Array;
  /** meetings: the class of tables of its site; -1: only counted. The next ones likewise. */
  readonly tableClass: Int32Array;
  /** meetings x 2. */
  readonly memberClass: Int32Array;
  readonly interpreterClass: Int32Array;
};

export function noChoice(meetings: number): WholeChoice {
  const none = (length: number) => new Int32Array(length).fill(-1);
  return {
    slotOf: none(meetings),
    siteOf: none(meetings),
    tableClass: none(meetings),
    memberClass: none(2 * meetings),
    interpreterClass: none(meetings),
  };
}
