import type { Clock } from '#platform/clock.ts';
import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import type { NewId } from '#platform/ids.ts';
import { accept } from '#platform/result.ts';
import { planAnswer, planOrder, planPath, plansAnswer, planWithUnplacedAnswer, programmeAnswer } from './contract.ts';
import { findPlan, findPlans, findProgramme } from './find-plans.ts';
import { canReadPlans, canRequestPlan } from './policy.ts';
import { presentPlan, presentProgramme, presentUnplaced } from './present-plan.ts';
import { requestPlan } from './request-plan.ts';
import type { RequestPlanRefusal } from './request-plan-texts.ts';

const tag = 'Plans';

const requestPlanEndpoint = endpoint({
  method: 'post',
  path: '/api/plans',
  name: 'requestPlan',
  tag,
  summary: 'Asks for a plan from two company lists',
  description: 'The plan is made in the background; its address is in the header Location.',
  may: canRequestPlan,
  body: planOrder,
  answer: { status: 202, description: 'The plan, waiting to be made', schema: planAnswer },
  idempotent: true,
  refusals: ['list-not-found', 'list-of-other-side'],
});

const findPlansEndpoint = endpoint({
  method: 'get',
  path: '/api/plans',
  name: 'findPlans',
  tag,
  summary: 'The latest plans',
  may: canReadPlans,
  answer: { status: 200, description: 'The plans, newest first', schema: plansAnswer },
  refusals: [],
});

const findPlanEndpoint = endpoint({
  method: 'get',
  path: '/api/plans/{id}',
  name: 'findPlan',
  tag,
  summary: 'One plan: how far it is, what came out, and why meetings have no place',
  may: canReadPlans,
  params: planPath,
  answer: { status: 200, description: 'The plan', schema: planWithUnplacedAnswer },
  refusals: [],
});

const findProgrammeEndpoint = endpoint({
  method: 'get',
  path: '/api/plans/{id}/programme.json',
  name: 'findProgramme',
  tag,
  summary: 'The programme of a plan in the open format, as a file',
  may: canReadPlans,
  params: planPath,
  answer: { status: 200, description: 'The programme', schema: programmeAnswer },
  refusals: ['plan-not-done'],
});

export function missionRoutes(deps: {
  readonly clock: Clock;
  readonly newId: NewId;
}): readonly Route<RequestPlanRefusal>[] {
  return [
    route(requestPlanEndpoint, async ({ tx, actor, body, language }) => {
      const requested = await requestPlan({ tx, ...deps }, actor, body);
      if (!requested.ok) return requested;
      const plan = requested.value;
      return accept({ body: presentPlan(plan, language), headers: { location: `/api/plans/${plan.id}` } });
    }),
    route(findPlansEndpoint, async ({ tx, actor, language }) => {
      const found = await findPlans(tx, actor);
      return found.ok ? accept({ body: { plans: found.value.map((plan) => presentPlan(plan, language)) } }) : found;
    }),
    route(findPlanEndpoint, async ({ tx, actor, params, language }) => {
      const found = await findPlan(tx, actor, params.id);
      if (!found.ok) return found;
      return accept({ body: { ...presentPlan(found.value, language), unplaced: presentUnplaced(found.value) } });
    }),
    route(findProgrammeEndpoint, async ({ tx, actor, params }) => {
      const found = await findProgramme(tx, actor, params.id);
      if (!found.ok) return found;
      const name = `programme-${found.value.plan.settings.date}.json`;
      return accept({
        body: presentProgramme(found.value.programme),
        headers: { 'content-disposition': `attachment; filename="${name}"` },
      });
    }),
  ];
}
