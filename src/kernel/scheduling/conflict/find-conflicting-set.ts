import { type CompiledProblem, compile } from '../compile.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { ConflictingSet, Requirement } from '../requirement.ts';
import { findCrowdedSlots } from './crowded-slots.ts';
import { RequirementQuestions } from './requirement-questions.ts';
import { findSmallestConflict } from './smallest-conflict.ts';

export type ConflictTools = {
  readonly makeSatSolver: MakeSatSolver;
  /** Asked often. Stopped early, a set is still a conflict, but perhaps not a smallest one. */
  readonly shouldStop: () => boolean;
  /** Most conflicts of each question to the solver. Default 20,000. */
  readonly conflicts?: number;
  /** Most questions spent on showing that no set is smaller. Default 400. */
  readonly questions?: number;
};

const defaultConflicts = 20_000;
const defaultQuestions = 400;

/**
 * A smallest set of requirements no timetable can meet together; null: there is a timetable, or it was not found out.
 *
 * @param hasToTakePlace which meetings a timetable has to hold. Default: obligations.
 */
export function findConflictingSet(
  problem: Problem,
  tools: ConflictTools,
  hasToTakePlace: (meeting: Meeting, index: number) => boolean = ({ demand }) => demand === 'obligation',
): ConflictingSet | null {
  const compiled = compile(problem);
  if (!compiled.ok) return null;
  const taking = problem.meetings.flatMap((meeting, m) =>
    compiled.value.mission.isExcluded[m] === 0 && hasToTakePlace(meeting, m) ? [m] : [],
  );
  const { conflicts = defaultConflicts } = tools;
  const questions = new RequirementQuestions(compiled.value, { ...tools, conflicts });
  try {
    return conflictAmong(compiled.value, questions, taking, tools);
  } finally {
    questions.dispose();
  }
}

/** The same where the questions are there already. */
export function conflictAmong(
  problem: CompiledProblem,
  questions: RequirementQuestions,
  taking: readonly number[],
  tools: Pick<ConflictTools, 'makeSatSolver' | 'shouldStop' | 'questions'>,
): ConflictingSet | null {
  const { requirements } = questions;
  const takesPlace = new Set(taking.map((m) => m + 1));
  const isAsked = (requirement: Requirement) =>
    requirement.code !== 'meeting-takes-place' || takesPlace.has(requirement.meeting);
  const all = requirements.flatMap((requirement, index) => (isAsked(requirement) ? [index] : []));
  const crowd = findCrowdedSlots(problem, requirements, taking);
  const smallest = findSmallestConflict(all, questions, { questions: defaultQuestions, ...tools }, crowd);
  if (!smallest) return null;
  return {
    requirements: smallest.members.map((index) => requirements[index]!),
    isSmallest: smallest.isSmallest,
  };
}
