import type { Programme } from '#kernel/scheduling/programme.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { InThread } from '#platform/threads/run-in-thread.ts';
import type { ItineraryDetails } from './itinerary-context.ts';
import type { TimetableDetails } from './timetable-as-workbook.ts';

/** A document that takes long enough to keep others waiting. */
export type RenderOrder =
  | {
      readonly kind: 'itineraries';
      readonly programme: Programme;
      readonly details: Omit<ItineraryDetails, 'onMissingCharacters'>;
    }
  | {
      readonly kind: 'timetable';
      readonly programme: Programme;
      readonly language: Language;
      readonly details: TimetableDetails;
    };

/** Draws the document, where it may take as long as it likes. */
export const inThread: InThread<RenderOrder, never, Uint8Array> = async (order) => {
  if (order.kind === 'itineraries') {
    const { itinerariesAsPdf } = await import('./itineraries-as-pdf.ts');
    return itinerariesAsPdf(order.programme, order.details);
  }
  const { timetableAsWorkbook } = await import('./timetable-as-workbook.ts');
  return timetableAsWorkbook(order.programme, order.language, order.details);
};
