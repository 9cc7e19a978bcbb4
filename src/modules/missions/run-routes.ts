import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { NewId } from '#platform/ids.ts';
import { accept } from '#platform/result.ts';
import { findRun } from './find-run.ts';
import { missionPath, runOrder, runPath, runStop, timetableRun } from './mission-contract.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { canChangeMissions, canReadMissions } from './policy.ts';
import { presentRun } from './present-run.ts';
import type { NameUsers } from './present-version.ts';
import { requestRun } from './request-run.ts';
import { stopRun } from './stop-run.ts';
import type { MissionRun } from './timetable-run.ts';

const tag = 'Timetables';

const requestRunEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/runs',
  name: 'requestRun',
  tag,
  summary: 'Asks for a computation of the mission’s timetable',
  description: 'It is computed in the background; its address is in the header Location. One at a time for a mission.',
  may: canChangeMissions,
  params: missionPath,
  body: runOrder,
  answer: { status: 202, description: 'The computation, waiting to begin', schema: timetableRun },
  idempotent: true,
  refusals: [
    'run-under-way',
    'mission-without-slots',
    'side-without-participants',
    'nothing-to-schedule',
    'mission-closed',
    'mission-cancelled',
  ],
});

const findRunEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/runs/{run}',
  name: 'findRun',
  tag,
  summary: 'One computation: how far it is, or what became of it',
  may: canReadMissions,
  params: runPath,
  answer: { status: 200, description: 'The computation', schema: timetableRun },
  refusals: [],
});

const stopRunEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/runs/{run}/stop',
  name: 'stopRun',
  tag,
  summary: 'Tells a computation to stop, with the best so far or with nothing changed',
  description: 'It stops within a second; one that is finished stays as it is.',
  may: canChangeMissions,
  params: runPath,
  body: runStop,
  answer: { status: 200, description: 'The computation', schema: timetableRun },
  idempotent: true,
  refusals: [],
});

export function runRoutes(deps: {
  readonly newId: NewId;
  readonly nameUsers: NameUsers;
}): readonly Route<MissionRefusal>[] {
  const { newId, nameUsers } = deps;
  const present = async (tx: OfficeTransaction, run: MissionRun, language: Language) => ({
    body: presentRun(run, await nameUsers(tx, run.requestedBy === null ? [] : [run.requestedBy]), language),
  });
  return [
    route(requestRunEndpoint, async ({ tx, actor, params, body, language }) => {
      const requested = await requestRun({ tx, newId }, actor, { mission: params.id, order: body });
      if (!requested.ok) return requested;
      const location = `/api/missions/${params.id}/runs/${requested.value.id}`;
      return accept({ ...(await present(tx, requested.value, language)), headers: { location } });
    }),
    route(findRunEndpoint, async ({ tx, actor, params, language }) => {
      const found = await findRun(tx, actor, { mission: params.id, run: params.run });
      return found.ok ? accept(await present(tx, found.value, language)) : found;
    }),
    route(stopRunEndpoint, async ({ tx, actor, params, body, language }) => {
      const order = { mission: params.id, run: params.run, keepBest: body.keepBest };
      const stopped = await stopRun(tx, actor, order);
      return stopped.ok ? accept(await present(tx, stopped.value, language)) : stopped;
    }),
  ];
}
