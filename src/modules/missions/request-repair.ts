import { isDeepStrictEqual } from 'node:util';
import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { type Actor, userOf } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { weightOfOfficersWish } from './add-meeting.ts';
import type { Board } from './board.ts';
import type { BoardRefusal, PublishingRefusal } from './board-texts.ts';
import { enqueueRun } from './enqueue-run.ts';
import { isOfTwoHosts } from './hosts.ts';
import { judgePair } from './judge-pair.ts';
import { isPlaced } from './meeting.ts';
import type { OverRefusal } from './mission.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { openBoard } from './open-board.ts';
import { sideNames } from './plan-texts.ts';
import { boardAfter, type Happening } from './repair.ts';
import type { HappeningOrder, RepairOrder } from './repair-contract.ts';
import { loadLastRun, loadRunUnderWay, settleRun } from './run-store.ts';
import type { MissionRun } from './timetable-run.ts';
import { nameOfFirm } from './word-conflict.ts';

export type RequestRepairRefusal =
  | Extract<MissionRefusal, 'run-under-way' | 'slot-not-in-mission' | 'repair-without-effect'>
  | Extract<PublishingRefusal, 'nothing-placed'>
  | Extract<
      BoardRefusal,
      | 'firm-not-taking-part'
      | 'meeting-unknown'
      | 'meeting-exists'
      | 'meeting-excluded'
      | 'meeting-of-two-hosts'
      | 'meeting-of-one-company'
      | 'table-unknown'
    >
  | OverRefusal
  | 'not-allowed'
  | 'not-found';

const usualLimitSeconds = 20;
const usualSeed = 1;

/**
 * Something happened to a mission that is arranged already: asks for the fewest moves that mend its board. Nothing is changed
 * yet, neither the board nor what happened is saved; an earlier repair nobody decided on gives way to this one.
 */
export async function requestRepair(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  input: { readonly mission: string; readonly order: RepairOrder },
): Promise<Result<MissionRun, RequestRepairRefusal>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const { board, mission } = opened.value;
  const { order } = input;
  for (const purpose of ['timetable', 'repair'] as const) {
    if ((await loadRunUnderWay(tx, mission.id, purpose)) !== null) return refuse('run-under-way');
  }
  if (!board.meetings.some(isPlaced)) return refuse('nothing-placed');
  const slots = board.slots.length;
  if (order.movesFrom > slots + 1) return refuse('slot-not-in-mission', { slot: order.movesFrom, slots });
  const happening = await readHappening(tx, actor, board, order.happening);
  if (!happening.ok) return happening;
  const { movesFrom, fillsPlaces, limitSeconds = usualLimitSeconds } = order;
  const options = { happening: happening.value, movesFrom, fillsPlaces, limitSeconds };
  if (isDeepStrictEqual(boardAfter(board, options), board)) return refuse('repair-without-effect');

  const before = await loadLastRun(tx, mission.id, 'repair');
  if (before !== null && before.settledAs === null) await settleRun(tx, before.id, 'discarded');
  return accept(
    await enqueueRun(tx, {
      id: newId(),
      mission: mission.id,
      purpose: 'repair',
      options,
      seed: usualSeed,
      planRevision: mission.planRevision,
      requestedBy: userOf(actor),
    }),
  );
}

/** What happened, with everything it names found on the board. */
async function readHappening(
  tx: OfficeTransaction,
  actor: Actor,
  board: Board,
  happening: HappeningOrder,
): Promise<Result<Happening, RequestRepairRefusal>> {
  const slots = 'slots' in happening ? happening.slots : [];
  const strange = slots.find((slot) => slot > board.slots.length);
  if (strange !== undefined) return refuse('slot-not-in-mission', { slot: strange, slots: board.slots.length });
  const known = new Set(board.participants.map(({ company }) => company));
  const takesPart = (company: string) => known.has(company);
  switch (happening.kind) {
    case 'firm-cancelled':
      return takesPart(happening.company) ? accept(happening) : refuse('not-found');
    case 'firms-unavailable':
      return happening.companies.every(takesPart) ? accept(happening) : refuse('not-found');
    case 'table-lost': {
      const tables = board.tables.length;
      return happening.table <= tables
        ? accept(happening)
        : refuse('table-unknown', { table: happening.table, tables });
    }
    case 'interpreter-away':
      return board.interpreters.some(({ number }) => number === happening.interpreter)
        ? accept(happening)
        : refuse('not-found');
    case 'meeting-called-off': {
      const { meeting } = happening;
      return board.meetings.some(({ id }) => id === meeting)
        ? accept(happening)
        : refuse('meeting-unknown', { meeting });
    }
    case 'meeting-added':
      return readAddedMeeting(tx, actor, board, happening);
  }
}

async function readAddedMeeting(
  tx: OfficeTransaction,
  actor: Actor,
  board: Board,
  happening: Extract<HappeningOrder, { kind: 'meeting-added' }>,
): Promise<Result<Happening, RequestRepairRefusal>> {
  for (const side of ['left', 'right'] as const) {
    const company = happening[side];
    if (!board.participants.some((one) => one.company === company && one.side === side))
      return refuse('firm-not-taking-part', { company }, { side: sideNames[side] });
  }
  const { left, right } = happening;
  const names = { left: nameOfFirm(board, left), right: nameOfFirm(board, right) };
  const known = board.meetings.find((one) => one.left === left && one.right === right);
  if (known && isPlaced(known)) return refuse('meeting-exists', {}, names);
  if (isOfTwoHosts(board, { left, right })) return refuse('meeting-of-two-hosts', {}, names);
  const [one, other] = await loadParticipantProfiles(tx, actor, [left, right]);
  if (one === undefined || other === undefined) throw new Error('a participant is not in the registry');
  const { excludedBy, reasons } = judgePair(one.profile, other.profile);
  if (excludedBy !== null)
    return refuse(excludedBy === 'never' ? 'meeting-excluded' : 'meeting-of-one-company', {}, names);
  return accept({ ...happening, weight: weightOfOfficersWish, reasons });
}
