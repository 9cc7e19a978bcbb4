import type { Programme, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { type PdfChapter, writePdf } from '#platform/documents/write-pdf.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { ItineraryContext, ItineraryDetails } from './itinerary-context.ts';
import { itineraryFooter, itineraryHeader, itineraryMargins } from './itinerary-page-frame.ts';
import { itinerarySheet } from './itinerary-sheet.ts';
import { itineraryTexts } from './itinerary-texts.ts';
import { indexProgramme, nameLines, textIn, usualScripts } from './programme-for-readers.ts';

export type { ItineraryDetails } from './itinerary-context.ts';

/**
 * One A4 sheet a participant, in order of number: English, and Chinese in the script of the participant's side. A sheet goes on
 * to a second page only where a full day doesn't fit on one. Throws for a programme that isn't solved yet.
 */
export async function itinerariesAsPdf(programme: Programme, details: ItineraryDetails = {}): Promise<Uint8Array> {
  if (!programme.timetable) throw new Error('A programme without a timetable has no itineraries: solve it first');
  const context: ItineraryContext = {
    programme,
    index: indexProgramme(programme),
    details,
    scripts: details.scripts ?? usualScripts,
    version: details.version ?? 1,
  };
  const readers = programme.participants.filter(({ number }) => (details.only ?? number) === number);
  const { bytes, missing } = await writePdf({
    title: documentTitle(programme),
    author: 'Yugang',
    subject: `${programme.mission.date}, ${programme.mission.timeZone}`,
    language: 'en',
    created: details.created ?? `${programme.mission.date}T00:00:00Z`,
    margins: itineraryMargins,
    ...(details.draft ? { watermark: draftMark() } : {}),
    chapters: readers.map((participant) => sheetOf(context, participant)),
    header: (place) => itineraryHeader(context, readers[place.chapter]!),
    footer: (place) => itineraryFooter(context, readers[place.chapter]!, place),
    defaultStyle: { fontSize: 8.5, lineHeight: 0.86, color: '#1b2a33' },
  });
  if (missing.length > 0) details.onMissingCharacters?.(missing);
  return bytes;
}

function sheetOf(context: ItineraryContext, participant: ProgrammeParticipant): PdfChapter {
  const { first, second } = nameLines(participant, context.scripts);
  return { title: second ? `${first} ${second}` : first, ...itinerarySheet(context, participant) };
}

/** Both scripts write 草稿 alike, so one mark serves every sheet. */
function draftMark(): string {
  return `${itineraryTexts.draft.en} ${itineraryTexts.draft['zh-Hant']}`;
}

function documentTitle({ mission }: Programme): string {
  const english = textIn(mission.title, 'en');
  const chinese = textIn(mission.title, 'zh-Hant', 'zh-Hans');
  return `${translator(itineraryTexts, 'en')('documentTitle')}: ${[english, chinese].filter(Boolean).join(' ')}`;
}
