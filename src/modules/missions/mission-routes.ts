import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { NewId } from '#platform/ids.ts';
import { accept } from '#platform/result.ts';
import type { BoardRefusal } from './board-texts.ts';
import { cancelMission } from './cancel-mission.ts';
import { changeSettings, foreseeSettings } from './change-settings.ts';
import { closeMission } from './close-mission.ts';
import { createMission } from './create-mission.ts';
import { deleteMission } from './delete-mission.ts';
import { findMission, findMissions } from './find-missions.ts';
import type { MissionSettings } from './mission.ts';
import {
  goneAnswer,
  type MissionSettingsOrder,
  missionAnswer,
  missionPath,
  missionSettings,
  missionsAnswer,
  sampleRemovedAnswer,
  settingsEffect,
  tablePath,
} from './mission-contract.ts';
import { daysRefusals, type MissionRefusal } from './mission-texts.ts';
import { canChangeMissions, canReadMissions, canRemoveSample } from './policy.ts';
import { presentEffect, presentMission, usersOf } from './present-mission.ts';
import type { NameUsers } from './present-version.ts';
import { removeSample } from './remove-sample.ts';
import { reopenMission } from './reopen-mission.ts';
import { reopenTable } from './reopen-table.ts';

const tag = 'Missions';
const over = ['mission-closed', 'mission-cancelled'] as const;
const wrongDays = Object.keys(daysRefusals) as (keyof typeof daysRefusals)[];
const wrongSettings = [...wrongDays, 'table-needed-by-host'] as const;
const answersMission = {
  status: 200,
  description: 'The mission; its ETag starts a change',
  schema: missionAnswer,
} as const;

const findMissionsEndpoint = endpoint({
  method: 'get',
  path: '/api/missions',
  name: 'findMissions',
  tag,
  summary: 'Every mission, the next one first',
  may: canReadMissions,
  answer: {
    status: 200,
    description: 'The missions; those of the past come after those to come',
    schema: missionsAnswer,
  },
  refusals: [],
});

const createMissionEndpoint = endpoint({
  method: 'post',
  path: '/api/missions',
  name: 'createMission',
  tag,
  summary: 'Begins a mission: what, where and when',
  may: canChangeMissions,
  body: missionSettings,
  answer: { ...answersMission, status: 201 },
  idempotent: true,
  refusals: wrongDays,
});

const findMissionEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}',
  name: 'findMission',
  tag,
  summary: 'One mission, with what is counted under it and its last computation',
  may: canReadMissions,
  params: missionPath,
  answer: answersMission,
  refusals: [],
});

const changeSettingsEndpoint = endpoint({
  method: 'put',
  path: '/api/missions/{id}/settings',
  name: 'changeSettings',
  tag,
  summary: 'Changes a mission’s settings',
  description:
    'A meeting keeps its place within its half-day; one whose slot or table is gone waits for a place again.',
  may: canChangeMissions,
  params: missionPath,
  body: missionSettings,
  answer: answersMission,
  changesVersion: true,
  refusals: [...wrongSettings, ...over],
});

const foreseeSettingsEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/settings/effect',
  name: 'foreseeSettings',
  tag,
  summary: 'What saving these settings would do; nothing is changed',
  may: canReadMissions,
  params: missionPath,
  body: missionSettings,
  answer: {
    status: 200,
    description: 'The slots, and the meetings that would lose their place',
    schema: settingsEffect,
  },
  refusals: wrongSettings,
});

const step = {
  method: 'post',
  tag,
  may: canChangeMissions,
  params: missionPath,
  answer: answersMission,
  changesVersion: true,
  idempotent: true,
} as const;

const closeMissionEndpoint = endpoint({
  ...step,
  path: '/api/missions/{id}/close',
  name: 'closeMission',
  summary: 'A published mission is over; nothing of it changes any more',
  refusals: ['mission-open', 'mission-not-published', 'mission-was-published', ...over],
});

const reopenMissionEndpoint = endpoint({
  ...step,
  path: '/api/missions/{id}/reopen',
  name: 'reopenMission',
  summary: 'A mission that was closed or cancelled goes on where it stood',
  refusals: [...closeMissionEndpoint.refusals, 'firm-booked-elsewhere', 'seat-taken'],
});

const cancelMissionEndpoint = endpoint({
  ...step,
  path: '/api/missions/{id}/cancel',
  name: 'cancelMission',
  summary: 'The mission does not take place; its firms are free for others',
  refusals: closeMissionEndpoint.refusals,
});

const reopenTableEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/tables/{table}/reopen',
  name: 'reopenTable',
  tag,
  summary: 'A table that was lost is there again',
  may: canChangeMissions,
  params: tablePath,
  answer: answersMission,
  idempotent: true,
  refusals: over,
});

const deleteMissionEndpoint = endpoint({
  method: 'delete',
  path: '/api/missions/{id}',
  name: 'deleteMission',
  tag,
  summary: 'Deletes a mission that was never published',
  may: canChangeMissions,
  params: missionPath,
  answer: { status: 200, description: 'It is gone; the companies stay', schema: goneAnswer },
  changesVersion: true,
  refusals: closeMissionEndpoint.refusals,
});

const removeSampleEndpoint = endpoint({
  method: 'post',
  path: '/api/sample/removal',
  name: 'removeSample',
  tag,
  summary: 'Removes everything invented: the sample’s missions and companies',
  may: canRemoveSample,
  answer: { status: 200, description: 'What went', schema: sampleRemovedAnswer },
  idempotent: true,
  refusals: ['sample-in-use'],
});

export function wholeMissionRoutes(deps: {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly nameUsers: NameUsers;
}): readonly Route<MissionRefusal | Extract<BoardRefusal, 'firm-booked-elsewhere' | 'seat-taken'>>[] {
  const { clock, newId, nameUsers } = deps;
  const show = async (tx: OfficeTransaction, actor: Actor, id: string, language: Language) => {
    const found = await findMission(tx, actor, id);
    if (!found.ok) return found;
    const names = await nameUsers(tx, usersOf([found.value]));
    const { version } = found.value.mission;
    return accept({ body: presentMission(found.value, names, language), version });
  };
  type Asked = { tx: OfficeTransaction; actor: Actor; params: { id: string }; version: number; language: Language };
  const current = ({ tx, actor, params, language }: Asked) => show(tx, actor, params.id, language);

  return [
    route(findMissionsEndpoint, async ({ tx, actor, language }) => {
      const found = await findMissions(tx, actor, clock.now().toISOString());
      if (!found.ok) return found;
      const names = await nameUsers(tx, usersOf(found.value));
      return accept({ body: { missions: found.value.map((overview) => presentMission(overview, names, language)) } });
    }),
    route(createMissionEndpoint, async ({ tx, actor, body, language }) => {
      const created = await createMission({ tx, newId }, actor, { settings: settingsOf(body) });
      if (!created.ok) return created;
      const shown = await show(tx, actor, created.value, language);
      return shown.ok ? accept({ ...shown.value, headers: { location: `/api/missions/${created.value}` } }) : shown;
    }),
    route(findMissionEndpoint, ({ tx, actor, params, language }) => show(tx, actor, params.id, language)),
    route(
      changeSettingsEndpoint,
      async ({ tx, actor, params, body, version, language }) => {
        const order = { mission: params.id, fromVersion: version, settings: settingsOf(body) };
        const changed = await changeSettings(tx, actor, order);
        return changed.ok ? show(tx, actor, params.id, language) : changed;
      },
      { current },
    ),
    route(foreseeSettingsEndpoint, async ({ tx, actor, params, body }) => {
      const foreseen = await foreseeSettings(tx, actor, { mission: params.id, settings: settingsOf(body) });
      return foreseen.ok ? accept({ body: presentEffect(foreseen.value) }) : foreseen;
    }),
    route(
      closeMissionEndpoint,
      async ({ tx, actor, params, version, language }) => {
        const closed = await closeMission({ tx, clock }, actor, { mission: params.id, fromVersion: version });
        return closed.ok ? show(tx, actor, params.id, language) : closed;
      },
      { current },
    ),
    route(
      reopenMissionEndpoint,
      async ({ tx, actor, params, version, language }) => {
        const reopened = await reopenMission(tx, actor, { mission: params.id, fromVersion: version });
        return reopened.ok ? show(tx, actor, params.id, language) : reopened;
      },
      { current },
    ),
    route(
      cancelMissionEndpoint,
      async ({ tx, actor, params, version, language }) => {
        const cancelled = await cancelMission({ tx, clock }, actor, { mission: params.id, fromVersion: version });
        return cancelled.ok ? show(tx, actor, params.id, language) : cancelled;
      },
      { current },
    ),
    route(reopenTableEndpoint, async ({ tx, actor, params, language }) => {
      const reopened = await reopenTable(tx, actor, { mission: params.id, table: params.table });
      return reopened.ok ? show(tx, actor, params.id, language) : reopened;
    }),
    route(deleteMissionEndpoint, async ({ tx, actor, params, version }) => {
      const deleted = await deleteMission(tx, actor, { mission: params.id, fromVersion: version });
      return deleted.ok ? accept({ body: { done: true as const } }) : deleted;
    }),
    route(removeSampleEndpoint, async ({ tx, actor }) => {
      const removed = await removeSample({ tx, clock }, actor);
      return removed.ok ? accept({ body: removed.value }) : removed;
    }),
  ];
}

/** A language that was not typed is absent from JSON, and never there as undefined. */
function settingsOf(body: MissionSettingsOrder): MissionSettings {
  return body as MissionSettings;
}
