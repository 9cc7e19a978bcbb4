export { type CalendarDetails, type CalendarFile, calendarsOfProgramme } from './calendars-of-programme.ts';
export { findPlans } from './find-plans.ts';
export { type ItineraryDetails, itinerariesAsPdf, type ParticipantDetails } from './itineraries-as-pdf.ts';
export { type ProblemRefusal, type ReadProblem, readTimetableProblem } from './read-timetable-problem.ts';
export { requestPlan } from './request-plan.ts';
export { type RequestPlanRefusal, requestPlanRefusals } from './request-plan-texts.ts';
export {
  defaultTimeLimitSeconds,
  type SolveTimetable,
  solveTimetable,
  type TimetableProgress,
} from './solve-timetable.ts';
export { type TimetableDetails, timetableAsWorkbook } from './timetable-as-workbook.ts';
export { type ClaimRefusal, readTimetableClaim, verifyTimetable } from './verify-timetable.ts';
