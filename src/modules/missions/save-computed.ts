import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import type { Computed } from './computation.ts';
import { daysOf } from './load-board.ts';
import { isPlaced, type Meeting } from './meeting.ts';
import { deleteMeetings, insertMeetings, loadMeetings, saveMeetings } from './meeting-store.ts';
import type { Mission } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import { loadParticipants, saveParticipants } from './participant-store.ts';
import { saveSeats } from './seat-store.ts';
import { seatsOfMeetings } from './seats-of-meetings.ts';

/** Makes a computed board the mission's working copy; the caller holds the mission's lock and knows that it is still the one computed. */
export async function saveComputed(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  mission: Mission,
  computed: Computed,
): Promise<void> {
  const before = await loadMeetings(tx, mission.id);
  const meetings = computed.meetings.map(
    (meeting): Meeting => (meeting.id === '' ? { ...meeting, id: newId() } : meeting),
  );
  const known = new Set(before.map(({ id }) => id));
  const stays = new Set(meetings.map(({ id }) => id));
  const gone = before.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
  await deleteMeetings(tx, mission.id, gone);
  await saveMeetings(
    tx,
    mission.id,
    meetings.filter(({ id }) => known.has(id)),
  );
  await insertMeetings(
    tx,
    mission.id,
    meetings.filter(({ id }) => !known.has(id)),
  );
  const seats = seatsOfMeetings(daysOf(mission).slots, meetings);
  const seated = await saveSeats(tx, mission.id, { release: 'all', seats });
  if (!seated.ok) throw new Error(`the timetable computed for mission ${mission.id} books a firm or a table twice`);

  const placed = new Set(meetings.filter(isPlaced).flatMap(({ left, right }) => [left, right]));
  const participants = (await loadParticipants(tx, mission.id)).map((participant) => {
    const without = computed.without[participant.company] ?? participant.without;
    return { ...participant, without: placed.has(participant.company) ? null : without };
  });
  await saveParticipants(tx, mission.id, participants);
  await recordMissionChange(tx, mission.id, { certificate: computed.certificate, touchesPlan: true });
}
