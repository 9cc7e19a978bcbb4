import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board, HostTable } from './board.ts';
import { hostOfTable, isOfTwoHosts } from './hosts.ts';
import type { OverRefusal } from './mission.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { openBoard } from './open-board.ts';
import { loadParticipants, saveParticipants } from './participant-store.ts';
import { meetingsToRelease, released } from './release-meetings.ts';
import { saveReseated } from './save-reseated.ts';
import { nameOfFirm } from './word-conflict.ts';

/** What a change of participants did to meetings. */
export type MeetingsLost = { readonly released: number; readonly removed: number };

type ChangeParticipantRefusal =
  | Extract<MissionRefusal, 'slot-not-in-mission' | 'table-not-in-mission' | 'table-of-another-host' | 'hosts-to-meet'>
  | OverRefusal
  | 'not-allowed'
  | 'not-found'
  | 'version-stale';

/**
 * When a firm cannot come, how many meetings it takes and whether it receives at a table of its own, in this mission. Its meetings
 * go to that table and others leave it; what does not fit any more leaves the board.
 */
export async function changeParticipant(
  tx: OfficeTransaction,
  actor: Actor,
  input: {
    readonly mission: string;
    readonly company: string;
    readonly fromVersion: number;
    readonly unavailableSlots: readonly number[];
    readonly maximumMeetings: number | null;
    readonly host: HostTable | null;
  },
): Promise<Result<MeetingsLost, ChangeParticipantRefusal>> {
  const { mission, company, fromVersion, unavailableSlots, maximumMeetings, host } = input;
  const opened = await openBoard(tx, actor, mission);
  if (!opened.ok) return opened;
  const { board } = opened.value;
  const strange = unavailableSlots.find((slot) => slot > board.slots.length);
  if (strange !== undefined) return refuse('slot-not-in-mission', { slot: strange, slots: board.slots.length });
  const participant = (await loadParticipants(tx, mission)).find((one) => one.company === company);
  if (participant === undefined) return refuse('not-found');
  const { version } = participant;
  if (version !== fromVersion) return refuse('version-stale', { expected: fromVersion, actual: version });
  const after = {
    ...board,
    participants: board.participants.map((one) => (one.company === company ? { ...one, host } : one)),
  };
  const wrong = host && checkHost(board, after, { company, host });
  if (wrong) return wrong;

  const changed = {
    ...participant,
    unavailableSlots: [...new Set(unavailableSlots)].sort((a, b) => a - b),
    maximumMeetings,
    host,
  };
  const lost = new Set(meetingsToRelease(changed, board.meetings));
  await saveParticipants(tx, mission, [changed]);
  const meetings = board.meetings.map((meeting) => (lost.has(meeting) ? released(meeting) : meeting));
  const reseated = await saveReseated(tx, mission, { ...after, meetings });
  return accept({ released: lost.size + reseated, removed: 0 });
}

function checkHost(
  board: Board,
  after: Board,
  { company, host }: { readonly company: string; readonly host: HostTable },
): Result<never, ChangeParticipantRefusal> | null {
  const tables = board.tables.length;
  if (host.table > tables) return refuse('table-not-in-mission', { table: host.table, tables });
  const other = hostOfTable(board, host.table);
  if (other !== null && other.company !== company)
    return refuse('table-of-another-host', { table: host.table }, { firm: other.name });
  const [first, ...more] = after.meetings.filter(
    (meeting) => meeting.decision !== 'dropped' && isOfTwoHosts(after, meeting),
  );
  if (first === undefined) return null;
  const partner = first.left === company ? first.right : first.left;
  const names = { firm: nameOfFirm(board, company), partner: nameOfFirm(board, partner) };
  return refuse('hosts-to-meet', { more: more.length }, names);
}
