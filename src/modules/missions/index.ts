/** Missions: two delegations and their arranged meetings; and what the command line plans without a desk. */
export { requirementOf } from '#kernel/scheduling/requirement.ts';
export { addParticipants } from './add-participants.ts';
export { type BoardRefusal, boardRefusals, type PublishingRefusal, publishingRefusals } from './board-texts.ts';
export { cancelMission } from './cancel-mission.ts';
export { checkTimetableProof } from './check-timetable-proof.ts';
export { chooseMissionDate } from './choose-mission-date.ts';
export { closeMission } from './close-mission.ts';
export { findCompaniesInMissions } from './company-use-store.ts';
export { createMission } from './create-mission.ts';
export { decideMeetings } from './decide-meetings.ts';
export { filesOfPlan, isPlanFile } from './documents/files-of-plan.ts';
export { explainTimetable } from './explain-timetable.ts';
export { findMissions, type MissionOverview } from './find-missions.ts';
export { generateBenchmark } from './generate-benchmark.ts';
export { generateMissionFile } from './generate-mission-file.ts';
export { type ProgrammeImportRefusal, programmeImportRefusals } from './import-programme-texts.ts';
export {
  type MendedTimetable,
  mendTimetable,
  type TimetableChange,
  type TimetableExplanation,
} from './mend-timetable.ts';
export type { MissionSettings } from './mission.ts';
export { type MissionRefusal, missionRefusals } from './mission-texts.ts';
export { planMission } from './plan-mission.ts';
export { type PlanSettings, planDefaults } from './plan-settings.ts';
export { programmeAfterRepair } from './programme-after-repair.ts';
export { publishMission } from './publish-mission.ts';
export { readTimetableProblem } from './read-timetable-problem.ts';
export { requestRun } from './request-run.ts';
export { showBoard } from './show-board.ts';
export { solveTimetable } from './solve-timetable.ts';
export { titleMission } from './title-mission.ts';
export { readTimetableClaim, verifyTimetable } from './verify-timetable.ts';
export { wordsOfPlanRefusal } from './word-plan.ts';
export { wordsOfConflict, wordsOfRequirement } from './word-requirements.ts';
