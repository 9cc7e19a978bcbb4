import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import { accept, refuse } from '#platform/result.ts';
import { addInterpreter } from './add-interpreter.ts';
import { changeInterpreter } from './change-interpreter.ts';
import { findInterpreters } from './find-interpreters.ts';
import {
  interpreterOrder,
  interpreterPath,
  interpreterSavedAnswer,
  interpretersAnswer,
} from './interpreter-contract.ts';
import { missionPath } from './mission-contract.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { releasedAnswer } from './participant-contract.ts';
import { canChangeMissions, canReadMissions } from './policy.ts';
import { presentInterpreter, presentInterpreters } from './present-interpreters.ts';
import { removeInterpreter } from './remove-interpreter.ts';

const tag = 'Missions';
const over = ['mission-closed', 'mission-cancelled'] as const;

const findInterpretersEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/interpreters',
  name: 'findInterpreters',
  tag,
  summary: 'Who interprets in a mission, and for which languages somebody is wanted',
  may: canReadMissions,
  params: missionPath,
  answer: { status: 200, description: 'By number', schema: interpretersAnswer },
  refusals: [],
});

const addInterpreterEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/interpreters',
  name: 'addInterpreter',
  tag,
  summary: 'Adds an interpreter to a mission',
  description:
    'From then on meetings of firms that share no language, for which the interpreter works, take place only with one who is free.',
  may: canChangeMissions,
  params: missionPath,
  body: interpreterOrder,
  answer: { status: 201, description: 'The number, and what it did to meetings', schema: interpreterSavedAnswer },
  idempotent: true,
  refusals: ['slot-not-in-mission', 'too-many-interpreters', ...over],
});

const changeInterpreterEndpoint = endpoint({
  method: 'put',
  path: '/api/missions/{id}/interpreters/{interpreter}',
  name: 'changeInterpreter',
  tag,
  summary: 'Name, languages and times of an interpreter',
  may: canChangeMissions,
  params: interpreterPath,
  body: interpreterOrder,
  answer: { status: 200, description: 'What it did to meetings', schema: interpreterSavedAnswer },
  changesVersion: true,
  refusals: ['slot-not-in-mission', ...over],
});

const removeInterpreterEndpoint = endpoint({
  method: 'delete',
  path: '/api/missions/{id}/interpreters/{interpreter}',
  name: 'removeInterpreter',
  tag,
  summary: 'Takes an interpreter out of a mission',
  may: canChangeMissions,
  params: interpreterPath,
  answer: { status: 200, description: 'What it did to meetings', schema: releasedAnswer },
  changesVersion: true,
  refusals: over,
});

export const interpreterRoutes: readonly Route<MissionRefusal>[] = [
  route(findInterpretersEndpoint, async ({ tx, actor, params }) => {
    const found = await findInterpreters(tx, actor, params.id);
    return found.ok ? accept({ body: presentInterpreters(found.value) }) : found;
  }),
  route(addInterpreterEndpoint, async ({ tx, actor, params, body }) => {
    const added = await addInterpreter(tx, actor, { mission: params.id, order: body });
    return added.ok
      ? showInterpreter(tx, actor, { id: params.id, interpreter: added.value.number }, added.value)
      : added;
  }),
  route(
    changeInterpreterEndpoint,
    async ({ tx, actor, params, body, version }) => {
      const order = { mission: params.id, interpreter: params.interpreter, fromVersion: version, order: body };
      const changed = await changeInterpreter(tx, actor, order);
      return changed.ok ? showInterpreter(tx, actor, params, changed.value) : changed;
    },
    { current: ({ tx, actor, params }) => showInterpreter(tx, actor, params) },
  ),
  route(removeInterpreterEndpoint, async ({ tx, actor, params, version }) => {
    const order = { mission: params.id, interpreter: params.interpreter, fromVersion: version };
    const removed = await removeInterpreter(tx, actor, order);
    return removed.ok ? accept({ body: removed.value }) : removed;
  }),
];

async function showInterpreter(
  tx: OfficeTransaction,
  actor: Actor,
  params: { readonly id: string; readonly interpreter: number },
  { released }: { readonly released: number } = { released: 0 },
) {
  const found = await findInterpreters(tx, actor, params.id);
  if (!found.ok) return found;
  const { board } = found.value;
  const known = board.interpreters.find(({ number }) => number === params.interpreter);
  if (known === undefined) return refuse('not-found');
  return accept({ body: { ...presentInterpreter(known, board), released }, version: known.version });
}
