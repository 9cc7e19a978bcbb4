/** The face of matches: who should meet whom, and why. */
export { findExcludedPairs } from './find-excluded-pairs.ts';
export { type ProposedMeeting, type ProposedMeetings, proposeMeetings } from './propose-meetings.ts';
export { gateTexts } from './texts.ts';
