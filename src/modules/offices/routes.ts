import { endpoint, type Route, route } from '#platform/http/endpoint.ts';
import { accept } from '#platform/result.ts';
import { version as programVersion } from '#platform/version.ts';
import { changeOffice } from './change-office.ts';
import { officeAnswer, officeChange } from './contract.ts';
import type { Office } from './office.ts';
import { canChangeOffice, canReadOffice } from './policy.ts';
import { loadOffice } from './store.ts';
import type { OfficeRefusal } from './texts.ts';

const findOfficeEndpoint = endpoint({
  method: 'get',
  path: '/api/office',
  name: 'findOffice',
  tag: 'Office',
  summary: 'The office whose desk this is',
  may: canReadOffice,
  answer: { status: 200, description: 'The office; its ETag starts a change', schema: officeAnswer },
  refusals: [],
});

const changeOfficeEndpoint = endpoint({
  method: 'put',
  path: '/api/office',
  name: 'changeOffice',
  tag: 'Office',
  summary: 'Changes the office’s names, time zone and address',
  may: canChangeOffice,
  body: officeChange,
  answer: { status: 200, description: 'The office after the change', schema: officeAnswer },
  changesVersion: true,
  refusals: ['time-zone-not-known'],
});

export const officeRoutes: readonly Route<OfficeRefusal>[] = [
  route(findOfficeEndpoint, async ({ tx }) => accept(present(await loadOffice(tx)))),
  route(
    changeOfficeEndpoint,
    async ({ tx, actor, body, version }) => {
      const changed = await changeOffice(tx, actor, { change: body, fromVersion: version });
      return changed.ok ? accept(present(changed.value)) : changed;
    },
    { current: async ({ tx }) => accept(present(await loadOffice(tx))) },
  ),
];

function present({ id: _id, version, ...office }: Office) {
  return { body: { ...office, programVersion }, version };
}
