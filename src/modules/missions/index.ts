export { chooseMissionDate } from './choose-mission-date.ts';
export { filesOfPlan, isPlanFile } from './documents/files-of-plan.ts';
export { findPlans } from './find-plans.ts';
export { generateBenchmark } from './generate-benchmark.ts';
export { type MissionSettings, missionDefaults } from './mission-settings.ts';
export { planMission } from './plan-mission.ts';
export { type ProblemRefusal, type ReadProblem, readTimetableProblem } from './read-timetable-problem.ts';
export { requestPlan } from './request-plan.ts';
export { type RequestPlanRefusal, requestPlanRefusals } from './request-plan-texts.ts';
export {
  defaultTimeLimitSeconds,
  type SolveTimetable,
  solveTimetable,
  type TimetableProgress,
} from './solve-timetable.ts';
export { titleMission } from './title-mission.ts';
export { type ClaimRefusal, readTimetableClaim, verifyTimetable } from './verify-timetable.ts';
export { wordsOfPlanRefusal } from './word-plan.ts';
