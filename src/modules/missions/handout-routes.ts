import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import { accept } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { findMyItineraries } from './find-my-itineraries.ts';
import { handOutCalendar } from './hand-out-calendar.ts';
import { handOutCalendars } from './hand-out-calendars.ts';
import { handOutItineraries } from './hand-out-itineraries.ts';
import { handOutProgramme } from './hand-out-programme.ts';
import { handOutTimetable } from './hand-out-timetable.ts';
import {
  draftQuery,
  handoutQuery,
  itineraryAnswer,
  itineraryPath,
  myItinerariesAnswer,
  versionQuery,
} from './meeting-contract.ts';
import { missionPath } from './mission-contract.ts';
import { canReadDocuments, canReadOwnItineraries, mayReadItineraries } from './policy.ts';
import { presentItinerary } from './present-itinerary.ts';
import { presentMyItineraries } from './present-version.ts';
import { showItinerary } from './show-itinerary.ts';

const tag = 'Itineraries';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const showItineraryEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/itineraries/{company}',
  name: 'showItinerary',
  tag,
  summary: 'One firm’s meetings, pauses and free times',
  description: 'A company user sees its own company’s, as published; staff may ask for the draft.',
  may: mayReadItineraries,
  params: itineraryPath,
  query: draftQuery,
  answer: { status: 200, description: 'In order of time', schema: itineraryAnswer },
  refusals: ['not-published', 'version-not-found'],
});

const itineraryPdfEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/itineraries/{company}/itinerary.pdf',
  name: 'handOutItinerary',
  tag,
  summary: 'One firm’s itinerary on paper',
  may: mayReadItineraries,
  params: itineraryPath,
  query: draftQuery,
  answer: { status: 200, description: 'One sheet of A4', file: { contentTypes: ['application/pdf'] } },
  refusals: ['not-published', 'version-not-found', 'nothing-placed'],
});

const calendarEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/itineraries/{company}/calendar.ics',
  name: 'handOutCalendar',
  tag,
  summary: 'One firm’s meetings for its calendar',
  description:
    'Entries keep their UID from version to version, and SEQUENCE is the number of the version, so that a calendar moves them; what is no longer arranged is sent as cancelled.',
  may: mayReadItineraries,
  params: itineraryPath,
  answer: { status: 200, description: 'iCalendar', file: { contentTypes: ['text/calendar; charset=utf-8'] } },
  refusals: ['not-published', 'version-not-found', 'no-meetings-for-firm'],
});

const programmeEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/programme.json',
  name: 'handOutProgramme',
  tag,
  summary: 'The programme in the open format',
  may: canReadDocuments,
  params: missionPath,
  query: handoutQuery,
  answer: {
    status: 200,
    description: 'What anybody can check and import',
    file: { contentTypes: ['application/json'] },
  },
  refusals: ['not-published', 'version-not-found'],
});

const timetableEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/timetable.xlsx',
  name: 'handOutTimetable',
  tag,
  summary: 'The timetable as a workbook, in the language of the request',
  may: canReadDocuments,
  params: missionPath,
  query: handoutQuery,
  answer: {
    status: 200,
    description: 'By company, by table, and every meeting in a row',
    file: { contentTypes: [xlsx] },
  },
  refusals: ['not-published', 'version-not-found', 'nothing-placed'],
});

const itinerariesPdfEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/itineraries.pdf',
  name: 'handOutItineraries',
  tag,
  summary: 'Everybody’s itinerary on paper, a sheet a firm',
  may: canReadDocuments,
  params: missionPath,
  query: handoutQuery,
  answer: { status: 200, description: 'A4', file: { contentTypes: ['application/pdf'] } },
  refusals: ['not-published', 'version-not-found', 'nothing-placed'],
});

const calendarsEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/calendars.zip',
  name: 'handOutCalendars',
  tag,
  summary: 'Everybody’s calendar, in one archive',
  may: canReadDocuments,
  params: missionPath,
  query: versionQuery,
  answer: { status: 200, description: 'A calendar a firm', file: { contentTypes: ['application/zip'] } },
  refusals: ['not-published', 'version-not-found'],
});

const myItinerariesEndpoint = endpoint({
  method: 'get',
  path: '/api/my-itineraries',
  name: 'findMyItineraries',
  tag,
  summary: 'The missions in which the company user’s own company takes part',
  may: canReadOwnItineraries,
  answer: { status: 200, description: 'Published ones, the latest first', schema: myItinerariesAnswer },
  refusals: [],
});

export const handoutRoutes: readonly Route<PublishingRefusal>[] = [
  route(showItineraryEndpoint, async ({ tx, actor, params, query }) => {
    const wanted = { mission: params.id, company: params.company, draft: query.draft === 'yes' };
    const shown = await showItinerary(tx, actor, wanted);
    return shown.ok ? accept({ body: presentItinerary(shown.value) }) : shown;
  }),
  route(itineraryPdfEndpoint, async ({ tx, actor, params, query }) => {
    const wanted = { mission: params.id, company: params.company, draft: query.draft === 'yes' };
    const file = await handOutItineraries(tx, actor, wanted);
    return file.ok ? accept({ file: file.value }) : file;
  }),
  route(calendarEndpoint, async ({ tx, actor, params }) => {
    const file = await handOutCalendar(tx, actor, { mission: params.id, company: params.company });
    return file.ok ? accept({ file: file.value }) : file;
  }),
  route(programmeEndpoint, async ({ tx, actor, params, query }) => {
    const file = await handOutProgramme(tx, actor, wantedHandout(params.id, query));
    return file.ok ? accept({ file: file.value }) : file;
  }),
  route(timetableEndpoint, async ({ tx, actor, params, query, language }) => {
    const file = await handOutTimetable(tx, actor, { ...wantedHandout(params.id, query), language });
    return file.ok ? accept({ file: file.value }) : file;
  }),
  route(itinerariesPdfEndpoint, async ({ tx, actor, params, query }) => {
    const file = await handOutItineraries(tx, actor, { ...wantedHandout(params.id, query), company: null });
    return file.ok ? accept({ file: file.value }) : file;
  }),
  route(calendarsEndpoint, async ({ tx, actor, params, query }) => {
    const file = await handOutCalendars(tx, actor, { mission: params.id, version: query.version });
    return file.ok ? accept({ file: file.value }) : file;
  }),
  route(myItinerariesEndpoint, async ({ tx, actor }) => {
    const found = await findMyItineraries(tx, actor);
    return found.ok ? accept({ body: presentMyItineraries(found.value) }) : found;
  }),
];

function wantedHandout(
  mission: string,
  query: { readonly draft?: 'yes' | undefined; readonly version?: number | undefined },
) {
  return { mission, draft: query.draft === 'yes', version: query.version };
}
