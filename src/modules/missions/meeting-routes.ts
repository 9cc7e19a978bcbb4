import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, refuse } from '#platform/result.ts';
import { addMeeting } from './add-meeting.ts';
import type { BoardRefusal, PublishingRefusal } from './board-texts.ts';
import { changeMeeting } from './change-meeting.ts';
import { decideMeetings } from './decide-meetings.ts';
import { findMeeting } from './find-meeting.ts';
import { findPlaces } from './find-places.ts';
import {
  boardAnswer,
  decisionsOrder,
  meetingChange,
  meetingOrder,
  meetingPath,
  missionMeeting,
  missionVersion,
  moveOrder,
  placesAnswer,
  versionsAnswer,
} from './meeting-contract.ts';
import type { OverRefusal } from './mission.ts';
import { missionPath } from './mission-contract.ts';
import { moveMeeting } from './move-meeting.ts';
import { canChangeBoard, canPublish, canReadBoard } from './policy.ts';
import { presentBoard, presentMeeting, presentPlaces } from './present-board.ts';
import { inHistory, type NameUsers, presentVersion, presentVersions } from './present-version.ts';
import { publishMission } from './publish-mission.ts';
import { showBoard } from './show-board.ts';
import { showVersions } from './show-versions.ts';

const tag = 'Meetings';
const over = ['mission-closed', 'mission-cancelled'] as const;

const showBoardEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/meetings',
  name: 'showBoard',
  tag,
  summary: 'The meetings of a mission and the board they stand on',
  may: canReadBoard,
  params: missionPath,
  answer: { status: 200, description: 'Everything the meetings page and the board need', schema: boardAnswer },
  refusals: [],
});

const addMeetingEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/meetings',
  name: 'addMeeting',
  tag,
  summary: 'Adds a meeting an officer asks for',
  may: canChangeBoard,
  params: missionPath,
  body: meetingOrder,
  answer: { status: 201, description: 'The meeting, accepted and without a place', schema: missionMeeting },
  idempotent: true,
  refusals: [
    'meeting-exists',
    'firm-not-taking-part',
    'meeting-excluded',
    'meeting-of-one-company',
    'meeting-of-two-hosts',
    ...over,
  ],
});

const decideMeetingsEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/meetings/decisions',
  name: 'decideMeetings',
  tag,
  summary: 'Accepts, drops or reopens many meetings at once, all or none',
  may: canChangeBoard,
  params: missionPath,
  body: decisionsOrder,
  answer: { status: 200, description: 'The board after it', schema: boardAnswer },
  idempotent: true,
  refusals: [
    'meeting-stale',
    'meeting-unknown',
    'meeting-locked',
    'meeting-not-placed',
    'meeting-dropped',
    'meeting-of-two-hosts',
    ...over,
  ],
});

const changeMeetingEndpoint = endpoint({
  method: 'patch',
  path: '/api/missions/{id}/meetings/{meeting}',
  name: 'changeMeeting',
  tag,
  summary: 'Decides, lifts or locks one meeting',
  description: 'Dropping gives its place back; a locked meeting is unlocked first.',
  may: canChangeBoard,
  params: meetingPath,
  body: meetingChange,
  answer: { status: 200, description: 'The meeting after the change', schema: missionMeeting },
  changesVersion: true,
  refusals: [
    'meeting-locked',
    'meeting-not-placed',
    'meeting-dropped',
    'meeting-of-two-hosts',
    'interpreter-missing',
    'interpreters-busy',
    ...over,
  ],
});

const findPlacesEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/meetings/{meeting}/places',
  name: 'findPlaces',
  tag,
  summary: 'Where a meeting may stand, and why not elsewhere',
  may: canReadBoard,
  params: meetingPath,
  answer: { status: 200, description: 'Every slot of the mission', schema: placesAnswer },
  refusals: [],
});

const moveMeetingEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/meetings/{meeting}/move',
  name: 'moveMeeting',
  tag,
  summary: 'Puts a meeting into another slot or at another table, or takes it off the board',
  may: canChangeBoard,
  params: meetingPath,
  body: moveOrder,
  answer: { status: 200, description: 'The meeting where it stands now', schema: missionMeeting },
  changesVersion: true,
  idempotent: true,
  refusals: [
    'firm-busy',
    'firm-unavailable',
    'firm-at-maximum',
    'table-taken',
    'table-closed',
    'no-free-table',
    'table-of-host',
    'host-elsewhere',
    'interpreter-missing',
    'interpreters-busy',
    'slot-unknown',
    'table-unknown',
    'meeting-locked',
    'meeting-dropped',
    'seat-taken',
    ...over,
  ],
});

const showVersionsEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/versions',
  name: 'showVersions',
  tag,
  summary: 'What was published of a mission, and what publishing now would change',
  may: canReadBoard,
  params: missionPath,
  answer: { status: 200, description: 'Newest first', schema: versionsAnswer },
  refusals: [],
});

const publishMissionEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/versions',
  name: 'publishMission',
  tag,
  summary: 'Publishes the board as the next version, for good',
  description: 'If-Match names the version of the mission the officer looked at; any change since refuses it.',
  may: canPublish,
  params: missionPath,
  answer: { status: 201, description: 'The version; the ETag is the mission’s', schema: missionVersion },
  changesVersion: true,
  idempotent: true,
  refusals: [
    'nothing-placed',
    'nothing-to-publish',
    'board-does-not-hold',
    'run-under-way',
    'firm-booked-elsewhere',
    'seat-taken',
    ...over,
  ],
});

export function meetingRoutes(deps: {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly nameUsers: NameUsers;
}): readonly Route<BoardRefusal | PublishingRefusal | OverRefusal | 'run-under-way'>[] {
  return [
    route(showBoardEndpoint, async ({ tx, actor, params, language }) => {
      const shown = await showBoard(tx, actor, params.id);
      return shown.ok ? accept({ body: presentBoard(shown.value, language) }) : shown;
    }),
    route(addMeetingEndpoint, async ({ tx, actor, params, body, language }) => {
      const added = await addMeeting({ tx, newId: deps.newId }, actor, { mission: params.id, ...body });
      if (!added.ok) return added;
      return showMeeting(tx, actor, { id: params.id, meeting: added.value.id }, language);
    }),
    route(decideMeetingsEndpoint, async ({ tx, actor, params, body, language }) => {
      const decided = await decideMeetings(tx, actor, { mission: params.id, order: body });
      if (!decided.ok) return decided;
      const shown = await showBoard(tx, actor, params.id);
      return shown.ok ? accept({ body: presentBoard(shown.value, language) }) : shown;
    }),
    route(
      changeMeetingEndpoint,
      async ({ tx, actor, params, body, version, language }) => {
        const order = { mission: params.id, meeting: params.meeting, fromVersion: version, change: body };
        const changed = await changeMeeting(tx, actor, order);
        if (!changed.ok) return changed;
        return showMeeting(tx, actor, params, language);
      },
      { current: ({ tx, actor, params, language }) => showMeeting(tx, actor, params, language) },
    ),
    route(findPlacesEndpoint, async ({ tx, actor, params, language }) => {
      const found = await findPlaces(tx, actor, { mission: params.id, meeting: params.meeting });
      if (!found.ok) return found;
      const { board, mission, places } = found.value;
      return accept({ body: presentPlaces(board, mission.settings.timeZone, places, language) });
    }),
    route(
      moveMeetingEndpoint,
      async ({ tx, actor, params, body, version, language }) => {
        const order = { mission: params.id, meeting: params.meeting, fromVersion: version, order: body };
        const moved = await moveMeeting(tx, actor, order);
        if (!moved.ok) return moved;
        return showMeeting(tx, actor, params, language);
      },
      { current: ({ tx, actor, params, language }) => showMeeting(tx, actor, params, language) },
    ),
    route(showVersionsEndpoint, async ({ tx, actor, params }) => {
      const shown = await showVersions(tx, actor, params.id);
      if (!shown.ok) return shown;
      const names = await deps.nameUsers(tx, idsOf(shown.value.versions));
      return accept({ body: presentVersions(shown.value, names) });
    }),
    route(
      publishMissionEndpoint,
      async ({ tx, actor, params, version }) => {
        const order = { mission: params.id, fromVersion: version };
        const published = await publishMission({ tx, clock: deps.clock }, actor, order);
        if (!published.ok) return published;
        const made = inHistory(published.value.published);
        const body = presentVersion(made, await deps.nameUsers(tx, idsOf([made])));
        return accept({ body, version: published.value.missionVersion });
      },
      {
        // Who comes second is shown what the first one published.
        current: async ({ tx, actor, params }) => {
          const shown = await showVersions(tx, actor, params.id);
          if (!shown.ok) return shown;
          const [newest] = shown.value.versions;
          if (newest === undefined) return refuse('not-found');
          return accept({ body: presentVersion(newest, await deps.nameUsers(tx, idsOf([newest]))) });
        },
      },
    ),
  ];
}

async function showMeeting(
  tx: OfficeTransaction,
  actor: Actor,
  params: { readonly id: string; readonly meeting: string },
  language: Language,
) {
  const found = await findMeeting(tx, actor, { mission: params.id, meeting: params.meeting });
  if (!found.ok) return found;
  const { meeting, board } = found.value;
  return accept({ body: presentMeeting(meeting, board, language), version: meeting.version });
}

function idsOf(versions: readonly { readonly publishedBy: string | null }[]): readonly string[] {
  return [...new Set(versions.flatMap(({ publishedBy }) => publishedBy ?? []))];
}
