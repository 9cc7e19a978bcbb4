import { describeParticipant } from './documents/describe-participant.ts';
import { itineraryTexts } from './documents/itinerary-texts.ts';
import { tellingReasons } from './documents/programme-for-readers.ts';
import type { ItineraryAnswer } from './meeting-contract.ts';
import type { Itinerary } from './show-itinerary.ts';

/** More would bury the one that tells. */
const mostReasons = 4;

export function presentItinerary(itinerary: Itinerary): ItineraryAnswer {
  const { handout, company, rows } = itinerary;
  const { mission, settings, programme, number, publishedAt, isSample } = handout;
  return {
    mission: {
      id: mission.id,
      title: settings.title,
      place: settings.place,
      timeZone: settings.timeZone,
      sides: programme.mission.sides,
      isSample,
    },
    version: number,
    publishedAt: publishedAt?.toISOString() ?? null,
    company,
    entries: rows.map((row) => presentRow(row, itinerary)),
    cancelled: mission.cancelledAt !== null,
  };
}

function presentRow(row: Itinerary['rows'][number], itinerary: Itinerary): ItineraryAnswer['entries'][number] {
  const times = { start: row.from, end: row.until };
  if (row.kind === 'free') return { kind: 'free', ...times };
  if (row.kind !== 'meeting') return { kind: 'break', ...times, title: row.title ?? itineraryTexts[row.kind] };
  const { table, interpreter, meeting } = row.placed;
  const partner = itinerary.partnerOf(row.placed);
  const { programme, companies, profiles } = itinerary.handout;
  const participant = programme.participants[companies.indexOf(partner)];
  const profile = profiles.get(partner);
  const { kinds, description } = profile ? describeParticipant(profile) : { kinds: [], description: {} };
  return {
    kind: 'meeting',
    ...times,
    table: table.name,
    interpreter: interpreter?.name ?? null,
    partner: { id: partner, name: participant?.name ?? {}, kinds: [...kinds], description },
    reasons: tellingReasons(meeting, mostReasons).map(({ text }) => text),
  };
}
