import type { HostTable } from './board.ts';
import type { WithoutMeeting } from './find-without-meeting.ts';

/** Why a firm has no meeting, as the last computation found it. */
export type WhyWithoutMeeting = Pick<WithoutMeeting, 'because' | 'gates'>;

/** A company in a mission. */
export type MissionParticipant = {
  /** Id of the company. */
  readonly company: string;
  readonly side: 'left' | 'right';
  /** Within the mission; never given twice, so there may be gaps. */
  readonly number: number;
  /** Counts changes of the firm in this mission. */
  readonly version: number;
  readonly unavailableSlots: readonly number[];
  /** null: no limit but the slots. */
  readonly maximumMeetings: number | null;
  readonly host: HostTable | null;
  readonly isSample: boolean;
  readonly without: WhyWithoutMeeting | null;
};
