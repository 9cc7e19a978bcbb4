/** The face of matches: who should meet whom, and why. */

export type { AssignmentMethod } from '#kernel/matching/assign-lists.ts';
export { assignProfiles } from './assign-profiles.ts';
export { closedPairs } from './closed-pairs.ts';
export { describeAssignment } from './describe-assignment.ts';
export { findExcludedPairs } from './find-excluded-pairs.ts';
export { generateProfileLines } from './generate-profile-lines.ts';
export { type ProposedMeeting, type ProposedMeetings, proposeMeetings } from './propose-meetings.ts';
export { rankByModel } from './rank-by-model.ts';
export { rankProfiles } from './rank-profiles.ts';
export { rankTexts } from './rank-texts.ts';
export { readProfileLines } from './read-profile-lines.ts';
export { gateTexts } from './texts.ts';
