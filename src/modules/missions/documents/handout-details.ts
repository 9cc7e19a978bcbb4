import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { inEveryLanguage } from '#platform/i18n/text-in.ts';
import { explainUnplacedMeetings } from '../explain-unplaced-meetings.ts';
import type { FoundHandout } from '../find-handout.ts';
import { layOutDays } from '../lay-out-days.ts';
import { wordsOfObstacles } from '../word-plan.ts';
import { describeParticipant } from './describe-participant.ts';
import type { ItineraryDetails } from './itinerary-context.ts';
import type { PauseTitles } from './itinerary-rows.ts';
import type { TimetableDetails } from './timetable-as-workbook.ts';

/** What the officer called the pauses, by the number of the slot before each. */
export function pauseTitlesOf({ settings, programme }: Pick<FoundHandout, 'settings' | 'programme'>): PauseTitles {
  const days = layOutDays(settings);
  if (!days.ok) throw new Error(`settings that were published cannot be laid out: ${days.refusal.code}`);
  const titles = new Map<number, LocalisedText>();
  for (const { start, title } of days.value.pauses) {
    const before = programme.slots.find(({ end }) => end === start);
    if (before && Object.values(title).some(Boolean)) titles.set(before.number, title);
  }
  return titles;
}

/** What itineraries print besides the programme. */
export function itineraryDetailsOf(handout: FoundHandout): Omit<ItineraryDetails, 'onMissingCharacters'> {
  const { programme, companies, profiles } = handout;
  return {
    ...stampOf(handout),
    pauses: pauseTitlesOf(handout),
    participants: new Map(
      programme.participants.flatMap(({ number, reference }) => {
        const profile = profiles.get(companies[number - 1]!);
        return profile ? [[reference, describeParticipant(profile)] as const] : [];
      }),
    ),
  };
}

/** What the workbook prints besides the programme. */
export function timetableDetailsOf(handout: FoundHandout): TimetableDetails {
  const whyNotPlaced = new Map(
    explainUnplacedMeetings(handout.programme).map(({ meeting, because }) => [
      meeting,
      inEveryLanguage((language) => wordsOfObstacles(because, handout.programme, language)),
    ]),
  );
  return { ...stampOf(handout), whyNotPlaced };
}

/** A draft is stamped with the moment it last changed, a version with the moment it was published: equal content, equal bytes. */
function stampOf({ number, publishedAt, mission, isSample }: FoundHandout) {
  return {
    ...(number === null ? { draft: true } : { version: number }),
    created: (publishedAt ?? mission.updatedAt).toISOString(),
    sample: isSample,
  };
}
