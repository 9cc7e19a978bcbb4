import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { NewId } from '#platform/ids.ts';
import { accept } from '#platform/result.ts';
import { acceptRepair } from './accept-repair.ts';
import type { BoardRefusal, PublishingRefusal } from './board-texts.ts';
import { discardRepair } from './discard-repair.ts';
import type { OverRefusal } from './mission.ts';
import { missionPath, runPath } from './mission-contract.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { canChangeBoard, canReadBoard } from './policy.ts';
import { presentExplanations } from './present-explanations.ts';
import { presentRepairs } from './present-repair.ts';
import type { NameUsers } from './present-version.ts';
import { explanationOrder, explanationsAnswer, repairOrder, repairsAnswer } from './repair-contract.ts';
import { requestExplanation } from './request-explanation.ts';
import { requestRepair } from './request-repair.ts';
import { showExplanations } from './show-explanations.ts';
import { showRepair } from './show-repair.ts';

const tag = 'Repairs';
const over = ['mission-closed', 'mission-cancelled'] as const;

const showRepairsEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/repairs',
  name: 'showRepairs',
  tag,
  summary: 'The repair nobody has decided on yet, and from which slot on things may move by the clock',
  may: canReadBoard,
  params: missionPath,
  answer: { status: 200, description: 'The repair, under way or to be looked at', schema: repairsAnswer },
  refusals: [],
});

const requestRepairEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/repairs',
  name: 'requestRepair',
  tag,
  summary: 'Something happened: asks for the fewest moves that mend the board',
  description: 'Computed in the background; nothing is changed before the repair is accepted. One at a time.',
  may: canChangeBoard,
  params: missionPath,
  body: repairOrder,
  answer: { status: 202, description: 'The repair, waiting to begin', schema: repairsAnswer },
  idempotent: true,
  refusals: [
    'run-under-way',
    'nothing-placed',
    'slot-not-in-mission',
    'table-unknown',
    'meeting-unknown',
    'meeting-exists',
    'meeting-excluded',
    'meeting-of-one-company',
    'meeting-of-two-hosts',
    'firm-not-taking-part',
    'repair-without-effect',
    ...over,
  ],
});

const acceptRepairEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/repairs/{run}/accept',
  name: 'acceptRepair',
  tag,
  summary: 'Saves what happened and the mended board, at once',
  description: 'Only on the board the repair was computed for. Publishing comes afterwards, as ever.',
  may: canChangeBoard,
  params: runPath,
  answer: { status: 200, description: 'Nothing is left to decide', schema: repairsAnswer },
  idempotent: true,
  refusals: ['repair-overtaken', 'repair-not-ready', 'repair-discarded', ...over],
});

const discardRepairEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/repairs/{run}/discard',
  name: 'discardRepair',
  tag,
  summary: 'Puts a repair away; nothing is changed',
  may: canChangeBoard,
  params: runPath,
  answer: { status: 200, description: 'Nothing is left to decide', schema: repairsAnswer },
  idempotent: true,
  refusals: [],
});

const showExplanationsEndpoint = endpoint({
  method: 'get',
  path: '/api/missions/{id}/explanations',
  name: 'showExplanations',
  tag,
  summary: 'What it would take to place the meetings that have no place, as far as it was asked',
  may: canReadBoard,
  params: missionPath,
  answer: { status: 200, description: 'Of the board as it stands', schema: explanationsAnswer },
  refusals: [],
});

const requestExplanationEndpoint = endpoint({
  method: 'post',
  path: '/api/missions/{id}/explanations',
  name: 'requestExplanation',
  tag,
  summary: 'Asks what it would take to place meetings that have no place',
  description: 'Computed in the background; nothing is changed by it. One at a time.',
  may: canChangeBoard,
  params: missionPath,
  body: explanationOrder,
  answer: { status: 202, description: 'The computation, waiting to begin', schema: explanationsAnswer },
  idempotent: true,
  refusals: ['run-under-way', 'nothing-to-schedule', 'meeting-unknown', ...over],
});

export function repairRoutes(deps: {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly nameUsers: NameUsers;
}): readonly Route<MissionRefusal | BoardRefusal | PublishingRefusal | OverRefusal>[] {
  const { clock, newId, nameUsers } = deps;
  const namesOf = (tx: OfficeTransaction, run: { readonly requestedBy: string | null } | null) =>
    nameUsers(tx, run?.requestedBy ? [run.requestedBy] : []);
  const showRepairs = async (tx: OfficeTransaction, actor: Actor, mission: string, language: Language) => {
    const shown = await showRepair(tx, actor, { mission, now: clock.now() });
    if (!shown.ok) return shown;
    return accept({ body: presentRepairs(shown.value, await namesOf(tx, shown.value.run), language) });
  };
  const showAll = async (tx: OfficeTransaction, actor: Actor, mission: string, language: Language) => {
    const shown = await showExplanations(tx, actor, mission);
    if (!shown.ok) return shown;
    return accept({ body: presentExplanations(shown.value, await namesOf(tx, shown.value.run), language) });
  };
  return [
    route(showRepairsEndpoint, ({ tx, actor, params, language }) => showRepairs(tx, actor, params.id, language)),
    route(requestRepairEndpoint, async ({ tx, actor, params, body, language }) => {
      const requested = await requestRepair({ tx, newId }, actor, { mission: params.id, order: body });
      return requested.ok ? showRepairs(tx, actor, params.id, language) : requested;
    }),
    route(acceptRepairEndpoint, async ({ tx, actor, params, language }) => {
      const accepted = await acceptRepair({ tx, newId }, actor, { mission: params.id, run: params.run });
      return accepted.ok ? showRepairs(tx, actor, params.id, language) : accepted;
    }),
    route(discardRepairEndpoint, async ({ tx, actor, params, language }) => {
      const discarded = await discardRepair(tx, actor, { mission: params.id, run: params.run });
      return discarded.ok ? showRepairs(tx, actor, params.id, language) : discarded;
    }),
    route(showExplanationsEndpoint, ({ tx, actor, params, language }) => showAll(tx, actor, params.id, language)),
    route(requestExplanationEndpoint, async ({ tx, actor, params, body, language }) => {
      const requested = await requestExplanation({ tx, newId }, actor, { mission: params.id, order: body });
      return requested.ok ? showAll(tx, actor, params.id, language) : requested;
    }),
  ];
}
