import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import { accept, refuse } from '#platform/result.ts';
import { addParticipants } from './add-participants.ts';
import { changeParticipant, type MeetingsLost } from './change-participant.ts';
import { findParticipants } from './find-participants.ts';
import { missionPath } from './mission-contract.ts';
import type { MissionRefusal } from './mission-texts.ts';
import {
  participantChange,
  participantChangedAnswer,
  participantPath,
  participantsAnswer,
  participantsOrder,
  releasedAnswer,
} from './participant-contract.ts';
import { canChangeMissions, canReadMissions } from './policy.ts';
import { presentParticipants } from './present-mission.ts';
import { removeParticipant } from './remove-participant.ts';

const tag = 'Missions';
const over = ['mission-closed', 'mission-cancelled'] as const;
const answersReleased = { status: 200, description: 'What it did to meetings', schema: releasedAnswer } as const;

const findParticipantsEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/participants',
  name: 'findParticipants',
  tag,
  summary: 'Who takes part in a mission',
  may: canReadMissions,
  params: missionPath,
  answer: { status: 200, description: 'By number', schema: participantsAnswer },
  refusals: [],
});

const addParticipantsEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/participants',
  name: 'addParticipants',
  tag,
  summary: 'Adds companies to a mission: chosen ones, everybody of an import or of a side',
  description: 'Who takes part already stays as it is.',
  may: canChangeMissions,
  params: missionPath,
  body: participantsOrder,
  answer: { status: 200, description: 'Everybody who takes part now', schema: participantsAnswer },
  idempotent: true,
  refusals: ['company-not-found', ...over],
});

const changeParticipantEndpoint = endpoint({
  method: 'put',
  path: '/api/missions/{id}/participants/{company}',
  name: 'changeParticipant',
  tag,
  summary: 'When a firm cannot come, how many meetings it takes and its own table, in this mission',
  may: canChangeMissions,
  params: participantPath,
  body: participantChange,
  answer: { status: 200, description: 'What it did to meetings', schema: participantChangedAnswer },
  changesVersion: true,
  refusals: ['slot-not-in-mission', 'table-not-in-mission', 'table-of-another-host', 'hosts-to-meet', ...over],
});

const removeParticipantEndpoint = endpoint({
  method: 'delete',
  path: '/api/missions/{id}/participants/{company}',
  name: 'removeParticipant',
  tag,
  summary: 'Takes a company out of a mission, with its meetings',
  may: canChangeMissions,
  params: participantPath,
  answer: answersReleased,
  refusals: over,
});

export const participantRoutes: readonly Route<MissionRefusal>[] = [
  route(findParticipantsEndpoint, async ({ tx, actor, params, language }) => {
    const found = await findParticipants(tx, actor, params.id);
    return found.ok ? accept({ body: presentParticipants(found.value, language) }) : found;
  }),
  route(addParticipantsEndpoint, async ({ tx, actor, params, body, language }) => {
    const added = await addParticipants(tx, actor, { mission: params.id, order: body });
    if (!added.ok) return added;
    const found = await findParticipants(tx, actor, params.id);
    return found.ok ? accept({ body: presentParticipants(found.value, language) }) : found;
  }),
  route(
    changeParticipantEndpoint,
    async ({ tx, actor, params, body, version, language }) => {
      const { host, ...limits } = body;
      const changed = await changeParticipant(tx, actor, {
        ...{ mission: params.id, company: params.company, fromVersion: version },
        ...limits,
        host: host && { table: host.table, name: host.name as LocalisedText },
      });
      return changed.ok ? showParticipant(tx, actor, { ...params, language }, changed.value) : changed;
    },
    { current: ({ tx, actor, params, language }) => showParticipant(tx, actor, { ...params, language }) },
  ),
  route(removeParticipantEndpoint, async ({ tx, actor, params }) => {
    const removed = await removeParticipant(tx, actor, { mission: params.id, company: params.company });
    return removed.ok ? accept({ body: removed.value }) : removed;
  }),
];

async function showParticipant(
  tx: OfficeTransaction,
  actor: Actor,
  asked: { readonly id: string; readonly company: string; readonly language: Language },
  lost: MeetingsLost = { released: 0, removed: 0 },
) {
  const found = await findParticipants(tx, actor, asked.id);
  if (!found.ok) return found;
  const { participants } = presentParticipants(found.value, asked.language);
  const known = participants.find(({ company }) => company === asked.company);
  return known ? accept({ body: { ...known, ...lost }, version: known.version }) : refuse('not-found');
}
